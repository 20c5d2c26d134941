package ua.zvernennia.server.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import ua.zvernennia.model.report.ReportRow;
import ua.zvernennia.model.report.ReportTable;
import ua.zvernennia.model.report.ReportValue;

/**
 * Counts a matrix again by plain Java streams over the same cards, row by row and column by column, and compares every
 * cell; a card of the city that no row takes must not be in the report either.
 */
final class Recount {

    private final ReportTable table;
    private final List<Doc> now;
    private final List<Doc> before;
    private final Map<String, Predicate<Doc>> columns = new LinkedHashMap<>();
    private final Map<String, ToLongFunction<Collection<Doc>>> measures = new LinkedHashMap<>();
    private int compared;

    /** @param base which cards the report is about, beside its period */
    Recount(TestCity city, String report, Predicate<Doc> base, Collection<Doc> all) {
        table = city.run(report);
        var period = city.request(report).period();
        var days = period.yearBefore();
        boolean byControl = period.basis() == ua.zvernennia.model.report.PeriodBasis.CONTROL;
        now = all.stream()
                .filter(base)
                .filter(doc -> byControl
                        ? doc.controlledIn(period.from(), period.to())
                        : doc.registeredIn(period.from(), period.to()))
                .toList();
        before = all.stream()
                .filter(base)
                .filter(doc -> doc.registeredIn(days.from(), days.to()))
                .toList();
    }

    Recount column(String id, Predicate<Doc> which) {
        columns.put(id, which);
        return this;
    }

    /** A column that measures otherwise than by counting. */
    Recount sum(String id, Predicate<Doc> which, ToLongFunction<Doc> value) {
        measures.put(id, docs -> docs.stream().mapToLong(value).sum());
        return column(id, which);
    }

    /** One row with this number in its first column. */
    Recount row(String number, Predicate<Doc> which) {
        return row(number, which, Collection::size);
    }

    Recount row(String number, Predicate<Doc> which, ToLongFunction<Collection<Doc>> measure) {
        var row = table.rows().stream()
                .filter(one -> one.style() != ReportRow.Style.HEADING)
                .filter(one -> one.cells().getFirst().text().equals(number))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row " + number));
        compare(row, which, measure);
        return this;
    }

    /** Every row of a section that groups by this value; rows and values must be the same set, the total all of them. */
    Recount grouped(int section, Function<Doc, String> by) {
        var keys = new ArrayList<String>();
        for (var row : table.rows()) {
            if (row.style() == ReportRow.Style.HEADING
                    || RowKey.parse(row.key()).section() != section) {
                continue;
            }
            var key = RowKey.parse(row.key());
            if (key.total()) {
                compare(row, doc -> true, Collection::size);
            } else if (key.values().size() == 1) {
                keys.add(key.values().getFirst());
                compare(row, doc -> by.apply(doc).equals(key.values().getFirst()), Collection::size);
            }
        }
        assertThat(keys).containsAll(now.stream().map(by).distinct().toList()).doesNotHaveDuplicates();
        return this;
    }

    /** Inner rows of a section with two levels. */
    Recount inner(int section, Function<Doc, String> inner) {
        for (var row : table.rows()) {
            var key = RowKey.parse(row.key());
            if (key.section() == section && key.values().size() == 2) {
                compare(row, doc -> inner.apply(doc).equals(key.values().get(1)), Collection::size);
            }
        }
        return this;
    }

    /** At least so many cells were compared, not all of them zero. */
    void cells(int atLeast) {
        assertThat(compared).isGreaterThanOrEqualTo(atLeast);
        assertThat(now).isNotEmpty();
    }

    private void compare(ReportRow row, Predicate<Doc> which, ToLongFunction<Collection<Doc>> measure) {
        for (int i = 0; i < table.head().columns().size(); i++) {
            var id = table.head().columns().get(i).id();
            if (columns.containsKey(id)) {
                var docs = (id.equals("before") ? before : now)
                        .stream().filter(which).filter(columns.get(id)).toList();
                long expected = measures.getOrDefault(id, measure).applyAsLong(docs);
                assertThat(row.cells().get(i))
                        .as("%s, row %s, column %s", table.head().request().report(), row.cells(), id)
                        .isEqualTo(new ReportValue.Number(BigDecimal.valueOf(expected)));
                compared++;
            }
        }
    }
}
