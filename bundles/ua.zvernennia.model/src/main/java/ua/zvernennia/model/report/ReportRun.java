package ua.zvernennia.model.report;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * A run as the history keeps it.
 *
 * @param id UUID text
 * @param version of the definition
 * @param userId UUID text
 * @param by display name
 * @param hash empty unless {@link State#DONE}
 */
public record ReportRun(
        String id,
        ReportRequest request,
        int version,
        String userId,
        String by,
        Instant startedAt,
        Optional<Instant> finishedAt,
        State state,
        int rows,
        String hash) {

    /** Names are stored and travel: add, never rename. */
    public enum State {
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }

    public ReportRun {
        requireNonNull(id, "id");
        requireNonNull(request, "request");
        requireNonNull(userId, "userId");
        requireNonNull(by, "by");
        requireNonNull(startedAt, "startedAt");
        requireNonNull(finishedAt, "finishedAt");
        requireNonNull(state, "state");
        requireNonNull(hash, "hash");
    }
}
