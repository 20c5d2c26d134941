package ua.zvernennia.city.people;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import ua.zvernennia.city.DataLines;
import ua.zvernennia.city.Dice;
import ua.zvernennia.model.registration.PersonName;

/** Gives people names; the frequent ones often, as in any register. */
public final class NameBook {

    private static final long SHUFFLE = 20131106;

    private final List<String> surnames;
    private final Map<String, List<String>> givenNames = new HashMap<>();

    public NameBook() {
        surnames = readSurnames();
        for (var line : DataLines.of("given-names.txt")) {
            var words = DataLines.parts(line, " ");
            givenNames.put(words.getFirst(), words.subList(1, words.size()));
        }
    }

    /** All surnames in the form for men. */
    public List<String> surnames() {
        return surnames;
    }

    /** A woman somewhat more often than a man: so it is with appeals. */
    public PersonName anyone(Dice dice) {
        return person(dice, dice.perMille(580) ? Sex.FEMALE : Sex.MALE);
    }

    private PersonName person(Dice dice, Sex sex) {
        var surname = dice.pickEarly(surnames);
        if (dice.perMille(8)) {
            surname = dice.pick(surnames) + '-' + surname;
        }
        return named(dice, surname, sex);
    }

    private PersonName named(Dice dice, String surname, Sex sex) {
        return new PersonName(
                Surnames.form(surname, sex),
                dice.pickEarly(givenNames.get(sex == Sex.FEMALE ? "f" : "m")),
                Patronymics.of(dice.pickEarly(givenNames.get("p")), sex));
    }

    private static List<String> readSurnames() {
        var all = new LinkedHashSet<String>();
        for (var line : DataLines.of("surnames.txt")) {
            var entry = DataLines.parts(line, ":");
            for (var ending : DataLines.parts(entry.get(1), " ")) {
                all.add(entry.getFirst() + (ending.equals("-") ? "" : ending));
            }
        }
        var shuffled = new ArrayList<>(all); // else the first letters of the list would be the frequent ones
        var dice = new Dice(SHUFFLE);
        for (int i = shuffled.size() - 1; i > 0; i--) {
            Collections.swap(shuffled, i, dice.below(i + 1));
        }
        return List.copyOf(shuffled);
    }
}
