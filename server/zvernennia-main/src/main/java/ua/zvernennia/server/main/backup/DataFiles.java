package ua.zvernennia.server.main.backup;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import ua.zvernennia.server.jpa.backup.BackupZip;
import ua.zvernennia.server.main.database.DataDirectory;

/**
 * What beside the database belongs to a backup: the authority and its keys, the sealing key and anchors of the audit, the
 * log of issued numbers, the keys of secrets. Restoring never takes anything away: a key that is there stays, a log and
 * the file of keys get what they lack.
 */
final class DataFiles {

    private static final List<String> DIRECTORIES = List.of("tls", "audit", "numbers");

    /** Its name in a backup, wherever the file is. */
    private static final String SECRET_KEYS = "keys/secrets.keys";

    private final Path data;
    private final Path secretKeys;
    private final Map<String, byte[]> received = new TreeMap<>();

    DataFiles(Path data, Path secretKeys) {
        this.data = requireNonNull(data, "data");
        this.secretKeys = requireNonNull(secretKeys, "secretKeys");
    }

    void addTo(BackupZip zip) throws IOException {
        if (Files.exists(secretKeys)) {
            zip.add(BackupZip.FILES + SECRET_KEYS, out -> Files.copy(secretKeys, out));
        }
        for (var directory : DIRECTORIES) {
            if (!Files.isDirectory(data.resolve(directory))) {
                continue;
            }
            try (var files = Files.list(data.resolve(directory))) {
                for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                    var name = BackupZip.FILES + directory + '/' + file.getFileName();
                    zip.add(name, out -> Files.copy(file, out));
                }
            }
        }
    }

    /** Keeps an entry in memory: nothing is written before the database has taken its part. */
    void receive(String name, InputStream content) throws IOException {
        if (name.equals(BackupZip.FILES + SECRET_KEYS)) {
            received.put(SECRET_KEYS, content.readAllBytes());
            return;
        }
        var parts = name.split("/", -1);
        if (parts.length != 3 || !DIRECTORIES.contains(parts[1]) || parts[2].isEmpty() || parts[2].startsWith(".")) {
            throw new IOException("no file of a data directory: " + name);
        }
        received.put(parts[1] + '/' + parts[2], content.readAllBytes());
    }

    /** Returns a line for each file: what became of it. */
    List<String> write() {
        var said = new ArrayList<String>();
        received.forEach((name, content) -> said.add(name + ": " + write(place(name), content)));
        return said;
    }

    private Path place(String name) {
        return name.equals(SECRET_KEYS) ? secretKeys : data.resolve(name);
    }

    private String write(Path file, byte[] content) {
        try {
            Files.createDirectories(file.getParent());
            if (!Files.exists(file)) {
                DataDirectory.writeSecret(file, content);
                return "restored";
            }
            if (file.equals(secretKeys) || file.toString().endsWith(".log")) {
                return addMissing(file, content) + " lines added";
            }
            return "kept as it is here";
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    private static int addMissing(Path file, byte[] content) throws IOException {
        var known = new HashSet<>(Files.readAllLines(file));
        var missing = new String(content, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !known.contains(line))
                .toList();
        if (!missing.isEmpty()) {
            Files.write(file, missing, StandardOpenOption.APPEND);
        }
        return missing.size();
    }
}
