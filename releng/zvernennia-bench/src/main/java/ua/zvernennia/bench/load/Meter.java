package ua.zvernennia.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import ua.zvernennia.bench.Sample;
import ua.zvernennia.model.RegistryException;

/** How long every call took, by its name, and what failed. */
final class Meter {

    private static final int FAILURES_KEPT = 20;

    private final Map<String, ConcurrentLinkedQueue<Double>> millis = new ConcurrentSkipListMap<>();
    private final Map<String, LongAdder> failures = new ConcurrentHashMap<>();
    private final LongAdder failed = new LongAdder();

    /** Runs a call; a refusal is counted and thrown on. */
    <T> T measure(String name, Supplier<T> call) {
        long begun = System.nanoTime();
        try {
            return call.get();
        } catch (RegistryException e) {
            failed(name + ": " + e.code() + ": " + e.getMessage());
            throw e;
        } finally {
            millis.computeIfAbsent(name, key -> new ConcurrentLinkedQueue<>()).add((System.nanoTime() - begun) / 1e6);
        }
    }

    /** Something went wrong that is no answer of a call. */
    void failed(String what) {
        failed.increment();
        if (failures.size() < FAILURES_KEPT || failures.containsKey(what)) {
            failures.computeIfAbsent(what, key -> new LongAdder()).increment();
        }
    }

    long failed() {
        return failed.sum();
    }

    /** The first kinds of failure, with how often each happened. */
    List<String> failures() {
        var lines = new ArrayList<String>();
        failures.forEach((what, times) -> lines.add(times.sum() + " × " + what));
        return lines;
    }

    Map<String, Sample> samples() {
        var samples = new TreeMap<String, Sample>();
        millis.forEach((name, values) -> samples.put(
                name,
                new Sample(values.stream().mapToDouble(Double::doubleValue).toArray())));
        return samples;
    }

    long calls() {
        return millis.values().stream().mapToLong(ConcurrentLinkedQueue::size).sum();
    }
}
