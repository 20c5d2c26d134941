package ua.zvernennia.app.palette;

import jakarta.inject.Named;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.swt.widgets.Shell;
import ua.zvernennia.ui.palette.CommandPalette;

/** Command {@code ua.zvernennia.command.palette}, Ctrl+3: finds a command by its name and runs it. */
public class PaletteHandler {

    @Execute
    public void execute(@Named(IServiceConstants.ACTIVE_SHELL) Shell shell, ModelEntries entries) {
        new CommandPalette(shell, entries.now())
                .choose()
                .ifPresent(entry -> shell.getDisplay().asyncExec(entry.act()));
    }
}
