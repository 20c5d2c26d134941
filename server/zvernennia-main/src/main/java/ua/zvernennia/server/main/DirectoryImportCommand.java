package ua.zvernennia.server.main;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.server.jpa.Database;
import ua.zvernennia.server.main.database.RegistryDatabase;
import ua.zvernennia.server.usecase.directory.Dictionary;
import ua.zvernennia.server.usecase.directory.ImportDictionary;

/** {@code directory import}: rows of a file into a list, all or none; history is never edited. */
@Command(name = "import", mixinStandardHelpOptions = true, description = "Brings the rows of a CSV file into a list.")
final class DirectoryImportCommand implements Callable<Integer> {

    static final String LISTS =
            "classifiers, districts, organisations, positions, holidays, regimes, calendar-days" + " or term-rules";

    private static final int CONNECTIONS = 2;

    @Mixin
    private CommonOptions options;

    @Parameters(index = "0", paramLabel = "LIST", description = LISTS)
    private String list;

    @Parameters(index = "1", paramLabel = "FILE", description = "CSV file: UTF-8, semicolons, a header")
    private Path file;

    @Option(names = "--dry-run", description = "says what would happen and stores nothing")
    private boolean dryRun;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var dictionary = named(list);
        var csv = DictionaryFile.read(file);
        try (var home = RegistryDatabase.open(options.config());
                var database = Database.open(home.access(CONNECTIONS))) {
            var outcome = new ImportDictionary(database.transactions(), database.dictionaries(), database.audit())
                    .execute("directory import", dictionary, csv.header(), csv.of(dictionary), dryRun);
            var out = spec.commandLine().getOut();
            outcome.refused().forEach(refusal -> out.println("line " + (refusal.line() + 1) + ": " + refusal.reason()));
            out.println("added " + outcome.added() + ", changed " + outcome.changed() + ", unchanged "
                    + outcome.unchanged() + ", refused " + outcome.refused().size()
                    + (dryRun || !outcome.refused().isEmpty() ? "; nothing was stored" : ""));
            return outcome.refused().isEmpty() ? 0 : FailureHandler.FAILED;
        }
    }

    static Dictionary named(String title) {
        return Dictionary.ofTitle(title)
                .orElseThrow(() -> new RegistryException(
                        ErrorCode.INVALID_VALUE, "list: '" + title + "' (expected: " + LISTS + ')'));
    }
}
