package ua.zvernennia.server.usecase.feed;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import ua.zvernennia.model.feed.CardChange;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.security.View;
import ua.zvernennia.server.usecase.security.Sight;

/**
 * An entry of the log that many readers share: encoded once for each way it is shown, decided once for each group of
 * readers that see alike.
 */
final class TailEntry<E> {

    private static final int TOMBSTONE = View.values().length;

    private final FeedEntry entry;
    private final Function<CardChange, E> encoder;
    private final AtomicReferenceArray<E> encoded = new AtomicReferenceArray<>(TOMBSTONE + 1);
    private final Map<SightGroup, Optional<View>> decided = new ConcurrentHashMap<>();

    TailEntry(FeedEntry entry, Function<CardChange, E> encoder) {
        this.entry = entry;
        this.encoder = encoder;
    }

    CardId id() {
        return entry.id();
    }

    FeedEntry entry() {
        return entry;
    }

    /** What a reader of that group with these clauses of their own gets; empty when it is none of their business. */
    Optional<E> seenBy(SightGroup group, Set<Sight.Clause> own) {
        var view = entry.row().isEmpty() ? Optional.<View>empty() : best(byGroup(group), own);
        if (view.isPresent()) {
            return Optional.of(as(view.get().ordinal()));
        }
        return entry.row().isEmpty() || lostBy(group.shared()) || lostBy(own)
                ? Optional.of(as(TOMBSTONE))
                : Optional.empty();
    }

    /** Whether anybody of the group may get something by what they have in common. */
    boolean concerns(SightGroup group) {
        return entry.row().isEmpty() || byGroup(group).isPresent() || lostBy(group.shared());
    }

    private Optional<View> byGroup(SightGroup group) {
        return decided.computeIfAbsent(group, key -> Sight.view(key.shared(), entry.object()));
    }

    private Optional<View> best(Optional<View> shared, Set<Sight.Clause> own) {
        if (own.isEmpty() || shared.equals(Optional.of(View.FULL))) {
            return shared;
        }
        var mine = Sight.view(own, entry.object());
        return mine.isPresent() && (shared.isEmpty() || mine.get().compareTo(shared.get()) > 0) ? mine : shared;
    }

    private boolean lostBy(Set<Sight.Clause> clauses) {
        return entry.departures().stream().anyMatch(gone -> Sight.mayHaveLost(clauses, gone));
    }

    private E as(int way) {
        var ready = encoded.get(way);
        if (ready == null) {
            ready = encoder.apply(way == TOMBSTONE ? entry.tombstone() : entry.as(View.values()[way]));
            encoded.set(way, ready); // whoever was faster made the same
        }
        return ready;
    }
}
