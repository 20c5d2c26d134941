package ua.zvernennia.app;

import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;

/** Command {@code ua.zvernennia.command.previousTab}, M1+PgUp; before the first comes the last. */
public class PreviousTabHandler {

    @CanExecute
    public boolean canExecute(Tabs tabs) {
        return tabs.count() > 1;
    }

    @Execute
    public void execute(Tabs tabs) {
        tabs.move(-1);
    }
}
