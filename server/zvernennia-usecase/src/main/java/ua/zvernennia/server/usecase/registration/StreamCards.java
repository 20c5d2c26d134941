package ua.zvernennia.server.usecase.registration;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.zvernennia.model.feed.FeedPosition;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.server.usecase.AuditEvent;
import ua.zvernennia.server.usecase.AuditLog;
import ua.zvernennia.server.usecase.Transactions;
import ua.zvernennia.server.usecase.feed.FeedReader;
import ua.zvernennia.server.usecase.feed.VisibleLines;
import ua.zvernennia.server.usecase.security.Caller;
import ua.zvernennia.server.usecase.security.RightsSource;
import ua.zvernennia.server.usecase.security.Sight;

/**
 * All lines of the card list, newest registration first. Every page is a transaction of its own, so that a slow
 * receiver holds no connection; the position is taken before the first page, and the feed from there on, applied by
 * revision, brings whatever changed meanwhile.
 */
public final class StreamCards {

    /** Lines in one batch. */
    public static final int BATCH = 500;

    /** Lines read at once: planning a page costs PostgreSQL as much as reading a thousand lines. */
    private static final int PAGE = 4 * BATCH;

    private final Transactions transactions;
    private final VisibleLines lines;
    private final FeedReader feed;
    private final RightsSource rights;
    private final AuditLog audit;

    public StreamCards(
            Transactions transactions, VisibleLines lines, FeedReader feed, RightsSource rights, AuditLog audit) {
        this.transactions = requireNonNull(transactions, "transactions");
        this.lines = requireNonNull(lines, "lines");
        this.feed = requireNonNull(feed, "feed");
        this.rights = requireNonNull(rights, "rights");
        this.audit = requireNonNull(audit, "audit");
    }

    /** All lines the caller sees; returns when they are handed over or the receiver has gone. */
    public void execute(Caller caller, Sink sink) {
        execute(caller, Optional.empty(), sink);
    }

    /** The same without those that were registered earlier than {@code from} and on which work is over. */
    public void execute(Caller caller, Optional<LocalDate> from, Sink sink) {
        var start = transactions.inTransaction(caller, () -> start(caller, from));
        sink.start(start.position(), start.total());
        var last = Optional.<CardRow>empty();
        while (true) {
            var after = last;
            var page = transactions.inTransaction(caller, () -> lines.page(start.sight(), from, after, PAGE));
            if (!handOver(page, sink) || page.size() < PAGE) {
                return;
            }
            last = Optional.of(page.getLast());
        }
    }

    /** The sight stays the same to the end; if rights change meanwhile, the position tells the feed so. */
    private Start start(Caller caller, Optional<LocalDate> from) {
        var now = rights.current();
        var sight = Sight.of(now.state(), now.subject(caller.user()));
        var end = feed.position();
        var total = lines.count(sight, from);
        audit.record(
                AuditEvent.by(caller, AuditEvent.Action.CARDS_STREAMED).with(Map.of("total", Integer.toString(total))));
        return new Start(new FeedPosition(sight.epoch(end.epoch()), end.xid(), end.seq()), total, sight);
    }

    private static boolean handOver(List<CardRow> page, Sink sink) {
        for (int from = 0; from < page.size(); from += BATCH) {
            if (!sink.rows(page.subList(from, Math.min(from + BATCH, page.size())))) {
                return false;
            }
        }
        return true;
    }

    /** Where the lines go. */
    public interface Sink {

        /** Called once, first. {@code total} is how many lines will come, about. */
        void start(FeedPosition position, int total);

        /**
         * Takes 1..{@link #BATCH} lines; blocks while the receiver is behind.
         *
         * @return false when the receiver has gone and no more is wanted
         */
        boolean rows(List<CardRow> rows);
    }

    private record Start(FeedPosition position, int total, Sight sight) {}
}
