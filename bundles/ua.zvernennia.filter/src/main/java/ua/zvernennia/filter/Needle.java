package ua.zvernennia.filter;

import ua.zvernennia.model.registration.Homoglyphs;

/**
 * A fragment to look for, folded once for all rows.
 *
 * @param wide folded, one Unicode character each
 * @param codes folded to codes, as columns hold them
 * @param atStart whether the text must begin with it
 */
record Needle(String wide, String codes, boolean atStart) {

    private static final String END = String.valueOf(Folding.END);

    static Needle of(String fragment, boolean atStart) {
        var wide = Folding.wide(fragment);
        return new Needle(wide, Folding.codes(wide), atStart);
    }

    /** The same fragment as document numbers are compared: Latin look-alikes read as Cyrillic. */
    Needle asNumber() {
        var cyrillic = Homoglyphs.toCyrillic(wide);
        return new Needle(cyrillic, Folding.codes(cyrillic), atStart);
    }

    /** What to look for in a row of texts, each with {@link Folding#END} before and behind it. */
    String sought() {
        return atStart ? END + codes : codes;
    }

    /** Whether equal codes do not yet mean equal characters. */
    boolean needsProof() {
        return codes.indexOf(Folding.OTHER) >= 0;
    }

    /** The proof, by the characters of a text as shown. */
    boolean isIn(String shown) {
        var text = Folding.wide(shown);
        return atStart ? text.startsWith(wide) : text.contains(wide);
    }

    boolean isOfLetters() {
        return wide.chars().allMatch(Character::isLetter);
    }

    /** Whether it could stand in a date as dd.MM.yyyy. */
    boolean isOfDate() {
        return wide.length() <= 10 && wide.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9'));
    }
}
