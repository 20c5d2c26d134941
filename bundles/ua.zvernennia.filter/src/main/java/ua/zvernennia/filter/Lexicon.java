package ua.zvernennia.filter;

import java.util.Arrays;

/**
 * All words of a column that any snapshot of a list has met, in one string: a search looks through it once, not through
 * every chunk. Only grows, and is shared by a snapshot and those that follow from it; safe for many threads.
 */
final class Lexicon {

    private final WordTable words = new WordTable();
    private volatile View view = new View("", new int[0]);

    /** The numbers of the words of a table; new words get the next ones. */
    synchronized int[] numbers(WordTable local) {
        return local.numbers(words);
    }

    /**
     * The numbers of all words in which the codes stand, ascending.
     *
     * @param sought with {@link Folding#END} before or behind it where the word must begin or end
     * @param atLeast how many words must be looked at; more may be
     */
    Found find(String sought, int atLeast) {
        return view(atLeast).find(sought);
    }

    private View view(int atLeast) {
        return view.ends.length >= atLeast ? view : renewed();
    }

    private synchronized View renewed() {
        if (view.ends.length < words.size()) {
            view = new View(words.text(), words.ends());
        }
        return view;
    }

    /** What a search found. */
    static final class Found {

        /** By a search that has not looked yet. */
        static final Found NOTHING = new Found(new int[0], 0);

        private final int[] numbers;
        private final int looked;

        private Found(int[] numbers, int looked) {
            this.numbers = numbers;
            this.looked = looked;
        }

        /** Ascending. */
        int[] numbers() {
            return numbers;
        }

        /** How many words were looked at: numbers from there on are unknown. */
        int looked() {
            return looked;
        }

        boolean[] asArray() {
            var array = new boolean[looked];
            for (int number : numbers) {
                array[number] = true;
            }
            return array;
        }
    }

    /** The words at one moment. */
    private static final class View {

        private final String words;
        private final int[] ends;

        private View(String words, int[] ends) {
            this.words = words;
            this.ends = ends;
        }

        private Found find(String sought) {
            var numbers = new int[16];
            int count = 0;
            int word = 0;
            for (int at = words.indexOf(sought); at >= 0; at = words.indexOf(sought, ends[word])) {
                word = wordAt(at + 1, word); // an END in front belongs to the word behind it
                if (count == numbers.length) {
                    numbers = Arrays.copyOf(numbers, 2 * count);
                }
                numbers[count++] = word;
            }
            return new Found(Arrays.copyOf(numbers, count), ends.length);
        }

        /** The word that ends at or behind a place. */
        private int wordAt(int place, int from) {
            int found = Arrays.binarySearch(ends, from, ends.length, place);
            return found >= 0 ? found : -found - 1;
        }
    }
}
