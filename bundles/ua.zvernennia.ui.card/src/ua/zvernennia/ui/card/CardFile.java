package ua.zvernennia.ui.card;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import ua.zvernennia.model.history.CardHistory;
import ua.zvernennia.model.people.MarkProposal;
import ua.zvernennia.model.registration.CardRow;

/**
 * What stands beside a card.
 *
 * @param previous earlier appeals of the same person, newest first
 * @param proposal mark of receipt that fits by them; empty for a stored card
 * @param history kept states and acts
 */
record CardFile(List<CardRow> previous, Optional<MarkProposal> proposal, CardHistory history) {

    static final CardFile EMPTY = new CardFile(List.of(), Optional.empty(), new CardHistory(List.of(), List.of()));

    CardFile {
        previous = List.copyOf(previous);
        requireNonNull(proposal, "proposal");
        requireNonNull(history, "history");
    }

    CardFile withPrevious(List<CardRow> next) {
        return new CardFile(next, Optional.empty(), history);
    }

    CardFile withProposal(Optional<MarkProposal> next) {
        return new CardFile(previous, next, history);
    }

    CardFile withHistory(CardHistory next) {
        return new CardFile(previous, proposal, next);
    }
}
