package ua.zvernennia.filter;

/** A needle in the long texts of one column, made ready once a query; used by one thread. */
final class TextSearch {

    private static final String END = String.valueOf(Folding.END);

    private final Needle needle;
    private final Lexicon lexicon;
    private final String word;
    private Lexicon.Found found = Lexicon.Found.NOTHING;
    private boolean[] wanted = {};

    TextSearch(Needle needle, Lexicon lexicon) {
        this.needle = needle;
        this.lexicon = lexicon;
        word = longestWord();
    }

    Needle needle() {
        return needle;
    }

    /** Whether it is one character, wherever it stands. */
    boolean isLetter() {
        return needle.codes().length() == 1 && !needle.atStart();
    }

    /** Whether there is a word in the needle, so that a lexicon helps. */
    boolean hasWord() {
        return !word.isEmpty();
    }

    /** Whether a row that has the word has the needle too. */
    boolean isWord() {
        return word.equals(needle.codes()) && !needle.atStart();
    }

    /** The numbers of the words in question among at least so many, ascending. */
    int[] numbers(int atLeast) {
        look(atLeast);
        return found.numbers();
    }

    /** The same as an array over all words. */
    boolean[] wanted(int atLeast) {
        look(atLeast);
        if (wanted.length != found.looked()) {
            wanted = found.asArray();
        }
        return wanted;
    }

    private void look(int atLeast) {
        if (found.looked() < atLeast) {
            found = lexicon.find(word, atLeast);
        }
    }

    /** The longest word of the needle, with an END where the needle says that it begins or ends there. */
    private String longestWord() {
        var codes = needle.codes();
        int start = 0;
        int end = 0;
        int at = 0;
        while (at < codes.length()) {
            int next = wordEnd(codes, at);
            if (next - at > end - start) {
                start = at;
                end = next;
            }
            at = Math.max(at + 1, next);
        }
        if (start == end) {
            return "";
        }
        boolean begins = start > 0 || needle.atStart();
        return (begins ? END : "") + codes.substring(start, end) + (end < codes.length() ? END : "");
    }

    private static int wordEnd(String codes, int start) {
        int end = start;
        while (end < codes.length() && Folding.ofWord(codes.charAt(end))) {
            end++;
        }
        return end;
    }
}
