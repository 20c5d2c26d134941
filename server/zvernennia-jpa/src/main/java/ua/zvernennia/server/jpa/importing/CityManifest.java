package ua.zvernennia.server.jpa.importing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/**
 * {@code manifest.tsv} of a demo city: which file holds which table, in loading order. The generator writes it last, so
 * a city that was broken off has none. Its names become SQL, so nothing but the tables of a city and plain column names
 * is accepted.
 */
record CityManifest(List<Entry> entries) {

    private static final String FORMAT = "zvernennia-city 3";

    private static final List<String> TABLES = List.of(
            "classifier_row",
            "org_unit",
            "app_user",
            "position",
            "number_counter",
            "document",
            "applicant",
            "execution_tree",
            "resolution",
            "resolution_point",
            "execution");

    private static final Pattern COLUMNS = Pattern.compile("[a-z_]+(,[a-z_]+)*");

    /** @throws RegistryException {@link ErrorCode#IMPORT_FILE_UNREADABLE} */
    static CityManifest read(Path directory) {
        var file = directory.resolve("manifest.tsv");
        List<String> lines;
        try {
            lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw unreadable(file, "not readable, a whole city ends with it", e);
        }
        if (lines.isEmpty() || !lines.getFirst().split("\t", -1)[0].equals(FORMAT)) {
            throw unreadable(file, "another format (expected: " + FORMAT + ')', null);
        }
        var entries = new ArrayList<Entry>();
        for (var line : lines.subList(1, lines.size())) {
            entries.add(entry(directory, file, line.split("\t", -1)));
        }
        if (!entries.stream().map(Entry::table).toList().equals(TABLES)) {
            throw unreadable(file, "other tables (expected: " + String.join(", ", TABLES) + ')', null);
        }
        return new CityManifest(entries);
    }

    private static Entry entry(Path directory, Path manifest, String[] columns) {
        if (columns.length != 4
                || !columns[1].equals(columns[0] + ".copy")
                || !columns[2].matches("\\d{1,9}")
                || !COLUMNS.matcher(columns[3]).matches()) {
            throw unreadable(manifest, "a line that names no table", null);
        }
        return new Entry(columns[0], directory.resolve(columns[1]), Long.parseLong(columns[2]), columns[3]);
    }

    static RegistryException unreadable(Path file, String what, Throwable cause) {
        return new RegistryException(
                ErrorCode.IMPORT_FILE_UNREADABLE,
                file + ": " + what,
                Map.of("file", file.getFileName().toString()),
                cause);
    }

    /** One table; the columns parted by commas. */
    record Entry(String table, Path file, long rows, String columns) {}
}
