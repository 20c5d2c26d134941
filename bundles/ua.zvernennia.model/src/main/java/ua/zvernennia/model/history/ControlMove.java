package ua.zvernennia.model.history;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The control date was set, moved or taken away.
 *
 * @param from before; empty when there was none
 * @param to afterwards; empty when control ended
 * @param rule code of the term rule that gave {@code to}; empty when a person did
 * @param reason of the act that moved it; empty when it was typed on the card
 */
public record ControlMove(
        Instant at, String by, Optional<LocalDate> from, Optional<LocalDate> to, String rule, String reason) {

    public ControlMove {
        requireNonNull(at, "at");
        requireNonNull(by, "by");
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        requireNonNull(rule, "rule");
        requireNonNull(reason, "reason");
    }
}
