package ua.zvernennia.cache;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads what {@link Packer} wrote; bytes were proven by their MAC before, so the shape is taken for granted. */
final class Unpacker {

    private final List<String> repeated = new ArrayList<>();
    private final Shared shared;
    private final byte[] bytes;
    private int at;

    Unpacker(byte[] bytes, Shared shared) {
        this.bytes = bytes;
        this.shared = shared;
    }

    long number() {
        long rest = 0;
        int shift = 0;
        byte part;
        do {
            part = bytes[at++];
            rest |= (long) (part & 0x7F) << shift;
            shift += 7;
        } while (part < 0);
        return (rest >>> 1) ^ -(rest & 1);
    }

    int count() {
        return Math.toIntExact(number());
    }

    UUID uuid() {
        return new UUID(fixed(), fixed());
    }

    LocalDate date() {
        return shared.day(number());
    }

    Optional<LocalDate> optionalDate() {
        return number() == 0 ? Optional.empty() : Optional.of(date());
    }

    String text() {
        int length = count();
        if (length < 0) {
            at -= length;
            return new String(bytes, at + length, -length, StandardCharsets.UTF_8);
        }
        var characters = new char[length];
        for (int i = 0; i < length; i++) {
            characters[i] = TextCode.character(bytes[at++]);
        }
        return new String(characters);
    }

    String repeated() {
        int known = count();
        if (known >= 0) {
            return repeated.get(known);
        }
        var text = shared.text(text());
        repeated.add(text);
        return text;
    }

    private long fixed() {
        long value = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            value = (value << Byte.SIZE) | (bytes[at++] & 0xFF);
        }
        return value;
    }

    /** Equal texts and days of all chunks of one load become one object: most of a heap of cards is repetition. */
    static final class Shared {

        private final Map<String, String> texts = new HashMap<>();
        private final Map<Long, LocalDate> days = new HashMap<>();

        String text(String text) {
            var first = texts.putIfAbsent(text, text);
            return first == null ? text : first;
        }

        LocalDate day(long epochDay) {
            return days.computeIfAbsent(epochDay, LocalDate::ofEpochDay);
        }
    }
}
