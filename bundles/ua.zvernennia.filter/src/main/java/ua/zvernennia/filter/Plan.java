package ua.zvernennia.filter;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;

/**
 * How a list is kept in memory.
 *
 * @param rows in a chunk as it is built; it may grow to twice that before it is cut. Few chunks make searches quick, since
 *     each costs some microseconds whatever it holds; 65,536 slots of 16 bits bound it from above
 * @param background runs what makes later searches and changes quicker; answers do not depend on it
 */
record Plan(int rows, Executor background) {

    static final Plan STANDARD = new Plan(16_384, ForkJoinPool.commonPool());

    private static final int ROWS_MAX = 16_384;

    Plan {
        if (rows < 1 || rows > ROWS_MAX) {
            throw new IllegalArgumentException("rows: " + rows + " (expected: 1.." + ROWS_MAX + ')');
        }
        requireNonNull(background, "background");
    }
}
