package ua.zvernennia.ui.execution;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import ua.zvernennia.model.directory.Position;
import ua.zvernennia.ui.Fields;
import ua.zvernennia.ui.Styles;
import ua.zvernennia.ui.Texts;

/** Chooses executors: «По полю», «по фрагменту / по початку», the recent ones first. */
final class PersonDialog extends Dialog {

    /** More rows than anybody reads; typing one more letter is faster. */
    private static final int ROWS_MAX = 200;

    private static final int[] WIDTHS = {170, 190, 230, 100, 100};

    private final People people;
    private final LocalDate today;
    private final List<String> recent;
    private final List<Position> chosen = new ArrayList<>();
    private Text search;
    private Combo field;
    private Combo kind;
    private Table table;
    private Label count;

    PersonDialog(Shell parent, People people, LocalDate today, List<String> recent) {
        super(parent);
        this.people = requireNonNull(people, "people");
        this.today = requireNonNull(today, "today");
        this.recent = List.copyOf(recent);
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    /** Those that were selected when it was closed with «Додати». */
    List<Position> chosen() {
        return chosen;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.PersonDialog_title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = (Composite) super.createDialogArea(parent);
        var line = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        GridLayoutFactory.fillDefaults().numColumns(6).spacing(8, 4).applyTo(line);
        var fields = new Fields(line);
        search = fields.text(Messages.PersonDialog_search, 100);
        field = fields.choice(Messages.PersonDialog_field);
        field.setItems(Messages.PersonDialog_name, Messages.PersonDialog_unit, Messages.PersonDialog_post);
        field.select(0);
        kind = fields.choice(Messages.PersonDialog_kind);
        kind.setItems(Messages.PersonDialog_fragment, Messages.PersonDialog_beginning);
        kind.select(0);
        table = table(area);
        count = new Label(area, SWT.NONE);
        Styles.set(count, "hint");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(count);
        search.addListener(SWT.Modify, event -> find());
        search.addListener(SWT.KeyDown, this::intoTable);
        field.addListener(SWT.Selection, event -> find());
        kind.addListener(SWT.Selection, event -> find());
        table.addListener(SWT.DefaultSelection, event -> okPressed());
        find();
        search.setFocus();
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.PersonDialog_add, true);
        createButton(parent, IDialogConstants.CANCEL_ID, Messages.cancel, false);
    }

    @Override
    protected void okPressed() {
        for (var item : table.getSelection()) {
            chosen.add((Position) item.getData());
        }
        super.okPressed();
    }

    /** For tests. */
    Table table() {
        return table;
    }

    /** For tests. */
    Text search() {
        return search;
    }

    private static Table table(Composite area) {
        var caption = new Label(area, SWT.NONE);
        caption.setText(Messages.PersonDialog_found);
        var table = new Table(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.MULTI);
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults().grab(true, true).hint(820, 360).applyTo(table);
        Fields.bind(caption, table);
        var labels = new String[] {
            Messages.PersonDialog_name,
            Messages.PersonDialog_unit,
            Messages.PersonDialog_post,
            Messages.PersonDialog_from,
            Messages.PersonDialog_to
        };
        for (int i = 0; i < labels.length; i++) {
            var column = new TableColumn(table, SWT.NONE);
            column.setText(labels[i]);
            column.setWidth(WIDTHS[i]);
        }
        return table;
    }

    private void find() {
        var found = people.find(
                search.getText(),
                People.Field.values()[Math.max(0, field.getSelectionIndex())],
                People.Search.values()[Math.max(0, kind.getSelectionIndex())],
                today,
                recent);
        table.setRedraw(false);
        table.removeAll();
        found.stream().limit(ROWS_MAX).forEach(this::row);
        table.select(0);
        table.setRedraw(true);
        count.setText(Texts.format(Messages.PersonDialog_count, found.size()));
        count.requestLayout();
    }

    private void row(Position position) {
        var item = new TableItem(table, SWT.NONE);
        item.setData(position);
        item.setText(Stream.of(
                        position.holder(),
                        people.unit(position.id()),
                        position.title(),
                        Days.text(position.validFrom()),
                        position.validTo().map(Days::text).orElse(""))
                .toArray(String[]::new));
    }

    private void intoTable(Event event) {
        if (event.keyCode == SWT.ARROW_DOWN) {
            table.setFocus();
            event.doit = false;
        }
    }
}
