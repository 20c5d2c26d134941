package ua.zvernennia.model.names;

import java.util.Locale;

/** The ends of words; a word in capitals stays in capitals. */
final class Endings {

    private Endings() {}

    static boolean endsWith(String word, String... ends) {
        var lower = word.toLowerCase(Locale.ROOT);
        for (var end : ends) {
            if (lower.endsWith(end)) {
                return true;
            }
        }
        return false;
    }

    /** Takes so many letters off and puts others on. */
    static String change(String word, int off, String on) {
        var ending = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT)) ? on.toUpperCase(Locale.ROOT) : on;
        return word.substring(0, word.length() - off) + ending;
    }

    /** г, к, х before -і: Ольга → Ользі, Скрипка → Скрипці, Солоха → Солосі. */
    static String softened(String stem) {
        if (stem.isEmpty()) {
            return stem;
        }
        return switch (Character.toLowerCase(stem.charAt(stem.length() - 1))) {
            case 'г', 'ґ' -> change(stem, 1, "з");
            case 'к' -> change(stem, 1, "ц");
            case 'х' -> change(stem, 1, "с");
            default -> stem;
        };
    }

    static boolean isVowel(char letter) {
        return "аеєиіїоуюя".indexOf(Character.toLowerCase(letter)) >= 0;
    }

    static boolean hushing(char letter) {
        return "жчшщ".indexOf(Character.toLowerCase(letter)) >= 0;
    }

    /** First declension, alike for given names and surnames: Микола, Груша, Зоря, Марія. */
    static String firstDeclension(String word, NameCase to) {
        var stem = word.substring(0, word.length() - 1);
        char before = stem.isEmpty() ? ' ' : stem.charAt(stem.length() - 1);
        boolean soft = endsWith(word, "я");
        if (soft && (isVowel(before) || before == '\'' || before == '’')) {
            return switch (to) {
                case GENITIVE, DATIVE -> change(word, 1, "ї");
                case VOCATIVE -> change(word, 1, "є");
            };
        }
        if (soft) {
            return to == NameCase.VOCATIVE ? change(word, 1, "е") : change(word, 1, "і");
        }
        return switch (to) {
            case GENITIVE -> change(word, 1, hushing(before) ? "і" : "и");
            case DATIVE -> change(softened(stem), 0, isCapital(word) ? "І" : "і");
            case VOCATIVE -> change(word, 1, hushing(before) ? "е" : "о");
        };
    }

    private static boolean isCapital(String word) {
        return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    }
}
