package ua.zvernennia.server.report;

import java.util.List;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/**
 * Names a row of a matrix: section, then the index of an item or the values it is grouped by.
 *
 * @param values empty for the total
 */
record RowKey(int section, List<String> values) {

    private static final String SEPARATOR = "\u001f";

    RowKey {
        values = List.copyOf(values);
    }

    boolean total() {
        return values.isEmpty();
    }

    String text() {
        return section + (total() ? "" : SEPARATOR + String.join(SEPARATOR, values));
    }

    /** @throws RegistryException {@link ErrorCode#REPORT_NOT_FOUND} if the text is no key */
    static RowKey parse(String text) {
        var parts = List.of(text.split(SEPARATOR, -1));
        try {
            return new RowKey(Integer.parseInt(parts.getFirst()), parts.subList(1, parts.size()));
        } catch (NumberFormatException e) {
            throw new RegistryException(ErrorCode.REPORT_NOT_FOUND, "no such row", e);
        }
    }
}
