package ua.zvernennia.server.grpc;

import static java.util.Objects.requireNonNull;

import ua.zvernennia.model.ErrorCode;

/** What the end of a session means at the edge of this instance: it is forgotten, and its streams end. */
public final class SessionEnds {

    private final SessionCache cache;
    private final OpenStreams streams;

    public SessionEnds(SessionCache cache, OpenStreams streams) {
        this.cache = requireNonNull(cache, "cache");
        this.streams = requireNonNull(streams, "streams");
    }

    /** Its owner logged out. */
    public void closed(String sessionId) {
        end(sessionId, ErrorCode.SESSION_ENDED);
    }

    /** Somebody else ended it, here or at another instance. */
    public void revoked(String sessionId) {
        end(sessionId, ErrorCode.SESSION_REVOKED);
    }

    /** It acts in another position from now on: its streams begin anew. */
    public void moved(String sessionId) {
        end(sessionId, ErrorCode.SERVER_STOPPING);
    }

    private void end(String sessionId, ErrorCode code) {
        cache.forget(sessionId);
        streams.sessionEnded(sessionId, code);
    }
}
