package ua.zvernennia.app;

import jakarta.inject.Named;
import org.eclipse.e4.core.di.annotations.CanExecute;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import ua.zvernennia.api.Connection;
import ua.zvernennia.api.LocalData;
import ua.zvernennia.ui.Background;

/** Command {@code ua.zvernennia.command.clearCache}: throws the cached cards away and loads them anew. */
public class ClearCacheHandler {

    /** Without the server the list would stay empty. */
    @CanExecute
    public boolean canExecute(Connection connection) {
        return connection.status().state() == Connection.State.ONLINE;
    }

    @Execute
    public void execute(@Named(IServiceConstants.ACTIVE_SHELL) Shell shell, LocalData data) {
        var question = new MessageDialog(
                shell,
                Messages.ClearCacheHandler_title,
                null,
                Messages.ClearCacheHandler_question,
                MessageDialog.QUESTION,
                1,
                Messages.ClearCacheHandler_clear,
                Messages.ClearCacheHandler_cancel);
        if (question.open() == 0) {
            new Background(shell)
                    .also(
                            Messages.ClearCacheHandler_title,
                            cancelled -> {
                                data.clearCache();
                                return true;
                            },
                            done -> {},
                            refused -> shell.getDisplay().beep());
        }
    }

    /** Bytes as people read them: with a unit. */
    static String size(long bytes) {
        return bytes < 1_000_000 ? bytes / 1000 + " КБ" : bytes / 1_000_000 + " МБ";
    }
}
