package ua.zvernennia.server.grpc;

import static java.util.Objects.requireNonNull;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/** A bucket of calls for each key: so many at once, and then so many a second. One set per instance of the server. */
public final class RateLimits {

    /** A bound against callers who come from ever other addresses; the buckets begin anew then. */
    private static final int KEYS_MAX = 50_000;

    private final Rate rate;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    public RateLimits(Rate rate) {
        this.rate = requireNonNull(rate, "rate");
    }

    /**
     * Takes one call out of the bucket of a key.
     *
     * @throws RegistryException {@link ErrorCode#RATE_LIMITED} with the seconds after which there is one again
     */
    void take(String key) {
        if (rate.perSecond() == 0) {
            return;
        }
        if (buckets.size() >= KEYS_MAX) {
            buckets.clear();
        }
        var probe = buckets.computeIfAbsent(key, k -> bucket()).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            long seconds = Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
            throw new RegistryException(
                    ErrorCode.RATE_LIMITED, "too many calls", Map.of("seconds", Long.toString(seconds)));
        }
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(rate.burst()).refillGreedy(rate.perSecond(), Duration.ofSeconds(1)))
                .build();
    }

    /**
     * How much is let through.
     *
     * @param perSecond 0 for no limit
     * @param burst how many at once, when the bucket is full
     */
    public record Rate(int perSecond, int burst) {

        public static final Rate UNLIMITED = new Rate(0, 0);

        public Rate {
            if (perSecond < 0 || perSecond > 0 && burst < 1) {
                throw new IllegalArgumentException(
                        "rate: " + perSecond + '/' + burst + " (expected: 0, or a burst of at least 1)");
            }
        }
    }
}
