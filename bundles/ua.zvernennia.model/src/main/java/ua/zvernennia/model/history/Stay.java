package ua.zvernennia.model.history;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import ua.zvernennia.model.registration.CardState;

/**
 * A stretch of time in which a card lay with one person in one state.
 *
 * @param reviewer id of the position; empty while nobody was named
 * @param until empty for where it lies now
 */
public record Stay(String reviewer, CardState state, Instant from, Optional<Instant> until) {

    public Stay {
        requireNonNull(reviewer, "reviewer");
        requireNonNull(state, "state");
        requireNonNull(from, "from");
        requireNonNull(until, "until");
    }

    /** @param now ends a stay that goes on */
    public Duration length(Instant now) {
        return Duration.between(from, until.orElse(now));
    }
}
