package ua.zvernennia.app;

import jakarta.inject.Named;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.swt.widgets.Shell;
import ua.zvernennia.api.AccountService;

/** Command {@code ua.zvernennia.command.changePassword}: another password of one's own. */
public class ChangePasswordHandler {

    @Execute
    public void execute(@Named(IServiceConstants.ACTIVE_SHELL) Shell shell, AccountService account) {
        new PasswordDialog<>(shell, Messages.PasswordDialog_explanation, true, (old, chosen, told, cancelled) -> {
                    account.changePassword(old, chosen);
                    return true;
                })
                .ask();
    }
}
