package ua.zvernennia.server.main;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import ua.zvernennia.server.jpa.Database;
import ua.zvernennia.server.jpa.security.Argon2Passwords;
import ua.zvernennia.server.main.database.RegistryDatabase;
import ua.zvernennia.server.main.importing.CsvFile;
import ua.zvernennia.server.main.importing.ErrorReport;
import ua.zvernennia.server.main.secrets.SecretKeyFile;
import ua.zvernennia.server.usecase.people.ImportStaff;

/** {@code people import}: a staff list. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Imports users and their positions from a CSV file: UTF-8, separated by ;, with a header line of Логін; ПІБ;"
                    + " Код підрозділу; Посада; Роль and, if you like, Керівник (так); Початок; Кінець.",
            "Bad lines go to FILE.errors.csv beside it, the good ones are stored. A second run changes nothing.",
            "The last line reads: N stored, N unchanged, N refused."
        })
final class StaffImportCommand implements Callable<Integer> {

    private static final int CONNECTIONS = 2;

    @Mixin
    private CommonOptions options;

    @Parameters(paramLabel = "FILE.csv", description = "the staff list")
    private Path file;

    @Option(names = "--dry-run", description = "check the whole file and store nothing")
    private boolean dryRun;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var csv = CsvFile.open(file);
        var config = options.config();
        try (var home = RegistryDatabase.open(config);
                var database = Database.open(home.access(CONNECTIONS), SecretKeyFile.of(config));
                var report = ErrorReport.beside(file)) {
            var people = database.people(new Argon2Passwords());
            var counts = new ImportStaff(database.transactions(), people, database.audit())
                    .execute(csv, dryRun, report::add);
            if (report.written()) {
                spec.commandLine().getErr().println("see " + report.path());
            }
            spec.commandLine()
                    .getOut()
                    .println("%d %s, %d unchanged, %d refused"
                            .formatted(
                                    counts.stored(),
                                    dryRun ? "to store" : "stored",
                                    counts.unchanged(),
                                    counts.refused()));
            return counts.refused() == 0 ? 0 : FailureHandler.FAILED;
        }
    }
}
