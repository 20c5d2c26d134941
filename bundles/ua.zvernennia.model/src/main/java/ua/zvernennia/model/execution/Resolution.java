package ua.zvernennia.model.execution;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A resolution as it is stored.
 *
 * @param revision of the tree, when this node last changed
 * @param ordinal place in the order of creation inside the tree
 * @param parent the execution it was written under; empty on the document itself
 * @param author Автор резолюції: id of the position
 * @param authorised Уповноважений: id of the position that acts for the author
 * @param date Дата
 * @param control На контроль
 * @param points п. and пп.; none for a simple resolution
 * @param replaces the one it replaced
 * @param preparedBy display name of who typed it
 * @param endedAt fulfilled, cancelled or replaced
 */
public record Resolution(
        NodeId id,
        long revision,
        int ordinal,
        Optional<NodeId> parent,
        String author,
        Optional<String> authorised,
        ResolutionState state,
        String text,
        LocalDate date,
        boolean control,
        List<ResolutionPoint> points,
        Optional<NodeId> replaces,
        String preparedBy,
        Instant createdAt,
        Optional<Instant> signedAt,
        Optional<Instant> endedAt,
        String endReason) {

    public static final int TEXT_MAX = 4000;
    public static final int REASON_MAX = 2000;
    public static final int POINTS_MAX = 100;

    public Resolution {
        requireNonNull(id, "id");
        requireNonNull(parent, "parent");
        requireNonNull(author, "author");
        requireNonNull(authorised, "authorised");
        requireNonNull(state, "state");
        requireNonNull(text, "text");
        requireNonNull(date, "date");
        points = List.copyOf(points);
        requireNonNull(replaces, "replaces");
        requireNonNull(preparedBy, "preparedBy");
        requireNonNull(createdAt, "createdAt");
        requireNonNull(signedAt, "signedAt");
        requireNonNull(endedAt, "endedAt");
        requireNonNull(endReason, "endReason");
    }

    /** Складна резолюція. */
    public boolean isCompound() {
        return !points.isEmpty();
    }

    /** The same words of another author. */
    Resolution by(String position) {
        return new Resolution(
                id,
                revision,
                ordinal,
                parent,
                position,
                authorised,
                state,
                text,
                date,
                control,
                points,
                replaces,
                preparedBy,
                createdAt,
                signedAt,
                endedAt,
                endReason);
    }

    Resolution at(long newRevision) {
        return copy(newRevision, state, signedAt, endedAt, endReason);
    }

    Resolution ready() {
        return copy(revision, ResolutionState.READY, signedAt, endedAt, endReason);
    }

    Resolution signed(Instant at) {
        return copy(revision, ResolutionState.ACTIVE, Optional.of(at), endedAt, endReason);
    }

    Resolution ended(ResolutionState end, Instant at, String reason) {
        return copy(revision, end, signedAt, Optional.of(at), reason);
    }

    private Resolution copy(
            long newRevision, ResolutionState next, Optional<Instant> signed, Optional<Instant> ended, String reason) {
        return new Resolution(
                id,
                newRevision,
                ordinal,
                parent,
                author,
                authorised,
                next,
                text,
                date,
                control,
                points,
                replaces,
                preparedBy,
                createdAt,
                signed,
                ended,
                reason);
    }
}
