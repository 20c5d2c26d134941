package ua.zvernennia.server.grpc;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.feed.FeedPosition;
import ua.zvernennia.proto.v1.ReloadRequired;
import ua.zvernennia.proto.v1.WatchChangesResponse;
import ua.zvernennia.server.usecase.feed.ChangeFeed;
import ua.zvernennia.server.usecase.feed.FeedRead;
import ua.zvernennia.server.usecase.feed.FeedTail;
import ua.zvernennia.server.usecase.feed.LiveReader;
import ua.zvernennia.server.usecase.feed.TailBatch;
import ua.zvernennia.server.usecase.security.Caller;
import ua.zvernennia.wire.FeedMapper;

/**
 * One reader of the feed: everything after its position, then whatever happens. Reads only when the receiver takes
 * more, so that a slow one costs no memory; says at least every heartbeat that it lives, the first time at once. What
 * happens in quick succession goes out together, the longer the more streams there are.
 */
final class ChangeStream implements Runnable {

    private static final Duration LONGEST_PAUSE = Duration.ofMillis(250);

    /** So that 6,000 streams pause for a quarter of a second, and twenty for less than a thousandth. */
    private static final Duration PAUSE_FOR_EACH_STREAM = Duration.ofNanos(40_000);

    private final LiveReader<byte[]> reader;
    private final Flow<Outgoing> flow;
    private final Supplier<Caller> session;
    private final EdgeConfig config;
    private final FeedMeter meter;
    private final FeedTail<byte[]> tail;
    private Caller caller;
    private long lastSent = System.nanoTime();
    private long lastChecked = System.nanoTime();
    private long lastReady = System.nanoTime();
    private boolean started;

    /** @param session who reads; throws when the session has ended */
    ChangeStream(
            ChangeFeed feed,
            FeedTail<byte[]> tail,
            Flow<Outgoing> flow,
            Caller caller,
            Supplier<Caller> session,
            EdgeConfig config,
            FeedMeter meter,
            FeedPosition from) {
        this.tail = requireNonNull(tail, "tail");
        this.flow = requireNonNull(flow, "flow");
        this.session = requireNonNull(session, "session");
        this.config = requireNonNull(config, "config");
        this.meter = requireNonNull(meter, "meter");
        this.caller = caller;
        this.reader = new LiveReader<>(feed, tail, () -> this.caller, from, flow::wake);
    }

    /** Returns when the stream is over. */
    @Override
    public void run() {
        try {
            boolean open = true;
            while (open && flow.alive()) {
                checkSession();
                open = !ready() || step();
            }
            flow.complete();
        } catch (RuntimeException e) {
            flow.fail(e);
        } finally {
            reader.close();
        }
    }

    /** Whether the receiver takes more now; one that has taken nothing for too long is let go. */
    private boolean ready() {
        if (flow.awaitReady(untilSessionCheck())) {
            lastReady = System.nanoTime();
            return true;
        }
        if (left(config.patience(), lastReady).isZero() && flow.alive()) {
            throw new RegistryException(ErrorCode.DEADLINE_EXCEEDED, "the receiver took nothing for too long");
        }
        return false;
    }

    /** @return false after the last word */
    private boolean step() {
        var live = reader.live();
        if (live.isPresent()) {
            var batch = live.get();
            send(
                    Outgoing.batch(batch.position(), batch.changes(), madeAt(batch)),
                    batch.changes().size(),
                    madeAt(batch));
            rest(batch.changes().isEmpty());
            return true;
        }
        return switch (reader.behind()) {
            case FeedRead.ReloadRequired reload -> {
                flow.send(Outgoing.of(WatchChangesResponse.newBuilder()
                        .setReloadRequired(ReloadRequired.newBuilder().setReason(reason(reload.reason())))
                        .build()));
                yield false;
            }
            case FeedRead.Changes changes -> {
                take(changes);
                yield true;
            }
        };
    }

    private void take(FeedRead.Changes read) {
        var batch = read.batch();
        send(
                Outgoing.of(WatchChangesResponse.newBuilder()
                        .setBatch(FeedMapper.toProto(batch))
                        .build()),
                batch.changes().size(),
                batch.committedAt());
        if (read.atEnd()) {
            rest(batch.changes().isEmpty());
        }
    }

    /** Without changes only the first time and as a heartbeat. */
    private void send(Outgoing message, int changes, Instant madeAt) {
        if (changes == 0 && started && !untilHeartbeat().isZero()) {
            return;
        }
        flow.send(message);
        if (changes > 0) {
            var lag = Duration.between(madeAt, Instant.now());
            meter.sent(changes, lag.isNegative() ? Duration.ZERO : lag);
        }
        started = true;
        lastSent = System.nanoTime();
    }

    private static Instant madeAt(TailBatch<byte[]> batch) {
        return batch.changes().isEmpty() ? Instant.now() : batch.madeAt();
    }

    /** Until there are news; after changes a moment longer, for what follows on their heels. */
    private void rest(boolean quiet) {
        if (!quiet) {
            flow.pause(shorter(LONGEST_PAUSE, PAUSE_FOR_EACH_STREAM.multipliedBy(tail.readers())));
        }
        flow.awaitNews(shorter(untilHeartbeat(), untilSessionCheck()));
    }

    private static ReloadRequired.Reason reason(FeedRead.Reason reason) {
        return switch (reason) {
            case OTHER_EPOCH -> ReloadRequired.Reason.REASON_OTHER_EPOCH;
            case POSITION_TOO_OLD -> ReloadRequired.Reason.REASON_POSITION_TOO_OLD;
        };
    }

    private void checkSession() {
        if (untilSessionCheck().isZero()) {
            caller = session.get();
            lastChecked = System.nanoTime();
        }
    }

    private Duration untilHeartbeat() {
        return left(config.heartbeat(), lastSent);
    }

    private Duration untilSessionCheck() {
        return left(config.sessionCheck(), lastChecked);
    }

    private static Duration left(Duration period, long since) {
        return Duration.ofNanos(Math.max(0, period.toNanos() - (System.nanoTime() - since)));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
