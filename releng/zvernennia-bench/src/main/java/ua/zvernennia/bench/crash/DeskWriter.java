package ua.zvernennia.bench.crash;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import ua.zvernennia.bench.lab.Appeals;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.rpc.RegistryClient;

/** Registers through the line of a real workstation, which knows all instances; tries again what failed in passing. */
final class DeskWriter implements Runnable {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final RegistryClient client;
    private final Seen seen;

    DeskWriter(RegistryClient client, Seen seen) {
        this.client = requireNonNull(client, "client");
        this.seen = requireNonNull(seen, "seen");
    }

    @Override
    public void run() {
        while (!seen.stop().get()) {
            var id = CardId.random();
            long begun = System.nanoTime();
            seen.acknowledged().put(id, untilAnswered(RequestId.random(), id));
            seen.longest().accumulateAndGet(System.nanoTime() - begun, Math::max);
        }
    }

    private Card untilAnswered(RequestId request, CardId id) {
        var content = Appeals.about("На двох", LocalDate.now(RegistryZone.KYIV).minusDays(1));
        while (true) {
            try {
                return client.register(request, id, Appeals.NUMBER, content);
            } catch (RegistryException e) {
                if (e.code().kind() != ErrorCode.Kind.TRANSIENT) {
                    throw e; // the user would see more than a notice
                }
                seen.notices().merge(e.code(), 1, Integer::sum);
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    /**
     * What all writers saw together.
     *
     * @param notices that a user would read: it is tried again
     * @param longest nanoseconds from a click to its answer
     */
    record Seen(
            Map<CardId, Card> acknowledged, Map<ErrorCode, Integer> notices, AtomicLong longest, AtomicBoolean stop) {

        static Seen nothing() {
            return new Seen(
                    new ConcurrentHashMap<>(), new ConcurrentHashMap<>(), new AtomicLong(), new AtomicBoolean());
        }
    }
}
