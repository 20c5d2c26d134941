package ua.zvernennia.app;

import jakarta.inject.Named;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.e4.core.commands.ECommandService;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.swt.widgets.Shell;

/** Command {@code ua.zvernennia.command.keys}, F1: the keys that are bound, read from the model itself. */
public class KeysHandler {

    @Execute
    public void execute(
            @Named(IServiceConstants.ACTIVE_SHELL) Shell shell, MApplication application, ECommandService commands)
            throws NotDefinedException {
        var facts = new FactsDialog(shell, Messages.KeysHandler_title);
        for (var table : application.getBindingTables()) {
            if (!table.getBindings().isEmpty()) {
                facts.add(heading(table.getBindingContext().getElementId()), "");
            }
            for (var binding : table.getBindings()) {
                facts.add(
                        commands.getCommand(binding.getCommand().getElementId())
                                .getName()
                                .replace("…", ""),
                        KeyNames.of(binding.getKeySequence()));
            }
        }
        facts.open();
    }

    private static String heading(String context) {
        return switch (context) {
            case "ua.zvernennia.context.list" -> Messages.KeysHandler_list;
            case "ua.zvernennia.context.card" -> Messages.KeysHandler_card;
            default -> Messages.KeysHandler_everywhere;
        };
    }
}
