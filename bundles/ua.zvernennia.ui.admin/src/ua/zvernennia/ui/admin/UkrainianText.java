package ua.zvernennia.ui.admin;

import java.util.Comparator;
import java.util.Locale;

/** Texts in the order of the Ukrainian alphabet; the JDK's own takes Ґ for Г and І for И. */
final class UkrainianText {

    static final Comparator<String> ORDER = UkrainianText::compare;

    private static final String ALPHABET = "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя";

    private UkrainianText() {}

    private static int compare(String one, String other) {
        var left = one.toLowerCase(Locale.ROOT);
        var right = other.toLowerCase(Locale.ROOT);
        int common = Math.min(left.length(), right.length());
        for (int i = 0; i < common; i++) {
            int difference = Integer.compare(weight(left.charAt(i)), weight(right.charAt(i)));
            if (difference != 0) {
                return difference;
            }
        }
        return Integer.compare(left.length(), right.length());
    }

    /** Signs, digits and Latin letters before Ukrainian ones. */
    private static int weight(char sign) {
        int place = ALPHABET.indexOf(sign);
        return place < 0 ? sign : Character.MAX_VALUE + place;
    }
}
