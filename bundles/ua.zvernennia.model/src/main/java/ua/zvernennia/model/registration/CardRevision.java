package ua.zvernennia.model.registration;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * A kept former (or the present) state of a card.
 *
 * @param recordedFrom when this state became the stored one
 * @param recordedTo when the next one replaced it; empty for the present one
 */
public record CardRevision(Card card, Instant recordedFrom, Optional<Instant> recordedTo) {

    public CardRevision {
        requireNonNull(card, "card");
        requireNonNull(recordedFrom, "recordedFrom");
        requireNonNull(recordedTo, "recordedTo");
    }
}
