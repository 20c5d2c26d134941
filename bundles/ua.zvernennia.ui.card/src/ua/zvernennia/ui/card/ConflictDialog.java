package ua.zvernennia.ui.card;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.swt.widgets.Text;
import ua.zvernennia.ui.Fields;
import ua.zvernennia.ui.Styles;
import ua.zvernennia.ui.Texts;
import ua.zvernennia.ui.card.Merge.Difference;

/** «Моє» beside «збережене», field by field; the person says which text holds, and nothing is lost before that. */
final class ConflictDialog extends Dialog {

    private static final int[] WIDTHS = {190, 230, 230, 150};
    private static final int TEXT_HEIGHT = 84;

    private final Merge merge;
    private final DirectoryChoices directory;
    private final FieldLabels labels = new FieldLabels();
    private Table table;
    private Text mine;
    private Text theirs;
    private Button takeMine;
    private Button takeTheirs;

    ConflictDialog(Shell parent, Merge merge, DirectoryChoices directory) {
        super(parent);
        this.merge = merge;
        this.directory = directory;
        setShellStyle(getShellStyle() | SWT.RESIZE);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.ConflictDialog_title);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        var area = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        GridLayoutFactory.fillDefaults()
                .numColumns(2)
                .equalWidth(true)
                .margins(16, 12)
                .spacing(12, 8)
                .applyTo(area);
        var explanation = new Label(area, SWT.WRAP);
        explanation.setText(
                Texts.format(Messages.ConflictDialog_explanation, merge.stored().changedBy()));
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .grab(true, false)
                .hint(760, SWT.DEFAULT)
                .applyTo(explanation);
        createTable(area);
        mine = text(area, Messages.ConflictDialog_mine);
        theirs = text(area, Messages.ConflictDialog_theirs);
        takeMine = choice(area, Messages.ConflictDialog_takeMine, Merge.Choice.MINE);
        takeTheirs = choice(area, Messages.ConflictDialog_takeTheirs, Merge.Choice.THEIRS);
        if (table.getItemCount() > 0) {
            table.select(0);
        }
        showSelected();
        return area;
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.ConflictDialog_apply, true);
        createButton(parent, IDialogConstants.CANCEL_ID, Messages.ConflictDialog_cancel, false);
        table.setFocus();
    }

    private void createTable(Composite area) {
        table = new Table(area, SWT.BORDER | SWT.FULL_SELECTION | SWT.SINGLE);
        table.setHeaderVisible(true);
        GridDataFactory.fillDefaults()
                .span(2, 1)
                .grab(true, true)
                .hint(SWT.DEFAULT, 190)
                .applyTo(table);
        var titles = new String[] {
            Messages.ConflictDialog_field,
            Messages.ConflictDialog_mine,
            Messages.ConflictDialog_theirs,
            Messages.ConflictDialog_holds
        };
        for (int i = 0; i < titles.length; i++) {
            var column = new TableColumn(table, SWT.NONE);
            column.setText(titles[i]);
            column.setWidth(WIDTHS[i]);
        }
        for (var difference : merge.differences()) {
            show(new TableItem(table, SWT.NONE), difference);
        }
        table.addListener(SWT.Selection, event -> showSelected());
        table.addListener(SWT.MouseDoubleClick, event -> toggle()); // not Enter: that applies what is shown
        table.addListener(SWT.KeyDown, event -> {
            if (event.character == ' ') {
                toggle();
                event.doit = false;
            }
        });
    }

    private void show(TableItem item, Difference difference) {
        var label = labels.of(difference.key()).replace(" *", "");
        item.setText(new String[] {
            difference.bothChanged() ? Texts.format(Messages.ConflictDialog_both, label) : label,
            shown(difference, difference.mine()),
            shown(difference, difference.theirs()),
            difference.choice() == Merge.Choice.MINE ? Messages.ConflictDialog_mine : Messages.ConflictDialog_theirs
        });
    }

    private void showSelected() {
        int line = table.getSelectionIndex();
        boolean any = line >= 0;
        mine.setText(
                any
                        ? shown(
                                merge.differences().get(line),
                                merge.differences().get(line).mine())
                        : "");
        theirs.setText(
                any
                        ? shown(
                                merge.differences().get(line),
                                merge.differences().get(line).theirs())
                        : "");
        for (var button : new Button[] {takeMine, takeTheirs}) {
            button.setEnabled(any);
        }
        takeMine.setSelection(any && merge.differences().get(line).choice() == Merge.Choice.MINE);
        takeTheirs.setSelection(any && merge.differences().get(line).choice() == Merge.Choice.THEIRS);
    }

    private void toggle() {
        int line = table.getSelectionIndex();
        if (line >= 0) {
            choose(
                    merge.differences().get(line).choice() == Merge.Choice.MINE
                            ? Merge.Choice.THEIRS
                            : Merge.Choice.MINE);
        }
    }

    private void choose(Merge.Choice choice) {
        int line = table.getSelectionIndex();
        if (line >= 0) {
            merge.choose(line, choice);
            show(table.getItem(line), merge.differences().get(line));
            showSelected();
        }
    }

    private String shown(Difference difference, String value) {
        return difference.field().map(field -> directory.name(field, value)).orElse(value);
    }

    private static Text text(Composite area, String label) {
        var box = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(box);
        GridLayoutFactory.fillDefaults().spacing(0, 3).applyTo(box);
        var caption = new Label(box, SWT.NONE);
        caption.setText(label);
        Styles.set(caption, "heading");
        var text = new Text(box, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL | SWT.READ_ONLY);
        GridDataFactory.fillDefaults().grab(true, true).hint(200, TEXT_HEIGHT).applyTo(text);
        Fields.bind(caption, text);
        return text;
    }

    private Button choice(Composite area, String label, Merge.Choice choice) {
        var button = new Button(area, SWT.RADIO);
        button.setText(label);
        button.setLayoutData(new GridData());
        button.addListener(SWT.Selection, event -> {
            if (button.getSelection()) {
                choose(choice);
            }
        });
        return button;
    }
}
