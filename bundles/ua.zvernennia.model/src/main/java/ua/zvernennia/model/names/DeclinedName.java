package ua.zvernennia.model.names;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import ua.zvernennia.model.registration.PersonName;

/**
 * A name in a case.
 *
 * @param certain false where a person has to look: the sex is not known, or the surname can be declined in two ways
 */
public record DeclinedName(String text, boolean certain) {

    public DeclinedName {
        requireNonNull(text, "text");
    }

    /** «Ткаченку Івану Петровичу»; in the vocative, given name and patronymic alone: «Іване Петровичу». */
    public static DeclinedName of(PersonName name, NameCase to) {
        var sex = Sex.of(name);
        if (sex.isEmpty()) {
            return new DeclinedName(to == NameCase.VOCATIVE ? firstNames(name) : name.full(), false);
        }
        var words = new ArrayList<Word>();
        if (to != NameCase.VOCATIVE) {
            words.add(hyphened(name.surname(), part -> Surnames.decline(part, sex.get(), to)));
        }
        words.add(hyphened(name.givenName(), part -> GivenNames.decline(part, sex.get(), to)));
        words.add(new Word(Patronymics.decline(name.patronymic(), sex.get(), to), true));
        return new DeclinedName(
                words.stream().map(Word::text).filter(text -> !text.isEmpty()).collect(Collectors.joining(" ")),
                words.stream().allMatch(Word::certain));
    }

    /** «Шановний» or «Шановна»; empty where the name does not say which. */
    public static Optional<String> dear(PersonName name) {
        return Sex.of(name).map(sex -> sex == Sex.MALE ? "Шановний" : "Шановна");
    }

    private static String firstNames(PersonName name) {
        return (name.givenName() + ' ' + name.patronymic()).strip();
    }

    /** Both halves are declined; a person has to look, since some first halves stay («Бонч-Бруєвича»). */
    private static Word hyphened(String text, java.util.function.Function<String, Word> decline) {
        if (text.isEmpty()) {
            return new Word("", true);
        }
        var parts = Arrays.stream(text.split("-", -1)).map(decline).toList();
        return new Word(
                parts.stream().map(Word::text).collect(Collectors.joining("-")),
                parts.size() == 1 && parts.getFirst().certain());
    }

    /** One word in its case. */
    record Word(String text, boolean certain) {

        static Word sure(String text) {
            return new Word(text, true);
        }

        static Word unsure(String text) {
            return new Word(text, false);
        }
    }
}
