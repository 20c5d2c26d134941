package ua.zvernennia.cache;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.RequestId;

/**
 * A write that the server has acknowledged.
 *
 * @param revision of the card that it made
 * @param acknowledged the workstation's time
 */
public record KeptWrite(RequestId request, CardId card, long revision, Instant acknowledged) {

    public KeptWrite {
        requireNonNull(request, "request");
        requireNonNull(card, "card");
        requireNonNull(acknowledged, "acknowledged");
    }
}
