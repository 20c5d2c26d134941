package ua.zvernennia.model.text;

/**
 * Text that shows as what it is: line ends and tabs, but no control characters of terminals and word processors, and none
 * that turn the direction of writing (Unicode TR 36, 2.1): with those a text reads otherwise than it is stored.
 */
public final class PlainText {

    private PlainText() {}

    public static boolean isPlain(String text) {
        return text.chars().noneMatch(PlainText::isHidden);
    }

    /** The same text without what {@link #isPlain} refuses; a line break of a word processor becomes a line end. */
    public static String of(String text) {
        if (isPlain(text)) {
            return text;
        }
        var plain = new StringBuilder(text.length());
        text.replace('\u000B', '\n').chars().filter(c -> !isHidden(c)).forEach(c -> plain.append((char) c));
        return plain.toString();
    }

    private static boolean isHidden(int c) {
        boolean control = Character.getType(c) == Character.CONTROL && c != '\n' && c != '\r' && c != '\t';
        boolean direction = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
        return control || direction;
    }
}
