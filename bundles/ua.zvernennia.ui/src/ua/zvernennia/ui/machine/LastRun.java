package ua.zvernennia.ui.machine;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether the former run of the workstation came to its end: a file stands while the program runs and is deleted by
 * whoever ends it in good order. Only for the one that runs alone, see {@link OneStart}.
 */
public final class LastRun {

    private static final System.Logger LOG = System.getLogger(LastRun.class.getName());

    private final Path mark;
    private final Optional<Instant> broken;

    private LastRun(Path mark, Optional<Instant> broken) {
        this.mark = mark;
        this.broken = broken;
    }

    /**
     * Marks that a run begins. A folder that cannot be written costs the knowledge, not the start.
     *
     * @param area folder of what the workstation keeps
     */
    public static LastRun begin(Path area, Instant now) {
        var mark = requireNonNull(area, "area").resolve("running");
        var run = new LastRun(mark, read(mark));
        try {
            Files.writeString(mark, now.toString());
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the begin of this run is not kept: {0}", e.toString());
        }
        return run;
    }

    /** When the former run began, if it never ended. */
    public Optional<Instant> broken() {
        return broken;
    }

    /** This run ends in good order. */
    public void ended() {
        try {
            Files.deleteIfExists(mark);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the end of this run is not kept: {0}", e.toString());
        }
    }

    private static Optional<Instant> read(Path mark) {
        try {
            return Optional.of(Instant.parse(Files.readString(mark).strip()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (DateTimeException e) {
            return Optional.of(Instant.EPOCH); // the disk was full or the power went while it was written
        } catch (IOException e) {
            LOG.log(Level.WARNING, "how the former run ended is not known: {0}", e.toString());
            return Optional.empty();
        }
    }
}
