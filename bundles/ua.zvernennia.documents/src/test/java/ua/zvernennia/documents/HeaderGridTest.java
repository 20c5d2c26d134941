package ua.zvernennia.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import ua.zvernennia.model.report.ReportColumn;

class HeaderGridTest {

    @Property
    void every_place_of_the_header_is_covered_once(@ForAll("titles") List<List<String>> titles) {
        var columns = new ArrayList<ReportColumn>();
        for (int i = 0; i < titles.size(); i++) {
            columns.add(new ReportColumn("c" + i, titles.get(i), ReportColumn.Kind.TEXT, 5, false));
        }
        var grid = HeaderGrid.of(columns);
        int[][] covered = new int[grid.rows().size()][columns.size()];
        for (int row = 0; row < grid.rows().size(); row++) {
            for (var cell : grid.rows().get(row)) {
                cover(covered, row, cell);
            }
        }
        for (int[] row : covered) {
            assertThat(row).containsOnly(1);
        }
        for (var row : grid.rows()) {
            assertThat(row.stream().mapToInt(HeaderGrid.Cell::across).sum()).isEqualTo(columns.size());
        }
    }

    private static void cover(int[][] covered, int row, HeaderGrid.Cell cell) {
        for (int down = 0; down < cell.down(); down++) {
            for (int across = 0; across < cell.across(); across++) {
                covered[row + down][cell.column() + across]++;
            }
        }
    }

    @Provide
    Arbitrary<List<List<String>>> titles() {
        return Arbitraries.of("А", "Б", "В")
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }
}
