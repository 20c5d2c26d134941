package ua.zvernennia.model.report.desk;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;

/** What stands beside a report over one period: notes under its figures, and the signed figures, if there are any. */
public record ReportMargin(List<FigureNote> notes, Optional<ClosedPeriod> closed) {

    public static final ReportMargin EMPTY = new ReportMargin(List.of(), Optional.empty());

    public ReportMargin {
        notes = List.copyOf(notes);
        requireNonNull(closed, "closed");
    }
}
