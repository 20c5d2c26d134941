package ua.zvernennia.model.names;

import static ua.zvernennia.model.names.Endings.change;
import static ua.zvernennia.model.names.Endings.endsWith;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import ua.zvernennia.model.names.DeclinedName.Word;

/** Surnames in the genitive and the dative; a letter addresses nobody by a surname in the vocative. */
final class Surnames {

    /** і becomes о or е, or a vowel falls out. */
    private static final Map<String, String> STEMS = Map.of(
            "кисіль",
            "Кисел",
            "чорновіл",
            "Чорновол",
            "ведмідь",
            "Ведмед",
            "сокіл",
            "Сокол",
            "лебідь",
            "Лебед",
            "гребінь",
            "Гребен",
            "кремінь",
            "Кремен",
            "білокінь",
            "Білокон",
            "орел",
            "Орл",
            "козел",
            "Козл");

    /** Beginnings of adjectives: a woman's surname in -а after them is declined as one (Біла → Білої). */
    private static final Set<String> ADJECTIVES = Set.of(
            "біла", "чорна", "мала", "добра", "лиса", "тиха", "кругла", "товста", "суха", "довга", "сива", "руда",
            "мудра", "червона", "зелена", "гарна", "швидка", "глуха", "багата", "весела", "ясна", "крива");

    private Surnames() {}

    static Word decline(String word, Sex sex, NameCase to) {
        if (word.length() < 2 || word.endsWith(".")) {
            return Word.unsure(word);
        }
        if (endsWith(word, "их", "іх", "е", "є", "и", "і", "ї", "у", "ю")) {
            return Word.sure(word); // Черних, Гурамішвілі: never declined
        }
        return sex == Sex.FEMALE ? female(word, to) : male(word, to);
    }

    private static Word female(String word, NameCase to) {
        if (endsWith(word, "ська", "цька", "зька") || ADJECTIVES.contains(word.toLowerCase(Locale.ROOT))) {
            return Word.sure(change(word, 1, to == NameCase.GENITIVE ? "ої" : "ій"));
        }
        if (endsWith(word, "ова", "ева", "єва", "іна", "їна")) {
            // Іванова → Іванової; Сова, Калина and the like are nouns, so short ones are left to a person.
            var declined = change(word, 1, to == NameCase.GENITIVE ? "ої" : "ій");
            return word.length() > 5 ? Word.sure(declined) : Word.unsure(Endings.firstDeclension(word, to));
        }
        if (endsWith(word, "а", "я")) {
            boolean perhapsAdjective = endsWith(word, "на", "ла", "та", "ра") && word.length() <= 6;
            var declined = Endings.firstDeclension(word, to);
            return perhapsAdjective ? Word.unsure(declined) : Word.sure(declined);
        }
        return Word.sure(word); // Ткаченко, Коваль: a woman's stays
    }

    private static Word male(String word, NameCase to) {
        var stem = STEMS.get(word.toLowerCase(Locale.ROOT));
        if (stem != null) {
            boolean soft = endsWith(word, "ь");
            return Word.sure(change(stem, 0, ending(to, soft)));
        }
        if (endsWith(word, "ий")) {
            return Word.sure(change(word, 2, to == NameCase.GENITIVE ? "ого" : "ому"));
        }
        if (endsWith(word, "ній")) {
            return Word.unsure(change(word, 2, to == NameCase.GENITIVE ? "ього" : "ьому"));
        }
        if (endsWith(word, "ець", "єць")) {
            return Word.sure(fleeting(word, to));
        }
        if (endsWith(word, "й", "ь")) {
            return Word.sure(change(word, 1, to == NameCase.GENITIVE ? "я" : "ю"));
        }
        if (endsWith(word, "а", "я")) {
            return Word.sure(Endings.firstDeclension(word, to));
        }
        if (endsWith(word, "о")) {
            return Word.sure(change(word, 1, to == NameCase.GENITIVE ? "а" : "у"));
        }
        return consonant(word, to);
    }

    private static String ending(NameCase to, boolean soft) {
        if (to == NameCase.GENITIVE) {
            return soft ? "я" : "а";
        }
        return soft ? "ю" : "у";
    }

    /** Кравець → Кравця, Заєць → Зайця; Швець keeps a vowel: Шевця. */
    private static String fleeting(String word, NameCase to) {
        var ending = to == NameCase.GENITIVE ? "ця" : "цю";
        if (word.equalsIgnoreCase("швець")) {
            return change(word, 4, "ев" + ending);
        }
        return change(word, 3, endsWith(word, "єць") ? "й" + ending : ending);
    }

    private static Word consonant(String word, NameCase to) {
        boolean genitive = to == NameCase.GENITIVE;
        if (endsWith(word, "ок") && word.length() > 4) {
            return Word.unsure(change(word, 2, genitive ? "ка" : "ку")); // Дубок → Дубка, yet Сорок → Сорока
        }
        if (endsWith(word, "ар")) {
            return Word.unsure(change(word, 0, genitive ? "я" : "ю")); // Кобзар → Кобзаря, yet Гончар → Гончара
        }
        if (endsWith(word, "ів", "їв")) {
            return Word.unsure(change(word, 0, genitive ? "а" : "у")); // Ковалів → Коваліва or Ковалева
        }
        return Word.sure(change(word, 0, genitive ? "а" : "у"));
    }
}
