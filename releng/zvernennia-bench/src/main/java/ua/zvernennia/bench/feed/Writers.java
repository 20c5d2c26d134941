package ua.zvernennia.bench.feed;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import ua.zvernennia.bench.lab.Appeals;
import ua.zvernennia.bench.lab.WireClient;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.CardId;

/** Registrations at an even pace, by people of many organisations in turn. */
final class Writers {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final int HANDS = 24;

    private final List<WireClient> people;
    private final Set<CardId> written = ConcurrentHashMap.newKeySet();
    private final AtomicInteger refused = new AtomicInteger();

    Writers(List<WireClient> people) {
        this.people = List.copyOf(people);
    }

    /** Writes for so long; what could not be begun in time is begun late, not left out. */
    void write(int perSecond, Duration time) {
        long total = perSecond * time.toSeconds();
        var next = new AtomicInteger();
        long begun = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int hand = 0; hand < HANDS; hand++) {
                threads.submit(() -> {
                    for (int i = next.getAndIncrement(); i < total; i = next.getAndIncrement()) {
                        LockSupport.parkNanos(begun + i * 1_000_000_000L / perSecond - System.nanoTime());
                        one(i);
                    }
                });
            }
        }
    }

    Set<CardId> written() {
        return written;
    }

    int refused() {
        return refused.get();
    }

    private void one(int number) {
        try {
            var content = Appeals.about("Стрічка, запис " + number, LocalDate.now(KYIV));
            written.add(people.get(number % people.size())
                    .register(Appeals.NUMBER, content)
                    .id());
        } catch (RegistryException e) {
            if (refused.getAndIncrement() == 0) {
                System.err.println("a write was refused: " + e.code() + ", " + e.getMessage());
            }
        }
    }
}
