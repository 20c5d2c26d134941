package ua.zvernennia.ui.reports;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import ua.zvernennia.model.report.ReportRun;

/** «Історія»: what was run, with its code; one run can be repeated as of its moment, two can be compared. */
final class HistoryDialog extends Dialog {

    static final int REPEAT = IDialogConstants.CLIENT_ID + 1;
    static final int COMPARE = IDialogConstants.CLIENT_ID + 2;

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm:ss").withZone(ZoneId.of("Europe/Kyiv"));
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final int CODE = 12;

    private final List<ReportRun> runs;
    private final Map<String, String> titles;
    private Table table;
    private List<ReportRun> chosen = List.of();

    /** @param titles of reports by id */
    HistoryDialog(Shell parent, List<ReportRun> runs, Map<String, String> titles) {
        super(parent);
        this.runs = List.copyOf(runs);
        this.titles = Map.copyOf(titles);
    }

    /** One to repeat, or two to compare. */
    List<ReportRun> chosen() {
        return chosen;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.HistoryDialog_title);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Point getInitialSize() {
        return new Point(1000, 520);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = (Composite) super.createDialogArea(parent);
        var hint = new Label(area, SWT.WRAP);
        hint.setText(Messages.HistoryDialog_hint);
        table = new Table(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.MULTI);
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
        column(Messages.HistoryDialog_when, 150);
        column(Messages.HistoryDialog_report, 330);
        column(Messages.HistoryDialog_period, 190);
        column(Messages.HistoryDialog_rows, 70);
        column(Messages.HistoryDialog_code, 120);
        column(Messages.HistoryDialog_state, 100);
        runs.forEach(this::add);
        table.addListener(SWT.Selection, event -> offer());
        table.addListener(SWT.DefaultSelection, event -> buttonPressed(REPEAT));
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, REPEAT, Messages.HistoryDialog_repeat, true);
        createButton(parent, COMPARE, Messages.HistoryDialog_compare, false);
        createButton(parent, IDialogConstants.CANCEL_ID, Messages.CardsPane_close, false);
        offer();
    }

    @Override
    protected void buttonPressed(int button) {
        chosen = Arrays.stream(table.getSelection())
                .map(item -> (ReportRun) item.getData())
                .toList();
        if (button == REPEAT && chosen.size() == 1 || button == COMPARE && chosen.size() == 2) {
            setReturnCode(button);
            close();
        } else if (button == IDialogConstants.CANCEL_ID) {
            super.buttonPressed(button);
        }
    }

    private void add(ReportRun run) {
        var period = run.request().period();
        var item = new TableItem(table, SWT.NONE);
        item.setText(new String[] {
            MOMENT.format(run.startedAt()),
            titles.getOrDefault(run.request().report(), run.request().report()),
            DAY.format(period.from()) + " – " + DAY.format(period.to()),
            Integer.toString(run.rows()),
            run.hash().substring(0, Math.min(CODE, run.hash().length())),
            state(run.state())
        });
        item.setData(run);
    }

    private void offer() {
        getButton(REPEAT).setEnabled(table.getSelectionCount() == 1);
        getButton(COMPARE).setEnabled(table.getSelectionCount() == 2);
    }

    private void column(String text, int width) {
        var column = new TableColumn(table, SWT.NONE);
        column.setText(text);
        column.setWidth(width);
    }

    private static String state(ReportRun.State state) {
        return switch (state) {
            case RUNNING -> Messages.HistoryDialog_RUNNING;
            case DONE -> Messages.HistoryDialog_DONE;
            case CANCELLED -> Messages.HistoryDialog_CANCELLED;
            case FAILED -> Messages.HistoryDialog_FAILED;
        };
    }
}
