package ua.zvernennia.model.text;

import java.util.Optional;

/** What was meant by a text that was typed while the keyboard stood on English: «ghbdsn» is «привіт». */
public final class KeyboardLayout {

    // Standard keyboards of Windows and Linux, row by row.
    private static final String ENGLISH = "qwertyuiop[]asdfghjkl;'zxcvbnm,.\\`QWERTYUIOP{}ASDFGHJKL:\"ZXCVBNM<>|~";
    private static final String UKRAINIAN = "йцукенгшщзхїфівапролджєячсмитьбюґ'ЙЦУКЕНГШЩЗХЇФІВАПРОЛДЖЄЯЧСМИТЬБЮҐ'";

    private KeyboardLayout() {}

    /** The Ukrainian text of the same keys; empty for a text without Latin letters or with Cyrillic ones. */
    public static Optional<String> ukrainian(String typed) {
        if (typed.chars().noneMatch(KeyboardLayout::isLatin)
                || typed.chars().anyMatch(c -> Character.UnicodeBlock.of(c) == Character.UnicodeBlock.CYRILLIC)) {
            return Optional.empty();
        }
        var meant = new StringBuilder(typed.length());
        for (int i = 0; i < typed.length(); i++) {
            int key = ENGLISH.indexOf(typed.charAt(i));
            meant.append(key < 0 ? typed.charAt(i) : UKRAINIAN.charAt(key));
        }
        return Optional.of(meant.toString());
    }

    private static boolean isLatin(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
