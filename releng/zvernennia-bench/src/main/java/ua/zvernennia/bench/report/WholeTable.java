package ua.zvernennia.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import ua.zvernennia.model.report.ReportFoot;
import ua.zvernennia.model.report.ReportHead;
import ua.zvernennia.model.report.ReportRow;
import ua.zvernennia.model.report.ReportTable;
import ua.zvernennia.model.report.ReportValue;
import ua.zvernennia.server.usecase.report.ReportSink;

/** Keeps what a report gives. */
final class WholeTable implements ReportSink {

    private final List<ReportRow> rows = new ArrayList<>();
    private ReportHead head;
    private ReportFoot foot;

    ReportTable table() {
        return new ReportTable(head, rows, foot);
    }

    /** Exactly so many rows: cut, or begun again from the first. */
    ReportTable table(int count) {
        return new ReportTable(
                head,
                IntStream.range(0, count)
                        .mapToObj(i -> copy(rows.get(i % rows.size())))
                        .toList(),
                foot);
    }

    /** With memory of its own, as a row that came from the server has. */
    private static ReportRow copy(ReportRow row) {
        var cells = row.cells().stream()
                .map(cell -> cell instanceof ReportValue.Text text ? ReportValue.of(own(text.text())) : cell)
                .toList();
        return new ReportRow(own(row.key()), row.style(), row.depth(), cells);
    }

    private static String own(String text) {
        return String.valueOf(text.toCharArray());
    }

    int rows() {
        return rows.size();
    }

    @Override
    public void head(ReportHead given) {
        head = given;
    }

    @Override
    public void progress(int done, int total) {
        // nobody looks
    }

    @Override
    public void rows(List<ReportRow> batch) {
        rows.addAll(batch);
    }

    @Override
    public void foot(ReportFoot last) {
        foot = last;
    }
}
