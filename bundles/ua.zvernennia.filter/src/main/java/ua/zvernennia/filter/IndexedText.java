package ua.zvernennia.filter;

/** A column of long texts, with the words and letters in it when it is long enough to be worth it. */
final class IndexedText {

    /** Below this many rows a scan is as fast. */
    private static final int ROWS_WORTH_AN_INDEX = 256;

    private static final String END = String.valueOf(Folding.END);

    private final TextColumn texts;
    private final Vocabulary words;
    private final Letters letters;
    private final boolean indexed;

    private IndexedText(TextColumn texts, boolean indexed) {
        this.texts = texts;
        this.indexed = indexed;
        words = indexed ? Vocabulary.of(texts) : null;
        letters = indexed ? Letters.of(texts) : null;
    }

    static IndexedText of(TextColumn texts) {
        return new IndexedText(texts, texts.size() >= ROWS_WORTH_AN_INDEX);
    }

    TextColumn texts() {
        return texts;
    }

    void mark(Needle needle, Marks marks) {
        if (!indexed || needle.needsProof()) {
            texts.mark(needle, marks);
            return;
        }
        var codes = needle.codes();
        if (codes.length() == 1 && !needle.atStart()) {
            marks.or(letters.with(codes.charAt(0)));
            return;
        }
        int start = longestWord(codes);
        int end = wordEnd(codes, start);
        if (start == end) {
            texts.mark(needle, marks);
        } else if (end - start == codes.length() && !needle.atStart()) {
            words.mark(codes, marks);
        } else {
            markProven(needle, bounded(needle, start, end), marks);
        }
    }

    /** The word at a place of the needle, with an END where the needle says that the word begins or ends there. */
    private static String bounded(Needle needle, int start, int end) {
        var codes = needle.codes();
        return (start > 0 || needle.atStart() ? END : "")
                + codes.substring(start, end)
                + (end < codes.length() ? END : "");
    }

    private void markProven(Needle needle, String word, Marks marks) {
        var candidates = Marks.none(texts.size());
        words.mark(word, candidates);
        candidates.retain(row -> texts.has(needle, row));
        marks.or(candidates.words());
    }

    private static int longestWord(String codes) {
        int best = 0;
        int bestLength = 0;
        int at = 0;
        while (at < codes.length()) {
            int end = wordEnd(codes, at);
            if (end - at > bestLength) {
                best = at;
                bestLength = end - at;
            }
            at = Math.max(at + 1, end);
        }
        return best;
    }

    private static int wordEnd(String codes, int start) {
        int end = start;
        while (end < codes.length() && Folding.ofWord(codes.charAt(end))) {
            end++;
        }
        return end;
    }
}
