package ua.zvernennia.bench.lab;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder that goes away with the work in it, unless there is something to look at. */
public final class TemporaryFolder implements AutoCloseable {

    private final Path path;
    private boolean kept;

    public TemporaryFolder(String prefix) throws IOException {
        path = Files.createTempDirectory(requireNonNull(prefix, "prefix"));
    }

    public Path path() {
        return path;
    }

    /** It stays, for a person to look at. */
    public void keep() {
        kept = true;
        System.out.println("kept for a look: " + path);
    }

    @Override
    public void close() throws IOException {
        if (kept) {
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
