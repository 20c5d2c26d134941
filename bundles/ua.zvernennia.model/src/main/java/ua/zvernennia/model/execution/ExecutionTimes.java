package ua.zvernennia.model.execution;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;

/**
 * When an execution came to each of its stages; how long a stage took is the difference of two.
 *
 * @param received the resolution was signed, or the execution delegated to this person
 * @param seen Ознайомлений
 * @param started Взято на виконання
 * @param done Виконано: the last report
 * @param closed accepted, cancelled, delegated, handed back or acknowledged
 */
public record ExecutionTimes(
        Optional<Instant> received,
        Optional<Instant> seen,
        Optional<Instant> started,
        Optional<Instant> done,
        Optional<Instant> closed) {

    public static final ExecutionTimes NONE = new ExecutionTimes(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public ExecutionTimes {
        requireNonNull(received, "received");
        requireNonNull(seen, "seen");
        requireNonNull(started, "started");
        requireNonNull(done, "done");
        requireNonNull(closed, "closed");
    }

    ExecutionTimes received(Instant at) {
        return new ExecutionTimes(Optional.of(at), seen, started, done, closed);
    }

    /** Who starts without having opened it has seen it then. */
    ExecutionTimes seen(Instant at) {
        return new ExecutionTimes(received, Optional.of(seen.orElse(at)), started, done, closed);
    }

    /** The first start counts, also after a rework. */
    ExecutionTimes started(Instant at) {
        return new ExecutionTimes(
                received, Optional.of(seen.orElse(at)), Optional.of(started.orElse(at)), done, closed);
    }

    ExecutionTimes done(Optional<Instant> at) {
        return new ExecutionTimes(received, seen, started, at, closed);
    }

    ExecutionTimes closed(Instant at) {
        return new ExecutionTimes(received, seen, started, done, Optional.of(at));
    }
}
