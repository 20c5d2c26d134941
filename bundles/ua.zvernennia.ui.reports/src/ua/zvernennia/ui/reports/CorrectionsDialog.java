package ua.zvernennia.ui.reports;

import java.util.List;
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
import ua.zvernennia.model.report.desk.Figures.Correction;
import ua.zvernennia.ui.Texts;

/** Figures of two tables that differ: row, column, what it was, what it is. */
final class CorrectionsDialog extends Dialog {

    private static final int SHOWN_MAX = 1_000;

    private final String title;
    private final List<Correction> corrections;

    CorrectionsDialog(Shell parent, String title, List<Correction> corrections) {
        super(parent);
        this.title = title;
        this.corrections = List.copyOf(corrections);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(title);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Point getInitialSize() {
        return new Point(820, 460);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = (Composite) super.createDialogArea(parent);
        var label = new Label(area, SWT.NONE);
        label.setText(
                corrections.isEmpty()
                        ? Messages.CorrectionsDialog_none
                        : Texts.format(Messages.CorrectionsDialog_count, corrections.size()));
        var table = new Table(area, SWT.BORDER | SWT.FULL_SELECTION);
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
        column(table, Messages.CorrectionsDialog_row, 340);
        column(table, Messages.CorrectionsDialog_column, 220);
        column(table, Messages.CorrectionsDialog_was, 100);
        column(table, Messages.CorrectionsDialog_is, 100);
        corrections.stream()
                .limit(SHOWN_MAX)
                .forEach(one -> new TableItem(table, SWT.NONE)
                        .setText(new String[] {one.rowTitle(), one.columnTitle(), one.was(), one.is()}));
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.CardsPane_close, true);
    }

    private static void column(Table table, String text, int width) {
        var column = new TableColumn(table, SWT.NONE);
        column.setText(text);
        column.setWidth(width);
    }
}
