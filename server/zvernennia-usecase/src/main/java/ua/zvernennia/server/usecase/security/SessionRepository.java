package ua.zvernennia.server.usecase.security;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ua.zvernennia.model.security.OpenSession;
import ua.zvernennia.model.security.SessionInfo;
import ua.zvernennia.model.security.UserInfo;

/** Sessions by the SHA-256 of their token; called inside a transaction. */
public interface SessionRepository {

    void open(byte[] tokenHash, UserInfo user, Desk desk, Instant expiresAt);

    /** A session, also a closed one; its times are the caller's to judge. */
    Optional<Stored> find(byte[] tokenHash);

    void seen(byte[] tokenHash, Instant at);

    /** What was closed; empty when there was no open one. */
    Optional<Stored> close(byte[] tokenHash);

    /** Sessions of a user that are neither closed nor past their end, newest first; none is {@code current}. */
    List<SessionInfo> openOf(String userId);

    /**
     * Sessions of everybody that are neither closed nor past their end, newest first; none is {@code current}.
     *
     * @param text part of a login, a name, a workstation or an address; empty for all
     */
    List<OpenSession> open(String text, int limit);

    /** Closes one session of a user; false when it is not open, or somebody else's. */
    boolean revoke(String userId, String sessionId);

    /**
     * Closes all sessions of a user but one.
     *
     * @param kept id of the session that stays; empty for none
     * @return how many were closed
     */
    int revokeAll(String userId, Optional<String> kept);

    /** Sessions that were closed within the last {@code span}, by whichever instance. */
    List<Closed> closedWithin(Duration span);

    /** From now on the session acts in that position. */
    void moveTo(String sessionId, String positionId);

    /** Drops sessions that were closed, or came to their end, before that. */
    int trim(Instant before);

    /** How a session stands. */
    enum State {
        OPEN,
        /** Its owner logged out. */
        CLOSED,
        /** Somebody ended it, or its owner may no longer log in. */
        REVOKED
    }

    /** A session as it is kept. */
    record Stored(String id, UserInfo user, Instant lastSeenAt, Instant expiresAt, State state) {

        public Stored {
            requireNonNull(id, "id");
            requireNonNull(user, "user");
            requireNonNull(lastSeenAt, "lastSeenAt");
            requireNonNull(expiresAt, "expiresAt");
            requireNonNull(state, "state");
        }
    }

    /** The end of a session. */
    record Closed(String id, boolean revoked) {}
}
