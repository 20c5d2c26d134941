package ua.zvernennia.ui.cards;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.function.Consumer;
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

/** What a right click offers: on a row opening and copying, on the header the columns. */
final class RowMenu {

    private final Viewport<CardRow> list;
    private final Menu menu;
    private final Runnable onColumns;

    RowMenu(
            Viewport<CardRow> list,
            Consumer<CardRow> onOpen,
            Runnable onColumns,
            Runnable onCopyList,
            Runnable onExport) {
        this.list = requireNonNull(list, "list");
        this.onColumns = requireNonNull(onColumns, "onColumns");
        menu = new Menu(list.table());
        item(Messages.RowMenu_open, onOpen);
        new MenuItem(menu, SWT.SEPARATOR);
        item(Messages.RowMenu_copyNumber, row -> copy(row.number().text()));
        item(Messages.RowMenu_copyRow, this::copyRow);
        new MenuItem(menu, SWT.SEPARATOR);
        item(Messages.RowMenu_copyList, row -> onCopyList.run());
        item(Messages.RowMenu_export, row -> onExport.run());
        list.table().setMenu(menu);
        list.table().addListener(SWT.MenuDetect, this::detect);
        list.table().addListener(SWT.KeyDown, this::key);
    }

    private void item(String text, Consumer<CardRow> action) {
        var item = new MenuItem(menu, SWT.PUSH);
        item.setText(text);
        item.addListener(SWT.Selection, event -> list.selected().ifPresent(action));
    }

    private void detect(Event event) {
        if (event.detail == SWT.MENU_MOUSE && list.isHeader(event.x, event.y)) {
            event.doit = false;
            onColumns.run();
        } else {
            event.doit = list.selected().isPresent();
        }
    }

    private void key(Event event) {
        if (event.keyCode == 'c' && (event.stateMask & SWT.MODIFIER_MASK) == SWT.MOD1) {
            list.selected().ifPresent(this::copyRow);
            event.doit = false;
        }
    }

    /** Every column, tab-separated: a table processor takes it as a row. */
    private void copyRow(CardRow row) {
        copy(Arrays.stream(CardColumn.values()).map(column -> column.text(row)).collect(Collectors.joining("\t")));
    }

    private void copy(String text) {
        var clipboard = new Clipboard(list.table().getDisplay());
        clipboard.setContents(new Object[] {text}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
    }
}
