package ua.zvernennia.city.people;

import java.util.List;

/** The form of a surname for a man and a woman. */
public final class Surnames {

    // Possessive and adjectival surnames change; nouns (Коваль, Шевченко, Поліщук, Сорока) do not.
    private static final List<String> POSSESSIVE = List.of("ов", "ев", "єв", "йов", "ьов", "ін", "їн");
    private static final List<String> NOUNS = List.of("Русин", "Волошин", "Кармелюк");

    private Surnames() {}

    /** The form that {@code sex} bears of the surname whose form for men is given. */
    public static String form(String surname, Sex sex) {
        return switch (sex) {
            case MALE -> surname;
            case FEMALE -> feminine(surname);
        };
    }

    private static String feminine(String surname) {
        int dash = surname.indexOf('-');
        if (dash > 0) { // Нечуй-Левицький: the last part alone changes
            return surname.substring(0, dash + 1) + feminine(surname.substring(dash + 1));
        }
        if (NOUNS.contains(surname)) {
            return surname;
        }
        if (surname.endsWith("ній")) { // soft adjective: Завгородній
            return cut(surname, 2) + "я";
        }
        if (surname.endsWith("ий")) {
            return cut(surname, 2) + "а";
        }
        return POSSESSIVE.stream().anyMatch(surname::endsWith) ? surname + "а" : surname;
    }

    private static String cut(String text, int end) {
        return text.substring(0, text.length() - end);
    }
}
