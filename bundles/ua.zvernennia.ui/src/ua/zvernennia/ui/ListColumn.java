package ua.zvernennia.ui;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;

/**
 * A column of a list.
 *
 * @param id stable: kept in the user's settings
 * @param label as in the header, translated
 * @param width in pixels at 100 %, before the user changed it
 * @param number right-aligned
 * @param shown whether it is seen before the user chose
 * @param tone what the colour of its cell says
 */
public record ListColumn<T>(
        String id,
        String label,
        int width,
        boolean number,
        boolean shown,
        Function<T, String> text,
        Function<T, Tone> tone) {

    public ListColumn {
        requireNonNull(id, "id");
        requireNonNull(label, "label");
        requireNonNull(text, "text");
        requireNonNull(tone, "tone");
        if (width < 1) {
            throw new IllegalArgumentException("width: " + width + " (expected: >= 1)");
        }
    }
}
