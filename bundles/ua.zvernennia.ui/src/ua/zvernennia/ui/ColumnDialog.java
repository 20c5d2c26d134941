package ua.zvernennia.ui;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;

/** Which columns a list shows, and in which order; by mouse or by keys alone. */
public final class ColumnDialog extends Dialog {

    private final UnaryOperator<String> labels;
    private final ColumnLayout defaults;
    private ColumnLayout layout;
    private Table table;

    /**
     * @param layout as it is now
     * @param defaults what «Типово» goes back to
     * @param labels header text by column id
     */
    public ColumnDialog(Shell parent, ColumnLayout layout, ColumnLayout defaults, UnaryOperator<String> labels) {
        super(parent);
        this.layout = requireNonNull(layout, "layout");
        this.defaults = requireNonNull(defaults, "defaults");
        this.labels = requireNonNull(labels, "labels");
    }

    /** What was chosen; the layout given at first if nothing was. */
    public ColumnLayout layout() {
        return layout;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.ColumnDialog_title);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = (Composite) super.createDialogArea(parent);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(12, 12).applyTo(area);
        var label = new Label(area, SWT.NONE);
        label.setText(Messages.ColumnDialog_columns);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(label);
        table = new Table(area, SWT.CHECK | SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION);
        GridDataFactory.fillDefaults().grab(true, true).hint(280, 320).applyTo(table);
        Fields.bind(label, table);
        var buttons = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(buttons);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(buttons);
        button(buttons, Messages.ColumnDialog_up, () -> move(-1));
        button(buttons, Messages.ColumnDialog_down, () -> move(1));
        button(buttons, Messages.ColumnDialog_defaults, () -> show(defaults.columns(), 0));
        table.addListener(SWT.Selection, event -> allow());
        show(layout.columns(), 0);
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.ColumnDialog_ok, true);
        createButton(parent, IDialogConstants.CANCEL_ID, Messages.ColumnDialog_cancel, false);
    }

    @Override
    protected void okPressed() {
        layout = new ColumnLayout(entries(), layout.sort());
        super.okPressed();
    }

    private static void button(Composite parent, String text, Runnable action) {
        var button = new Button(parent, SWT.PUSH);
        button.setText(text);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
        button.addListener(SWT.Selection, event -> action.run());
    }

    private void show(List<ColumnLayout.Entry> entries, int selected) {
        table.removeAll();
        for (var entry : entries) {
            var item = new TableItem(table, SWT.NONE);
            item.setText(labels.apply(entry.id()));
            item.setChecked(entry.shown());
            item.setData(entry);
        }
        table.setSelection(selected);
        allow();
    }

    private List<ColumnLayout.Entry> entries() {
        var entries = new ArrayList<ColumnLayout.Entry>();
        for (var item : table.getItems()) {
            var entry = (ColumnLayout.Entry) item.getData();
            entries.add(new ColumnLayout.Entry(entry.id(), entry.width(), item.getChecked()));
        }
        return entries;
    }

    private void move(int by) {
        int from = table.getSelectionIndex();
        int to = from + by;
        if (from < 0 || to < 0 || to >= table.getItemCount()) {
            return;
        }
        var entries = entries();
        entries.add(to, entries.remove(from));
        show(entries, to);
    }

    /** A list without columns would be no list. */
    private void allow() {
        var ok = getButton(IDialogConstants.OK_ID);
        if (ok != null) {
            ok.setEnabled(entries().stream().anyMatch(ColumnLayout.Entry::shown));
        }
    }
}
