package ua.zvernennia.app;

import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;

/** Command {@code ua.zvernennia.command.nextTab}, M1+PgDn; after the last comes the first. */
public class NextTabHandler {

    @CanExecute
    public boolean canExecute(Tabs tabs) {
        return tabs.count() > 1;
    }

    @Execute
    public void execute(Tabs tabs) {
        tabs.move(1);
    }
}
