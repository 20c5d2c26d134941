package ua.zvernennia.server.report;

import java.util.ArrayList;
import java.util.List;
import ua.zvernennia.model.report.ReportFoot;
import ua.zvernennia.model.report.ReportHead;
import ua.zvernennia.model.report.ReportRow;
import ua.zvernennia.model.report.ReportTable;
import ua.zvernennia.server.usecase.report.ReportSink;

/** Keeps a whole report. */
final class Collected implements ReportSink {

    private final List<ReportRow> rows = new ArrayList<>();
    private ReportHead head;
    private ReportFoot foot;
    private int steps;

    ReportTable table() {
        return new ReportTable(head, rows, foot);
    }

    int steps() {
        return steps;
    }

    @Override
    public void head(ReportHead given) {
        head = given;
    }

    @Override
    public void progress(int done, int total) {
        steps++;
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
