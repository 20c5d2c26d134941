package ua.zvernennia.ui.cards;

import static java.util.Objects.requireNonNull;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** What the button «Фільтри» offers: the named filters, naming the present one, forgetting one. */
final class FiltersMenu {

    private static final int NAME_MAX = 60;

    private final SavedFilters saved;
    private final Supplier<CardFilter> present;
    private final Consumer<CardFilter> onChoose;

    FiltersMenu(SavedFilters saved, Supplier<CardFilter> present, Consumer<CardFilter> onChoose) {
        this.saved = requireNonNull(saved, "saved");
        this.present = requireNonNull(present, "present");
        this.onChoose = requireNonNull(onChoose, "onChoose");
    }

    /** Opens under the button. */
    void open(Button button) {
        var menu = new Menu(button);
        for (var name : saved.names()) {
            item(menu, name, () -> onChoose.accept(saved.filter(name)));
        }
        if (!saved.names().isEmpty()) {
            new MenuItem(menu, SWT.SEPARATOR);
        }
        item(menu, Messages.FiltersMenu_save, () -> save(button))
                .setEnabled(!present.get().isNone());
        if (!saved.names().isEmpty()) {
            var forget = new MenuItem(menu, SWT.CASCADE);
            forget.setText(Messages.FiltersMenu_forget);
            var names = new Menu(menu);
            forget.setMenu(names);
            for (var name : saved.names()) {
                item(names, name, () -> saved.remove(name));
            }
        }
        var below = button.toDisplay(0, button.getSize().y);
        menu.setLocation(below);
        menu.addListener(SWT.Hide, event -> button.getDisplay().asyncExec(menu::dispose));
        menu.setVisible(true);
    }

    private void save(Button button) {
        var dialog = new InputDialog(
                button.getShell(),
                Messages.FiltersMenu_title,
                present.get().describe(),
                "",
                name -> name.isBlank() || name.length() > NAME_MAX ? Messages.FiltersMenu_nameNeeded : null);
        if (dialog.open() == Window.OK) {
            saved.save(dialog.getValue(), present.get());
        }
    }

    private static MenuItem item(Menu menu, String text, Runnable action) {
        var item = new MenuItem(menu, SWT.PUSH);
        item.setText(text.replace("&", "&&"));
        item.addListener(SWT.Selection, event -> action.run());
        return item;
    }
}
