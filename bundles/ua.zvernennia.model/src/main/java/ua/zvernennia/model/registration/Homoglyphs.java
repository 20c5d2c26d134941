package ua.zvernennia.model.registration;

/** Latin capitals that look like Cyrillic ones and slip into numbers from the wrong keyboard layout. */
public final class Homoglyphs {

    private static final String LATIN = "ABCEHIKMOPTX";
    private static final String CYRILLIC = "АВСЕНІКМОРТХ";

    private Homoglyphs() {}

    /** The same text with every Latin look-alike capital replaced; length and all other characters are kept. */
    public static String toCyrillic(String text) {
        var result = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int at = LATIN.indexOf(c);
            result.append(at < 0 ? c : CYRILLIC.charAt(at));
        }
        return result.toString();
    }
}
