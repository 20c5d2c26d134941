package ua.zvernennia.server.usecase.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import ua.zvernennia.model.feed.CardChange;
import ua.zvernennia.model.feed.ChangeBatch;
import ua.zvernennia.model.feed.FeedPosition;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.security.UserInfo;
import ua.zvernennia.server.usecase.security.Caller;
import ua.zvernennia.server.usecase.security.RightsSource;
import ua.zvernennia.server.usecase.security.RightsState;
import ua.zvernennia.server.usecase.security.Sight;

/**
 * One reader's way through the log by their rights. When these change, with or without any write, it first brings the
 * difference: lines gained, tombstones for lines lost; only its last batch moves the position on, so that a reader who
 * breaks off in the midst reloads. For one thread.
 */
public final class ChangeCursor {

    private final Supplier<Caller> caller;
    private FeedPosition position;
    private Optional<Seen> seen = Optional.empty();
    private Optional<Turn> turn = Optional.empty();

    /** Up to this transaction the reader may hold what no sight of theirs shows: everything unseen is told as gone. */
    private long cautiousUntil;

    ChangeCursor(Supplier<Caller> caller, FeedPosition from) {
        this.caller = caller;
        this.position = from;
    }

    /** Where the reader stands when everything returned so far is applied. */
    public FeedPosition position() {
        return position;
    }

    Caller caller() {
        return caller.get();
    }

    /** The sight that everything so far was read by; empty before the first read. */
    Optional<Sight> sight() {
        return seen.map(Seen::sight);
    }

    /** The next batch out of the database. Called inside a transaction. */
    FeedRead next(FeedReader reader, VisibleLines lines, RightsSource.Now rights, int limit) {
        var now = sightNow(rights);
        if (turn.isEmpty() && seen.isPresent() && !seen.get().sight().equals(now)) {
            turn = Optional.of(new Turn(seen.get().sight(), now, reader.position(), Optional.empty()));
        }
        if (turn.isPresent()) {
            return difference(turn.get(), lines, rights, limit);
        }
        remember(rights, now);
        return log(now, reader, limit);
    }

    /**
     * What the end of the log in memory holds for this reader.
     *
     * @return empty when the database must be asked: rights have changed, or the reader is too far behind
     */
    <E> Optional<TailBatch<E>> next(FeedTail<E> tail, SightGroup group) {
        var rights = tail.rights();
        if (rights.isEmpty() || turn.isPresent() || seen.isEmpty() || position.xid() < cautiousUntil) {
            return Optional.empty();
        }
        var now = sightNow(rights.get());
        if (!now.equals(seen.get().sight())) {
            return Optional.empty();
        }
        remember(rights.get(), now);
        return tail.after(position.xid(), position.seq())
                .filter(stretch -> now.epoch(stretch.end().life()).equals(position.epoch()))
                .map(stretch -> take(stretch, group, now));
    }

    private <E> TailBatch<E> take(FeedTail.Stretch<E> stretch, SightGroup group, Sight now) {
        var last = new LinkedHashMap<CardId, E>();
        var madeAt = Instant.MIN;
        for (var entry : stretch.entries()) {
            var change = entry.seenBy(group, now.own());
            if (change.isPresent()) {
                last.remove(entry.id()); // so that it stands where its last change does
                last.put(entry.id(), change.get());
                madeAt = entry.entry().madeAt();
            }
        }
        position = new FeedPosition(
                position.epoch(), stretch.end().xid(), stretch.end().seq());
        return new TailBatch<>(position, List.copyOf(last.values()), madeAt);
    }

    private FeedRead difference(Turn step, VisibleLines lines, RightsSource.Now rights, int limit) {
        var changes = lines.difference(step.before(), step.now(), step.after(), limit);
        if (changes.size() == limit) {
            var last = Optional.of(changes.getLast().id());
            turn = Optional.of(new Turn(step.before(), step.now(), step.end(), last));
            return new FeedRead.Changes(new ChangeBatch(position, changes, rights.at()), false);
        }
        turn = Optional.empty();
        seen = Optional.of(Seen.outdated(step.now()));
        cautiousUntil = step.end().xid();
        position = new FeedPosition(step.now().epoch(step.end().epoch()), position.xid(), position.seq());
        return new FeedRead.Changes(new ChangeBatch(position, changes, rights.at()), false);
    }

    private FeedRead log(Sight now, FeedReader reader, int limit) {
        var end = reader.position(); // before the entries: all below it are among them
        return switch (reader.read(position.xid(), position.seq(), limit)) {
            case LogRead.Refused refused -> new FeedRead.ReloadRequired(refused.reason());
            case LogRead.Entries read ->
                now.epoch(read.life()).equals(position.epoch())
                        ? batch(now, read, end, limit)
                        : new FeedRead.ReloadRequired(FeedRead.Reason.OTHER_EPOCH);
        };
    }

    private FeedRead batch(Sight now, LogRead.Entries read, FeedPosition end, int limit) {
        var changes = lastOfEach(now, read.entries());
        boolean atEnd = read.entries().size() < limit;
        if (!read.entries().isEmpty()) {
            var last = read.entries().getLast();
            position = new FeedPosition(position.epoch(), last.xid(), last.seq());
        }
        if (atEnd && end.xid() > position.xid()) {
            position = new FeedPosition(position.epoch(), end.xid(), end.seq());
        }
        var madeAt = changes.isEmpty() ? read.now() : read.entries().getLast().madeAt();
        return new FeedRead.Changes(new ChangeBatch(position, changes, madeAt), atEnd);
    }

    private List<CardChange> lastOfEach(Sight now, List<FeedEntry> entries) {
        var last = new LinkedHashMap<CardId, CardChange>();
        for (var entry : entries) {
            seenBy(now, entry).ifPresent(change -> {
                last.remove(change.id());
                last.put(change.id(), change);
            });
        }
        return new ArrayList<>(last.values());
    }

    private Optional<CardChange> seenBy(Sight now, FeedEntry entry) {
        var change = entry.seenBy(now);
        return change.isEmpty() && entry.xid() < cautiousUntil ? Optional.of(entry.tombstone()) : change;
    }

    private Sight sightNow(RightsSource.Now rights) {
        var user = caller.get().user();
        return seen.filter(last -> last.holds(user, rights))
                .map(Seen::sight)
                .orElseGet(() -> Sight.of(rights.state(), rights.subject(user)));
    }

    private void remember(RightsSource.Now rights, Sight now) {
        var user = caller.get().user();
        if (seen.isEmpty() || !seen.get().holds(user, rights)) {
            seen = Optional.of(new Seen(
                    now, Optional.of(rights.state()), user, rights.state().nextChangeAfter(rights.at())));
        }
    }

    /** On the way from one sight to the next. */
    private record Turn(Sight before, Sight now, FeedPosition end, Optional<CardId> after) {}

    /** A sight, and as long as what it would be worked out again to the same. */
    private record Seen(Sight sight, Optional<RightsState> state, UserInfo user, Optional<Instant> until) {

        static Seen outdated(Sight sight) {
            return new Seen(sight, Optional.empty(), null, Optional.empty());
        }

        boolean holds(UserInfo who, RightsSource.Now rights) {
            return state.isPresent()
                    && state.get() == rights.state()
                    && who.equals(user)
                    && until.map(rights.at()::isBefore).orElse(true);
        }
    }
}
