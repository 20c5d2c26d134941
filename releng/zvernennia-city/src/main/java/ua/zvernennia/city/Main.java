package ua.zvernennia.city;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import ua.zvernennia.city.documents.KindShares;

/** The command line of the demo city. */
@Command(
        name = "zvernennia-city",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a fictitious city's registry of appeals: organisations, positions, people, documents.",
            "The same options give the same bytes. Load it with: zvernennia load-city DIR",
            "Users registrar, registrar2, registrar3, executor, head, controller, analyst, admin, auditor;"
                    + " their password is demo."
        })
public final class Main implements Callable<Integer> {

    /** From here on a city that names no kinds has all six, e.g. the year 2013 with 662,088 documents. */
    private static final int ALL_KINDS_FROM = 100_000;

    @Option(names = "--cards", defaultValue = "45950", description = "How many cards; default ${DEFAULT-VALUE}.")
    private int cards;

    @Option(names = "--seed", defaultValue = "1", description = "Which city; default ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--out", required = true, description = "Directory to write; files of a former city are replaced.")
    private Path out;

    @Option(
            names = "--year-end",
            defaultValue = "2026-11-20",
            description = "Last day of registration, YYYY-MM-DD; the first is 1 January of the year before."
                    + " Default ${DEFAULT-VALUE}.")
    private LocalDate end;

    @Option(
            names = "--kinds",
            description = "appeals: appeals only, the default below 100,000 cards. all: the six kinds in the shares of"
                    + " 2013 (47 %% incoming, 41 %% outgoing, 8 %% appeals), the default from 100,000 on.")
    private Optional<KindShares> kinds;

    public static void main(String[] arguments) {
        var command = new CommandLine(new Main()).setCaseInsensitiveEnumValuesAllowed(true);
        System.exit(command.execute(arguments));
    }

    @Override
    public Integer call() throws IOException {
        var chosen = kinds.orElse(cards < ALL_KINDS_FROM ? KindShares.APPEALS : KindShares.ALL);
        new City(new City.Plan(cards, seed, end, chosen)).writeTo(out);
        System.out.println(cards + " cards written to " + out.toAbsolutePath());
        return 0;
    }
}
