package ua.zvernennia.app;

import org.eclipse.e4.core.di.annotations.Execute;

/** Command {@code ua.zvernennia.command.exit}, M1+Q: ends the workstation, after asking about unsaved work. */
public class ExitHandler {

    @Execute
    public void execute(MainWindow window) {
        window.exit();
    }
}
