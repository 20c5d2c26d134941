package ua.zvernennia.server.usecase.feed;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.zvernennia.model.security.Participant;
import ua.zvernennia.server.usecase.security.Sight;

/** Whom an entry concerns: groups by what they have in common, single readers by position and unit. */
final class Readers {

    private static final Logger LOG = LoggerFactory.getLogger(Readers.class);

    private final Set<Reader> all = ConcurrentHashMap.newKeySet();
    private final Map<SightGroup, Set<Reader>> byGroup = new ConcurrentHashMap<>();
    private final Map<String, Set<Reader>> byPlace = new ConcurrentHashMap<>();

    Reader add(SightGroup group, Set<Sight.Clause> own, Runnable wake) {
        var places = new HashSet<String>();
        own.forEach(clause -> {
            places.add(clause.position());
            places.add(clause.unit());
        });
        var reader = new Reader(group, places, wake, this);
        all.add(reader);
        put(byGroup, group, reader);
        places.forEach(place -> put(byPlace, place, reader));
        return reader;
    }

    int count() {
        return all.size();
    }

    void wakeAll() {
        all.forEach(Readers::wake);
    }

    void wake(Set<SightGroup> groups, Collection<FeedEntry> entries) {
        var woken = new HashSet<Reader>();
        groups.forEach(group -> woken.addAll(byGroup.getOrDefault(group, Set.of())));
        var places = new HashSet<String>();
        entries.forEach(entry -> placesOf(entry, places));
        places.forEach(place -> woken.addAll(byPlace.getOrDefault(place, Set.of())));
        if (entries.stream().anyMatch(entry -> entry.departures().stream().anyMatch(gone -> gone.all()))) {
            woken.addAll(all);
        }
        woken.forEach(Readers::wake);
    }

    private static void placesOf(FeedEntry entry, Set<String> places) {
        for (Participant one : entry.object().participants()) {
            places.add(one.position().orElse(one.unit()));
        }
        entry.departures().forEach(gone -> gone.position().or(gone::unit).ifPresent(places::add));
    }

    private static void wake(Reader reader) {
        try {
            reader.wake.run();
        } catch (RuntimeException e) {
            LOG.error("a reader of the feed failed to wake", e);
        }
    }

    private static <K> void put(Map<K, Set<Reader>> map, K key, Reader reader) {
        map.compute(key, (same, present) -> {
            var readers = Optional.ofNullable(present).orElseGet(ConcurrentHashMap::newKeySet);
            readers.add(reader);
            return readers;
        });
    }

    private static <K> void remove(Map<K, Set<Reader>> map, K key, Reader reader) {
        map.computeIfPresent(key, (same, readers) -> {
            readers.remove(reader);
            return readers.isEmpty() ? null : readers;
        });
    }

    /** Somebody to wake, until closed. */
    static final class Reader implements AutoCloseable {

        private final SightGroup group;
        private final Set<String> places;
        private final Runnable wake;
        private final Readers home;

        private Reader(SightGroup group, Set<String> places, Runnable wake, Readers home) {
            this.group = group;
            this.places = places;
            this.wake = wake;
            this.home = home;
        }

        @Override
        public void close() {
            home.all.remove(this);
            remove(home.byGroup, group, this);
            places.forEach(place -> remove(home.byPlace, place, this));
        }
    }
}
