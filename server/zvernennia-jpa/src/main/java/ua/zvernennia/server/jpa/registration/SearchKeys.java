package ua.zvernennia.server.jpa.registration;

import ua.zvernennia.model.registration.PersonName;
import ua.zvernennia.model.text.TextFold;

/** Stored keys by which earlier cards of a person are found. */
public final class SearchKeys {

    /** Digits of a subscriber's number in Ukraine, without the country and the leading zero. */
    private static final int SUBSCRIBER_DIGITS = 9;

    /** Sorts after every key that goes on. */
    public static final String LAST_CHARACTER = Character.toString(Character.MAX_CODE_POINT);

    private SearchKeys() {}

    /** For {@code applicant.name_key}: the folded full name. */
    public static String ofName(PersonName name) {
        return TextFold.fold(name.full());
    }

    /** A LIKE pattern, escape sign backslash, for the keys of everyone with these parts; an empty part matches any. */
    public static String patternOf(PersonName name) {
        var pattern = new StringBuilder(escaped(name.surname()));
        if (!name.givenName().isEmpty()) {
            pattern.append(' ').append(escaped(name.givenName()));
        } else if (!name.patronymic().isEmpty()) {
            pattern.append(" %");
        }
        return name.patronymic().isEmpty()
                ? pattern.append(" %").toString()
                : pattern.append(' ').append(escaped(name.patronymic())).toString();
    }

    /** What every key begins with that {@link #patternOf} matches: an index finds it, whereas LIKE alone may not use one. */
    public static String prefixOf(PersonName name) {
        var prefix = new StringBuilder(TextFold.fold(name.surname())).append(' ');
        if (!name.givenName().isEmpty()) {
            prefix.append(TextFold.fold(name.givenName()));
        }
        return prefix.toString();
    }

    /** Sorts after everything that begins with {@link #prefixOf}. */
    public static String endOf(PersonName name) {
        return prefixOf(name) + LAST_CHARACTER;
    }

    private static String escaped(String part) {
        return literally(TextFold.fold(part));
    }

    /** A text in a LIKE pattern that matches itself alone; escape sign backslash. */
    public static String literally(String text) {
        return text.replaceAll("([%_\\\\])", "\\\\$1");
    }

    /**
     * For {@code applicant.phone_key}: the last nine digits, so that +38 (067) 123-45-67 and 067 1234567 are one; empty
     * for fewer than five.
     */
    public static String ofPhone(String phone) {
        var digits = phone.replaceAll("\\D", "");
        if (digits.length() < 5) {
            return "";
        }
        return digits.substring(Math.max(0, digits.length() - SUBSCRIBER_DIGITS));
    }
}
