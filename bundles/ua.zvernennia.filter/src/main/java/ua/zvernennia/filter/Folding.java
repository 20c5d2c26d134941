package ua.zvernennia.filter;

import java.text.Normalizer;
import java.util.Arrays;
import ua.zvernennia.model.registration.Homoglyphs;

/**
 * Maps text to what a search compares: capitals, one apostrophe, one dash, one blank, and then to one byte a character,
 * so that a column is a Latin-1 string and {@code String.indexOf} runs as a JVM intrinsic (figures: ADR on the filter).
 *
 * <p>Characters outside the table share the code {@link #OTHER}. A fragment with such a character finds candidates by
 * its codes, which are then compared by their {@linkplain #wide wide} form, so nothing is lost.
 */
final class Folding {

    /** Ends each row of a folded column; no fragment contains it. */
    static final char END = '\0';

    /** Code of every character that has none of its own. */
    static final char OTHER = '\u00FF';

    private static final String ALPHABET = " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_{|}~"
            + "АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯЁЪЫЭЎ№§«»„“”…€₴°©®™•×½¼¾²³·¶ÄÖÜẞÉÈÀÂÇÊËÎÏÔÙÛŁĄĘÓŚŹŻĆŃČŠŽŘŮÝÁÍĚŤĎŇ";
    private static final String APOSTROPHES = "`*\u00B4\u02B9\u02BC\u2018\u2019\u201B\u2032\uFF07";
    private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212";
    private static final String BLANKS = "\t\n\r\u00A0\u2007\u2009\u202F";
    private static final char[] WIDE = wideTable();
    private static final char[] CODES = codeTable();
    private static final char[] PLAIN = shownTable(false);
    private static final char[] VARIANT = shownTable(true);
    private static final boolean[] OF_WORDS = wordTable();

    private Folding() {}

    /** Folded, still one Unicode character each. */
    static String wide(String text) {
        var composed = composed(text);
        var result = new char[composed.length()];
        for (int i = 0; i < result.length; i++) {
            result[i] = WIDE[composed.charAt(i)];
        }
        return new String(result);
    }

    /** Folded with Latin look-alikes read as Cyrillic, as document numbers are compared. */
    static String wideNumber(String text) {
        return Homoglyphs.toCyrillic(wide(text));
    }

    /** The codes of an already wide text; as long as it is. */
    static String codes(String wide) {
        var result = new char[wide.length()];
        for (int i = 0; i < result.length; i++) {
            result[i] = CODES[wide.charAt(i)];
        }
        return new String(result);
    }

    /** The code of a character as typed. */
    static char code(char shown) {
        return CODES[WIDE[shown]];
    }

    /** What a code most likely stood for: a small letter, a sign; {@link #END} when it says nothing. */
    static char plain(char code) {
        return PLAIN[code];
    }

    /** The second thing a code may have stood for: the capital, the curved apostrophe, the long dash. */
    static char variant(char code) {
        return VARIANT[code];
    }

    /** Whether a code is part of a word; words are what a vocabulary knows. */
    static boolean ofWord(char code) {
        return OF_WORDS[code];
    }

    /** Whether folding maps each character of the text by itself, so that places in both are the same. */
    static boolean inPlace(String text) {
        return composed(text).equals(text);
    }

    /** Letters typed as letter plus combining mark (й, ї from some keyboards and files) become one character. */
    private static String composed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\u0300' && c <= '\u036F') {
                return Normalizer.normalize(text, Normalizer.Form.NFC);
            }
        }
        return text;
    }

    private static char[] wideTable() {
        var table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            table[c] = Character.toUpperCase((char) c);
        }
        put(table, APOSTROPHES, '\'');
        put(table, DASHES, '-');
        put(table, BLANKS, ' ');
        table[END] = ' ';
        return table;
    }

    private static void put(char[] table, String from, char to) {
        for (int i = 0; i < from.length(); i++) {
            table[from.charAt(i)] = to;
        }
    }

    private static char[] codeTable() {
        var table = new char[Character.MAX_VALUE + 1];
        Arrays.fill(table, OTHER);
        for (int i = 0; i < ALPHABET.length(); i++) {
            table[WIDE[ALPHABET.charAt(i)]] = (char) (i + 1);
        }
        return table;
    }

    private static char[] shownTable(boolean variant) {
        var table = new char[OTHER + 1];
        for (int i = 0; i < ALPHABET.length(); i++) {
            char wide = WIDE[ALPHABET.charAt(i)];
            char small = Character.toLowerCase(wide);
            table[CODES[wide]] = variant ? wide : small;
        }
        if (variant) {
            table[CODES['\'']] = '\u2019';
            table[CODES['-']] = '\u2013';
            table[CODES[' ']] = '\u00A0';
        }
        return table;
    }

    private static boolean[] wordTable() {
        var table = new boolean[OTHER + 1];
        for (int code = 1; code < OTHER; code++) {
            table[code] = Character.isLetterOrDigit(PLAIN[code]) || PLAIN[code] == '\'';
        }
        table[OTHER] = true;
        return table;
    }
}
