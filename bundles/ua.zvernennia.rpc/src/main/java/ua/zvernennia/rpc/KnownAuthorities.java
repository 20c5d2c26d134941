package ua.zvernennia.rpc;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Authorities that people accepted: a text file, one line per server, {@code host:port fingerprint}. The key is kept,
 * not the certificate, so that an authority may renew its certificate.
 */
final class KnownAuthorities {

    private final Path file;

    /** @param file need not exist */
    KnownAuthorities(Path file) {
        this.file = requireNonNull(file, "file");
    }

    synchronized Optional<String> fingerprint(Endpoint endpoint) {
        return Optional.ofNullable(read().get(endpoint.text()));
    }

    synchronized void remember(Endpoint endpoint, String fingerprint) {
        var known = read();
        known.put(endpoint.text(), fingerprint);
        var text = known.entrySet().stream()
                .map(entry -> entry.getKey() + ' ' + entry.getValue() + '\n')
                .collect(Collectors.joining());
        try {
            var next = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(next, text);
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("known servers cannot be written", e);
        }
    }

    private Map<String, String> read() {
        var known = new TreeMap<String, String>();
        if (!Files.exists(file)) {
            return known;
        }
        try {
            for (var line : Files.readAllLines(file)) {
                var parts = line.strip().split("\\s+", 2);
                if (parts.length == 2 && !line.startsWith("#")) {
                    known.put(parts[0], parts[1]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("known servers cannot be read", e);
        }
        return known;
    }
}
