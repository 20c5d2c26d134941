package ua.zvernennia.ui.reports;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.swt.widgets.Composite;
import ua.zvernennia.api.ReportService;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.report.ReportRequest;
import ua.zvernennia.model.report.ReportRun;
import ua.zvernennia.model.report.desk.Figures;
import ua.zvernennia.model.report.desk.Figures.Correction;
import ua.zvernennia.ui.Background;

/** Repeats a run as of its own moment, and compares two: each is counted again as of its moment. */
final class RunHistory {

    private final ReportService reports;
    private final Composite area;
    private final Supplier<Map<String, String>> titles;
    private final Consumer<ReportRequest> onRepeat;
    private final Consumer<String> say;
    private final Consumer<RegistryException> refused;
    private final Background background;

    /** @param titles of reports by id */
    RunHistory(
            ReportService reports,
            Composite area,
            Supplier<Map<String, String>> titles,
            Consumer<ReportRequest> onRepeat,
            Consumer<String> say,
            Consumer<RegistryException> refused) {
        this.reports = requireNonNull(reports, "reports");
        this.area = requireNonNull(area, "area");
        this.titles = requireNonNull(titles, "titles");
        this.onRepeat = requireNonNull(onRepeat, "onRepeat");
        this.say = requireNonNull(say, "say");
        this.refused = requireNonNull(refused, "refused");
        background = new Background(area);
    }

    void open() {
        background.run(Messages.HistoryDialog_loading, cancelled -> reports.runs(), this::choose, refused);
    }

    private void choose(List<ReportRun> runs) {
        var dialog = new HistoryDialog(area.getShell(), runs, titles.get());
        int answer = dialog.open();
        if (answer == HistoryDialog.REPEAT) {
            onRepeat.accept(asItWas(dialog.chosen().getFirst()));
        } else if (answer == HistoryDialog.COMPARE) {
            compare(dialog.chosen().getLast(), dialog.chosen().getFirst());
        }
    }

    /** The list is newest first, so the second of two chosen is the earlier. */
    void compare(ReportRun earlier, ReportRun later) {
        if (!earlier.request().report().equals(later.request().report())) {
            say.accept(Messages.HistoryDialog_different);
            return;
        }
        background.run(
                Messages.HistoryDialog_compare,
                cancelled -> figures(earlier, cancelled).corrections(figures(later, cancelled)),
                this::show,
                refused);
    }

    private void show(List<Correction> differences) {
        new CorrectionsDialog(area.getShell(), Messages.HistoryDialog_compare, differences).open();
    }

    private Figures figures(ReportRun run, BooleanSupplier cancelled) {
        return Figures.of(reports.run(asItWas(run), (done, total) -> {}, cancelled));
    }

    static ReportRequest asItWas(ReportRun run) {
        return run.request().asOf().isPresent() ? run.request() : run.request().at(run.startedAt());
    }
}
