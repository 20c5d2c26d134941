package ua.zvernennia.bench;

import java.util.Arrays;
import java.util.Locale;

/** Measured durations in milliseconds. */
public final class Sample {

    private final double[] sorted;

    public Sample(double[] millis) {
        sorted = millis.clone();
        Arrays.sort(sorted);
    }

    public int count() {
        return sorted.length;
    }

    /** The value that this share (0..1) of the sample does not exceed; 0 for an empty sample. */
    public double percentile(double share) {
        if (sorted.length == 0) {
            return 0;
        }
        int index = (int) Math.ceil(share * sorted.length) - 1;
        return sorted[Math.max(0, index)];
    }

    public double max() {
        return percentile(1);
    }

    /** {@code {"n":…,"p50_ms":…,"p95_ms":…,"p99_ms":…,"max_ms":…}}. */
    public String json() {
        return String.format(
                Locale.ROOT,
                "{\"n\":%d,\"p50_ms\":%.3f,\"p95_ms\":%.3f,\"p99_ms\":%.3f,\"max_ms\":%.3f}",
                count(),
                percentile(0.5),
                percentile(0.95),
                percentile(0.99),
                max());
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "n=%d p50=%.2f ms p95=%.2f ms max=%.2f ms",
                count(),
                percentile(0.5),
                percentile(0.95),
                max());
    }
}
