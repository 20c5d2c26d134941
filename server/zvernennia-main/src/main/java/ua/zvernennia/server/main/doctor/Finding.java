package ua.zvernennia.server.main.doctor;

import static java.util.Objects.requireNonNull;

/**
 * One thing that was looked at.
 *
 * @param text for the operator: what was found, what is expected, what to do
 */
record Finding(Level level, String text) {

    Finding {
        requireNonNull(level, "level");
        requireNonNull(text, "text");
    }

    static Finding good(String text) {
        return new Finding(Level.GOOD, text);
    }

    static Finding warning(String text) {
        return new Finding(Level.WARNING, text);
    }

    static Finding wrong(String text) {
        return new Finding(Level.WRONG, text);
    }

    /** How bad it is. */
    enum Level {
        GOOD("ok"),
        /** Works, not for long or not well. */
        WARNING("warning"),
        /** The server does not start or people cannot work. */
        WRONG("wrong");

        private final String word;

        Level(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }
}
