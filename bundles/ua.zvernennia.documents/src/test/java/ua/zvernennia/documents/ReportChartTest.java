package ua.zvernennia.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ua.zvernennia.model.report.PeriodBasis;
import ua.zvernennia.model.report.ReportColumn;
import ua.zvernennia.model.report.ReportFoot;
import ua.zvernennia.model.report.ReportHead;
import ua.zvernennia.model.report.ReportPeriod;
import ua.zvernennia.model.report.ReportRequest;
import ua.zvernennia.model.report.ReportRow;
import ua.zvernennia.model.report.ReportTable;
import ua.zvernennia.model.report.ReportValue;

class ReportChartTest {

    @TempDir
    private Path directory;

    @Test
    void rows_become_bars_beside_those_of_the_year_before() {
        var chart = ReportChart.of(table("Голосіївський", "Дарницький <&> \"Центр\""))
                .orElseThrow();

        assertThat(chart.kind()).isEqualTo(ReportChart.Kind.BARS);
        assertThat(chart.categories()).containsExactly("Голосіївський", "Дарницький <&> \"Центр\"");
        assertThat(chart.series()).extracting(ReportChart.Series::name).containsExactly("Кількість", "Минулий рік");
        assertThat(chart.series().getFirst().values()).containsExactly(BigDecimal.valueOf(10), BigDecimal.valueOf(20));
        assertThat(chart.most()).isEqualTo(20);
    }

    @Test
    void months_become_a_line() {
        assertThat(ReportChart.of(table("Січень", "Лютий", "березень 2026")).map(ReportChart::kind))
                .contains(ReportChart.Kind.LINE);
    }

    @Test
    void columns_that_repeat_become_bars_of_the_last_row() {
        var columns = List.of(
                text("n", 5),
                text("name", 30),
                count("d.UA1", "Голосіївський"),
                count("d.UA2", "Дарницький"),
                count("all", "Разом"));
        var rows = List.of(
                row(ReportRow.Style.NORMAL, "1", "Вода", 1, 2, 3), row(ReportRow.Style.TOTAL, "", "Разом", 4, 5, 9));

        var chart = ReportChart.of(table(columns, rows)).orElseThrow();

        assertThat(chart.categories()).containsExactly("Голосіївський", "Дарницький");
        assertThat(chart.series().getFirst().values()).containsExactly(BigDecimal.valueOf(4), BigDecimal.valueOf(5));
    }

    @Test
    void no_picture_of_one_row_of_nothing_or_of_a_list() {
        assertThat(ReportChart.of(table("Один"))).isEmpty();
        assertThat(ReportChart.of(Samples.table(200, false, "Текст"))).isEmpty();
        var zeros = List.of(
                row(ReportRow.Style.NORMAL, "1", "А", 0, 0),
                row(ReportRow.Style.NORMAL, "2", "Б", 0, 0),
                row(ReportRow.Style.TOTAL, "", "Разом", 0, 0));
        assertThat(ReportChart.of(table(columns(), zeros))).isEqualTo(Optional.empty());
    }

    @Test
    void the_chart_in_word_is_one_of_its_own_and_the_document_stays_valid() throws IOException {
        for (var table : List.of(table("Голосіївський", "Дарницький <&> \"Центр\""), table("Січень", "Лютий"))) {
            var file = directory.resolve("chart.docx");
            new WordReport(WordTemplate.standard()).write(table, List.of("Примітка: <уточнено> & підписано"), file);
            try (var document = new XWPFDocument(Files.newInputStream(file))) {
                assertThat(defects(document)).isEmpty();
                assertThat(document.getCharts()).hasSize(1);
                var plot = document.getCharts().getFirst().getCTChart().getPlotArea();
                assertThat(plot.sizeOfBarChartArray() + plot.sizeOfLineChartArray())
                        .isEqualTo(1);
                assertThat(document.getParagraphs())
                        .anySatisfy(line -> assertThat(line.getText()).isEqualTo("Примітка: <уточнено> & підписано"));
            }
        }
    }

    private static List<XmlError> defects(XWPFDocument document) {
        var defects = new ArrayList<XmlError>();
        var options = new XmlOptions().setErrorListener(defects);
        document.getDocument().validate(options);
        document.getCharts().getFirst().getCTChartSpace().validate(options);
        defects.removeIf(defect -> defect.getMessage().contains("Ignorable")); // of part 3 of the standard
        return defects;
    }

    private static ReportTable table(String... titles) {
        var rows = new ArrayList<ReportRow>();
        for (int i = 0; i < titles.length; i++) {
            rows.add(row(ReportRow.Style.NORMAL, Integer.toString(i + 1), titles[i], (i + 1) * 10, i + 5));
        }
        rows.add(row(ReportRow.Style.TOTAL, "", "Разом", 100, 50));
        return table(columns(), rows);
    }

    private static List<ReportColumn> columns() {
        return List.of(text("n", 5), text("name", 30), count("now", "Кількість"), count("before", "Минулий рік"));
    }

    private static ReportTable table(List<ReportColumn> columns, List<ReportRow> rows) {
        var day = LocalDate.of(2026, 1, 1);
        var request = new ReportRequest("PROBA", new ReportPeriod(PeriodBasis.REGISTERED, day, day));
        return new ReportTable(
                new ReportHead("r", request, "ЗА РАЙОНАМИ", List.of("за період"), "PROBA", false, columns),
                rows,
                new ReportFoot(rows.size(), "00", 1, Instant.EPOCH, 0, List.of()));
    }

    private static ReportColumn text(String id, int width) {
        return new ReportColumn(id, List.of(id), ReportColumn.Kind.TEXT, width, false);
    }

    private static ReportColumn count(String id, String title) {
        return new ReportColumn(id, List.of(title), ReportColumn.Kind.NUMBER, 9, true);
    }

    private static ReportRow row(ReportRow.Style style, String number, String title, long... counts) {
        var cells = new ArrayList<ReportValue>(List.of(ReportValue.of(number), ReportValue.of(title)));
        for (long count : counts) {
            cells.add(ReportValue.of(count));
        }
        return new ReportRow(number, style, 0, cells);
    }
}
