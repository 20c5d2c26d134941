package ua.zvernennia.ui.execution;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ua.zvernennia.model.execution.TreeView;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.model.report.PeriodBasis;
import ua.zvernennia.model.report.ReportColumn;
import ua.zvernennia.model.report.ReportFoot;
import ua.zvernennia.model.report.ReportHead;
import ua.zvernennia.model.report.ReportPeriod;
import ua.zvernennia.model.report.ReportRequest;
import ua.zvernennia.model.report.ReportRow;
import ua.zvernennia.model.report.ReportTable;
import ua.zvernennia.model.report.ReportValue;
import ua.zvernennia.ui.Texts;

/** A tree as a table on paper: the columns of the window, every line unfolded, its words whole. */
final class TreeSheet {

    private static final String ID = "execution-tree";

    private final TreeView view;
    private final People people;
    private final Instant now;

    TreeSheet(TreeView view, People people, Instant now) {
        this.view = requireNonNull(view, "view");
        this.people = requireNonNull(people, "people");
        this.now = requireNonNull(now, "now");
    }

    /** @param card the line of the list, empty when this workstation does not hold it */
    ReportTable table(Optional<CardRow> card) {
        var today = LocalDate.ofInstant(now, Days.KYIV);
        var rows = new ArrayList<ReportRow>();
        new TreeLines(view, people, today, now, Integer.MAX_VALUE).top().forEach(line -> add(line, 0, rows));
        var number = card.map(row -> row.number().text()).orElse("");
        var head = new ReportHead(
                view.tree().card().text(),
                new ReportRequest(ID, new ReportPeriod(PeriodBasis.REGISTERED, today, today)),
                Texts.format(Messages.TreeSheet_heading, number),
                subtitle(card),
                Texts.format(Messages.TreeSheet_file, number),
                true,
                List.of(
                        column("title", Messages.TreeTable_title, 70),
                        column("state", Messages.column_state, 20),
                        column("term", Messages.column_term, 13),
                        column("left", Messages.TreeTable_left, 19),
                        column("took", Messages.TreeTable_took, 15)));
        return new ReportTable(head, rows, new ReportFoot(rows.size(), "", 0, now, 0, List.of()));
    }

    private List<String> subtitle(Optional<CardRow> card) {
        var lines = new ArrayList<String>();
        card.map(CardRow::summary).filter(summary -> !summary.isEmpty()).ifPresent(lines::add);
        view.controlDate().ifPresent(day -> lines.add(Messages.CardFacts_control + ": " + Days.text(day)));
        lines.add(Texts.format(Messages.TreeSheet_printed, Days.text(now)));
        return lines;
    }

    private static void add(TreeLine line, int depth, List<ReportRow> rows) {
        rows.add(new ReportRow(
                line.node().toString(),
                ReportRow.Style.NORMAL,
                depth,
                List.of(
                        ReportValue.of(line.title()),
                        ReportValue.of(line.state()),
                        ReportValue.of(line.term()),
                        ReportValue.of(line.left()),
                        ReportValue.of(line.took()))));
        line.children().forEach(child -> add(child, depth + 1, rows));
    }

    private static ReportColumn column(String id, String title, int width) {
        return new ReportColumn(id, List.of(title), ReportColumn.Kind.TEXT, width, false);
    }
}
