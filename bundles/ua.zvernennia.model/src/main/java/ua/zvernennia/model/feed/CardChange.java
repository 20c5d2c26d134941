package ua.zvernennia.model.feed;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRow;

/**
 * One entry of the feed.
 *
 * @param revision revision of the card after the change; a reader ignores what it already has newer
 * @param row the line now; empty is a tombstone: the card is gone or no longer for this reader
 */
public record CardChange(CardId id, long revision, Optional<CardRow> row) {

    public CardChange {
        requireNonNull(id, "id");
        requireNonNull(row, "row");
    }
}
