package ua.zvernennia.cache;

/** One byte a character for the characters of our texts; the table is ours, so that files outlive any Java's charsets. */
final class TextCode {

    /** Position is the code, from 1; the order is the format: append, never change. */
    private static final String CHARACTERS = " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`"
            + "abcdefghijklmnopqrstuvwxyz{|}~АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯабвгґдеєжзиіїйклмнопрстуфхцчшщьюя"
            + "ЁЪЫЭёъыэЎў№§«»„“”‘’\u02BC…–—\u00A0°€₴·•\n\r\t";

    private static final byte[] CODES = new byte[Character.MAX_VALUE + 1];

    static {
        for (int i = 0; i < CHARACTERS.length(); i++) {
            CODES[CHARACTERS.charAt(i)] = (byte) (i + 1);
        }
    }

    private TextCode() {}

    /** Code of a character, 0 if it has none. */
    static byte code(char character) {
        return CODES[character];
    }

    static char character(byte code) {
        return CHARACTERS.charAt((code & 0xFF) - 1);
    }
}
