package ua.zvernennia.ui;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import ua.zvernennia.model.registration.CardId;

/**
 * Times of what the user could see, for benchmarks and tests of two workstations: one line per event, appended to the file
 * that {@value #PROPERTY} names, written off the UI thread. Times are microseconds since the epoch. Without the property
 * nothing is noted and nothing costs anything. Lines:
 *
 * <ul>
 *   <li>{@code painted <cardId> <revision> <time>}: a new or changed row has been painted
 *   <li>{@code key <time>}, {@code typed <time>}: a key in the filter, and the painting of the rows that answer it; the
 *       n-th typed belongs to the n-th key
 *   <li>{@code hold <microseconds> <microseconds> <time>}: the UI thread was held, from 8 milliseconds on: by the clock,
 *       and of it in the processor, which says more on a machine with more work than processors
 *   <li>{@code card <time>}: a card got the keyboard
 *   <li>{@code <name> <time>}: a mark: {@code prompt}, the login window is painted; {@code login}; {@code usable},
 *       the list is painted and can be worked with; {@code loaded}, it is painted with every card the server has
 * </ul>
 */
public final class PaintTrace {

    public static final String PROPERTY = "zvernennia.trace";

    private static final System.Logger LOG = System.getLogger(PaintTrace.class.getName());

    private final Optional<BlockingQueue<String>> lines;

    private PaintTrace(Optional<BlockingQueue<String>> lines) {
        this.lines = lines;
    }

    /** As the process was told by {@value #PROPERTY}. */
    public static PaintTrace ofThisProcess() {
        return Optional.ofNullable(System.getProperty(PROPERTY))
                .filter(file -> !file.isBlank())
                .map(file -> to(Path.of(file)))
                .orElseGet(() -> new PaintTrace(Optional.empty()));
    }

    /** Appends to {@code file} until the process ends; several traces of one process may share a file. */
    public static PaintTrace to(Path file) {
        requireNonNull(file, "file");
        var lines = new LinkedBlockingQueue<String>();
        Thread.ofPlatform().daemon().name("paint-trace").start(() -> write(file, lines));
        return new PaintTrace(Optional.of(lines));
    }

    /** Whether it is worth finding out what was painted. */
    public boolean enabled() {
        return lines.isPresent();
    }

    public void painted(CardId id, long revision) {
        add("painted " + id.text() + ' ' + revision);
    }

    /** @param at from {@link #now()}, when the key was pressed; call once it is known to have changed the text */
    public void key(long at) {
        add("key", at);
    }

    public void typed() {
        add("typed");
    }

    /**
     * @param micros by the clock
     * @param cpuMicros of it in the processor
     */
    public void hold(long micros, long cpuMicros) {
        add("hold " + micros + ' ' + cpuMicros);
    }

    /** @param name one word */
    public void mark(String name) {
        add(name);
    }

    /** Microseconds since the epoch. */
    public static long now() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.now());
    }

    private void add(String line) {
        if (enabled()) {
            add(line, now());
        }
    }

    private void add(String line, long at) {
        lines.ifPresent(queue -> queue.add(line + ' ' + at + '\n'));
    }

    private static void write(Path file, BlockingQueue<String> lines) {
        try {
            while (true) {
                Files.writeString(
                        file,
                        lines.take(),
                        StandardCharsets.US_ASCII,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.APPEND);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.log(Level.WARNING, "trace is not writable, no more is noted", e);
        }
    }
}
