package ua.zvernennia.sync;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import ua.zvernennia.api.FileService.Transfer;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/**
 * Tries a transfer again and again while its line is gone; what the server refuses is refused.
 *
 * @param first pause before the second try; each further one is twice as long
 * @param longest pause
 * @param tries of a transfer that the server takes but cannot finish
 */
record Patience(Duration first, Duration longest, int tries) {

    static final Patience USUAL = new Patience(Duration.ofMillis(500), Duration.ofSeconds(15), 5);

    private static final Duration LOOK = Duration.ofMillis(100);

    Patience {
        requireNonNull(first, "first");
        requireNonNull(longest, "longest");
    }

    /**
     * The first answer.
     *
     * @throws RegistryException {@link ErrorCode#FILE_TRANSFER_CANCELLED}, and what no further try would change
     */
    <T> T untilDone(Supplier<T> attempt, Transfer transfer) {
        var pause = first;
        int left = tries;
        while (true) {
            if (transfer.cancelled()) {
                throw cancelled();
            }
            try {
                return attempt.get();
            } catch (RegistryException e) {
                boolean lineGone = e.code() == ErrorCode.SERVER_UNREACHABLE || e.code() == ErrorCode.SERVER_STOPPING;
                if (!worthAnotherTry(e) || !lineGone && --left <= 0) {
                    throw e;
                }
            }
            transfer.waiting();
            wait(pause, transfer);
            pause = pause.multipliedBy(2).compareTo(longest) > 0 ? longest : pause.multipliedBy(2);
        }
    }

    private static boolean worthAnotherTry(RegistryException e) {
        return e.code().kind() == ErrorCode.Kind.TRANSIENT || e.code() == ErrorCode.FILE_OFFSET_WRONG;
    }

    private static void wait(Duration pause, Transfer transfer) {
        long end = System.nanoTime() + pause.toNanos();
        while (!transfer.cancelled() && System.nanoTime() < end) {
            LockSupport.parkNanos(LOOK.toNanos());
        }
    }

    private static RegistryException cancelled() {
        return new RegistryException(ErrorCode.FILE_TRANSFER_CANCELLED, "cancelled here");
    }
}
