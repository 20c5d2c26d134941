package ua.zvernennia.filter;

import java.util.Optional;

/**
 * A column of long texts. A scan finds whatever is asked; once {@link #index} has been here, the words and letters in the
 * texts make it quicker. Answers are the same before and after.
 */
final class IndexedText {

    /** Below this many rows a scan is as fast. */
    private static final int ROWS_WORTH_AN_INDEX = 1024;

    private final TextColumn texts;
    private final Lexicon lexicon;
    private volatile Optional<Index> index = Optional.empty();

    IndexedText(TextColumn texts, Lexicon lexicon) {
        this.texts = texts;
        this.lexicon = lexicon;
    }

    boolean lacksIndex() {
        return index.isEmpty() && texts.size() >= ROWS_WORTH_AN_INDEX;
    }

    /** Makes the index, if it is worth it and not there yet; of two threads one works and the other waits. */
    synchronized void index() {
        if (lacksIndex()) {
            index = Optional.of(new Index(Vocabulary.of(texts, lexicon), Letters.of(texts)));
        }
    }

    TextColumn texts() {
        return texts;
    }

    void mark(TextSearch search, Marks marks) {
        var needle = search.needle();
        var ready = index;
        if (ready.isEmpty() || needle.needsProof() || !(search.isLetter() || search.hasWord())) {
            texts.mark(needle, marks);
        } else if (search.isLetter()) {
            marks.or(ready.get().letters().with(needle.codes().charAt(0)));
        } else if (search.isWord()) {
            ready.get().words().mark(search, marks);
        } else {
            var candidates = Marks.none(texts.size());
            ready.get().words().mark(search, candidates);
            candidates.retain(row -> texts.has(needle, row));
            marks.or(candidates.words());
        }
    }

    private record Index(Vocabulary words, Letters letters) {}
}
