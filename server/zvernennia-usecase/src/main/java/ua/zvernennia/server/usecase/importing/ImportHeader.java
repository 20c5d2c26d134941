package ua.zvernennia.server.usecase.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/**
 * Which column stands where.
 *
 * @param places of the known columns, from 0
 * @param unknown headings that are no column of a register; their cells are not read
 * @param width number of cells in every line
 */
public record ImportHeader(Map<ImportColumn, Integer> places, List<String> unknown, int width) {

    public ImportHeader {
        places = Map.copyOf(places);
        unknown = List.copyOf(unknown);
    }

    /**
     * Reads a header line.
     *
     * @throws RegistryException {@link ErrorCode#IMPORT_COLUMN_MISSING} with the argument {@code column},
     *     {@link ErrorCode#IMPORT_FILE_UNREADABLE} when a column comes twice
     */
    public static ImportHeader of(List<String> headings) {
        var places = new EnumMap<ImportColumn, Integer>(ImportColumn.class);
        var unknown = new ArrayList<String>();
        for (int i = 0; i < headings.size(); i++) {
            var heading = headings.get(i);
            var column = ImportColumn.under(heading);
            if (column.isEmpty() && !heading.isBlank()) {
                unknown.add(heading.strip());
            } else if (column.isPresent() && places.putIfAbsent(column.get(), i) != null) {
                throw new RegistryException(
                        ErrorCode.IMPORT_FILE_UNREADABLE,
                        "column «" + column.get().heading() + "» stands twice in the header",
                        Map.of("column", column.get().heading()));
            }
        }
        Stream.of(ImportColumn.values())
                .filter(column -> column.required() && !places.containsKey(column))
                .findFirst()
                .ifPresent(column -> {
                    throw new RegistryException(
                            ErrorCode.IMPORT_COLUMN_MISSING,
                            "column «" + column.heading() + "» is not in the header",
                            Map.of("column", column.heading()));
                });
        return new ImportHeader(places, unknown, headings.size());
    }

    /** How many known columns a line names: what tells the right separator from the wrong ones. */
    public static long known(List<String> headings) {
        return headings.stream()
                .flatMap(h -> ImportColumn.under(h).stream())
                .distinct()
                .count();
    }

    /** Known columns that the file does not have; their values stay empty. */
    public List<ImportColumn> absent() {
        return Stream.of(ImportColumn.values())
                .filter(column -> !places.containsKey(column))
                .toList();
    }

    /** The cells by column, blanks around them removed; empty when the line has another number of cells. */
    public Optional<Map<ImportColumn, String>> values(List<String> cells) {
        if (cells.size() != width) {
            return Optional.empty();
        }
        var values = new EnumMap<ImportColumn, String>(ImportColumn.class);
        places.forEach((column, place) ->
                values.put(column, cells.get(place).replace('\u00A0', ' ').strip()));
        return Optional.of(values);
    }
}
