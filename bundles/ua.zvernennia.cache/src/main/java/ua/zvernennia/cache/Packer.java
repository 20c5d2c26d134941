package ua.zvernennia.cache;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Writes our own compact form: numbers in as few bytes as they need, texts one byte a character, repeated texts once. */
final class Packer {

    private final Map<String, Integer> repeated = new HashMap<>();
    private byte[] bytes = new byte[1024];
    private int length;

    byte[] done() {
        return Arrays.copyOf(bytes, length);
    }

    void number(long value) {
        room(10);
        long rest = (value << 1) ^ (value >> 63);
        while ((rest & ~0x7FL) != 0) {
            bytes[length++] = (byte) ((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
    }

    void uuid(UUID value) {
        fixed(value.getMostSignificantBits());
        fixed(value.getLeastSignificantBits());
    }

    void date(LocalDate day) {
        number(day.toEpochDay());
    }

    void date(Optional<LocalDate> day) {
        number(day.isPresent() ? 1 : 0);
        day.ifPresent(this::date);
    }

    /** A positive length announces one byte a character, a negative one as many bytes of UTF-8. */
    void text(String text) {
        if (!coded(text)) {
            var utf8 = text.getBytes(StandardCharsets.UTF_8);
            number(-utf8.length);
            room(utf8.length);
            System.arraycopy(utf8, 0, bytes, length, utf8.length);
            length += utf8.length;
            return;
        }
        number(text.length());
        room(text.length());
        for (int i = 0; i < text.length(); i++) {
            bytes[length++] = TextCode.code(text.charAt(i));
        }
    }

    /** A text that many rows share: written at its first occurrence, then by number. */
    void repeated(String text) {
        var known = repeated.putIfAbsent(text, repeated.size());
        number(known == null ? -1 : known);
        if (known == null) {
            text(text);
        }
    }

    private static boolean coded(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (TextCode.code(text.charAt(i)) == 0) {
                return false;
            }
        }
        return true;
    }

    private void fixed(long value) {
        room(Long.BYTES);
        for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            bytes[length++] = (byte) (value >>> shift);
        }
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
