package ua.zvernennia.app;

import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.e4.core.commands.ECommandService;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.commands.MKeyBinding;
import org.eclipse.e4.ui.model.application.commands.MParameter;
import org.eclipse.e4.ui.model.application.ui.menu.MHandledMenuItem;
import org.eclipse.e4.ui.services.IServiceConstants;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import org.eclipse.swt.widgets.Shell;
import ua.zvernennia.ui.FactsDialog;
import ua.zvernennia.ui.KeyNames;

/** Command {@code ua.zvernennia.command.keys}, F1: the keys that are bound, read from the model itself. */
public class KeysHandler {

    @Execute
    public void execute(
            @Named(IServiceConstants.ACTIVE_SHELL) Shell shell,
            MApplication application,
            EModelService model,
            ECommandService commands)
            throws NotDefinedException {
        var facts = new FactsDialog(shell, Messages.KeysHandler_title);
        for (var table : application.getBindingTables()) {
            if (!table.getBindings().isEmpty()) {
                facts.add(heading(table.getBindingContext().getElementId()), "");
            }
            for (var binding : table.getBindings()) {
                var command = commands.getCommand(binding.getCommand().getElementId());
                facts.add(
                        menuLabel(application, model, binding)
                                .orElse(command.getName())
                                .replace("…", ""),
                        KeyNames.of(binding.getKeySequence()));
            }
        }
        facts.open();
    }

    /** A key with parameters is one of several of its command; the menu says which. */
    private static Optional<String> menuLabel(MApplication application, EModelService model, MKeyBinding binding) {
        if (binding.getParameters().isEmpty()) {
            return Optional.empty();
        }
        return model
                .findElements(
                        application,
                        MHandledMenuItem.class,
                        EModelService.IN_MAIN_MENU,
                        element -> element instanceof MHandledMenuItem item
                                && item.getCommand() == binding.getCommand()
                                && values(item.getParameters()).equals(values(binding.getParameters())))
                .stream()
                .map(MHandledMenuItem::getLocalizedLabel)
                .findFirst();
    }

    private static List<String> values(List<MParameter> parameters) {
        return parameters.stream().map(MParameter::getValue).toList();
    }

    private static String heading(String context) {
        return switch (context) {
            case "ua.zvernennia.context.list" -> Messages.KeysHandler_list;
            case "ua.zvernennia.context.card" -> Messages.KeysHandler_card;
            case "ua.zvernennia.context.execution" -> Messages.KeysHandler_execution;
            default -> Messages.KeysHandler_everywhere;
        };
    }
}
