package ua.zvernennia.model.report;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** A whole answer. */
public record ReportTable(ReportHead head, List<ReportRow> rows, ReportFoot foot) {

    public ReportTable {
        requireNonNull(head, "head");
        rows = List.copyOf(rows);
        requireNonNull(foot, "foot");
    }
}
