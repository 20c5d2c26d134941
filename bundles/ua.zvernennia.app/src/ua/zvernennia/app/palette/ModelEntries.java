package ua.zvernennia.app.palette;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.e4.core.commands.ECommandService;
import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.e4.core.di.annotations.Creatable;
import org.eclipse.e4.ui.model.application.MApplication;
import org.eclipse.e4.ui.model.application.commands.MCommand;
import org.eclipse.e4.ui.model.application.commands.MKeyBinding;
import org.eclipse.e4.ui.model.application.commands.MParameter;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.model.application.ui.menu.MHandledMenuItem;
import org.eclipse.e4.ui.model.application.ui.menu.MMenu;
import org.eclipse.e4.ui.model.application.ui.menu.MMenuElement;
import org.eclipse.e4.ui.services.EContextService;
import org.eclipse.e4.ui.workbench.modeling.EModelService;
import ua.zvernennia.ui.Ids;
import ua.zvernennia.ui.KeyNames;
import ua.zvernennia.ui.palette.PaletteEntry;

/** Every entry of the main menu and every bound command that can be run where the focus is, each once. */
@Creatable
public final class ModelEntries {

    private static final System.Logger LOG = System.getLogger(ModelEntries.class.getName());

    private final MApplication application;
    private final EModelService model;
    private final ECommandService commands;
    private final EHandlerService handlers;
    private final EContextService contexts;

    @Inject
    public ModelEntries(
            MApplication application,
            EModelService model,
            ECommandService commands,
            EHandlerService handlers,
            EContextService contexts) {
        this.application = application;
        this.model = model;
        this.commands = commands;
        this.handlers = handlers;
        this.contexts = contexts;
    }

    public List<PaletteEntry> now() {
        var keys = keys();
        var entries = new LinkedHashMap<String, PaletteEntry>();
        if (model.find(Ids.WINDOW_MAIN, application) instanceof MWindow window && window.getMainMenu() != null) {
            collect(window.getMainMenu(), "", keys, entries);
        }
        for (var binding : active()) {
            if (binding.getParameters().isEmpty()) {
                add(binding.getCommand(), Map.of(), "", "", keys, entries);
            }
        }
        return List.copyOf(entries.values());
    }

    private void collect(MMenu menu, String place, Map<String, String> keys, Map<String, PaletteEntry> entries) {
        for (MMenuElement element : menu.getChildren()) {
            if (!element.isToBeRendered() || !element.isVisible()) {
                continue;
            }
            var label = plain(element.getLocalizedLabel());
            if (element instanceof MMenu inner) {
                collect(inner, place.isEmpty() ? label : place + " › " + label, keys, entries);
            } else if (element instanceof MHandledMenuItem item && item.getCommand() != null) {
                add(item.getCommand(), values(item.getParameters()), label, place, keys, entries);
            }
        }
    }

    private void add(
            MCommand command,
            Map<String, Object> parameters,
            String label,
            String place,
            Map<String, String> keys,
            Map<String, PaletteEntry> entries) {
        var id = command.getElementId();
        if (id.equals(Ids.COMMAND_PALETTE)) {
            return;
        }
        var runnable = commands.createCommand(id, parameters);
        if (runnable == null || !handlers.canExecute(runnable)) {
            return;
        }
        var key = id + parameters;
        entries.putIfAbsent(
                key,
                new PaletteEntry(
                        label.isEmpty() ? name(runnable) : label,
                        place,
                        keys.getOrDefault(key, ""),
                        () -> handlers.executeHandler(runnable)));
    }

    private Map<String, String> keys() {
        var keys = new HashMap<String, String>();
        for (var binding : active()) {
            keys.putIfAbsent(
                    binding.getCommand().getElementId() + values(binding.getParameters()),
                    KeyNames.of(binding.getKeySequence()));
        }
        return keys;
    }

    private List<MKeyBinding> active() {
        var bindings = new ArrayList<MKeyBinding>();
        for (var table : application.getBindingTables()) {
            if (contexts.getActiveContextIds()
                    .contains(table.getBindingContext().getElementId())) {
                bindings.addAll(table.getBindings());
            }
        }
        return bindings;
    }

    private static Map<String, Object> values(List<MParameter> parameters) {
        return parameters.stream().collect(Collectors.toMap(MParameter::getName, MParameter::getValue));
    }

    private static String name(ParameterizedCommand command) {
        try {
            return plain(command.getName());
        } catch (NotDefinedException e) {
            LOG.log(System.Logger.Level.WARNING, "a command without a name: {0}", command.getId());
            return command.getId();
        }
    }

    private static String plain(String label) {
        return label == null ? "" : label.replace("…", "").replace("&", "");
    }
}
