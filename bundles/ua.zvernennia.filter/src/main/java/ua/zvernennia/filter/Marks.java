package ua.zvernennia.filter;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** One bit for each row of a chunk; a part of the chunk sees its own rows from 0 on. */
final class Marks {

    private final long[] words;
    private final int firstWord;
    private final int rows;

    private Marks(long[] words, int firstWord, int rows) {
        this.words = words;
        this.firstWord = firstWord;
        this.rows = rows;
    }

    static Marks none(int slots) {
        return new Marks(new long[words(slots)], 0, slots);
    }

    static Marks all(int slots) {
        var marks = none(slots);
        Arrays.fill(marks.words, -1L);
        if (slots > 0) {
            marks.words[marks.words.length - 1] >>>= -slots & 63;
        }
        return marks;
    }

    /** How many words of 64 bits so many rows take. */
    static int words(int rows) {
        return (rows + 63) >> 6;
    }

    /** The same bits, of the rows from a slot on; the slot is a multiple of 64. */
    Marks part(int start, int size) {
        return new Marks(words, firstWord + (start >> 6), size);
    }

    Marks copy() {
        return new Marks(words.clone(), firstWord, rows);
    }

    void set(int row) {
        words[firstWord + (row >> 6)] |= 1L << row;
    }

    void clear(int row) {
        words[firstWord + (row >> 6)] &= ~(1L << row);
    }

    boolean has(int row) {
        return (words[firstWord + (row >> 6)] >>> row & 1) != 0;
    }

    /** Sets the bits of another set, which begins at the same row and is as long as the part. */
    void or(long[] other) {
        for (int i = 0; i < other.length; i++) {
            words[firstWord + i] |= other[i];
        }
    }

    void and(Marks other) {
        for (int i = 0; i < words.length; i++) {
            words[i] &= other.words[i];
        }
    }

    /** Whether all rows of the part are set. */
    boolean isFull() {
        int full = firstWord + (rows >> 6);
        for (int word = firstWord; word < full; word++) {
            if (words[word] != -1L) {
                return false;
            }
        }
        long rest = (1L << rows) - 1; // of the last word; none if rows are a multiple of 64
        return (rows & 63) == 0 || (words[full] & rest) == rest;
    }

    /** Clears marked rows that do not pass. */
    void retain(IntPredicate passes) {
        int last = firstWord + words(rows);
        for (int word = firstWord; word < last; word++) {
            for (long bits = words[word]; bits != 0; bits &= bits - 1) {
                int row = ((word - firstWord) << 6) + Long.numberOfTrailingZeros(bits);
                if (!passes.test(row)) {
                    clear(row);
                }
            }
        }
    }

    /** How many of the whole chunk are set. */
    int count() {
        int count = 0;
        for (long word : words) {
            count += Long.bitCount(word);
        }
        return count;
    }

    /** The bits themselves, 64 rows a word, for reading. */
    long[] words() {
        return words;
    }
}
