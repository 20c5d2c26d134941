package ua.zvernennia.documents;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import ua.zvernennia.model.report.ReportColumn;
import ua.zvernennia.model.report.ReportRow;
import ua.zvernennia.model.report.ReportTable;
import ua.zvernennia.model.report.ReportValue;

/** One sheet: heading, merged header that stays in view, rows; numbers are numbers, days are days, texts are texts. */
public final class ExcelReport {

    private static final String FONT = "Times New Roman";
    private static final int CELL_MAX = 32_767; // characters, by the format
    private static final int WIDTH_MAX = 60;
    private static final int FLUSH = 1_000;

    public Path write(ReportTable table, Path file) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file));
                var book = new Workbook(out, "Zvernennia", "1.0")) {
            book.setGlobalDefaultFont(FONT, 11);
            var sheet = book.newWorksheet("Довідка");
            int next = heading(table, sheet);
            next = header(table.head().columns(), sheet, next);
            sheet.freezePane(0, next);
            for (var row : table.rows()) {
                row(table.head().columns(), row, sheet, next);
                next++;
                if (next % FLUSH == 0) {
                    sheet.flush();
                }
            }
        }
        return file;
    }

    private static int heading(ReportTable table, Worksheet sheet) {
        var columns = table.head().columns();
        for (int i = 0; i < columns.size(); i++) {
            sheet.width(i, Math.clamp(columns.get(i).width() + 2L, 6, WIDTH_MAX));
        }
        sheet.inlineString(0, 0, cut(table.head().heading()));
        sheet.style(0, 0).bold().fontSize(14).set();
        int next = 1;
        for (var line : table.head().subtitle()) {
            sheet.inlineString(next, 0, cut(line));
            next++;
        }
        return next + 1;
    }

    private static int header(List<ReportColumn> columns, Worksheet sheet, int top) {
        var grid = HeaderGrid.of(columns);
        for (int i = 0; i < grid.rows().size(); i++) {
            for (var cell : grid.rows().get(i)) {
                sheet.style(top + i, cell.column())
                        .bold()
                        .wrapText(true)
                        .horizontalAlignment("center")
                        .verticalAlignment("center")
                        .borderStyle(BorderStyle.THIN)
                        .set();
                if (cell.down() > 0) {
                    sheet.inlineString(top + i, cell.column(), cut(cell.text()));
                    if (cell.down() > 1 || cell.across() > 1) {
                        sheet.range(
                                        top + i,
                                        cell.column(),
                                        top + i + cell.down() - 1,
                                        cell.column() + cell.across() - 1)
                                .merge();
                    }
                }
            }
        }
        return top + grid.rows().size();
    }

    private static void row(List<ReportColumn> columns, ReportRow row, Worksheet sheet, int at) {
        for (int i = 0; i < row.cells().size(); i++) {
            value(row.cells().get(i), sheet, at, i);
            var style = sheet.style(at, i).borderStyle(BorderStyle.THIN).verticalAlignment("top");
            switch (columns.get(i).kind()) {
                case TEXT -> style.wrapText(true);
                case NUMBER -> style.horizontalAlignment("right");
                case PERCENT -> style.horizontalAlignment("right").format("0.0");
                case DATE -> style.format("dd.mm.yyyy").horizontalAlignment("center");
            }
            (row.style() == ReportRow.Style.NORMAL ? style : style.bold()).set();
        }
    }

    private static void value(ReportValue value, Worksheet sheet, int row, int column) {
        switch (value) {
            case ReportValue.Number number -> sheet.value(row, column, number.number());
            case ReportValue.Day day -> sheet.value(row, column, day.day());
            case ReportValue.Text text -> sheet.inlineString(row, column, cut(text.text()));
            case ReportValue.Absent absent -> sheet.inlineString(row, column, absent.text());
        }
    }

    private static String cut(String text) {
        var clean = XmlText.clean(text);
        return clean.length() <= CELL_MAX ? clean : clean.substring(0, CELL_MAX - 1) + '…';
    }
}
