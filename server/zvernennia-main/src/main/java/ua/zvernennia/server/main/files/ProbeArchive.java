package ua.zvernennia.server.main.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A ZIP of 90 MB with the EICAR test file (eicar.org) as its last entry, as a stream that never stands in memory whole.
 * The 90 MB are noise that nothing compresses, so that a scanner meets them byte for byte.
 */
final class ProbeArchive {

    private static final int NOISE_BLOCK = 1024 * 1024;
    private static final int NOISE_BLOCKS = 90;

    /** In two halves, or every scanner would take this class away. */
    private static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-" + "ANTIVIRUS-TEST-FILE!$H+H*";

    private ProbeArchive() {}

    static byte[] eicar() {
        return EICAR.getBytes(StandardCharsets.US_ASCII);
    }

    /** The archive from its beginning. */
    static InputStream open() {
        var noise = new byte[NOISE_BLOCK];
        new Random(NOISE_BLOCKS).nextBytes(noise);
        var around = new Around();
        write(noise, around);
        var blocks = Collections.nCopies(NOISE_BLOCKS, noise).stream()
                .map(ByteArrayInputStream::new)
                .toList();
        return new SequenceInputStream(Collections.enumeration(List.of(
                new ByteArrayInputStream(around.before.toByteArray()),
                new SequenceInputStream(Collections.enumeration(blocks)),
                new ByteArrayInputStream(around.behind.toByteArray()))));
    }

    private static void write(byte[] noise, Around out) {
        try (var zip = new ZipOutputStream(out)) {
            var entry = new ZipEntry("noise.bin");
            entry.setMethod(ZipEntry.STORED);
            entry.setSize((long) NOISE_BLOCK * NOISE_BLOCKS);
            entry.setCrc(crc(noise));
            zip.putNextEntry(entry);
            out.place = Place.NOISE;
            for (int i = 0; i < NOISE_BLOCKS; i++) {
                zip.write(noise);
            }
            out.place = Place.BEHIND;
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("eicar.com"));
            zip.write(eicar());
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException("in memory", e);
        }
    }

    private static long crc(byte[] noise) {
        var crc = new CRC32();
        for (int i = 0; i < NOISE_BLOCKS; i++) {
            crc.update(noise);
        }
        return crc.getValue();
    }

    private enum Place {
        BEFORE,
        NOISE,
        BEHIND
    }

    /** Keeps what stands before the noise and behind it. */
    private static final class Around extends OutputStream {

        private final ByteArrayOutputStream before = new ByteArrayOutputStream();
        private final ByteArrayOutputStream behind = new ByteArrayOutputStream();
        private Place place = Place.BEFORE;

        @Override
        public void write(int value) {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            switch (place) {
                case BEFORE -> before.write(bytes, from, length);
                case NOISE -> {} // given out from one block, not kept ninety times
                case BEHIND -> behind.write(bytes, from, length);
            }
        }
    }
}
