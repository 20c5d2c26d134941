package ua.zvernennia.documents;

import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import ua.zvernennia.model.report.ReportColumn;
import ua.zvernennia.model.report.ReportRow;
import ua.zvernennia.model.report.ReportTable;

/** The table of a report in WordprocessingML (ECMA-376, part 1, chapter 17.4). */
final class WordTable {

    static final String FONTS = "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\""
            + " w:cs=\"Times New Roman\" w:eastAsia=\"Times New Roman\"/>";

    private static final String BORDERS = "<w:tblBorders>" + border("top") + border("left") + border("bottom")
            + border("right") + border("insideH") + border("insideV") + "</w:tblBorders>";

    private static final int UPRIGHT_HEIGHT = 1_700;
    private static final int CELL_MARGINS = 120;

    /** Of a bold letter, in twentieths of a point for each half point of its size. */
    private static final double LETTER_WIDTH = 5.6;

    private static final int INDENT = 240; // twentieths of a point for each depth

    private final ReportTable table;
    private final List<ReportColumn> columns;
    private final int[] widths;
    private final int halfPoints;

    WordTable(ReportTable table, int width) {
        this.table = table;
        this.columns = table.head().columns();
        this.widths = widths(columns, width);
        this.halfPoints = halfPoints(columns);
    }

    void write(Writer out) throws IOException {
        out.write("<w:tbl><w:tblPr><w:tblW w:w=\"" + IntStream.of(widths).sum() + "\" w:type=\"dxa\"/>" + BORDERS
                + "<w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"60\" w:type=\"dxa\"/>"
                + "<w:right w:w=\"60\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>");
        for (int width : widths) {
            out.write("<w:gridCol w:w=\"" + width + "\"/>");
        }
        out.write("</w:tblGrid>");
        for (var row : HeaderGrid.of(columns).rows()) {
            header(out, row);
        }
        for (var row : table.rows()) {
            row(out, row);
        }
        out.write("</w:tbl>");
    }

    private void header(Writer out, List<HeaderGrid.Cell> cells) throws IOException {
        boolean upright = cells.stream().anyMatch(cell -> isUpright(cell, widths[cell.column()]));
        out.write("<w:tr><w:trPr><w:cantSplit/>"
                + (upright ? "<w:trHeight w:val=\"" + UPRIGHT_HEIGHT + "\" w:hRule=\"atLeast\"/>" : "")
                + "<w:tblHeader/></w:trPr>");
        for (var cell : cells) {
            int width = IntStream.range(cell.column(), cell.column() + cell.across())
                    .map(column -> widths[column])
                    .sum();
            out.write("<w:tc><w:tcPr><w:tcW w:w=\"" + width + "\" w:type=\"dxa\"/>");
            if (cell.across() > 1) {
                out.write("<w:gridSpan w:val=\"" + cell.across() + "\"/>");
            }
            if (cell.down() != 1) {
                out.write(cell.down() == 0 ? "<w:vMerge/>" : "<w:vMerge w:val=\"restart\"/>");
            }
            if (isUpright(cell, width)) {
                out.write("<w:textDirection w:val=\"btLr\"/>");
            }
            out.write("<w:vAlign w:val=\"center\"/></w:tcPr>");
            paragraph(out, cell.text(), "center", 0, true);
            out.write("</w:tc>");
        }
        out.write("</w:tr>");
    }

    /** Words that would be cut stand on their side. */
    private boolean isUpright(HeaderGrid.Cell cell, int width) {
        int longest = Arrays.stream(cell.text().split("\\s+"))
                .mapToInt(String::length)
                .max()
                .orElse(0);
        return cell.across() == 1 && cell.down() > 0 && longest * halfPoints * LETTER_WIDTH > width - CELL_MARGINS;
    }

    private void row(Writer out, ReportRow row) throws IOException {
        out.write("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        boolean bold = row.style() != ReportRow.Style.NORMAL;
        for (int i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            out.write("<w:tc><w:tcPr><w:tcW w:w=\"" + widths[i] + "\" w:type=\"dxa\"/></w:tcPr>");
            boolean indented = column.kind() == ReportColumn.Kind.TEXT && column.width() >= 20;
            paragraph(
                    out,
                    row.cells().get(i).text(),
                    column.kind() == ReportColumn.Kind.TEXT ? "left" : "center",
                    indented ? row.depth() * INDENT : 0,
                    bold);
            out.write("</w:tc>");
        }
        out.write("</w:tr>");
    }

    private void paragraph(Writer out, String text, String align, int indent, boolean bold) throws IOException {
        out.write("<w:p><w:pPr><w:spacing w:before=\"0\" w:after=\"0\"/>");
        if (indent > 0) {
            out.write("<w:ind w:left=\"" + indent + "\"/>");
        }
        out.write("<w:jc w:val=\"" + align + "\"/></w:pPr>");
        if (!text.isEmpty()) {
            out.write("<w:r><w:rPr>" + FONTS + (bold ? "<w:b/>" : "") + "<w:sz w:val=\"" + halfPoints
                    + "\"/><w:szCs w:val=\"" + halfPoints + "\"/></w:rPr><w:t xml:space=\"preserve\">");
            out.write(XmlText.escaped(text));
            out.write("</w:t></w:r>");
        }
        out.write("</w:p>");
    }

    private static int[] widths(List<ReportColumn> columns, int width) {
        int all = columns.stream().mapToInt(ReportColumn::width).sum();
        return columns.stream().mapToInt(column -> column.width() * width / all).toArray();
    }

    /** 14 points where the table is narrow; the more columns, the smaller, so that words are not cut. */
    private static int halfPoints(List<ReportColumn> columns) {
        int count = columns.size();
        if (count <= 5) {
            return 28;
        }
        if (count <= 8) {
            return 22;
        }
        return count <= 14 ? 20 : 16;
    }

    private static String border(String side) {
        return "<w:" + side + " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>";
    }
}
