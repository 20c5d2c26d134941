package ua.zvernennia.model.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Folds a text into its search key: two texts that people would call the same name have one key. Composed letters
 * (NFC: й and ї typed on a Mac come apart), capitals, one apostrophe, single blanks. Ґ Є І Ї stay distinct letters.
 *
 * <p>Idempotent. Keys are stored ({@code applicant.name_key}): changing this needs a migration that folds them again.
 */
public final class TextFold {

    /** What every apostrophe becomes. */
    public static final char APOSTROPHE = '\'';

    // ' ’ ` ʼ * are met in the city's registers (Солом'янський, Солом`янський, Солом*янський), the rest in pasted text.
    private static final String APOSTROPHES = "'\u2019`\u02BC*\u2018\u00B4\u2032\u201B\uFF07";

    private TextFold() {}

    /** The key of {@code text}; empty for a text of blanks only. */
    public static String fold(String text) {
        // Capitals first: one of them (ŉ) brings an apostrophe.
        var composed = Normalizer.normalize(text, Normalizer.Form.NFC).toUpperCase(Locale.ROOT);
        var key = new StringBuilder(composed.length());
        boolean blank = false;
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            if (isBlank(c)) {
                blank = true;
            } else {
                if (blank && !key.isEmpty()) {
                    key.append(' ');
                }
                blank = false;
                key.append(isApostrophe(c) ? APOSTROPHE : c);
            }
        }
        // Capitals of a few foreign letters come apart (ǰ); composing once more makes the key a fixed point.
        return Normalizer.normalize(key, Normalizer.Form.NFC);
    }

    /** Whether {@code c} is one of the signs that stand for the Ukrainian apostrophe. */
    public static boolean isApostrophe(char c) {
        return APOSTROPHES.indexOf(c) >= 0;
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
    }
}
