package ua.zvernennia.city.places;

import java.util.List;
import java.util.regex.Pattern;
import ua.zvernennia.city.Dice;

/**
 * A street with its type, e.g. "вул. Садова". Only plain feminine adjectives are declined; other names stand in the
 * nominative after the abbreviation, as clerks write them.
 */
public record Street(String name) {

    private static final Pattern ADJECTIVE = Pattern.compile("вул\\. \\S+[бвгґджзйклмнпрстфхцчшщь](н|ськ|цьк|зьк)а");

    /** "по вул. Садовій". */
    public String dative() {
        return ADJECTIVE.matcher(name).matches() ? stem() + "ій" : name;
    }

    /** "поблизу вул. Садової". */
    public String genitive() {
        return ADJECTIVE.matcher(name).matches() ? stem() + "ої" : name;
    }

    /** A house, sometimes with a letter or a building number. */
    public String house(Dice dice) {
        var house = name + ", " + dice.between(1, dice.perMille(700) ? 60 : 180);
        if (dice.perMille(120)) {
            return house + dice.pick(List.of("-А", "-Б", "-В", "-Г", "/2", "/14", "/38"));
        }
        return dice.perMille(60) ? house + ", корп. " + dice.between(1, 6) : house;
    }

    private String stem() {
        return name.substring(0, name.length() - 1);
    }
}
