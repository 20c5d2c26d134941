package ua.zvernennia.model.list;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.UUID;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/**
 * A filter of the card list that its owner lets everybody in the organisation use.
 *
 * @param id born at the owner's workstation
 * @param name unique in the organisation, but for the case of letters
 * @param content the workstation's own text; no server reads it
 * @param ownerId UUID text of the user
 */
public record SharedFilter(UUID id, String name, String content, String ownerId, String ownerName) {

    /** Longest name, in characters. */
    public static final int NAME_MAX = 60;

    /** Longest content, in characters. */
    public static final int CONTENT_MAX = 4000;

    public SharedFilter {
        requireNonNull(id, "id");
        name = requireNonNull(name, "name").strip();
        requireNonNull(content, "content");
        requireNonNull(ownerId, "ownerId");
        requireNonNull(ownerName, "ownerName");
        if (name.isEmpty()) {
            throw new RegistryException(
                    ErrorCode.REQUIRED_VALUE_MISSING, "filter.name is missing", Map.of("field", "filter.name"));
        }
        limit("filter.name", name, NAME_MAX);
        limit("filter.content", content, CONTENT_MAX);
    }

    /** Whether that user may rename and remove it. */
    public boolean isOwnedBy(String userId) {
        return ownerId.equals(userId);
    }

    private static void limit(String field, String text, int max) {
        if (text.length() > max) {
            throw new RegistryException(
                    ErrorCode.TEXT_TOO_LONG,
                    field + ": " + text.length() + " characters (expected: <= " + max + ')',
                    Map.of("field", field, "limit", Integer.toString(max), "actual", Integer.toString(text.length())));
        }
    }
}
