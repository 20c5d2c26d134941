package ua.zvernennia.server.main.files;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/**
 * Finds zip bombs by unpacking into nothing and counting: what the headers say is not believed. Every entry counts
 * wherever it is nested, and entries that share their bytes count each time.
 *
 * @param bytes most that an archive may unpack to
 * @param entries most entries, nested ones too
 * @param depth archives inside archives; 1: none
 */
public record ArchiveCheck(long bytes, int entries, int depth) {

    public static final ArchiveCheck USUAL = new ArchiveCheck(1024L * 1024 * 1024, 20_000, 4);

    private static final int BUFFER = 64 * 1024;
    private static final byte[] SIGN = {'P', 'K', 3, 4};

    /**
     * Looks through an archive.
     *
     * @throws RegistryException {@link ErrorCode#FILE_ARCHIVE_TOO_LARGE}, {@link ErrorCode#FILE_ARCHIVE_UNREADABLE}
     */
    void check(Path archive) throws IOException {
        var budget = new Budget();
        try (var zip = new ZipFile(archive.toFile(), StandardCharsets.UTF_8)) {
            budget.entries(zip.size());
            for (var all = zip.entries(); all.hasMoreElements(); ) {
                entry(zip, all.nextElement(), budget);
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw unreadable(e);
        }
    }

    private void entry(ZipFile zip, ZipEntry entry, Budget budget) throws IOException {
        try (var content = zip.getInputStream(entry)) {
            if (content != null) {
                look(content, budget, 1);
            }
        }
    }

    private void look(InputStream content, Budget budget, int level) throws IOException {
        var buffered = new BufferedInputStream(content, BUFFER);
        buffered.mark(SIGN.length);
        boolean nested = Arrays.equals(buffered.readNBytes(SIGN.length), SIGN);
        buffered.reset();
        var counted = new Counted(buffered, budget);
        if (nested) {
            nested(counted, budget, level + 1);
        }
        counted.transferTo(OutputStream.nullOutputStream());
    }

    private void nested(InputStream content, Budget budget, int level) throws IOException {
        if (level > depth) {
            throw tooLarge("archives in archives: " + level + " (expected: <= " + depth + ')');
        }
        var inner = new ZipInputStream(content, StandardCharsets.UTF_8); // not closed: it would close what it reads
        for (var entry = inner.getNextEntry(); entry != null; entry = inner.getNextEntry()) {
            budget.entries(1);
            look(inner, budget, level);
        }
    }

    private static RegistryException tooLarge(String message) {
        return new RegistryException(ErrorCode.FILE_ARCHIVE_TOO_LARGE, message);
    }

    private static RegistryException unreadable(Exception cause) {
        return new RegistryException(
                ErrorCode.FILE_ARCHIVE_UNREADABLE, "the archive cannot be unpacked", Map.of(), cause);
    }

    /** What is left of what an archive may be. */
    private final class Budget {

        private long bytesLeft = bytes;
        private int entriesLeft = entries;

        void bytes(long read) {
            bytesLeft -= read;
            if (bytesLeft < 0) {
                throw tooLarge("unpacks to more than " + bytes + " bytes");
            }
        }

        void entries(int read) {
            entriesLeft -= read;
            if (entriesLeft < 0) {
                throw tooLarge("more than " + entries + " entries");
            }
        }
    }

    /** Counts what is read, nested archives included. */
    private static final class Counted extends FilterInputStream {

        private final Budget budget;

        Counted(InputStream in, Budget budget) {
            super(in);
            this.budget = budget;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            budget.bytes(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            budget.bytes(Math.max(0, read));
            return read;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
