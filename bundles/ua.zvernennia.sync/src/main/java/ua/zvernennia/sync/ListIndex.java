package ua.zvernennia.sync;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import ua.zvernennia.api.CardIndex;
import ua.zvernennia.api.EventTopics;
import ua.zvernennia.filter.FoldedSnapshot;
import ua.zvernennia.model.feed.CardChange;
import ua.zvernennia.model.list.CardQuery;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRow;

/**
 * The present snapshot of the list; each change makes the next one and is announced. Lines of cards with unsent writes
 * lie over the server's own, which are kept beneath and go on following the feed.
 */
final class ListIndex implements CardIndex {

    private final Announcer announcer;
    private final Map<CardId, CardRow> shown = new HashMap<>();
    private final Map<CardId, CardChange> beneath = new HashMap<>();
    private volatile Set<CardId> waiting = Set.of();
    private volatile FoldedSnapshot snapshot = FoldedSnapshot.EMPTY;

    ListIndex(Announcer announcer) {
        this.announcer = requireNonNull(announcer, "announcer");
    }

    @Override
    public FoldedSnapshot current() {
        return snapshot;
    }

    @Override
    public boolean isWaiting(CardId id) {
        return waiting.contains(id);
    }

    /** Applies changes by revision; says nothing when nothing changed. */
    void apply(List<CardChange> changes) {
        if (changed(changes)) {
            announce(changes.stream().map(CardChange::id).collect(Collectors.toUnmodifiableSet()));
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
            beneath.replaceAll((id, before) -> stored(next, id));
            snapshot = next.with(shown.values().stream().map(this::over).toList());
        }
        announcer.announce(EventTopics.CARDS, Map.of());
    }

    /**
     * Says which cards have unsent writes.
     *
     * @param unsent what to show of each; empty where the line of the server is all there is
     */
    void waiting(Map<CardId, Optional<CardRow>> unsent) {
        Set<CardId> touched;
        synchronized (this) {
            var changes = new ArrayList<CardChange>();
            for (var id : List.copyOf(shown.keySet())) {
                if (unsent.getOrDefault(id, Optional.empty()).isEmpty()) {
                    shown.remove(id);
                    changes.add(beneath.remove(id));
                }
            }
            unsent.forEach((id, row) -> row.filter(next -> !next.equals(shown.get(id)))
                    .ifPresent(next -> {
                        beneath.computeIfAbsent(id, card -> stored(snapshot, card));
                        shown.put(id, next);
                        changes.add(over(next));
                    }));
            snapshot = snapshot.with(changes);
            touched = changes.stream().map(CardChange::id).collect(Collectors.toSet());
            touched.addAll(waiting);
            touched.addAll(unsent.keySet());
            waiting = Set.copyOf(unsent.keySet());
        }
        if (!touched.isEmpty()) {
            announce(touched);
        }
    }

    /** The server's own lines, without what is unsent. */
    synchronized List<CardRow> rows() {
        var hits = snapshot.find(CardQuery.EVERYTHING, () -> false);
        return IntStream.range(0, hits.count())
                .mapToObj(hits::rowAt)
                .flatMap(row -> beneath.containsKey(row.id()) ? beneath.get(row.id()).row().stream() : Stream.of(row))
                .toList();
    }

    /** Revision of a card at the server, 0 when the server has it not. */
    synchronized long revision(CardId id) {
        var known = beneath.get(id);
        var change = known == null ? stored(snapshot, id) : known;
        return change.row().map(CardRow::revision).orElse(0L);
    }

    static CardChange change(CardRow row) {
        return new CardChange(row.id(), row.revision(), Optional.of(row));
    }

    private synchronized boolean changed(List<CardChange> changes) {
        var before = snapshot;
        var free = changes;
        if (!beneath.isEmpty()) {
            changes.forEach(change -> beneath.computeIfPresent(
                    change.id(), (id, known) -> change.revision() >= known.revision() ? change : known));
            free = changes.stream()
                    .filter(change -> !beneath.containsKey(change.id()))
                    .toList();
        }
        snapshot = before.with(free);
        return snapshot != before;
    }

    private void announce(Set<CardId> ids) {
        Set<String> texts = ids.stream().map(CardId::text).collect(Collectors.toUnmodifiableSet());
        announcer.announce(EventTopics.CARDS, Map.of(EventTopics.CARD_IDS, texts));
    }

    /** With the revision beneath, so that it counts as the same state of the card. */
    private CardChange over(CardRow row) {
        return change(row.withRevision(beneath.get(row.id()).revision()));
    }

    private static CardChange stored(FoldedSnapshot snapshot, CardId id) {
        return snapshot.row(id).map(ListIndex::change).orElseGet(() -> new CardChange(id, 0, Optional.empty()));
    }
}
