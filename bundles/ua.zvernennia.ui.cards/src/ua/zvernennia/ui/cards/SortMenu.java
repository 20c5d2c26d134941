package ua.zvernennia.ui.cards;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.ui.ColumnLayout;
import ua.zvernennia.ui.Viewport;

/** The columns to sort by, for the keyboard: each choice does what a click on the header does. */
final class SortMenu {

    private final Viewport<CardRow> list;

    SortMenu(Viewport<CardRow> list) {
        this.list = requireNonNull(list, "list");
    }

    /** Over the list; gone after the choice. */
    Menu open() {
        var table = list.table();
        var menu = new Menu(table);
        item(menu, Messages.SortMenu_natural, list.layout().sort().isEmpty(), List.of());
        new MenuItem(menu, SWT.SEPARATOR);
        for (var column : list.layout().shown()) {
            item(
                    menu,
                    list.label(column.id()) + arrow(column.id()),
                    !arrow(column.id()).isEmpty(),
                    list.layout().clicked(column.id(), false).sort());
        }
        menu.setLocation(table.toDisplay(table.getHeaderHeight(), table.getHeaderHeight()));
        menu.addListener(SWT.Hide, event -> table.getDisplay().asyncExec(menu::dispose));
        menu.setVisible(true);
        return menu;
    }

    private void item(Menu menu, String text, boolean selected, List<ColumnLayout.Sort> order) {
        var item = new MenuItem(menu, SWT.CHECK);
        item.setText(text.replace("&", "&&"));
        item.setSelection(selected);
        item.addListener(SWT.Selection, event -> list.sort(order));
    }

    private String arrow(String column) {
        return list.layout().sort().stream()
                .filter(sort -> sort.id().equals(column))
                .findFirst()
                .map(sort -> sort.descending() ? "  ▾" : "  ▴")
                .orElse("");
    }
}
