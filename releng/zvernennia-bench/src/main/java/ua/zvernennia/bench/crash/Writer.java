package ua.zvernennia.bench.crash;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import ua.zvernennia.bench.lab.Appeals;
import ua.zvernennia.bench.lab.WireClient;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.NumberRequest;
import ua.zvernennia.model.registration.RequestId;

/** Registers and goes on trying the same request until it is answered, as the outbox of a workstation does. */
final class Writer implements Runnable {

    private static final long PAUSE_NANOS = 50_000_000;
    private static final int ONE_OF_SO_MANY_IS_A_DUPLICATE = 10;

    private final LoginDoor door;
    private final AtomicBoolean stop;
    private final Map<CardId, Card> acknowledged;
    private final Map<ErrorCode, Integer> retries;
    private final Random random;
    private WireClient client;
    private Optional<CardId> first = Optional.empty();

    Writer(
            LoginDoor door,
            AtomicBoolean stop,
            Map<CardId, Card> acknowledged,
            Map<ErrorCode, Integer> retries,
            long seed) {
        this.door = requireNonNull(door, "door");
        this.stop = requireNonNull(stop, "stop");
        this.acknowledged = requireNonNull(acknowledged, "acknowledged");
        this.retries = requireNonNull(retries, "retries");
        this.random = new Random(seed);
    }

    @Override
    public void run() {
        try {
            while (!stop.get()) {
                var id = CardId.random();
                var request = RequestId.random();
                var number = first.isPresent() && random.nextInt(ONE_OF_SO_MANY_IS_A_DUPLICATE) == 0
                        ? new NumberRequest("", "", first)
                        : Appeals.NUMBER;
                var card = untilAnswered(request, id, number);
                acknowledged.put(id, card);
                if (card.duplicateOf().isEmpty()) {
                    first = Optional.of(id);
                }
            }
        } finally {
            drop();
        }
    }

    private Card untilAnswered(RequestId request, CardId id, NumberRequest number) {
        var content =
                Appeals.about("Під час збою", LocalDate.now(RegistryZone.KYIV).minusDays(1));
        while (true) {
            try {
                if (client == null) {
                    client = door.enter();
                }
                return client.register(request, id, number, content);
            } catch (RegistryException e) {
                if (!passing(e.code())) {
                    throw e;
                }
                retries.merge(e.code(), 1, Integer::sum);
                door.lost(e);
                drop();
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    /** What a user sees as a notice that it is tried again. */
    private static boolean passing(ErrorCode code) {
        return switch (code.kind()) {
            case TRANSIENT, UNAUTHENTICATED -> true;
            case USER, NOT_FOUND, CONFLICT, DENIED, TRUST, LOCAL, OPERATOR, BUG -> false;
        };
    }

    private void drop() {
        if (client != null) {
            client.close();
            client = null;
        }
    }
}
