package ua.zvernennia.ui;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Map;
import org.eclipse.e4.core.commands.ECommandService;
import org.eclipse.e4.core.commands.EHandlerService;
import org.eclipse.e4.core.di.annotations.Creatable;

/** Runs a command of the application model by its id: how a part of one bundle asks for what another bundle does. */
@Creatable
public final class CommandRunner {

    private static final System.Logger LOG = System.getLogger(CommandRunner.class.getName());

    private final ECommandService commands;
    private final EHandlerService handlers;

    @Inject
    public CommandRunner(ECommandService commands, EHandlerService handlers) {
        this.commands = requireNonNull(commands, "commands");
        this.handlers = requireNonNull(handlers, "handlers");
    }

    /** Does nothing when no handler is there for it now. */
    public void run(String commandId, Map<String, Object> parameters) {
        var command = commands.createCommand(commandId, parameters);
        if (command == null || !handlers.canExecute(command)) {
            LOG.log(Level.DEBUG, "no handler for {0}", commandId);
            return;
        }
        handlers.executeHandler(command);
    }
}
