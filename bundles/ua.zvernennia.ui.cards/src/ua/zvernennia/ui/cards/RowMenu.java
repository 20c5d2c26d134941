package ua.zvernennia.ui.cards;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import ua.zvernennia.model.list.CardColumn;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.ui.Viewport;

/** What a right click offers: on rows, the marked ones where there are any, copying and opening; on the header columns. */
final class RowMenu {

    private final Viewport<CardRow> list;
    private final Actions actions;
    private final Menu menu;
    private final Runnable onColumns;
    private final List<MenuItem> forMarked = new ArrayList<>();

    /** What the list does when it is asked for. */
    interface Actions {

        /** The marked rows; the selected one where none is. */
        List<CardRow> chosen();

        void open(List<CardRow> rows);

        void copyList();

        void exportList();

        void copyMarked();

        void exportMarked();
    }

    RowMenu(Viewport<CardRow> list, Runnable onColumns, Actions actions) {
        this.list = requireNonNull(list, "list");
        this.actions = requireNonNull(actions, "actions");
        this.onColumns = requireNonNull(onColumns, "onColumns");
        menu = new Menu(list.table());
        item(Messages.RowMenu_open, actions::open);
        new MenuItem(menu, SWT.SEPARATOR);
        item(Messages.RowMenu_copyNumber, rows -> copy(rows, row -> row.number().text()));
        item(Messages.RowMenu_copyRow, this::copyRows);
        forMarked.add(item(Messages.RowMenu_copyMarked, rows -> actions.copyMarked()));
        forMarked.add(item(Messages.RowMenu_exportMarked, rows -> actions.exportMarked()));
        new MenuItem(menu, SWT.SEPARATOR);
        item(Messages.RowMenu_copyList, rows -> actions.copyList());
        item(Messages.RowMenu_export, rows -> actions.exportList());
        list.table().setMenu(menu);
        list.table().addListener(SWT.MenuDetect, this::detect);
        list.table().addListener(SWT.KeyDown, this::key);
    }

    private MenuItem item(String text, Consumer<List<CardRow>> action) {
        var item = new MenuItem(menu, SWT.PUSH);
        item.setText(text);
        item.addListener(SWT.Selection, event -> {
            var rows = actions.chosen();
            if (!rows.isEmpty()) {
                action.accept(rows);
            }
        });
        return item;
    }

    private void detect(Event event) {
        if (event.detail == SWT.MENU_MOUSE && list.isHeader(event.x, event.y)) {
            event.doit = false;
            onColumns.run();
        } else {
            event.doit = list.selected().isPresent();
            forMarked.forEach(item -> item.setEnabled(!list.marked().isEmpty()));
        }
    }

    private void key(Event event) {
        if (event.keyCode == 'c' && (event.stateMask & SWT.MODIFIER_MASK) == SWT.MOD1) {
            copyRows(actions.chosen());
            event.doit = false;
        }
    }

    /** Every column, tab-separated: a table processor takes each as a row. */
    private void copyRows(List<CardRow> rows) {
        copy(
                rows,
                row -> Arrays.stream(CardColumn.values())
                        .map(column -> column.text(row))
                        .collect(Collectors.joining("\t")));
    }

    private void copy(List<CardRow> rows, Function<CardRow, String> line) {
        if (rows.isEmpty()) {
            return;
        }
        var clipboard = new Clipboard(list.table().getDisplay());
        var text = rows.stream().map(line).collect(Collectors.joining("\n"));
        clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
    }
}
