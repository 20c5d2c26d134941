package ua.zvernennia.city.copy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The directory of a city: a file per table, and at the very end the manifest, so that a torn city has none. */
public final class CopyDirectory implements AutoCloseable {

    /** First line of a manifest, before the size of the city. */
    public static final String FORMAT = "zvernennia-city 3";

    static final String MANIFEST = "manifest.tsv";

    private final Path directory;
    private final Map<Table, CopyFile> files = new EnumMap<>(Table.class);

    /** Opens every file; what was in them is gone. */
    public CopyDirectory(Path directory) throws IOException {
        this.directory = directory;
        Files.createDirectories(directory);
        Files.deleteIfExists(directory.resolve(MANIFEST));
        for (var table : Table.values()) {
            files.put(table, new CopyFile(directory, table));
        }
    }

    public CopyFile file(Table table) {
        return files.get(table);
    }

    /** Closes the files and writes the manifest: name, file, rows and columns of each table in loading order. */
    public void finish(String description) throws IOException {
        close();
        var lines = new ArrayList<String>(List.of(FORMAT + '\t' + description));
        for (var file : files.values()) {
            var table = file.table();
            lines.add(String.join(
                    "\t",
                    table.tableName(),
                    table.fileName(),
                    Long.toString(file.rows()),
                    String.join(",", table.columns())));
        }
        Files.write(directory.resolve(MANIFEST), lines);
    }

    @Override
    public void close() throws IOException {
        for (var file : files.values()) {
            file.close();
        }
    }
}
