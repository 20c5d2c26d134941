package ua.zvernennia.server.usecase.directory;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.zvernennia.model.directory.CalendarEffect;
import ua.zvernennia.model.terms.Term;
import ua.zvernennia.model.terms.WorkingCalendar;
import ua.zvernennia.server.usecase.terms.TermData;

/** Which open cards a change of the calendar or of a rule would give another control date. */
public final class AffectedCards {

    private static final int LISTED = 500;

    private final OpenTerms open;
    private final TermData terms;

    public AffectedCards(OpenTerms open, TermData terms) {
        this.open = requireNonNull(open, "open");
        this.terms = requireNonNull(terms, "terms");
    }

    /** What rules and calendars give now, by card; inside a transaction. */
    Map<String, LocalDate> counted() {
        var counted = new HashMap<String, LocalDate>();
        var calendars = new HashMap<String, WorkingCalendar>();
        var rules = terms.rules();
        for (var card : open.all()) {
            rules.find(card.rule())
                    .map(rule -> Term.of(
                                    rule,
                                    card.receivedOn(),
                                    calendars.computeIfAbsent(card.organisation(), terms::calendar))
                            .end())
                    .ifPresent(end -> counted.put(card.id(), end));
        }
        return counted;
    }

    /** What is other than it was, by the control date; inside the transaction that changed something. */
    CalendarEffect difference(Map<String, LocalDate> before) {
        var after = counted();
        var cards = new ArrayList<CalendarEffect.Card>();
        for (var card : open.all()) {
            var now = Optional.ofNullable(after.get(card.id()));
            if (!now.equals(Optional.ofNullable(before.get(card.id())))) {
                now.ifPresent(end -> cards.add(new CalendarEffect.Card(
                        card.number(), card.receivedOn(), card.rule(), card.controlDate(), end)));
            }
        }
        return new CalendarEffect(cards.size(), cards.subList(0, Math.min(LISTED, cards.size())));
    }

    /** Cards that are not done and have a term by a rule. */
    public interface OpenTerms {

        /** By control date; called inside a transaction in somebody's name. */
        List<OpenTerm> all();
    }

    /**
     * One of them.
     *
     * @param organisation whose calendar counts, UUID text
     */
    public record OpenTerm(
            String id, String number, LocalDate receivedOn, String rule, LocalDate controlDate, String organisation) {

        public OpenTerm {
            requireNonNull(id, "id");
            requireNonNull(number, "number");
            requireNonNull(receivedOn, "receivedOn");
            requireNonNull(rule, "rule");
            requireNonNull(controlDate, "controlDate");
            requireNonNull(organisation, "organisation");
        }
    }
}
