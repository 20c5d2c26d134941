package ua.zvernennia.model.registration;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * Реєстраційна картка as everyone outside the server's database sees it.
 *
 * @param revision optimistic lock: the revision this copy was read at, from 1
 * @param duplicateOf the first card when this one is its duplicate
 * @param changedBy display name of who stored this revision
 */
public record Card(
        CardId id,
        long revision,
        Registration registration,
        CardState state,
        CardContent content,
        Optional<CardId> duplicateOf,
        Instant changedAt,
        String changedBy) {

    public Card {
        requireNonNull(id, "id");
        requireNonNull(registration, "registration");
        requireNonNull(state, "state");
        requireNonNull(content, "content");
        requireNonNull(duplicateOf, "duplicateOf");
        requireNonNull(changedAt, "changedAt");
        requireNonNull(changedBy, "changedBy");
        if (revision < 1) {
            throw new IllegalArgumentException("revision: " + revision + " (expected: >= 1)");
        }
    }
}
