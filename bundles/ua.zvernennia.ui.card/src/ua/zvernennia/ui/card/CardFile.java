package ua.zvernennia.ui.card;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import ua.zvernennia.model.history.CardHistory;
import ua.zvernennia.model.links.CardLink;
import ua.zvernennia.model.people.MarkProposal;
import ua.zvernennia.model.registration.CardRow;

/**
 * What stands beside a card.
 *
 * @param previous earlier appeals of the same person, newest first
 * @param proposal mark of receipt that fits by them; empty for a stored card
 * @param history kept states and acts
 * @param links documents that belong to the card and those it belongs to
 */
record CardFile(List<CardRow> previous, Optional<MarkProposal> proposal, CardHistory history, List<CardLink> links) {

    static final CardFile EMPTY =
            new CardFile(List.of(), Optional.empty(), new CardHistory(List.of(), List.of()), List.of());

    CardFile {
        previous = List.copyOf(previous);
        requireNonNull(proposal, "proposal");
        requireNonNull(history, "history");
        links = List.copyOf(links);
    }

    CardFile withPrevious(List<CardRow> next) {
        return new CardFile(next, Optional.empty(), history, links);
    }

    CardFile withProposal(Optional<MarkProposal> next) {
        return new CardFile(previous, next, history, links);
    }

    CardFile withHistory(CardHistory next) {
        return new CardFile(previous, proposal, next, links);
    }

    CardFile withLinks(List<CardLink> next) {
        return new CardFile(previous, proposal, history, next);
    }
}
