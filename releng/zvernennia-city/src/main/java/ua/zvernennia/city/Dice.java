package ua.zvernennia.city;

import java.util.List;
import java.util.UUID;

/**
 * A seeded source of choices. The algorithm (SplitMix64) is written out here, so that a seed gives the same city on
 * every Java version.
 */
public final class Dice {

    private long state;

    public Dice(long seed) {
        state = seed;
    }

    /** A stream of its own, so that more choices in one place do not shift those in another. */
    public Dice fork() {
        return new Dice(next());
    }

    /** A whole number from 0, below {@code bound}. */
    public int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /** A whole number between two, both inclusive. */
    public int between(int low, int high) {
        return low + below(high - low + 1);
    }

    /** True in so many of a thousand cases. */
    public boolean perMille(int cases) {
        return below(1000) < cases;
    }

    public <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** As {@link #pick}, the first ones much more often: names and streets are not even. */
    public <T> T pickEarly(List<T> choices) {
        var far = (double) (next() >>> 11) / (1L << 53);
        return choices.get((int) (far * far * choices.size()));
    }

    /** A random UUID by its form (version 4), the same for the same seed. */
    public UUID uuid() {
        return new UUID((next() & ~0xF000L) | 0x4000L, (next() & ~(3L << 62)) | (1L << 63));
    }

    public byte[] bytes(int count) {
        var bytes = new byte[count];
        for (int i = 0; i < count; i++) {
            bytes[i] = (byte) below(256);
        }
        return bytes;
    }

    private long next() {
        state += 0x9E3779B97F4A7C15L;
        long z = state;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
