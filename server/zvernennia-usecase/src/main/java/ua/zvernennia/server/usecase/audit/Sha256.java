package ua.zvernennia.server.usecase.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Fields written one after the other so that no two different lists of fields give the same bytes. */
final class Sha256 {

    static final int BYTES = 32;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
    private final DataOutputStream out = new DataOutputStream(bytes);

    Sha256 add(long value) {
        return write(() -> out.writeLong(value));
    }

    /** Null and empty differ. */
    Sha256 add(String text) {
        return text == null ? write(() -> out.writeInt(-1)) : add(text.getBytes(StandardCharsets.UTF_8));
    }

    Sha256 add(byte[] field) {
        return write(() -> {
            out.writeInt(field.length);
            out.write(field);
        });
    }

    byte[] content() {
        return bytes.toByteArray();
    }

    byte[] digest() {
        return digest(content());
    }

    static byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private Sha256 write(Write write) {
        try {
            write.run();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException("writing into memory", e);
        }
    }

    /** A piece that goes into memory. */
    @FunctionalInterface
    private interface Write {

        void run() throws IOException;
    }
}
