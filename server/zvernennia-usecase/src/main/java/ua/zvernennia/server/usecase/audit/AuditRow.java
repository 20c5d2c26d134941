package ua.zvernennia.server.usecase.audit;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * One row of the audit as it is stored.
 *
 * @param userId UUID text; so are {@code positionId} and {@code documentId}
 * @param details JSON as the database prints it
 */
public record AuditRow(
        AuditPosition position,
        Instant happenedAt,
        Optional<String> userId,
        Optional<String> positionId,
        String origin,
        String action,
        Optional<String> documentId,
        String details) {

    public AuditRow {
        requireNonNull(position, "position");
        requireNonNull(happenedAt, "happenedAt");
        requireNonNull(userId, "userId");
        requireNonNull(positionId, "positionId");
        requireNonNull(origin, "origin");
        requireNonNull(action, "action");
        requireNonNull(documentId, "documentId");
        requireNonNull(details, "details");
    }

    /** SHA-256 over everything, the position included; 32 bytes. */
    public byte[] hash() {
        return new Sha256()
                .add(position.era())
                .add(position.xid())
                .add(position.id())
                .add(ChronoUnit.MICROS.between(Instant.EPOCH, happenedAt))
                .add(userId.orElse(null))
                .add(positionId.orElse(null))
                .add(origin)
                .add(action)
                .add(documentId.orElse(null))
                .add(details)
                .digest();
    }
}
