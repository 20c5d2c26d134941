package ua.zvernennia.app;

import org.eclipse.e4.core.di.annotations.Execute;

/** Command {@code ua.zvernennia.command.logout}: ends the session and shows the login window again. */
public class LogoutHandler {

    @Execute
    public void execute(MainWindow window) {
        window.logOut();
    }
}
