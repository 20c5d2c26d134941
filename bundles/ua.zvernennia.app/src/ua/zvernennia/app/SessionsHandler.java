package ua.zvernennia.app;

import jakarta.inject.Named;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.swt.widgets.Shell;
import ua.zvernennia.api.AccountService;

/** Command {@code ua.zvernennia.command.sessions}: where one is logged in. */
public class SessionsHandler {

    @Execute
    public void execute(@Named(IServiceConstants.ACTIVE_SHELL) Shell shell, AccountService account) {
        new SessionsDialog(shell, account).open();
    }
}
