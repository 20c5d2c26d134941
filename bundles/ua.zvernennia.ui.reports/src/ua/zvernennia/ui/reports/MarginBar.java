package ua.zvernennia.ui.reports;

import static java.util.Objects.requireNonNull;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Link;
import ua.zvernennia.api.ReportDeskService;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.report.ReportTable;
import ua.zvernennia.model.report.desk.ClosedPeriod;
import ua.zvernennia.model.report.desk.FigureNote;
import ua.zvernennia.model.report.desk.Figures;
import ua.zvernennia.model.report.desk.Figures.Correction;
import ua.zvernennia.model.report.desk.ReportMargin;
import ua.zvernennia.ui.Background;
import ua.zvernennia.ui.Texts;

/**
 * What stands beside the figures: «Історія…», «Примітка…» under the chosen figure, «Підписати…», and one line that says
 * who signed the period and how many figures have changed since.
 */
final class MarginBar {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm").withZone(ZoneId.of("Europe/Kyiv"));

    private final ReportDeskService desk;
    private final Host host;
    private final Composite area;
    private final Button note;
    private final Button sign;
    private final Link closed;
    private final Background background;
    private Optional<ReportTable> table = Optional.empty();
    private ReportMargin margin = ReportMargin.EMPTY;
    private List<Correction> corrections = List.of();

    MarginBar(Composite parent, ReportDeskService desk, Host host, Runnable onHistory) {
        this.desk = requireNonNull(desk, "desk");
        this.host = requireNonNull(host, "host");
        area = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(area);
        GridLayoutFactory.fillDefaults().numColumns(4).spacing(6, 4).applyTo(area);
        button(Messages.MarginBar_history).addListener(SWT.Selection, event -> onHistory.run());
        note = button(Messages.MarginBar_note);
        note.addListener(SWT.Selection, event -> askNote());
        sign = button(Messages.MarginBar_sign);
        sign.addListener(SWT.Selection, event -> askRemark());
        closed = new Link(area, SWT.NONE);
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(closed);
        closed.addListener(
                SWT.Selection,
                event -> new CorrectionsDialog(area.getShell(), Messages.MarginBar_corrections, corrections).open());
        background = new Background(area);
        show(ReportMargin.EMPTY);
    }

    /** Another result is shown: what stands beside it is asked for. */
    void show(ReportTable result) {
        table = Optional.of(result);
        show(ReportMargin.EMPTY);
        background.run(
                Messages.MarginBar_loading,
                cancelled -> desk.margin(result.head().request()),
                this::show,
                host::refused);
    }

    /** Notes as lines for a document: the figure in words, then the text. */
    List<String> lines() {
        return margin.notes().stream()
                .map(one -> host.figure(one.row(), one.column()) + ": " + one.text() + " (" + one.author() + ')')
                .toList();
    }

    Optional<ClosedPeriod> closedPeriod() {
        return margin.closed();
    }

    Button noteButton() {
        return note;
    }

    Button signButton() {
        return sign;
    }

    String closedText() {
        return closed.getText();
    }

    private void show(ReportMargin next) {
        margin = next;
        corrections = next.closed()
                .flatMap(period -> table.map(now -> period.figures().corrections(Figures.of(now))))
                .orElse(List.of());
        note.setEnabled(table.isPresent());
        sign.setEnabled(table.isPresent() && next.closed().isEmpty());
        closed.setText(next.closed().map(this::words).orElse(""));
        host.marks(next.notes(), corrections);
        area.layout(true);
    }

    private String words(ClosedPeriod period) {
        var by = Texts.format(Messages.MarginBar_closed, MOMENT.format(period.signedAt()), period.by(), period.title());
        return corrections.isEmpty()
                ? by + ' ' + Messages.MarginBar_unchanged
                : by + " <a>" + Texts.format(Messages.MarginBar_changed, corrections.size()) + "</a>";
    }

    private void askNote() {
        var place = host.chosen();
        if (place.isEmpty()) {
            host.say(Messages.MarginBar_chooseFigure, "hint");
            return;
        }
        var mine = margin.notes().stream()
                .filter(one ->
                        one.mine() && one.under(place.get().row(), place.get().column()))
                .findFirst();
        var dialog = new AskDialog(
                area.getShell(),
                Messages.MarginBar_note,
                host.figure(place.get().row(), place.get().column()),
                mine.map(FigureNote::text).orElse(""),
                text -> text.strip().length() > FigureNote.TEXT_MAX ? Messages.MarginBar_noteRule : null);
        if (dialog.open() == Window.OK) {
            write(place.get(), mine, dialog.getValue().strip());
        }
    }

    /** An empty text takes the former note away; another one takes its place. */
    void write(Place place, Optional<FigureNote> former, String text) {
        if (table.isEmpty() || former.map(FigureNote::text).orElse("").equals(text)) {
            return;
        }
        var request = table.get().head().request();
        var id = UUID.randomUUID().toString();
        background.run(
                Messages.MarginBar_note,
                cancelled -> {
                    var left = former.map(old -> desk.removeNote(request, old.id()));
                    return text.isEmpty()
                            ? left.orElse(margin)
                            : desk.writeNote(request, id, place.row(), place.column(), text);
                },
                this::show,
                host::refused);
    }

    private void askRemark() {
        var dialog = new AskDialog(
                area.getShell(),
                Messages.MarginBar_sign,
                Messages.MarginBar_signText,
                "",
                text -> text.length() > ClosedPeriod.REMARK_MAX ? Messages.MarginBar_noteRule : null);
        if (dialog.open() == Window.OK) {
            sign(dialog.getValue().strip());
        }
    }

    void sign(String remark) {
        table.ifPresent(signed -> {
            var id = UUID.randomUUID().toString();
            background.run(
                    Messages.MarginBar_signing,
                    cancelled -> {
                        desk.close(id, signed.head().run(), remark);
                        return desk.margin(signed.head().request());
                    },
                    next -> {
                        show(next);
                        host.say(Messages.MarginBar_signed, "success");
                    },
                    host::refused);
        });
    }

    private Button button(String text) {
        var button = new Button(area, SWT.PUSH);
        button.setText(text);
        return button;
    }

    /** A figure: row and column. */
    record Place(String row, String column) {}

    /** The room that the bar stands in. */
    interface Host {

        /** The figure that is chosen in the table. */
        Optional<Place> chosen();

        /** A figure in words. */
        String figure(String row, String column);

        /** Marks the figures that have notes, and those that are others than signed. */
        void marks(List<FigureNote> notes, List<Correction> corrections);

        void say(String text, String meaning);

        void refused(RegistryException failure);
    }
}
