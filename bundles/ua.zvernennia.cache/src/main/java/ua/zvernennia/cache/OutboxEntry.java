package ua.zvernennia.cache;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.RequestId;

/**
 * One entry of the outbox.
 *
 * @param refusal why the server refused it for good; empty while it waits
 * @param created the workstation's time
 */
public record OutboxEntry(RequestId request, CardId card, Write write, Optional<ErrorCode> refusal, Instant created) {

    public OutboxEntry {
        requireNonNull(request, "request");
        requireNonNull(card, "card");
        requireNonNull(write, "write");
        requireNonNull(refusal, "refusal");
        requireNonNull(created, "created");
    }

    public boolean waiting() {
        return refusal.isEmpty();
    }
}
