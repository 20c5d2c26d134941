package ua.zvernennia.app;

import org.eclipse.e4.core.di.annotations.Execute;
import ua.zvernennia.api.Connection;

/** Command {@code ua.zvernennia.command.refresh}, F5: asks the server for changes now instead of waiting. */
public class RefreshHandler {

    @Execute
    public void execute(Connection connection) {
        connection.retryNow();
    }
}
