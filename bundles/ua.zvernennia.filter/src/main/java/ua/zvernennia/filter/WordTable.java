package ua.zvernennia.filter;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Numbers words as they come, 0-based; the words stand in one array of codes, {@link Folding#END} around each. */
final class WordTable {

    private byte[] words = new byte[1 << 13];
    private int[] ends = new int[1 << 10];
    private int[] hashes = new int[1 << 10];
    private int[] slots = new int[1 << 12];
    private int size;

    int size() {
        return size;
    }

    /** All words, as a scan wants them. */
    String text() {
        int length = size == 0 ? 1 : ends[size - 1] + 1;
        return new String(words, 0, length, StandardCharsets.ISO_8859_1);
    }

    /** Where each word ends in {@link #text()}. */
    int[] ends() {
        return Arrays.copyOf(ends, size);
    }

    /** The next step of the hash that {@link #number} wants, from 0 on. */
    static int hash(int hash, byte code) {
        return 31 * hash + code;
    }

    /** The number of a word, a new one if it has none. */
    int number(byte[] codes, int start, int end, int hash) {
        int mask = slots.length - 1;
        int slot = slot(hash) & mask;
        while (slots[slot] != 0) {
            int word = slots[slot] - 1;
            if (hashes[word] == hash && Arrays.equals(words, start(word), ends[word], codes, start, end)) {
                return word;
            }
            slot = (slot + 1) & mask;
        }
        slots[slot] = size + 1;
        append(codes, start, end, hash);
        return size - 1;
    }

    /** The numbers that another table has for the words of this one. */
    int[] numbers(WordTable other) {
        var numbers = new int[size];
        for (int word = 0; word < size; word++) {
            numbers[word] = other.number(words, start(word), ends[word], hashes[word]);
        }
        return numbers;
    }

    private void append(byte[] codes, int start, int end, int hash) {
        int from = start(size);
        int to = from + end - start;
        if (to + 1 > words.length) {
            words = Arrays.copyOf(words, 2 * to);
        }
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, 2 * size);
            hashes = Arrays.copyOf(hashes, 2 * size);
        }
        System.arraycopy(codes, start, words, from, end - start);
        words[to] = 0;
        hashes[size] = hash;
        ends[size++] = to;
        if (2 * size > slots.length) {
            spread();
        }
    }

    private void spread() {
        slots = new int[2 * slots.length];
        int mask = slots.length - 1;
        for (int word = 0; word < size; word++) {
            int slot = slot(hashes[word]) & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = word + 1;
        }
    }

    private int start(int word) {
        return word == 0 ? 1 : ends[word - 1] + 1;
    }

    private static int slot(int hash) {
        return (hash * 0x9E3779B9) >>> 8;
    }
}
