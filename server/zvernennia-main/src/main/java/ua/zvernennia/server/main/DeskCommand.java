package ua.zvernennia.server.main;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import ua.zvernennia.model.desk.DeskPolicy;
import ua.zvernennia.server.jpa.Database;
import ua.zvernennia.server.main.database.RegistryDatabase;
import ua.zvernennia.server.usecase.desk.KeepDesks;

/** {@code desk}: what workstations keep; shows it, and sets what is named. Works beside a running server. */
@Command(
        name = "desk",
        mixinStandardHelpOptions = true,
        description = "Shows or sets what workstations keep; they hear of it when they connect the next time.")
final class DeskCommand implements Callable<Integer> {

    private static final int CONNECTIONS = 2;

    @Mixin
    private CommonOptions options;

    @Option(
            names = "--cached-years",
            paramLabel = "N",
            description = "calendar years of cards, the present one included; 0: all (open cards are kept in any case)")
    private Optional<Integer> years = Optional.empty();

    @Option(names = "--offline-days", paramLabel = "N", description = "days of work without the server; 0: none")
    private Optional<Integer> days = Optional.empty();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (var home = RegistryDatabase.open(options.config());
                var database = Database.open(home.access(CONNECTIONS))) {
            var desks =
                    new KeepDesks(database.transactions(), database.desks(), database.permissions(), database.audit());
            var present = desks.policy();
            var wanted = new DeskPolicy(years.orElse(present.cachedYears()), days.orElse(present.offlineDays()));
            if (!wanted.equals(present)) {
                desks.set(spec.qualifiedName(), wanted);
            }
            var out = spec.commandLine().getOut();
            out.printf("cached-years %d%noffline-days %d%n", wanted.cachedYears(), wanted.offlineDays());
            out.flush();
        }
        return 0;
    }
}
