package ua.zvernennia.app;

import jakarta.inject.Named;
import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.swt.widgets.Shell;
import ua.zvernennia.api.Connection;
import ua.zvernennia.api.OfflineService;

/** Command {@code ua.zvernennia.command.offlinePin}: sets or forgets the PIN for work without network. */
public class OfflinePinHandler {

    /** Only who is logged in at the server may choose a PIN: the keys come from there. */
    @CanExecute
    public boolean canExecute(Connection connection) {
        return connection.status().state() == Connection.State.ONLINE;
    }

    @Execute
    public void execute(@Named(IServiceConstants.ACTIVE_SHELL) Shell shell, OfflineService offline) {
        new OfflinePinDialog(shell, offline).open();
    }
}
