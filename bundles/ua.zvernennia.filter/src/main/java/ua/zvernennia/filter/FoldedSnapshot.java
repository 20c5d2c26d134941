package ua.zvernennia.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import ua.zvernennia.model.feed.CardChange;
import ua.zvernennia.model.list.CardGroup;
import ua.zvernennia.model.list.CardQuery;
import ua.zvernennia.model.list.Hits;
import ua.zvernennia.model.list.Snapshot;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRow;

/**
 * The list in memory, by columns: texts folded to one byte a character, with the words in them where that is quicker than
 * a scan; few different texts as codes of a dictionary. Holds no row, but makes one when it is asked for, so that a year
 * of the whole city fits; a change touches only what it must.
 */
public final class FoldedSnapshot implements Snapshot {

    public static final FoldedSnapshot EMPTY = empty(Plan.STANDARD);

    private final Plan plan;
    private final Chunks chunks;
    private final IdTable table;
    private final Dictionaries dictionaries;
    private final Map<CardId, Long> gone;
    private final SortOrders orders;

    private FoldedSnapshot(
            Plan plan,
            Chunks chunks,
            IdTable table,
            Dictionaries dictionaries,
            Map<CardId, Long> gone,
            Optional<SortOrders.Earlier> orders) {
        this.plan = plan;
        this.chunks = chunks;
        this.table = table;
        this.dictionaries = dictionaries;
        this.gone = gone;
        this.orders = new SortOrders(chunks, dictionaries, orders);
        prepareInBackground();
    }

    /** All rows at once, in any order; of rows with the same id the highest revision counts. */
    public static FoldedSnapshot of(List<CardRow> rows) {
        return of(Plan.STANDARD, rows);
    }

    static FoldedSnapshot empty(Plan plan) {
        return new FoldedSnapshot(
                plan, Chunks.empty(plan.rows()), IdTable.EMPTY, Dictionaries.EMPTY, Map.of(), Optional.empty());
    }

    static FoldedSnapshot of(Plan plan, List<CardRow> rows) {
        var newest = new HashMap<CardId, CardRow>(rows.size() * 2);
        rows.forEach(row -> newest.merge(row.id(), row, (a, b) -> a.revision() >= b.revision() ? a : b));
        var sorted = newest.values().toArray(CardRow[]::new);
        Arrays.parallelSort(sorted, Place.NATURAL);
        var dictionaries = Dictionaries.EMPTY.edit();
        for (var row : sorted) {
            dictionaries.learn(row);
        }
        var known = dictionaries.done();
        var chunks = Chunks.of(plan.rows(), Arrays.asList(sorted), known);
        return new FoldedSnapshot(plan, chunks, chunks.table(), known, Map.of(), Optional.empty());
    }

    /**
     * Makes what speeds up searches and is not there yet. Begins by itself in the background; whoever measures waits for it
     * here.
     */
    public void prepare() {
        chunks.withoutIndex().parallelStream().forEach(Segment::index);
    }

    @Override
    public int size() {
        return chunks.size();
    }

    @Override
    public Optional<CardRow> row(CardId id) {
        return where(id).map(where -> where.row(dictionaries));
    }

    /**
     * The next snapshot. A change with a lower revision than what is known is ignored, so batches may come twice or late;
     * a tombstone is remembered for that as well.
     */
    public FoldedSnapshot with(List<CardChange> changes) {
        var without = new HashMap<Integer, List<CardId>>();
        var with = new ArrayList<CardRow>();
        var goneNow = new HashMap<CardId, Long>();
        for (var news : news(changes).values()) {
            var change = news.change();
            if (news.isKnown(dictionaries)) {
                continue;
            }
            news.before()
                    .ifPresent(where -> without.computeIfAbsent(where.chunk(), i -> new ArrayList<>())
                            .add(change.id()));
            change.row().ifPresent(with::add);
            goneNow.put(change.id(), change.row().isPresent() ? Long.MIN_VALUE : change.revision());
        }
        if (goneNow.isEmpty()) {
            return this;
        }
        with.sort(Place.NATURAL);
        var texts = dictionaries.edit();
        var ids = table.edit();
        var next = chunks.changed(without, with, texts, ids);
        var nextIds = ids.done();
        return new FoldedSnapshot(
                plan, next, nextIds, texts.done(), tombstones(goneNow), carried(without, with, next, nextIds));
    }

