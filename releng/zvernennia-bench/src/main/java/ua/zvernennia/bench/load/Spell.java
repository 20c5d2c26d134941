package ua.zvernennia.bench.load;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import ua.zvernennia.model.RegistryException;

/**
 * Documents that arrive within some time, each going its way through an office.
 *
 * @param documents in the order of their arrival
 * @param arriving within this time, spread by chance
 */
record Spell(List<Matter> documents, Duration arriving, Pace pace, long seed) {

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final Duration PATIENCE = Duration.ofHours(2);

    /**
     * A part of a day's documents.
     *
     * @param share 1 for the whole day; of every kind at least one
     */
    static List<Matter> day(double share, long seed) {
        var documents = new ArrayList<Matter>();
        for (var matter : Matter.values()) {
            long count = Math.max(1, Math.round(matter.perDay() * share));
            for (long i = 0; i < count; i++) {
                documents.add(matter);
            }
        }
        Collections.shuffle(documents, new Random(seed));
        return documents;
    }

    /** Lets them arrive; comes back when the last one is through. @return seconds it took */
    double run(Crowd crowd, Ledger ledger, Meter meter) throws InterruptedException {
        var random = new Random(seed);
        var today = LocalDate.now(KYIV);
        long begun = System.nanoTime();
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        for (int i = 0; i < documents.size(); i++) {
            var office = crowd.offices().get(i % crowd.offices().size());
            var way = new Way(office, documents.get(i), today, ledger, pace, new Random(random.nextLong()));
            long at = begun + (long) (random.nextDouble() * arriving.toNanos());
            threads.execute(() -> {
                LockSupport.parkNanos(at - System.nanoTime());
                try {
                    way.go();
                } catch (RegistryException e) {
                    return; // counted where it was refused; this document stays where it is
                } catch (RuntimeException e) {
                    meter.failed(e.toString());
                }
            });
        }
        threads.shutdown();
        if (!threads.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new IllegalStateException("not through within " + PATIENCE);
        }
        return (System.nanoTime() - begun) / 1e9;
    }
}
