package ua.zvernennia.model.security;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * Заміщення: the holder of one position acts in another one too.
 *
 * @param id UUID text
 * @param position the position acted in
 * @param substitute the position whose holder does
 * @param until exclusive; empty while open
 * @param readsOnly whether it covers looking alone
 * @param reason наказ, відпустка
 */
public record Substitution(
        String id,
        String position,
        String substitute,
        Instant from,
        Optional<Instant> until,
        boolean readsOnly,
        String reason) {

    public static final int REASON_MAX = 500;

    public Substitution {
        requireNonNull(id, "id");
        requireNonNull(position, "position");
        requireNonNull(substitute, "substitute");
        requireNonNull(from, "from");
        requireNonNull(until, "until");
        reason = requireNonNull(reason, "reason").strip();
    }
}
