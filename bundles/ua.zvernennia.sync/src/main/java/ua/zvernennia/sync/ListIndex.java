package ua.zvernennia.sync;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import ua.zvernennia.api.CardIndex;
import ua.zvernennia.api.EventTopics;
import ua.zvernennia.filter.FoldedSnapshot;
import ua.zvernennia.model.feed.CardChange;
import ua.zvernennia.model.list.CardQuery;
import ua.zvernennia.model.registration.CardRow;

/** The present snapshot of the list; each change makes the next one and is announced. */
final class ListIndex implements CardIndex {

    private final Announcer announcer;
    private volatile FoldedSnapshot snapshot = FoldedSnapshot.EMPTY;

    ListIndex(Announcer announcer) {
        this.announcer = requireNonNull(announcer, "announcer");
    }

    @Override
    public FoldedSnapshot current() {
        return snapshot;
    }

    /** Applies changes by revision; says nothing when nothing changed. */
    void apply(List<CardChange> changes) {
        if (changed(changes)) {
            Set<String> ids =
                    changes.stream().map(change -> change.id().text()).collect(Collectors.toUnmodifiableSet());
            announcer.announce(EventTopics.CARDS, Map.of(EventTopics.CARD_IDS, ids));
        }
    }

    /** Adds lines of a load that is going on: announced as a load, without naming each of them. */
    void extend(List<CardRow> rows) {
        var changes = rows.stream().map(ListIndex::change).toList();
        if (changed(changes)) {
            announcer.announce(EventTopics.CARDS, Map.of());
        }
    }

    void replace(FoldedSnapshot next) {
        synchronized (this) {
            snapshot = next;
        }
        announcer.announce(EventTopics.CARDS, Map.of());
    }

    List<CardRow> rows() {
        var hits = snapshot.find(CardQuery.EVERYTHING, () -> false);
        return IntStream.range(0, hits.count()).mapToObj(hits::rowAt).toList();
    }

    static CardChange change(CardRow row) {
        return new CardChange(row.id(), row.revision(), Optional.of(row));
    }

    private synchronized boolean changed(List<CardChange> changes) {
        var before = snapshot;
        snapshot = before.with(changes);
        return snapshot != before;
    }
}
