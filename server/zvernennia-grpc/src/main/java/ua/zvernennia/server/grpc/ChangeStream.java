package ua.zvernennia.server.grpc;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.feed.ChangeBatch;
import ua.zvernennia.model.feed.FeedPosition;
import ua.zvernennia.proto.v1.ReloadRequired;
import ua.zvernennia.proto.v1.WatchChangesResponse;
import ua.zvernennia.server.usecase.feed.ChangeFeed;
import ua.zvernennia.server.usecase.feed.FeedRead;
import ua.zvernennia.server.usecase.security.Caller;
import ua.zvernennia.wire.FeedMapper;

/**
 * One reader of the feed: everything after its position, then whatever happens. Reads only when the receiver takes
 * more, so that a slow one costs no memory; says at least every heartbeat that it lives, the first time at once.
 */
final class ChangeStream implements Runnable {

    private final ChangeFeed feed;
    private final Flow<WatchChangesResponse> flow;
    private final Caller caller;
    private final Runnable sessionCheck;
    private final EdgeConfig config;
    private final FeedMeter meter;
    private FeedPosition position;
    private long lastSent = System.nanoTime();
    private long lastChecked = System.nanoTime();
    private long lastReady = System.nanoTime();
    private boolean started;

    /** @param sessionCheck throws when the session has ended */
    ChangeStream(
            ChangeFeed feed,
            Flow<WatchChangesResponse> flow,
            Caller caller,
            Runnable sessionCheck,
            EdgeConfig config,
            FeedMeter meter,
            FeedPosition from) {
        this.feed = requireNonNull(feed, "feed");
        this.flow = requireNonNull(flow, "flow");
        this.caller = requireNonNull(caller, "caller");
        this.sessionCheck = requireNonNull(sessionCheck, "sessionCheck");
        this.config = requireNonNull(config, "config");
        this.meter = requireNonNull(meter, "meter");
        this.position = requireNonNull(from, "from");
    }

    /** Returns when the stream is over. */
    @Override
    public void run() {
        // Subscribed before the first read, so that nothing falls between the two.
        var subscription = feed.watch(flow::wake);
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
            subscription.close();
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
        return switch (feed.read(caller, position)) {
            case FeedRead.ReloadRequired reload -> {
                flow.send(WatchChangesResponse.newBuilder()
                        .setReloadRequired(ReloadRequired.newBuilder().setReason(reason(reload.reason())))
                        .build());
                yield false;
            }
            case FeedRead.Changes changes -> {
                take(changes.batch());
                yield true;
            }
        };
    }

    private void take(ChangeBatch batch) {
        boolean progress = !batch.changes().isEmpty();
        position = batch.position();
        if (progress || !started || untilHeartbeat().isZero()) {
            send(batch);
        }
        if (!progress) {
            flow.awaitNews(shorter(untilHeartbeat(), untilSessionCheck()));
        }
    }

    private void send(ChangeBatch batch) {
        flow.send(WatchChangesResponse.newBuilder()
                .setBatch(FeedMapper.toProto(batch))
                .build());
        if (!batch.changes().isEmpty()) {
            var lag = Duration.between(batch.committedAt(), Instant.now());
            meter.sent(batch.changes().size(), lag.isNegative() ? Duration.ZERO : lag);
        }
        started = true;
        lastSent = System.nanoTime();
    }

    private static ReloadRequired.Reason reason(FeedRead.Reason reason) {
        return switch (reason) {
            case OTHER_EPOCH -> ReloadRequired.Reason.REASON_OTHER_EPOCH;
            case POSITION_TOO_OLD -> ReloadRequired.Reason.REASON_POSITION_TOO_OLD;
        };
    }

    private void checkSession() {
        if (untilSessionCheck().isZero()) {
            sessionCheck.run();
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
