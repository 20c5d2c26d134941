package ua.zvernennia.sbom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A local Maven repository, asked which of its artefacts a content is. */
final class Repository {

    private final Path directory;
    private final Map<Long, List<Path>> jarsBySize;
    private final Map<Path, String> hashes = new HashMap<>();

    private Repository(Path directory, Map<Long, List<Path>> jarsBySize) {
        this.directory = directory;
        this.jarsBySize = jarsBySize;
    }

    static Repository at(Path directory) {
        try (var files = Files.walk(directory)) {
            var bySize = new HashMap<Long, List<Path>>();
            for (var file : files.filter(file -> file.toString().endsWith(".jar"))
                    .filter(file -> directory.relativize(file).getNameCount() > 3)
                    .sorted()
                    .toList()) {
                bySize.computeIfAbsent(Files.size(file), size -> new ArrayList<>())
                        .add(file);
            }
            return new Repository(directory, bySize);
        } catch (IOException e) {
            throw new UncheckedIOException(directory.toString(), e);
        }
    }

    /** By content: a name can be anything, SHA-256 cannot. Only files of the same size are read. */
    Optional<Coordinates> find(byte[] content) {
        var wanted = Sha256.of(content);
        return jarsBySize.getOrDefault((long) content.length, List.of()).stream()
                .filter(file -> hashes.computeIfAbsent(file, Repository::hash).equals(wanted))
                .findFirst()
                .map(file -> Coordinates.of(directory, file));
    }

    private static String hash(Path file) {
        try {
            return Sha256.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }
}
