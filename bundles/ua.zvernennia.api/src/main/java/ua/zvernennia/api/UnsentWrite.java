package ua.zvernennia.api;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.NumberRequest;
import ua.zvernennia.model.registration.RequestId;

/**
 * A write that the server has not acknowledged.
 *
 * @param registration what was decided about the number of a new card; empty for a change of a registered one
 * @param revision what a change is based on; 0 for a new card
 * @param created the workstation's time
 * @param refusal why the server refused it; empty while it waits
 */
public record UnsentWrite(
        RequestId request,
        CardId card,
        Optional<NumberRequest> registration,
        long revision,
        CardContent content,
        Instant created,
        Optional<ErrorCode> refusal) {

    public UnsentWrite {
        requireNonNull(request, "request");
        requireNonNull(card, "card");
        requireNonNull(registration, "registration");
        requireNonNull(content, "content");
        requireNonNull(created, "created");
        requireNonNull(refusal, "refusal");
    }
}
