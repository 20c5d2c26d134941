package ua.zvernennia.ui.reports;

import java.util.List;
import ua.zvernennia.model.report.ReportRow;
import ua.zvernennia.ui.ListRows;

/** The rows of one report as a list shows them; a row is known by its place, since keys of headings are alike. */
final class ReportRows implements ListRows<ReportRow> {

    private final List<ReportRow> rows;

    ReportRows(List<ReportRow> rows) {
        this.rows = List.copyOf(rows);
    }

    @Override
    public int count() {
        return rows.size();
    }

    @Override
    public ReportRow rowAt(int index) {
        return rows.get(index);
    }

    @Override
    public Object idOf(ReportRow row) {
        return row;
    }

    @Override
    public int indexOf(Object id) {
        return rows.indexOf(id);
    }
}
