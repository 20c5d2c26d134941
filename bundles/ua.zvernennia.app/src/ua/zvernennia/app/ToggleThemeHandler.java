package ua.zvernennia.app;

import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.core.di.annotations.Optional;
import org.eclipse.e4.ui.model.application.ui.menu.MItem;

/** Command {@code ua.zvernennia.command.toggleTheme}: light or dark; the menu entry is ticked while it is dark. */
public class ToggleThemeHandler {

    @CanExecute
    public boolean canExecute(@Optional MItem item, Themes themes) {
        if (item != null) {
            item.setSelected(themes.isDark());
        }
        return true;
    }

    @Execute
    public void execute(Themes themes) {
        themes.toggle();
    }
}
