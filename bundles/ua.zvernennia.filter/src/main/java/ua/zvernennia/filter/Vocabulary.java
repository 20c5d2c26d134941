package ua.zvernennia.filter;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The different words of a text column, in one string as the column's texts are, and the rows that each stands in. A
 * fragment of a word is found in a tenth of the column's characters; a word is a run of letters and digits.
 */
final class Vocabulary {

    private final String words;
    private final int[] ends;
    private final Postings rows;

    private Vocabulary(String words, int[] ends, Postings rows) {
        this.words = words;
        this.ends = ends;
        this.rows = rows;
    }

    static Vocabulary of(TextColumn column) {
        return new Reader(column).read();
    }

    /**
     * Marks the rows that have a word with these codes.
     *
     * @param sought with {@link Folding#END} before or behind it where the word must begin or end
     */
    void mark(String sought, Marks marks) {
        int word = 0;
        int from = 0;
        for (int at = words.indexOf(sought); at >= 0; at = words.indexOf(sought, from)) {
            word = wordAt(at + 1, word); // an END in front belongs to the word behind it
            rows.mark(word, marks);
            from = ends[word];
        }
    }

    /** The word that ends at or behind a place. */
    private int wordAt(int place, int from) {
        int limit = Math.min(from + 8, ends.length);
        for (int word = from; word < limit; word++) {
            if (ends[word] >= place) {
                return word;
            }
        }
        int found = Arrays.binarySearch(ends, limit, ends.length, place);
        return found >= 0 ? found : -found - 1;
    }

    /** Reads a column once, numbering words as they come. */
    private static final class Reader {

        private final TextColumn column;
        private final byte[] codes;
        private byte[] words = new byte[1 << 13];
        private int[] ends = new int[1 << 10];
        private int[] lastRows = new int[1 << 10];
        private int[] table = new int[1 << 12];
        private int size;
        private int[] pairWords = new int[1 << 12];
        private char[] pairRows = new char[1 << 12];
        private int pairs;

        private Reader(TextColumn column) {
            this.column = column;
            codes = column.codes().getBytes(StandardCharsets.ISO_8859_1);
        }

        private Vocabulary read() {
            for (int row = 0; row < column.size(); row++) {
                int end = column.end(row);
                int at = column.start(row);
                while (at < end) {
                    int start = at;
                    while (at < end && Folding.ofWord((char) (codes[at] & 0xFF))) {
                        at++;
                    }
                    if (at > start) {
                        add(number(start, at), row);
                    }
                    at++;
                }
            }
            int length = size == 0 ? 1 : ends[size - 1] + 1;
            return new Vocabulary(
                    new String(words, 0, length, StandardCharsets.ISO_8859_1),
                    Arrays.copyOf(ends, size),
                    Postings.of(pairWords, pairRows, pairs, size));
        }

        private void add(int word, int row) {
            if (lastRows[word] == row + 1) {
                return;
            }
            lastRows[word] = row + 1;
            if (pairs == pairWords.length) {
                pairWords = Arrays.copyOf(pairWords, 2 * pairs);
                pairRows = Arrays.copyOf(pairRows, 2 * pairs);
            }
            pairWords[pairs] = word;
            pairRows[pairs++] = (char) row;
        }

        private int number(int start, int end) {
            int mask = table.length - 1;
            int slot = hash(codes, start, end) & mask;
            while (table[slot] != 0) {
                int word = table[slot] - 1;
                if (Arrays.equals(words, wordStart(word), ends[word], codes, start, end)) {
                    return word;
                }
                slot = (slot + 1) & mask;
            }
            table[slot] = size + 1;
            return append(start, end);
        }

        private int append(int start, int end) {
            int from = wordStart(size);
            int to = from + end - start;
            if (to + 1 > words.length) {
                words = Arrays.copyOf(words, 2 * to);
            }
            if (size == ends.length) {
                ends = Arrays.copyOf(ends, 2 * size);
                lastRows = Arrays.copyOf(lastRows, 2 * size);
            }
            System.arraycopy(codes, start, words, from, end - start);
            words[to] = 0;
            ends[size++] = to;
            if (2 * size > table.length) {
                spread();
            }
            return size - 1;
        }

        private void spread() {
            table = new int[2 * table.length];
            int mask = table.length - 1;
            for (int word = 0; word < size; word++) {
                int slot = hash(words, wordStart(word), ends[word]) & mask;
                while (table[slot] != 0) {
                    slot = (slot + 1) & mask;
                }
                table[slot] = word + 1;
            }
        }

        private int wordStart(int word) {
            return word == 0 ? 1 : ends[word - 1] + 1;
        }

        private static int hash(byte[] bytes, int start, int end) {
            int hash = 0;
            for (int i = start; i < end; i++) {
                hash = 31 * hash + bytes[i];
            }
            return (hash * 0x9E3779B9) >>> 8;
        }
    }
}
