package ua.zvernennia.model.names;

import static ua.zvernennia.model.names.Endings.change;
import static ua.zvernennia.model.names.Endings.endsWith;

/** Петрович, Іллівна; others (огли, кизи) stay as they are. */
final class Patronymics {

    private Patronymics() {}

    static String decline(String word, Sex sex, NameCase to) {
        if (sex == Sex.MALE && endsWith(word, "ич", "іч")) {
            return to == NameCase.GENITIVE ? change(word, 0, "а") : change(word, 0, "у");
        }
        if (sex == Sex.FEMALE && endsWith(word, "на")) {
            return switch (to) {
                case GENITIVE -> change(word, 1, "и");
                case DATIVE -> change(word, 1, "і");
                case VOCATIVE -> change(word, 1, "о");
            };
        }
        return word;
    }
}
