package ua.zvernennia.server.jpa.backup;

import static java.util.Objects.requireNonNull;

import com.google.gson.Gson;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Entries one after the other, each with its hash remembered for the tail. */
public final class BackupZip implements AutoCloseable {

    static final String HEAD = "head.json";
    static final String TAIL = "tail.json";
    static final String TABLES = "tables/";

    /** Files of the data directory stand under this name. */
    public static final String FILES = "files/";

    /** Contents of files stand under this name, by their hash. */
    public static final String CONTENTS = "contents/";

    private final ZipOutputStream zip;
    private final Map<String, String> hashes = new TreeMap<>();
    private final Gson json = new Gson();

    public BackupZip(OutputStream out) {
        zip = new ZipOutputStream(requireNonNull(out, "out"), StandardCharsets.UTF_8);
    }

    /** Writes one entry. */
    public void add(String name, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        var digest = sha256();
        content.writeTo(new DigestOutputStream(new Unclosed(zip), digest));
        zip.closeEntry();
        hashes.put(name, HexFormat.of().formatHex(digest.digest()));
    }

    void addJson(String name, Object content) throws IOException {
        add(name, out -> out.write(json.toJson(content).getBytes(StandardCharsets.UTF_8)));
    }

    Map<String, String> hashes() {
        return new TreeMap<>(hashes);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** What an entry holds. */
    @FunctionalInterface
    public interface Content {

        void writeTo(OutputStream out) throws IOException;
    }

    /** Whoever writes an entry may close it; the archive goes on. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length); // the inherited one writes byte by byte
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
