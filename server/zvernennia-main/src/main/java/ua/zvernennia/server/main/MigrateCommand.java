package ua.zvernennia.server.main;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import ua.zvernennia.server.main.database.RegistryDatabase;

/** {@code migrate}: brings the schema to this version; {@code serve} does the same before it listens. */
@Command(name = "migrate", mixinStandardHelpOptions = true, description = "Brings the database to this version.")
final class MigrateCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions options;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (var database = RegistryDatabase.open(options.config())) {
            database.owner(); // refuses where nobody could have migrated
            spec.commandLine().getOut().println(database.migrated() + " migrations applied");
        }
        return 0;
    }
}
