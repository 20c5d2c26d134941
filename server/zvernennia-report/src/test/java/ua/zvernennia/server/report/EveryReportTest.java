package ua.zvernennia.server.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import ua.zvernennia.model.report.ReportInfo;
import ua.zvernennia.model.report.ReportRow;
import ua.zvernennia.model.report.ReportTable;
import ua.zvernennia.model.report.ReportValue;
import ua.zvernennia.server.usecase.report.ReportCell;

/** What holds for every report that comes with the server, over one fixed city. */
class EveryReportTest {

    /** What happened on the day of the test is in them. */
    private static final Set<String> OF_TODAY = Set.of("ZHURNAL-AUDYTU", "ZHURNAL-DOVIDOK");

    private static final Map<String, ReportTable> TABLES = new ConcurrentHashMap<>();

    private static TestCity city;

    @BeforeAll
    static void load() {
        city = new TestCity();
    }

    @AfterAll
    static void close() {
        city.close();
    }

    @TestFactory
    Stream<DynamicTest> givesWhatItGaveBefore() {
        return reports()
                .filter(id -> !OF_TODAY.contains(id))
                .map(id -> dynamicTest(id, () -> Golden.assertMatches(id, table(id))));
    }

    @TestFactory
    Stream<DynamicTest> adds_up() {
        return reports()
                .map(id -> dynamicTest(
                        id, () -> assertThat(table(id).foot().failed()).isEmpty()));
    }

    /** The number in a cell is the number of cards that the cell opens. */
    @TestFactory
    Stream<DynamicTest> opens_as_many_cards_as_it_counts() {
        return reports().map(id -> dynamicTest(id, () -> opens(id, table(id))));
    }

    @TestFactory
    Stream<DynamicTest> has_as_many_cells_as_columns_and_no_empty_number() {
        return reports()
                .map(id -> dynamicTest(id, () -> {
                    var table = table(id);
                    assertThat(table.rows())
                            .allSatisfy(row -> assertThat(row.cells())
                                    .hasSameSizeAs(table.head().columns()));
                    assertThat(table.foot().rows()).isEqualTo(table.rows().size());
                }));
    }

    private static void opens(String id, ReportTable table) {
        var definition = city.library().find(id).orElseThrow();
        if (!(definition.body() instanceof Definition.Matrix)) {
            return;
        }
        var columns = table.head().columns();
        for (var row : some(table.rows())) {
            int step = Math.max(1, columns.size() / 6);
            for (int i = columns.size() - 1; i >= 0; i -= step) {
                boolean counts = columns.get(i).drill()
                        && counted(definition, columns.get(i).id(), row);
                if (counts && row.cells().get(i) instanceof ReportValue.Number number) {
                    var cards = city.cards(
                            city.request(id),
                            ReportCell.of(row.key(), columns.get(i).id()));
                    assertThat(cards)
                            .as("%s %s", row, columns.get(i).id())
                            .hasSize(number.number().intValueExact());
                    assertThat(cards).doesNotHaveDuplicates();
                }
            }
        }
    }

    /** First, last, and some between: each costs a statement for every cell. */
    private static List<ReportRow> some(List<ReportRow> rows) {
        var normal = rows.stream()
                .filter(row -> row.style() != ReportRow.Style.HEADING)
                .toList();
        int step = Math.max(1, normal.size() / 2);
        return Stream.concat(
                        IntStream.iterate(0, i -> i < normal.size(), i -> i + step)
                                .mapToObj(normal::get),
                        normal.isEmpty() ? Stream.empty() : Stream.of(normal.getLast()))
                .distinct()
                .toList();
    }

    private static boolean counted(Definition definition, String column, ReportRow row) {
        var matrix = (Definition.Matrix) definition.body();
        var key = RowKey.parse(row.key());
        var items = matrix.sections().get(key.section()).items();
        boolean ofRow = items.isEmpty()
                || items.get(Integer.parseInt(key.values().getFirst()))
                        .measure()
                        .isEmpty();
        return ofRow
                && matrix.columns().stream()
                        .filter(any -> any.id().equals(column.split("\\.", 2)[0]))
                        .allMatch(any -> !(any.source() instanceof Definition.Cards cards)
                                || cards.measure().kind() == Definition.Measure.Kind.COUNT);
    }

    private static ReportTable table(String id) {
        return TABLES.computeIfAbsent(id, city::run);
    }

    private static Stream<String> reports() {
        return ReportLibrary.bundled().all().stream().map(Definition::info).map(ReportInfo::id);
    }
}
