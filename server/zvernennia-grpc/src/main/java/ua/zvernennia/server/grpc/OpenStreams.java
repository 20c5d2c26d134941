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

    /** Ends the streams of a session that was closed on this instance; others notice by their own checks. */
    void sessionClosed(String token) {
        end(entry -> entry.token().equals(token), ErrorCode.SESSION_ENDED, "session closed");
    }

    /** Ends all streams; their readers go on at another instance, or later. */
    public void stop() {
        end(entry -> true, ErrorCode.SERVER_STOPPING, "the server is stopping");
    }

    Entry opened(String token, Flow<?> flow) {
        var entry = new Entry(token, flow, this);
        entries.add(entry);
        return entry;
    }

    private void end(Predicate<Entry> which, ErrorCode code, String message) {
        entries.stream().filter(which).forEach(entry -> entry.flow().end(new RegistryException(code, message)));
    }

    /** A stream that runs, until it is closed. */
    static final class Entry implements AutoCloseable {

        private final String token;
        private final Flow<?> flow;
        private final OpenStreams home;

        private Entry(String token, Flow<?> flow, OpenStreams home) {
            this.token = token;
            this.flow = flow;
            this.home = home;
        }

        @Override
        public void close() {
            home.entries.remove(this);
        }

        private String token() {
            return token;
        }

        private Flow<?> flow() {
            return flow;
        }
    }
}
