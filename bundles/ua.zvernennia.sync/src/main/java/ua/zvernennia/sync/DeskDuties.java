package ua.zvernennia.sync;

import static java.util.Objects.requireNonNull;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import ua.zvernennia.cache.Outbox;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.desk.DeskPolicy;
import ua.zvernennia.model.desk.OfflineRead;
import ua.zvernennia.model.feed.CardChange;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.rpc.RegistryClient;

/**
 * What this workstation owes the registry: it keeps the years that the administrator set, no more, and tells what was read
 * from its cache without the server. The policy and the readings stand in the outbox, where clearing the cache does not
 * reach.
 */
final class DeskDuties {

    private static final System.Logger LOG = System.getLogger(DeskDuties.class.getName());

    private static final ZoneId KYIV = ZoneId.of("Europe/Kyiv");
    private static final String YEARS = "desk.years";
    private static final String LOADED = "desk.loaded-years";
    private static final int NEVER = -1;

    private final RegistryClient client;
    private final Outbox outbox;
    private final OfflineTimes times;
    private final Clock clock;
    private volatile DeskPolicy policy;

    DeskDuties(RegistryClient client, Outbox outbox, OfflineTimes times, Clock clock) {
        this.client = requireNonNull(client, "client");
        this.outbox = requireNonNull(outbox, "outbox");
        this.times = requireNonNull(times, "times");
        this.clock = requireNonNull(clock, "clock");
        policy = new DeskPolicy((int) outbox.recall(YEARS).orElse(DeskPolicy.USUAL.cachedYears()), times.days());
    }

    /** As the server last said. */
    DeskPolicy policy() {
        return policy;
    }

    /** A card was opened from the cache. */
    void read(CardId card) {
        outbox.note(new OfflineRead(UUID.randomUUID(), card, clock.instant()));
    }

    /**
     * The server is there: tells what was read, asks what is to be kept.
     *
     * @return whether other years are to be kept than were loaded, so that the list must be loaded anew
     */
    boolean perform() {
        report();
        var now = client.desk().policy();
        if (!now.equals(policy)) {
            policy = now;
            times.allow(now.offlineDays());
            outbox.remember(YEARS, now.cachedYears());
        }
        return now.cachedYears() != outbox.recall(LOADED).orElse(NEVER);
    }

    /** A server that refuses the readings gets them at the next connection again: the list is not to wait for that. */
    private void report() {
        try {
            for (var reads = outbox.unreported(); !reads.isEmpty(); reads = outbox.unreported()) {
                client.desk().report(reads);
                outbox.reported(reads);
            }
        } catch (RegistryException e) {
            if (e.code().kind() == ErrorCode.Kind.TRANSIENT || e.code().kind() == ErrorCode.Kind.UNAUTHENTICATED) {
                throw e;
            }
            LOG.log(System.Logger.Level.WARNING, "readings without a line were refused: {0}", e.code());
        }
    }

    /** The list was loaded as the policy says. */
    void loaded() {
        outbox.remember(LOADED, policy.cachedYears());
    }

    /** First day of registration whose finished cards are kept; empty when all are. */
    Optional<LocalDate> from() {
        return policy.from(today());
    }

    /** Of lines from the disk those that are still to be kept: a year may have ended since. */
    List<CardRow> kept(List<CardRow> rows) {
        var present = policy;
        var today = today();
        return rows.stream().allMatch(row -> present.keeps(row, today))
                ? rows
                : rows.stream().filter(row -> present.keeps(row, today)).toList();
    }

    /** Whether a change of the feed concerns what is kept here; one of a card that is in the list always does. */
    boolean concerns(CardChange change, boolean listed) {
        return listed || change.row().map(row -> policy.keeps(row, today())).orElse(true);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), KYIV);
    }
}
