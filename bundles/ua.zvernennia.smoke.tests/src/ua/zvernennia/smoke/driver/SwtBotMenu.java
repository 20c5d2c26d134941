package ua.zvernennia.smoke.driver;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** A menu, or an entry of one. */
public final class SwtBotMenu {

    private final UiThread ui;
    private final Menu menu;
    private final MenuItem item;

    SwtBotMenu(UiThread ui, Menu menu) {
        this(ui, menu, null);
    }

    private SwtBotMenu(UiThread ui, Menu menu, MenuItem item) {
        this.ui = ui;
        this.menu = menu;
        this.item = item;
    }

    public SwtBotMenu menu(String text) {
        return ui.ask(() -> {
            menu.notifyListeners(SWT.Show, new Event()); // entries know only then whether they can be chosen
            for (var child : menu.getItems()) {
                if (Widgets.plain(child.getText()).equals(text)) {
                    return new SwtBotMenu(ui, child.getMenu(), child);
                }
            }
            throw new AssertionError("no menu entry " + text);
        });
    }

    public boolean isEnabled() {
        return ui.ask(item::isEnabled);
    }

    /** Returns at once: what it opens may be a dialog. */
    public void click() {
        ui.ask(() -> {
            if (!item.isEnabled()) {
                throw new AssertionError("the menu entry cannot be chosen: " + item.getText());
            }
            return true;
        });
        ui.send(() -> item.notifyListeners(SWT.Selection, new Event()));
    }
}
