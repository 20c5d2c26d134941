package ua.zvernennia.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import ua.zvernennia.model.feed.CardChange;
import ua.zvernennia.model.list.CardColumn;
import ua.zvernennia.model.list.CardGroup;
import ua.zvernennia.model.list.CardQuery;
import ua.zvernennia.model.list.CardSort;
import ua.zvernennia.model.list.Hits;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRow;

class FoldedSnapshotTest {

    @Property(tries = 100)
    void everySequenceOfChangesAnswersLikeTheObviousWay(@ForAll long seed) {
        var rows = new Rows(seed);
        var queries = new Queries(rows);
        var random = rows.random();
        var ids = new ArrayList<CardId>();
        var oracle = new Oracle();
        var snapshot = FoldedSnapshot.EMPTY;
        for (int step = 0; step < 8; step++) {
            var batch = new ArrayList<CardChange>();
            for (int i = random.nextInt(60); i > 0; i--) {
                batch.add(change(rows, ids));
            }
            batch.forEach(oracle::apply);
            snapshot = snapshot.with(batch);
            var known = oracle.find(CardQuery.EVERYTHING);
            for (int i = 0; i < 5; i++) {
                var query = queries.next(known);
                assertThat(rows(snapshot.find(query, () -> false)))
                        .as("%s", query)
                        .isEqualTo(oracle.find(query));
            }
        }
        assertThat(rows(snapshot.find(CardQuery.EVERYTHING, () -> false))).isEqualTo(oracle.find(CardQuery.EVERYTHING));
    }

    @Property(tries = 60)
    void soDoSmallChunksThatAreMergedNowAndThen(@ForAll long seed) {
        var rows = new Rows(seed);
        var queries = new Queries(rows);
        var random = rows.random();
        var waiting = new ArrayDeque<Runnable>();
        var plan = new Plan(1 + random.nextInt(80), random.nextBoolean() ? Runnable::run : waiting::add);
        var first = Stream.generate(rows::next).limit(random.nextInt(400)).toList();
        var oracle = new Oracle();
        first.forEach(row -> oracle.apply(new CardChange(row.id(), 1, Optional.of(row))));
        var snapshot = FoldedSnapshot.of(plan, first);
        var ids = new ArrayList<>(first.stream().map(CardRow::id).toList());
        var sorted = queries.next(first);
        for (int step = 0; step < 40; step++) {
            var batch = Stream.generate(() -> change(rows, ids))
                    .limit(random.nextInt(4) == 0 ? random.nextInt(300) : random.nextInt(6))
                    .toList();
            batch.forEach(oracle::apply);
            snapshot = snapshot.with(batch);
            for (int i = random.nextInt(1 + waiting.size()); i > 0; i--) {
                waiting.remove().run();
            }
            var query = random.nextBoolean() ? sorted : queries.next(first);
            var hits = snapshot.find(query, () -> false);
            var found = oracle.find(query);
            assertThat(rows(hits)).as("%s", query).isEqualTo(found);
            var group = CardGroup.values()[random.nextInt(CardGroup.values().length)];
            assertThat(hits.counts(group, () -> false))
                    .as("%s by %s", query, group)
                    .isEqualTo(found.stream().collect(Collectors.toMap(group::of, row -> 1, Integer::sum)));
            IntStream.iterate(0, i -> i < hits.count(), i -> i + 17)
                    .forEach(i -> assertThat(hits.indexOf(hits.rowAt(i).id())).isEqualTo(i));
        }
    }

    /** More segments than a chunk may have, and more rows than have numbers in it, while nobody works in the background. */
    @Test
    void changesDoNotWaitForTheBackgroundButForFullChunks() {
        var rows = new Rows(6);
        var plan = new Plan(16_384, work -> {});
        var first = Stream.generate(rows::next).limit(30_000).toList();
        var oracle = new Oracle();
        first.forEach(row -> oracle.apply(new CardChange(row.id(), 1, Optional.of(row))));
        var snapshot = FoldedSnapshot.of(plan, first);
        var ids = new ArrayList<>(first.stream().map(CardRow::id).toList());
        for (int step = 0; step < 30; step++) {
            var batch = Stream.generate(() -> change(rows, ids)).limit(3000).toList();
            batch.forEach(oracle::apply);
            snapshot = snapshot.with(batch);
        }
        assertThat(rows(snapshot.find(CardQuery.EVERYTHING, () -> false))).isEqualTo(oracle.find(CardQuery.EVERYTHING));
    }

