package ua.zvernennia.sync;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import ua.zvernennia.api.Connection.State;
import ua.zvernennia.api.Connection.Status;
import ua.zvernennia.api.EventTopics;
import ua.zvernennia.model.feed.FeedPosition;

/** The state of the line. Another state is announced at once, figures at most five times a second. */
final class StatusBoard {

    private static final Duration PAUSE = Duration.ofMillis(200);

    private final Announcer announcer;
    private final ScheduledExecutorService clock;
    private Status status = Status.CLOSED;
    private Optional<ScheduledFuture<?>> due = Optional.empty();

    StatusBoard(Announcer announcer, ScheduledExecutorService clock) {
        this.announcer = requireNonNull(announcer, "announcer");
        this.clock = requireNonNull(clock, "clock");
    }

    synchronized Status status() {
        return status;
    }

    void state(State state) {
        boolean changed;
        synchronized (this) {
            changed = status.state() != state;
            int total = state == State.LOADING ? status.total() : status.cards();
            status = new Status(state, status.position(), status.cards(), total, status.waiting());
        }
        if (changed) {
            announce();
        }
    }

    void cards(int cards, int total) {
        update(now -> new Status(now.state(), now.position(), cards, total, now.waiting()));
    }

    void position(FeedPosition position, int cards) {
        update(now -> new Status(now.state(), Optional.of(position), cards, cards, now.waiting()));
    }

    void waiting(int waiting) {
        update(now -> new Status(now.state(), now.position(), now.cards(), now.total(), waiting));
    }

    void closed() {
        synchronized (this) {
            status = Status.CLOSED;
        }
        announce();
    }

    private synchronized void update(UnaryOperator<Status> change) {
        var next = change.apply(status);
        if (next.equals(status)) {
            return;
        }
        status = next;
        if (due.isPresent()) {
            return;
        }
        try {
            due = Optional.of(clock.schedule(this::announceDue, PAUSE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (RejectedExecutionException e) {
            due = Optional.empty(); // the workstation is shutting down, nobody looks any more
        }
    }

    private void announceDue() {
        synchronized (this) {
            due = Optional.empty();
        }
        announce();
    }

    private void announce() {
        announcer.announce(EventTopics.CONNECTION, Map.of());
    }
}
