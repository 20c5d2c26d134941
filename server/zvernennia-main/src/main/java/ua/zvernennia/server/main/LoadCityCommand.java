package ua.zvernennia.server.main;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import ua.zvernennia.server.jpa.importing.CityLoader;
import ua.zvernennia.server.main.database.RegistryDatabase;

/** {@code load-city}: fills an empty registry with a demo city. */
@Command(
        name = "load-city",
        mixinStandardHelpOptions = true,
        description = {
            "Loads a demo city, made by zvernennia-city, into an empty registry: all of it or nothing.",
            "Workstations that are connected reload. Users and their password: see zvernennia-city --help."
        })
final class LoadCityCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions options;

    @Parameters(paramLabel = "DIR", description = "directory with manifest.tsv")
    private Path directory;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (var found = RegistryDatabase.open(options.config());
                var database = BulkDatabase.openAsOwner(found)) {
            var loader = new CityLoader(database.transactions(), database.sql(), database.audit());
            spec.commandLine().getOut().println(loader.load(directory) + " documents loaded");
        }
        return 0;
    }
}
