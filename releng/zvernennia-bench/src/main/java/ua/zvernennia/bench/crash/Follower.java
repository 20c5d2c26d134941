package ua.zvernennia.bench.crash;

import static java.util.Objects.requireNonNull;

import io.grpc.StatusRuntimeException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import ua.zvernennia.bench.lab.WireClient;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.feed.FeedPosition;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.proto.v1.StreamCardsRequest;
import ua.zvernennia.proto.v1.WatchChangesRequest;
import ua.zvernennia.wire.FeedMapper;

/** A reader of the feed that goes on after its last position whenever it is cut off, and never reloads. */
final class Follower implements Runnable {

    private static final long PAUSE_NANOS = 50_000_000;

    private final LoginDoor door;
    private final AtomicBoolean stop;
    private final Map<CardId, Long> seen = new ConcurrentHashMap<>();
    private FeedPosition position;

    Follower(LoginDoor door, AtomicBoolean stop) {
        this.door = requireNonNull(door, "door");
        this.stop = requireNonNull(stop, "stop");
        try (var client = door.enter()) {
            position = FeedMapper.fromProto(client.raw()
                    .streamCards(StreamCardsRequest.getDefaultInstance())
                    .next()
                    .getPosition());
        }
    }

    @Override
    public void run() {
        while (!stop.get()) {
            try (var client = door.enter()) {
                follow(client);
            } catch (StatusRuntimeException | RegistryException e) {
                LockSupport.parkNanos(PAUSE_NANOS); // cut off: once more from the same position
            }
        }
    }

    /** Revisions by card, as they came. */
    Map<CardId, Long> seen() {
        return seen;
    }

    private void follow(WireClient client) {
        var answers = client.changes()
                .watchChanges(WatchChangesRequest.newBuilder()
                        .setPosition(FeedMapper.toProto(position))
                        .build());
        while (!stop.get() && answers.hasNext()) {
            var answer = answers.next();
            if (answer.hasReloadRequired()) {
                throw new IllegalStateException("the feed cannot be continued after a crash");
            }
            if (answer.hasBatch()) {
                var batch = FeedMapper.fromProto(answer.getBatch());
                batch.changes().forEach(change -> seen.merge(change.id(), change.revision(), Math::max));
                position = batch.position();
            }
        }
    }
}
