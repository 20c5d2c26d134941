package ua.zvernennia.filter;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The different words of a text column, by their numbers in the {@link Lexicon}, and the rows that each stands in. */
final class Vocabulary {

    /** One search by halves costs as much as so many single steps. */
    private static final int STEPS_OF_A_BISECTION = 8;

    private final int[] words;
    private final Postings rows;

    private Vocabulary(int[] words, Postings rows) {
        this.words = words;
        this.rows = rows;
    }

    static Vocabulary of(TextColumn column, Lexicon lexicon) {
        return new Reader(column).read(lexicon);
    }

    /** Marks the rows that have one of the words that were sought. */
    void mark(TextSearch search, Marks marks) {
        if (words.length == 0) {
            return;
        }
        int looked = words[words.length - 1] + 1;
        var numbers = search.numbers(looked);
        if (numbers.length * STEPS_OF_A_BISECTION < words.length) {
            int from = 0;
            for (int number : numbers) {
                int at = Arrays.binarySearch(words, from, words.length, number);
                if (at >= 0) {
                    rows.mark(at, marks);
                }
                from = at >= 0 ? at + 1 : -at - 1;
            }
        } else {
            var wanted = search.wanted(looked);
            for (int at = 0; at < words.length; at++) {
                if (wanted[words[at]]) {
                    rows.mark(at, marks);
                }
            }
        }
    }

    /** Reads a column once. */
    private static final class Reader {

        private final TextColumn column;
        private final byte[] codes;
        private final WordTable table = new WordTable();
        private int[] lastRows = new int[1 << 10];
        private int[] pairWords = new int[1 << 12];
        private char[] pairRows = new char[1 << 12];
        private int pairs;

        private Reader(TextColumn column) {
            this.column = column;
            codes = column.codes().getBytes(StandardCharsets.ISO_8859_1);
        }

        private Vocabulary read(Lexicon lexicon) {
            for (int row = 0; row < column.size(); row++) {
                read(row);
            }
            var numbers = lexicon.numbers(table);
            var sorted = numbers.clone();
            Arrays.sort(sorted);
            var places = new int[numbers.length];
            Arrays.setAll(places, word -> Arrays.binarySearch(sorted, numbers[word]));
            for (int i = 0; i < pairs; i++) {
                pairWords[i] = places[pairWords[i]];
            }
            return new Vocabulary(sorted, Postings.of(pairWords, pairRows, pairs, sorted.length));
        }

        private void read(int row) {
            int end = column.end(row);
            int at = column.start(row);
            while (at < end) {
                int start = at;
                int hash = 0;
                while (at < end && Folding.ofWord((char) (codes[at] & 0xFF))) {
                    hash = WordTable.hash(hash, codes[at++]);
                }
                if (at > start) {
                    add(table.number(codes, start, at, hash), row);
                }
                at++;
            }
        }

        private void add(int word, int row) {
            if (word >= lastRows.length) {
                lastRows = Arrays.copyOf(lastRows, 2 * word);
            }
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
    }
}
