package ua.zvernennia.model.desk;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;
import ua.zvernennia.model.registration.CardId;

/**
 * A card that was opened from the cache while there was no line.
 *
 * @param id born with the reading, so that it is audited once
 * @param at by the workstation's clock, which nobody vouches for
 */
public record OfflineRead(UUID id, CardId card, Instant at) {

    /** Most readings of one report. */
    public static final int REPORTED_MAX = 500;

    public OfflineRead {
        requireNonNull(id, "id");
        requireNonNull(card, "card");
        requireNonNull(at, "at");
    }
}
