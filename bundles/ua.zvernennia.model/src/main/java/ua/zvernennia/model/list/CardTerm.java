package ua.zvernennia.model.list;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import ua.zvernennia.model.registration.CardState;
import ua.zvernennia.model.registration.DocumentKind;

/** A condition on a card that is chosen, not typed. */
public sealed interface CardTerm {

    /**
     * The date stands in a range, both ends included; an absent end is open. A card without the date does not match.
     *
     * @param column {@link CardColumn#REGISTERED_ON} or {@link CardColumn#CONTROL_DATE}
     */
    record Between(CardColumn column, Optional<LocalDate> from, Optional<LocalDate> to) implements CardTerm {
        public Between {
            if (column != CardColumn.REGISTERED_ON && column != CardColumn.CONTROL_DATE) {
                throw new IllegalArgumentException("column: " + column + " (expected: a date)");
            }
            requireNonNull(from, "from");
            requireNonNull(to, "to");
        }
    }

    /** The column shows exactly one of the texts; none at all matches nothing. */
    record OneOf(CardColumn column, Set<String> texts) implements CardTerm {
        public OneOf {
            requireNonNull(column, "column");
            texts = Set.copyOf(texts);
        }
    }

    /** The column shows something, or nothing but blanks. */
    record Filled(CardColumn column, boolean filled) implements CardTerm {
        public Filled {
            requireNonNull(column, "column");
        }
    }

    /** The card is in one of the states. */
    record InState(Set<CardState> states) implements CardTerm {
        public InState {
            states = Set.copyOf(states);
        }
    }

    /** The card is of one of the kinds. */
    record OfKind(Set<DocumentKind> kinds) implements CardTerm {
        public OfKind {
            kinds = Set.copyOf(kinds);
        }
    }

    /**
     * The control date of an open card stands in one of the bands.
     *
     * @param soonUntil last day of {@link DueBand#SOON}, counted in working days by the caller
     */
    record Due(Set<DueBand> bands, LocalDate today, LocalDate soonUntil) implements CardTerm {
        public Due {
            bands = Set.copyOf(bands);
            requireNonNull(today, "today");
            requireNonNull(soonUntil, "soonUntil");
        }
    }
}
