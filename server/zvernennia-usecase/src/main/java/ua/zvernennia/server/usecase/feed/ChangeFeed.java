package ua.zvernennia.server.usecase.feed;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.feed.FeedPosition;
import ua.zvernennia.model.security.Act;
import ua.zvernennia.server.usecase.Transactions;
import ua.zvernennia.server.usecase.security.Caller;
import ua.zvernennia.server.usecase.security.Permissions;

/** What happened to cards after a position, and a call when there is more. */
public final class ChangeFeed {

    /** Log entries in one batch. */
    public static final int BATCH = 500;

    private final Transactions transactions;
    private final FeedReader reader;
    private final FeedSignals signals;
    private final Permissions permissions;

    public ChangeFeed(Transactions transactions, FeedReader reader, FeedSignals signals, Permissions permissions) {
        this.transactions = requireNonNull(transactions, "transactions");
        this.reader = requireNonNull(reader, "reader");
        this.signals = requireNonNull(signals, "signals");
        this.permissions = requireNonNull(permissions, "permissions");
    }

    /**
     * The next batch; an empty one when the caller stands at the end. Read again from the batch's position until it is
     * empty, then wait for a wake-up.
     *
     * @throws RegistryException {@link ErrorCode#NOT_PERMITTED}
     */
    public FeedRead read(Caller caller, FeedPosition after) {
        return transactions.inTransaction(caller, () -> {
            permissions.require(caller, Act.BROWSE);
            return reader.read(after, BATCH);
        });
    }

    /**
     * Calls {@code wake} when there may be something to read. Subscribe before the first read, or what happens between
     * the two waits for the next poll. {@code wake} must not block.
     */
    public FeedSignals.Subscription watch(Runnable wake) {
        return signals.subscribe(wake);
    }

    /** Forgets entries older than {@code age}; readers who stand before them reload. Returns how many. */
    public int trim(Duration age) {
        return transactions.inTransaction(() -> reader.trim(age));
    }

    /** Age of the oldest transaction that holds the feed back; zero when none does. For the operator's gauge. */
    public Duration heldBack() {
        return transactions.inTransaction(reader::heldBack);
    }
}
