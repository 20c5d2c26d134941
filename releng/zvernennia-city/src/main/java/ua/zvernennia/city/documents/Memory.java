package ua.zvernennia.city.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ua.zvernennia.city.Dice;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.Classification;
import ua.zvernennia.model.registration.RegNumber;
import ua.zvernennia.model.terms.TermRule;

/** Some of the appeals before: bounded, however large the city is. */
final class Memory {

    private static final int PEOPLE = 5_000;
    private static final int RECENT = 300;

    private final List<Registered> people = new ArrayList<>();
    private final List<Registered> recent = new ArrayList<>();
    private int nextPerson;
    private int nextRecent;

    /** Keeps what may be repeated later: named people only. */
    void add(Registered card) {
        if (card.content().applicants().isEmpty()) {
            return;
        }
        nextPerson = put(people, card, nextPerson, PEOPLE);
        nextRecent = put(recent, card, nextRecent, RECENT);
    }

    boolean knowsSomebody() {
        return !people.isEmpty();
    }

    Registered anybody(Dice dice) {
        return dice.pick(people);
    }

    /** The same appeal by another way, as a duplicate of a recent one of the same year. */
    Optional<Draft> duplicate(Dice dice, LocalDate registeredOn) {
        if (recent.isEmpty()) {
            return Optional.empty();
        }
        var first = dice.pick(recent);
        if (first.registeredOn().getYear() != registeredOn.getYear()) {
            return Optional.empty();
        }
        first.duplicates++;
        var number = first.number();
        return Optional.of(new Draft(
                number.channel(),
                number.prefix(),
                first.organisation(),
                received(first.content(), registeredOn),
                Optional.of(
                        new Draft.Duplicate(first.id(), registeredOn.getYear(), number.running(), first.duplicates))));
    }

    // The duplicate follows the control of the first card: the same date, by hand.
    private static CardContent received(CardContent first, LocalDate on) {
        var codes = first.classification();
        return new CardContent(
                first.kind(),
                first.controlDate().filter(control -> control.isBefore(on)).isPresent() ? first.receivedOn() : on,
                first.applicants(),
                first.citizens(),
                new Classification("1.4", "2.3", codes.appealKind(), codes.subject(), "6.2", codes.question()),
                first.whereabouts(),
                first.summary(),
                first.controlDate(),
                first.controlRule().equals(TermRule.DEPUTY.code()) ? first.controlRule() : "",
                first.reviewer(),
                first.note());
    }

    private static int put(List<Registered> ring, Registered card, int at, int size) {
        if (ring.size() < size) {
            ring.add(card);
            return 0;
        }
        ring.set(at, card);
        return (at + 1) % size;
    }

    /** A card as far as later ones refer to it. */
    static final class Registered {

        private final CardId id;
        private final RegNumber number;
        private final String organisation;
        private final LocalDate registeredOn;
        private final CardContent content;
        private int duplicates;

        Registered(CardId id, RegNumber number, String organisation, LocalDate registeredOn, CardContent content) {
            this.id = id;
            this.number = number;
            this.organisation = organisation;
            this.registeredOn = registeredOn;
            this.content = content;
        }

        CardId id() {
            return id;
        }

        RegNumber number() {
            return number;
        }

        String organisation() {
            return organisation;
        }

        LocalDate registeredOn() {
            return registeredOn;
        }

        CardContent content() {
            return content;
        }
    }
}
