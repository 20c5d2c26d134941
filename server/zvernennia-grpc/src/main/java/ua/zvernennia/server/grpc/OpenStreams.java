package ua.zvernennia.server.grpc;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/** Streams that run now, to end them with their session or with the server. */
public final class OpenStreams {

    private final Set<Entry> entries = ConcurrentHashMap.newKeySet();

    /** How many run now. */
    public int count() {
        return entries.size();
    }

    /** Ends the streams of a session. */
    void sessionEnded(String sessionId, ErrorCode code) {
        end(entry -> entry.session().equals(sessionId), code, "session ended");
    }

    /** Ends all streams; their readers go on at another instance, or later. */
    public void stop() {
        end(entry -> true, ErrorCode.SERVER_STOPPING, "the server is stopping");
    }

    Entry opened(String sessionId, Flow<?> flow) {
        var entry = new Entry(sessionId, flow, this);
        entries.add(entry);
        return entry;
    }

    private void end(Predicate<Entry> which, ErrorCode code, String message) {
        entries.stream().filter(which).forEach(entry -> entry.flow().end(new RegistryException(code, message)));
    }

    /** A stream that runs, until it is closed. */
    static final class Entry implements AutoCloseable {

        private final String session;
        private final Flow<?> flow;
        private final OpenStreams home;

        private Entry(String session, Flow<?> flow, OpenStreams home) {
            this.session = session;
            this.flow = flow;
            this.home = home;
        }

        @Override
        public void close() {
            home.entries.remove(this);
        }

        private String session() {
            return session;
        }

        private Flow<?> flow() {
            return flow;
        }
    }
}
