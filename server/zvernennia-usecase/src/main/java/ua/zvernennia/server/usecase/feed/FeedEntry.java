package ua.zvernennia.server.usecase.feed;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ua.zvernennia.model.feed.CardChange;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.model.security.Masking;
import ua.zvernennia.model.security.ObjectView;
import ua.zvernennia.model.security.View;
import ua.zvernennia.server.usecase.security.Departure;
import ua.zvernennia.server.usecase.security.Sight;

/**
 * One entry of the log, as it is for everybody: who gets what of it is decided by their sight.
 *
 * @param row the card's line now, nothing masked; empty when the card is gone
 * @param object what rights depend on
 * @param departures who ceased to take part by this entry's transaction
 */
public record FeedEntry(
        long xid,
        long seq,
        Instant madeAt,
        CardId id,
        long revision,
        Optional<CardRow> row,
        ObjectView object,
        List<Departure> departures) {

    public FeedEntry {
        requireNonNull(madeAt, "madeAt");
        requireNonNull(id, "id");
        requireNonNull(row, "row");
        requireNonNull(object, "object");
        departures = List.copyOf(departures);
    }

    /** What a reader with that sight gets; empty when the card is none of their business. */
    public Optional<CardChange> seenBy(Sight sight) {
        var view = row.isEmpty() ? Optional.<View>empty() : sight.view(object);
        if (view.isPresent()) {
            return Optional.of(as(view.get()));
        }
        return row.isEmpty() || departures.stream().anyMatch(sight::mayHaveLost)
                ? Optional.of(tombstone())
                : Optional.empty();
    }

    /** The line with that much shown. */
    public CardChange as(View view) {
        return new CardChange(id, revision, row.map(line -> Masking.line(line, view)));
    }

    /** The card is gone, or no longer for the reader. */
    public CardChange tombstone() {
        return new CardChange(id, revision, Optional.empty());
    }
}
