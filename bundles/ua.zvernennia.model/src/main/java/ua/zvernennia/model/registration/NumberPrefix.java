package ua.zvernennia.model.registration;

import java.util.List;
import java.util.Locale;
import ua.zvernennia.model.text.TextFold;

/**
 * The letters before the running number: what the registry proposes, and whether what was chosen fits.
 *
 * <p>Source: record-keeping for appeals (Cabinet of Ministers resolution № 348 of 14.04.1997): the first letter of the
 * surname, КО for a collective appeal, БП for one without signature. Ґ Є І Ї are letters of their own.
 */
public final class NumberPrefix {

    private static final String LETTERS = "АБВГҐДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЬЮЯ";

    private NumberPrefix() {}

    /** As {@link #proposed(List, int)}, of a card's content. */
    public static String proposed(CardContent content) {
        return proposed(content.applicants(), content.citizens());
    }

    /**
     * The prefix that belongs to these applicants.
     *
     * @param citizens number of people who signed; more than one makes the appeal collective
     * @return empty when the name has no Ukrainian letter to take, so that the registrar must choose
     */
    public static String proposed(List<Applicant> applicants, int citizens) {
        if (citizens > 1 || applicants.size() > 1) {
            return RegNumber.COLLECTIVE;
        }
        if (applicants.isEmpty() || applicants.getFirst().name().isEmpty()) {
            return RegNumber.ANONYMOUS;
        }
        return firstLetter(applicants.getFirst().name().full());
    }

    /** As {@link #fits(String, List, int)}, of a card's content. */
    public static boolean fits(String prefix, CardContent content) {
        return fits(prefix, content.applicants(), content.citizens());
    }

    /**
     * Whether {@code prefix} is the one proposed. A prefix that does not fit is stored as chosen, after a warning: the
     * paper may already carry it. Any prefix fits a name that proposes none.
     */
    public static boolean fits(String prefix, List<Applicant> applicants, int citizens) {
        var proposed = proposed(applicants, citizens);
        return proposed.isEmpty() || proposed.equals(prefix);
    }

    // Signs before the first letter are skipped; a Latin look-alike counts as Cyrillic.
    private static String firstLetter(String name) {
        var capitals = Homoglyphs.toCyrillic(name.toUpperCase(Locale.ROOT));
        var first = capitals.chars()
                .filter(c -> Character.isLetter(c) && !TextFold.isApostrophe((char) c))
                .mapToObj(Character::toString)
                .findFirst()
                .orElse("");
        return LETTERS.contains(first) ? first : "";
    }
}
