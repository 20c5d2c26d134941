package ua.zvernennia.server.main.ops;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import ua.zvernennia.server.grpc.CallLog;
import ua.zvernennia.server.grpc.FeedMeter;

/** Measurements by name; labels hold methods and codes, never people. */
public final class Metrics implements CallLog.CallMeter, FeedMeter {

    private static final Duration[] LEVELS = {
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5)
    };

    private final MeterRegistry registry;
    private final Counter sentChanges;
    private final Timer feedLag;
    private final ConcurrentMap<String, Timer> calls = new ConcurrentHashMap<>();

    public Metrics(MeterRegistry registry) {
        this.registry = requireNonNull(registry, "registry");
        sentChanges = Counter.builder("zvernennia.feed.changes")
                .description("Changes handed to streams")
                .register(registry);
        feedLag = Timer.builder("zvernennia.feed.lag")
                .description("From a change to its hand-over to a stream")
                .serviceLevelObjectives(LEVELS)
                .register(registry);
    }

    /** Memory, threads, classes and processor of this JVM. */
    public void bindRuntime() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ClassLoaderMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
    }

    @Override
    public void finished(String method, String code, Duration took) {
        calls.computeIfAbsent(method + ' ' + code, key -> timer(method, code)).record(took);
    }

    @Override
    public void sent(int changes, Duration lag) {
        sentChanges.increment(changes);
        feedLag.record(lag);
    }

    /** A value asked for at each scrape; what fails or is not known is left out. */
    public void gauge(String name, String description, Supplier<Number> value) {
        Gauge.builder(name, value)
                .description(description)
                .strongReference(true)
                .register(registry);
    }

    private Timer timer(String method, String code) {
        return Timer.builder("zvernennia.calls")
                .description("Calls by method and status code")
                .tag("method", method)
                .tag("code", code)
                .serviceLevelObjectives(LEVELS)
                .register(registry);
    }
}
