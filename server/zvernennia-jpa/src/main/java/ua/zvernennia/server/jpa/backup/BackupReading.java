package ua.zvernennia.server.jpa.backup;

import static java.util.Objects.requireNonNull;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/** Goes through a copy from its head to its tail and refuses one that is damaged anywhere. */
public final class BackupReading {

    private final Source source;
    private final Gson json = new Gson();

    public BackupReading(Source source) {
        this.source = requireNonNull(source, "source");
    }

    /**
     * Reads all of it and keeps nothing.
     *
     * @throws RegistryException {@link ErrorCode#IMPORT_FILE_UNREADABLE} with a sentence
     */
    public Contents check() {
        return read((name, content) -> content.transferTo(OutputStream.nullOutputStream()));
    }

    /**
     * Hands every entry but head and tail to {@code each}, which need not read it to its end.
     *
     * @throws RegistryException {@link ErrorCode#IMPORT_FILE_UNREADABLE} with a sentence
     */
    public Contents read(Entry each) {
        try (var zip = new ZipInputStream(source.open(), StandardCharsets.UTF_8)) {
            var head = head(zip);
            var hashes = new TreeMap<String, String>();
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(BackupZip.TAIL)) {
                    var tail = tail(zip, hashes);
                    zip.transferTo(OutputStream.nullOutputStream());
                    return new Contents(head, tail);
                }
                var digest = BackupZip.sha256();
                var content = new DigestInputStream(zip, digest);
                each.take(entry.getName(), content);
                content.transferTo(OutputStream.nullOutputStream());
                hashes.put(entry.getName(), HexFormat.of().formatHex(digest.digest()));
            }
            throw unreadable("it has no end: it was not written to the end", null);
        } catch (IOException | JsonParseException | ClassCastException e) {
            throw unreadable("it is damaged or cut off, or the key is another one", e);
        }
    }

    private BackupHead head(ZipInputStream zip) throws IOException {
        var first = zip.getNextEntry();
        if (first == null || !first.getName().equals(BackupZip.HEAD)) {
            throw unreadable("it does not begin as a copy does", null);
        }
        var head = json.fromJson(text(zip), BackupHead.class);
        if (!BackupHead.FORMAT.equals(head.format())) {
            throw unreadable("its format is " + head.format() + " (expected: " + BackupHead.FORMAT + ')', null);
        }
        return head;
    }

    private BackupTail tail(ZipInputStream zip, Map<String, String> hashes) throws IOException {
        var tail = json.fromJson(text(zip), BackupTail.class);
        var promised = new TreeMap<>(tail.entries());
        promised.remove(BackupZip.HEAD);
        if (!promised.equals(hashes)) {
            throw unreadable("its parts are not those that its end names", null);
        }
        return tail;
    }

    private static String text(ZipInputStream zip) throws IOException {
        return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
    }

    private static RegistryException unreadable(String why, Exception cause) {
        return new RegistryException(ErrorCode.IMPORT_FILE_UNREADABLE, "the copy is not used: " + why, cause);
    }

    /** The decrypted copy, from its beginning, each time. */
    @FunctionalInterface
    public interface Source {

        InputStream open() throws IOException;
    }

    /** Takes an entry. */
    @FunctionalInterface
    public interface Entry {

        void take(String name, InputStream content) throws IOException;
    }

    /** What the two ends say. */
    public record Contents(BackupHead head, BackupTail tail) {}
}
