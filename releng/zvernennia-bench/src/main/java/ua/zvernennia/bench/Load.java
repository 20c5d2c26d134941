package ua.zvernennia.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Clients that repeat one act as fast as it is answered, for a fixed time. */
final class Load {

    private Load() {}

    /**
     * Runs the acts until the time is over.
     *
     * @param clients each gets its own act, made by its number
     * @return how long each act took; those begun before {@code warmUp} was over are left out
     */
    static Result run(int clients, Duration warmUp, Duration time, IntFunction<Runnable> acts) {
        long start = System.nanoTime();
        long from = start + warmUp.toNanos();
        long until = from + time.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<List<Double>>>();
            for (int client = 0; client < clients; client++) {
                var act = acts.apply(client);
                running.add(threads.submit(() -> repeat(act, from, until)));
            }
            var all = new ArrayList<Double>();
            for (var done : running) {
                all.addAll(done.get());
            }
            var millis = all.stream().mapToDouble(Double::doubleValue).toArray();
            return new Result(new Sample(millis), millis.length / (time.toMillis() / 1000.0));
        } catch (ExecutionException e) {
            throw new IllegalStateException("a client failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static List<Double> repeat(Runnable act, long from, long until) {
        var millis = new ArrayList<Double>();
        while (true) {
            long begun = System.nanoTime();
            if (begun > until) {
                return millis;
            }
            act.run();
            if (begun >= from) {
                millis.add((System.nanoTime() - begun) / 1e6);
            }
        }
    }

    /** @param perSecond acts finished in each second of the measured time */
    record Result(Sample sample, double perSecond) {}
}
