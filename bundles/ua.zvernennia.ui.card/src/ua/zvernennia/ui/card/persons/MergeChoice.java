package ua.zvernennia.ui.card.persons;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import ua.zvernennia.model.people.PersonHit;
import ua.zvernennia.ui.Texts;
import ua.zvernennia.ui.card.DateText;

/**
 * Who shall be held for whom.
 *
 * @param duplicate the one who is merged
 * @param main the one who stands for both afterwards
 */
record MergeChoice(Optional<PersonHit> duplicate, Optional<PersonHit> main) {

    static final MergeChoice NONE = new MergeChoice(Optional.empty(), Optional.empty());

    /** One line of the comparison. */
    record Line(String name, String duplicate, String main) {}

    MergeChoice {
        requireNonNull(duplicate, "duplicate");
        requireNonNull(main, "main");
    }

    /** Nobody is merged with themselves: who takes the other place leaves their own. */
    MergeChoice withDuplicate(PersonHit person) {
        return new MergeChoice(Optional.of(person), main.filter(other -> !isSame(other, person)));
    }

    MergeChoice withMain(PersonHit person) {
        return new MergeChoice(duplicate.filter(other -> !isSame(other, person)), Optional.of(person));
    }

    /** The first who is chosen stands for both, the second is merged. */
    MergeChoice with(PersonHit person) {
        return main.filter(other -> !isSame(other, person)).isPresent() ? withDuplicate(person) : withMain(person);
    }

    MergeChoice swapped() {
        return new MergeChoice(main, duplicate);
    }

    boolean isComplete() {
        return duplicate.isPresent() && main.isPresent();
    }

    /** What both have said of themselves, side by side. */
    List<Line> lines() {
        return List.of(
                line(Messages.MergePersons_name, person -> person.name().full()),
                line(
                        Messages.MergePersons_birthYear,
                        person ->
                                person.facts().birthYear().map(Object::toString).orElse("")),
                line(Messages.MergePersons_address, MergeChoice::place),
                line(Messages.MergePersons_phone, PersonHit::phone),
                line(Messages.MergePersons_email, PersonHit::email),
                line(
                        Messages.MergePersons_appealsUntil,
                        person -> person.appeals() + ", " + DateText.format(person.lastOn())));
    }

    /** What will be afterwards, or what is still to be chosen. */
    String consequence() {
        if (!isComplete()) {
            return Messages.MergePersons_chooseTwo;
        }
        var kept = main.orElseThrow();
        int appeals = kept.appeals() + duplicate.orElseThrow().appeals();
        return Texts.format(
                Messages.MergePersons_consequence, appeals, kept.name().full());
    }

    private Line line(String name, Function<PersonHit, String> value) {
        return new Line(name, duplicate.map(value).orElse(""), main.map(value).orElse(""));
    }

    private static String place(PersonHit person) {
        return person.settlement().isBlank() ? person.address() : person.settlement() + ", " + person.address();
    }

    private static boolean isSame(PersonHit one, PersonHit other) {
        return one.key().equals(other.key());
    }
}
