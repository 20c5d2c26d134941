package ua.zvernennia.model.names;

import static ua.zvernennia.model.names.Endings.change;
import static ua.zvernennia.model.names.Endings.endsWith;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import ua.zvernennia.model.names.DeclinedName.Word;

/** Given names. */
final class GivenNames {

    /** і becomes о or е, a vowel falls out: the stem that the endings are put to. */
    private static final Map<String, String> STEMS = Map.of(
            "антін", "Антон", "федір", "Федор", "прокіп", "Прокоп", "сидір", "Сидор", "яків", "Яков", "тихін", "Тихон",
            "нестір", "Нестор");

    private static final Set<String> SOFT_R = Set.of("ігор", "лазар");

    /** Endearing and some others: -ю, not -е. */
    private static final Set<String> TENDER =
            Set.of("наталя", "галя", "леся", "оля", "катя", "таня", "люся", "валя", "юля", "соня", "аня", "ася", "уля");

    private static final Set<String> THIRD_DECLENSION = Set.of("любов", "нінель", "адель", "ізабель", "рашель", "юдіф");

    private GivenNames() {}

    static Word decline(String word, Sex sex, NameCase to) {
        if (word.length() < 2 || word.endsWith(".")) {
            return Word.unsure(word); // an initial
        }
        var lower = word.toLowerCase(Locale.ROOT);
        if (endsWith(word, "а", "я")) {
            boolean tender = to == NameCase.VOCATIVE && TENDER.contains(lower);
            return Word.sure(tender ? change(word, 1, "ю") : Endings.firstDeclension(word, to));
        }
        return sex == Sex.FEMALE ? female(word, lower, to) : male(word, lower, to);
    }

    private static Word female(String word, String lower, NameCase to) {
        if (!THIRD_DECLENSION.contains(lower)) {
            return Word.unsure(word); // Марго, Кармен: most stay as they are
        }
        int off = lower.endsWith("ь") ? 1 : 0;
        return Word.sure(change(word, off, to == NameCase.VOCATIVE ? "е" : "і"));
    }

    private static Word male(String word, String lower, NameCase to) {
        if (Endings.endsWith(lower, "ій", "ей", "ай", "ой", "їй", "юй", "ь")) {
            return Word.sure(change(word, 1, to == NameCase.GENITIVE ? "я" : "ю"));
        }
        if (SOFT_R.contains(lower)) {
            return Word.sure(change(word, 0, to == NameCase.GENITIVE ? "я" : "ю"));
        }
        if (lower.endsWith("о")) {
            return Word.sure(hard(change(word, 1, ""), to));
        }
        var stem = STEMS.getOrDefault(lower, word);
        if (Endings.isVowel(lower.charAt(lower.length() - 1))) {
            return Word.unsure(word);
        }
        return Word.sure(hard(stem, to));
    }

    /** Second declension, hard: Іван, Олег → Олеже, Марк → Марку, Петро. */
    private static String hard(String stem, NameCase to) {
        return switch (to) {
            case GENITIVE -> change(stem, 0, "а");
            case DATIVE -> change(stem, 0, "у");
            case VOCATIVE ->
                switch (Character.toLowerCase(stem.charAt(stem.length() - 1))) {
                    case 'г' -> change(stem, 1, "же");
                    case 'к' -> change(stem, 0, "у");
                    case 'х' -> change(stem, 1, "ше");
                    default -> change(stem, 0, "е");
                };
        };
    }
}
