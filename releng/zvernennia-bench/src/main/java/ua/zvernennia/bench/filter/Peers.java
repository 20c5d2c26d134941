package ua.zvernennia.bench.filter;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Opens the peers that are asked for, each in a directory of its own, and says how long that took. */
final class Peers implements AutoCloseable {

    /** All of them, by their names in the JSON. */
    static final List<String> ALL = List.of("derby_like", "sqlite_fts5", "h2", "duckdb", "lucene");

    private final List<Engine> engines = new ArrayList<>();

    Peers(List<String> names, Path directory, List<Texts> lines) throws IOException, SQLException {
        for (var name : names) {
            long start = System.nanoTime();
            engines.add(open(name, Files.createDirectories(directory.resolve(name)), lines));
            System.out.printf(Locale.ROOT, "%-12s filled in %.1f s%n", name, (System.nanoTime() - start) / 1e9);
        }
    }

    List<Engine> engines() {
        return engines;
    }

    @Override
    public void close() {
        engines.forEach(Engine::close);
    }

    private static Engine open(String name, Path directory, List<Texts> lines) throws IOException, SQLException {
        var file = directory.resolve("cards");
        return switch (name) {
            case "derby_like" -> {
                System.setProperty("derby.storage.pageCacheSize", "20000");
                System.setProperty("derby.storage.logBufferSize", "8388608");
                System.setProperty(
                        "derby.stream.error.file",
                        directory.resolve("derby.log").toString());
                yield new SqlEngine(Dialects.DERBY, "jdbc:derby:" + file + ";create=true", lines);
            }
            case "h2" ->
                new SqlEngine(
                        Dialects.H2,
                        "jdbc:h2:file:" + file + ";CACHE_SIZE=1048576;OPTIMIZE_REUSE_RESULTS=FALSE",
                        lines);
            case "duckdb" -> new SqlEngine(Dialects.DUCKDB, "jdbc:duckdb:" + file, lines);
            case "sqlite_fts5" -> new SqlEngine(Dialects.SQLITE, "jdbc:sqlite:" + file, lines);
            case "lucene" -> new LuceneEngine(directory, lines);
            default -> throw new IllegalArgumentException("peer: " + name + " (expected: some of " + ALL + ')');
        };
    }
}
