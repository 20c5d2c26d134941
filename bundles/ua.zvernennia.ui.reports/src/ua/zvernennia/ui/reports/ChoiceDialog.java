package ua.zvernennia.ui.reports;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jface.dialogs.Dialog;
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
import org.eclipse.swt.widgets.Text;
import ua.zvernennia.ui.Fields;

/** Values of one condition with check boxes, «Найменування» and «Код»; a line above searches them. */
final class ChoiceDialog extends Dialog {

    private final String title;
    private final List<ConditionChoices.Choice> choices;
    private final Set<String> chosen;
    private Text search;
    private Table table;

    ChoiceDialog(Shell parent, String title, List<ConditionChoices.Choice> choices, List<String> chosen) {
        super(parent);
        this.title = requireNonNull(title, "title");
        this.choices = List.copyOf(choices);
        this.chosen = new LinkedHashSet<>(chosen);
    }

    /** What is checked, when the dialog was confirmed. */
    List<String> chosen() {
        return List.copyOf(chosen);
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
        return new Point(620, 480);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = (Composite) super.createDialogArea(parent);
        var label = new Label(area, SWT.NONE);
        label.setText(Messages.ReportTree_search);
        search = new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
        Fields.bind(label, search);
        table = new Table(area, SWT.BORDER | SWT.CHECK | SWT.FULL_SELECTION);
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
        column(Messages.ConditionsTable_name, 420);
        column(Messages.ConditionsTable_code, 140);
        search.addListener(SWT.Modify, event -> fill());
        table.addListener(SWT.Selection, event -> {
            if (event.detail == SWT.CHECK) {
                check((TableItem) event.item);
            }
        });
        fill();
        return area;
    }

    private void check(TableItem item) {
        var value = (String) item.getData();
        if (item.getChecked()) {
            chosen.add(value);
        } else {
            chosen.remove(value);
        }
    }

    private void fill() {
        var wanted = search.getText().strip().toLowerCase(Locale.ROOT);
        table.setRedraw(false);
        table.removeAll();
        for (var choice : choices) {
            if ((choice.name() + ' ' + choice.code()).toLowerCase(Locale.ROOT).contains(wanted)) {
                var item = new TableItem(table, SWT.NONE);
                item.setText(new String[] {choice.name(), choice.code()});
                item.setData(choice.value());
                item.setChecked(chosen.contains(choice.value()));
            }
        }
        table.setRedraw(true);
    }

    private void column(String text, int width) {
        var column = new TableColumn(table, SWT.NONE);
        column.setText(text);
        column.setWidth(width);
    }
}
