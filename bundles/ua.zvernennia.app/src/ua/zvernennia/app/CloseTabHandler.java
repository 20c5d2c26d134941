package ua.zvernennia.app;

import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;

/** Command {@code ua.zvernennia.command.closeTab}, M1+W: closes the card in front, after asking about unsaved work. */
public class CloseTabHandler {

    @CanExecute
    public boolean canExecute(Tabs tabs) {
        return tabs.frontIsCloseable();
    }

    @Execute
    public void execute(Tabs tabs) {
        tabs.closeFront();
    }
}
