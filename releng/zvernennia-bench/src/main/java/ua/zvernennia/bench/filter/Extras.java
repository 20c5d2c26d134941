package ua.zvernennia.bench.filter;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import ua.zvernennia.bench.Sample;
import ua.zvernennia.filter.FoldedSnapshot;
import ua.zvernennia.model.feed.CardChange;
import ua.zvernennia.model.list.CardColumn;
import ua.zvernennia.model.list.CardQuery;
import ua.zvernennia.model.list.CardSort;
import ua.zvernennia.model.list.Match;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.model.registration.CardState;

/** What else a list does: takes changes, sorts, opens with a first key. Measured for our engine alone. */
final class Extras {

    private static final int CHANGES = 500;
    private static final int BATCHES = 40;

    private final List<CardRow> rows;
    private final Random random = new Random(5);

    Extras(List<CardRow> rows) {
        this.rows = rows;
    }

    Map<String, Sample> measure(FoldedSnapshot snapshot) {
        var samples = new LinkedHashMap<String, Sample>();
        changes("change_500_recent", snapshot, true, samples);
        changes("change_500_anywhere", snapshot, false, samples);
        samples.put("page_of_50_lines", page(snapshot));
        samples.put("any_column_first_key", queries(snapshot, "О", List.of()));
        samples.put("everything", queries(snapshot, "", List.of()));
        var byApplicant = List.of(new CardSort(CardColumn.APPLICANT, false));
        samples.put("sort_by_applicant_first", queries(1, snapshot, "", byApplicant));
        samples.put("sort_by_applicant", queries(snapshot, "", byApplicant));
        samples.put("fragment_sorted_by_applicant", queries(snapshot, "шевчен", byApplicant));
        samples.put("sort_after_a_change", sortsAfterChanges(snapshot, byApplicant));
        return samples;
    }

    /** Wall clock, and the processor time of the thread that makes the change: what neighbours do not lengthen as much. */
    private void changes(String id, FoldedSnapshot first, boolean recent, Map<String, Sample> samples) {
        var snapshot = first;
        var millis = new double[BATCHES];
        var busy = new double[BATCHES];
        var threads = ManagementFactory.getThreadMXBean();
        for (int i = -BATCHES; i < BATCHES; i++) {
            var batch = batch(i, recent);
            long cpu = threads.getCurrentThreadCpuTime();
            long start = System.nanoTime();
            snapshot = snapshot.with(batch);
            if (i >= 0) {
                millis[i] = (System.nanoTime() - start) / 1e6;
                busy[i] = (threads.getCurrentThreadCpuTime() - cpu) / 1e6;
            }
        }
        samples.put(id, new Sample(millis));
        samples.put(id + "_processor", new Sample(busy));
    }

    private static Sample page(FoldedSnapshot snapshot) {
        var hits = snapshot.find(CardQuery.EVERYTHING, () -> false);
        var millis = new double[200];
        for (int i = -200; i < millis.length; i++) {
            long start = System.nanoTime();
            for (int line = 0; line < 50; line++) {
                hits.rowAt((line + 50 * (i + 200)) % hits.count());
            }
            if (i >= 0) {
                millis[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        return new Sample(millis);
    }

    private Sample sortsAfterChanges(FoldedSnapshot first, List<CardSort> sort) {
        var snapshot = first;
        var millis = new double[10];
        for (int i = 0; i < millis.length; i++) {
            snapshot = snapshot.with(batch(i, true));
            long start = System.nanoTime();
            snapshot.find(CardQuery.EVERYTHING.sortedBy(sort), () -> false);
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        return new Sample(millis);
    }

    private List<CardChange> batch(int number, boolean recent) {
        var changes = new ArrayList<CardChange>(CHANGES);
        for (int i = 0; i < CHANGES; i++) {
            int at = recent
                    ? (int) Math.min(rows.size() - 1, Math.abs(random.nextGaussian()) * rows.size() / 20)
                    : random.nextInt(rows.size());
            var row = changed(rows.get(at), number + BATCHES + 2L);
            changes.add(new CardChange(row.id(), row.revision(), Optional.of(row)));
        }
        return changes;
    }

    private CardRow changed(CardRow row, long revision) {
        return new CardRow(
                row.id(),
                revision,
                row.kind(),
                CardState.IN_EXECUTION,
                row.number(),
                row.registeredOn(),
                row.applicant(),
                row.organisation(),
                Optional.of(LocalDate.of(2026, 12, 1).plusDays(random.nextInt(30))),
                rows.get(random.nextInt(rows.size())).reviewer(),
                row.region(),
                row.settlement(),
                row.processingDistrict(),
                row.appealDistrict(),
                row.summary());
    }

    private static Sample queries(FoldedSnapshot snapshot, String typed, List<CardSort> sort) {
        queries(20, snapshot, typed, sort);
        return queries(40, snapshot, typed, sort);
    }

    private static Sample queries(int times, FoldedSnapshot snapshot, String typed, List<CardSort> sort) {
        var millis = new double[times];
        var query = typed.length() == 1
                ? new CardQuery(typed, Map.of(), Optional.empty(), sort)
                : CardQuery.EVERYTHING
                        .with(CardColumn.APPLICANT, Match.FRAGMENT, typed)
                        .sortedBy(sort);
        for (int i = 0; i < times; i++) {
            long start = System.nanoTime();
            snapshot.find(query, () -> false);
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        return new Sample(millis);
    }
}
