package ua.zvernennia.model.acts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import ua.zvernennia.model.registration.CardState;

/**
 * An act that was done.
 *
 * @param revision the one that the act made
 * @param formerNumber the number before a correction, as text; the same as the present one for other acts
 * @param lateDays see {@link ActEffect}
 * @param madeBy display name
 */
public record RecordedAct(
        CardAct act,
        long revision,
        CardState formerState,
        Optional<LocalDate> formerControlDate,
        String formerNumber,
        int lateDays,
        Instant madeAt,
        String madeBy) {

    public RecordedAct {
        requireNonNull(act, "act");
        requireNonNull(formerState, "formerState");
        requireNonNull(formerControlDate, "formerControlDate");
        requireNonNull(formerNumber, "formerNumber");
        requireNonNull(madeAt, "madeAt");
        requireNonNull(madeBy, "madeBy");
    }
}
