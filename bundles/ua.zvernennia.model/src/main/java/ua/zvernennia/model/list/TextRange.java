package ua.zvernennia.model.list;

/**
 * A part of a shown text, e.g. to highlight.
 *
 * @param start 0-based index of the first character
 * @param length in characters, at least 1
 */
public record TextRange(int start, int length) {

    public TextRange {
        if (start < 0 || length < 1) {
            throw new IllegalArgumentException("range: " + start + '+' + length + " (expected: >= 0, >= 1)");
        }
    }

    /** Index behind the last character. */
    public int end() {
        return start + length;
    }
}