    /** What finds nothing is tried once more as if it had been typed on the Ukrainian keyboard. */
    @Override
    public Hits find(CardQuery query, BooleanSupplier cancelled) {
        var hits = exactly(query, cancelled);
        return hits.count() > 0 || cancelled.getAsBoolean()
                ? hits
                : OtherKeyboard.of(query)
                        .map(meant -> exactly(meant, cancelled))
                        .orElse(hits);
    }

    private Hits exactly(CardQuery query, BooleanSupplier cancelled) {
        var matches = Conditions.of(query, dictionaries).find(chunks, cancelled);
        var ordered = query.sort().isEmpty() ? matches : matches.inOrder(orders.order(query.sort()));
        return new FoundRows(this, ordered, query);
    }

    CardRow rowAt(int position) {
        int chunk = chunks.at(position);
        int slot = chunks.chunk(chunk).slot(position - chunks.start(chunk));
        return chunks.chunk(chunk).row(slot, dictionaries);
    }

    Map<String, Integer> counts(Matches matches, CardGroup group, BooleanSupplier cancelled) {
        return new GroupCounts(chunks, dictionaries).of(matches, group, cancelled);
    }

    /** Position in natural order, or -1. */
    int position(CardId id) {
        return where(id).map(Where::position).orElse(-1);
    }

    /** The newest change of each card, where it is not older than what is known. */
    private Map<CardId, News> news(List<CardChange> changes) {
        var newest = new LinkedHashMap<CardId, News>();
        for (var change : changes) {
            var earlier = newest.get(change.id());
            var before = earlier == null ? where(change.id()) : earlier.before();
            long known = before.map(Where::revision).orElseGet(() -> gone.getOrDefault(change.id(), Long.MIN_VALUE));
            if (change.revision() >= (earlier == null ? known : earlier.change().revision())) {
                newest.put(change.id(), new News(change, before));
            }
        }
        return newest;
    }

    private Map<CardId, Long> tombstones(Map<CardId, Long> changed) {
        if (gone.isEmpty() && changed.values().stream().allMatch(revision -> revision == Long.MIN_VALUE)) {
            return gone;
        }
        var next = new HashMap<>(gone);
        next.putAll(changed);
        next.values().removeIf(revision -> revision == Long.MIN_VALUE);
        return next;
    }

    /** Answers do not depend on it, so nobody waits for it and nothing breaks when it comes late. */
    private void prepareInBackground() {
        var merges = chunks.merges();
        if (!merges.isEmpty()) {
            plan.background().execute(() -> merges.forEach(Merge::run));
        }
        var segments = chunks.withoutIndex();
        if (!segments.isEmpty()) {
            plan.background().execute(() -> segments.forEach(Segment::index));
        }
    }

    /** What the next snapshot knows of the orders of this one. */
    private Optional<SortOrders.Earlier> carried(
            Map<Integer, List<CardId>> without, List<CardRow> with, Chunks next, IdTable nextIds) {
        if (!orders.isKnown()) {
            return Optional.empty();
        }
        var went = without.values().stream()
                .flatMap(List::stream)
                .mapToInt(this::position)
                .sorted()
                .toArray();
        var came = with.stream()
                .map(row -> where(row.id(), next, nextIds).orElseThrow())
                .mapToInt(Where::position)
                .toArray();
        return orders.after(new Shift(went, came));
    }

    private Optional<Where> where(CardId id) {
        return where(id, chunks, table);
    }

    private static Optional<Where> where(CardId id, Chunks chunks, IdTable table) {
        var slot = new int[1];
        int serial = table.find(id, candidate -> {
            slot[0] = chunks.chunk(chunks.withSerial(candidate)).find(id);
            return slot[0] >= 0;
        });
        return serial < 0 ? Optional.empty() : Optional.of(new Where(chunks, chunks.withSerial(serial), slot[0]));
    }

    /** Where a card is. */
    private record Where(Chunks chunks, int chunk, int slot) {

        CardRow row(Dictionaries dictionaries) {
            return chunks.chunk(chunk).row(slot, dictionaries);
        }

        int position() {
            return chunks.start(chunk) + chunks.chunk(chunk).index(slot);
        }

        long revision() {
            var home = chunks.chunk(chunk);
            return home.segment(slot).revision(home.rowInSegment(slot));
        }
    }

    /** A change, and where its card has been. */
    private record News(CardChange change, Optional<Where> before) {

        /** Whether it brings nothing new; a batch may come twice. */
        boolean isKnown(Dictionaries dictionaries) {
            return before.filter(where -> where.revision() == change.revision()).isPresent()
                    && change.row().equals(before.map(where -> where.row(dictionaries)));
        }
    }
}
