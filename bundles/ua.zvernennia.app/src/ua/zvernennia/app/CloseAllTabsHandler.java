package ua.zvernennia.app;

import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;

/** Command {@code ua.zvernennia.command.closeAllTabs}: closes every open card, asking about each unsaved one. */
public class CloseAllTabsHandler {

    @CanExecute
    public boolean canExecute(Tabs tabs) {
        return tabs.anyCloseable();
    }

    @Execute
    public void execute(Tabs tabs) {
        tabs.closeAll();
    }
}
