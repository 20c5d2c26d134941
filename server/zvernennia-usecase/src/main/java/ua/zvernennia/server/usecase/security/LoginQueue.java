package ua.zvernennia.server.usecase.security;

import static java.util.Objects.requireNonNull;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/**
 * Admission to the slow hash: few at a time, a few more wait inside the call, everybody else is told their place and
 * when to come again. Who comes again with their ticket keeps the place; who stays away loses it. One per instance:
 * a ticket of another instance is a new arrival.
 */
public final class LoginQueue {

    private static final Duration SOONEST = Duration.ofSeconds(1);
    private static final Duration LATEST = Duration.ofSeconds(30);

    /** Beyond that nobody is given a place: the line would take longer than a person waits. */
    private static final int LENGTH_MAX = 20_000;

    private static final int TICKET_BYTES = 12;

    private final int atATime;
    private final int inside;
    private final LongSupplier nanoTime;
    private final SecureRandom random = new SecureRandom();
    private final LinkedHashMap<String, Long> waiting = new LinkedHashMap<>();
    private int admitted;
    private double meanNanos = Duration.ofMillis(250).toNanos();

    /**
     * @param atATime how many hashes are computed at once
     * @param inside how many more may wait inside their call
     * @param nanoTime {@link System#nanoTime}, or a test's
     */
    public LoginQueue(int atATime, int inside, LongSupplier nanoTime) {
        if (atATime < 1 || inside < 0) {
            throw new IllegalArgumentException(
                    "at a time: " + atATime + ", inside: " + inside + " (expected: >= 1, >= 0)");
        }
        this.atATime = atATime;
        this.inside = inside;
        this.nanoTime = requireNonNull(nanoTime, "nanoTime");
    }

    /**
     * Enters, or says where one stands.
     *
     * @param ticket what an earlier refusal gave; empty at the first try
     * @return to be closed when the hash is done
     * @throws RegistryException {@link ErrorCode#LOGIN_QUEUED} with {@code place}, {@code seconds} and {@code ticket};
     *     {@link ErrorCode#SERVER_OVERLOADED} when the queue itself is full
     */
    public synchronized Place enter(String ticket) {
        long now = nanoTime.getAsLong();
        waiting.values().removeIf(until -> until - now < 0);
        int free = atATime + inside - admitted;
        int place = place(ticket);
        if (place > 0 ? place <= free : waiting.size() < free) {
            waiting.remove(ticket);
            admitted++;
            return new Place(now);
        }
        if (place == 0 && waiting.size() >= LENGTH_MAX) {
            throw new RegistryException(
                    ErrorCode.SERVER_OVERLOADED,
                    "queue of logins is full",
                    Map.of("seconds", Long.toString(LATEST.toSeconds())));
        }
        var kept = place == 0 ? newTicket() : ticket;
        int standing = place == 0 ? waiting.size() + 1 : place;
        var pause = pause(standing);
        // Twice the pause and some, so that a slow line costs nobody the place.
        waiting.put(kept, now + pause.multipliedBy(2).plusSeconds(10).toNanos());
        throw new RegistryException(
                ErrorCode.LOGIN_QUEUED,
                "login waits at place " + standing,
                Map.of(
                        "place", Integer.toString(standing),
                        "seconds", Long.toString(pause.toSeconds()),
                        "ticket", kept));
    }

    /** How many have a place in the queue, for the metrics. */
    public synchronized int length() {
        return waiting.size();
    }

    private int place(String ticket) {
        if (!waiting.containsKey(ticket)) {
            return 0;
        }
        int place = 1;
        for (var known : waiting.keySet()) {
            if (known.equals(ticket)) {
                break;
            }
            place++;
        }
        return place;
    }

    /** When the place will have come to the front, by the mean of what a hash took. */
    private Duration pause(int place) {
        var expected = Duration.ofNanos((long) (meanNanos * (place + inside) / atATime));
        if (expected.compareTo(SOONEST) < 0) {
            return SOONEST;
        }
        return expected.compareTo(LATEST) > 0 ? LATEST : expected;
    }

    private String newTicket() {
        var bytes = new byte[TICKET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private synchronized void left(long entered) {
        int running = Math.max(1, Math.min(admitted, atATime));
        long took = nanoTime.getAsLong() - entered;
        // Who waited inside waited for others: what counts is how fast places come free.
        meanNanos = 0.9 * meanNanos + 0.1 * took * running / Math.max(1, admitted);
        admitted--;
    }

    /** A place at the hash. */
    public final class Place implements AutoCloseable {

        private final long entered;
        private boolean closed;

        private Place(long entered) {
            this.entered = entered;
        }

        @Override
        public void close() {
            if (!closed) {
                closed = true;
                left(entered);
            }
        }
    }
}