    @Property(tries = 5)
    void soDoManyRowsOverManyChunks(@ForAll long seed) {
        var rows = new Rows(seed);
        var queries = new Queries(rows);
        var random = rows.random();
        var first = Stream.generate(rows::next).limit(random.nextInt(9000)).toList();
        var oracle = new Oracle();
        first.forEach(row -> oracle.apply(new CardChange(row.id(), 1, Optional.of(row))));
        var snapshot = FoldedSnapshot.of(first);
        var ids = new ArrayList<>(first.stream().map(CardRow::id).toList());
        for (int step = 0; step < 8; step++) {
            int size = random.nextInt(4) == 0 ? random.nextInt(5000) : random.nextInt(400);
            var batch = Stream.generate(() -> change(rows, ids)).limit(size).toList();
            batch.forEach(oracle::apply);
            snapshot = snapshot.with(batch);
            if (random.nextBoolean()) {
                snapshot.prepare(); // else the answer may come by scans
            }
            var query = queries.next(first);
            var hits = snapshot.find(query, () -> false);
            assertThat(rows(hits)).as("%s", query).isEqualTo(oracle.find(query));
            IntStream.iterate(0, i -> i < hits.count(), i -> i + 97)
                    .forEach(i -> assertThat(hits.indexOf(hits.rowAt(i).id())).isEqualTo(i));
        }
        assertThat(rows(snapshot.find(CardQuery.EVERYTHING, () -> false))).isEqualTo(oracle.find(CardQuery.EVERYTHING));
    }

    @Property(tries = 20)
    void rowsOfAnyCharactersComeBackAsTheyWere(@ForAll long seed) {
        var rows = new Rows(seed);
        var all = Stream.generate(rows::next).limit(300).toList();
        var snapshot = FoldedSnapshot.of(all);
        assertThat(all).allSatisfy(row -> assertThat(snapshot.row(row.id())).contains(row));
    }

    @Test
    void aLateChangeIsIgnoredAlsoAfterATombstone() {
        var rows = new Rows(1);
        var row = rows.next(CardId.random(), 5);
        var gone = new CardChange(row.id(), 6, Optional.empty());
        var late = new CardChange(row.id(), 5, Optional.of(row));
        var back = rows.next(row.id(), 6);

        var snapshot = FoldedSnapshot.of(List.of(row)).with(List.of(gone)).with(List.of(late));
        assertThat(snapshot.size()).isZero();
        assertThat(snapshot.with(List.of(new CardChange(row.id(), 6, Optional.of(back))))
                        .row(row.id()))
                .contains(back);
    }

    @Test
    void anOldSnapshotStaysAsItWas() {
        var rows = new Rows(2);
        var old = FoldedSnapshot.of(Stream.generate(rows::next).limit(3000).toList());
        var before = rows(old.find(CardQuery.EVERYTHING, () -> false));
        var victim = before.get(1500);
        var next = old.with(List.of(new CardChange(victim.id(), 2, Optional.empty())));

        assertThat(next.row(victim.id())).isEmpty();
        assertThat(next.size()).isEqualTo(2999);
        assertThat(rows(old.find(CardQuery.EVERYTHING, () -> false))).isEqualTo(before);
    }

    @Test
    void aCancelledSearchEndsAtOnce() {
        var rows = new Rows(3);
        var snapshot = FoldedSnapshot.of(Stream.generate(rows::next).limit(3000).toList());
        var query = new CardQuery("київ", Map.of(), Optional.empty(), List.of());
        assertThat(snapshot.find(query, () -> true).count()).isZero();
    }

    @Test
    void whatWasTypedOnTheEnglishKeyboardIsReadAsUkrainianWhenItFindsNothing() {
        var rows = new Rows(5);
        var all = Stream.generate(rows::next).limit(500).toList();
        var snapshot = FoldedSnapshot.of(all);
        var meant = new CardQuery("", Map.of(CardColumn.SETTLEMENT, "київ"), Optional.empty(), List.of());
        var typed = new CardQuery("", Map.of(CardColumn.SETTLEMENT, "rb]d"), Optional.empty(), List.of());

        assertThat(snapshot.find(meant, () -> false).count()).isPositive();
        assertThat(rows(snapshot.find(typed, () -> false))).isEqualTo(rows(snapshot.find(meant, () -> false)));
        assertThat(rows(snapshot.find(new CardQuery("rb]d", Map.of(), Optional.empty(), List.of()), () -> false)))
                .isNotEmpty();
    }

    @Test
    void whatIsNotAmongTheHitsHasNoIndex() {
        var rows = new Rows(4);
        var snapshot = FoldedSnapshot.of(Stream.generate(rows::next).limit(100).toList());
        var sorted = new CardQuery("", Map.of(), Optional.empty(), List.of(new CardSort(CardColumn.APPLICANT, true)));
        assertThat(snapshot.find(sorted, () -> false).indexOf(CardId.random())).isEqualTo(-1);
    }

    private static CardChange change(Rows rows, List<CardId> ids) {
        var random = rows.random();
        if (ids.isEmpty() || random.nextInt(3) == 0) {
            var row = rows.next();
            ids.add(row.id());
            return new CardChange(row.id(), row.revision(), Optional.of(row));
        }
        var id = rows.pick(ids);
        long revision = random.nextLong(1, 7);
        return new CardChange(
                id, revision, random.nextInt(5) == 0 ? Optional.empty() : Optional.of(rows.next(id, revision)));
    }

    private static List<CardRow> rows(Hits hits) {
        return IntStream.range(0, hits.count()).mapToObj(hits::rowAt).toList();
    }
}
