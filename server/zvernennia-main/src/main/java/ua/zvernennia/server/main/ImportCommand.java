package ua.zvernennia.server.main;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import ua.zvernennia.server.jpa.Database;
import ua.zvernennia.server.jpa.importing.SqlImportRuns;
import ua.zvernennia.server.jpa.importing.SqlImportedCards;
import ua.zvernennia.server.main.database.RegistryDatabase;
import ua.zvernennia.server.main.importing.CsvFile;
import ua.zvernennia.server.main.importing.ErrorReport;
import ua.zvernennia.server.usecase.importing.Counts;
import ua.zvernennia.server.usecase.importing.ImportCards;
import ua.zvernennia.server.usecase.importing.ImportColumn;
import ua.zvernennia.server.usecase.importing.ImportListener;
import ua.zvernennia.server.usecase.importing.ImportOptions;
import ua.zvernennia.server.usecase.importing.ImportPorts;
import ua.zvernennia.server.usecase.importing.Problem;

/** {@code import}: an existing register from a CSV file. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Imports an existing register from a CSV file: UTF-8, separated by ; or , or tab, with a header line of the"
                    + " Ukrainian column names in any order.",
            "The whole file is checked first; every bad line goes to FILE.errors.csv beside it, the good ones are stored."
                    + " A second run changes nothing.",
            "The last line reads: N imported, N unchanged, N refused, N warned."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            " 0:nothing was refused",
            " 1:lines were refused, or the file cannot be read",
            " 2:wrong command line or configuration"
        })
final class ImportCommand implements Callable<Integer> {

    @Mixin
    private CommonOptions options;

    @Parameters(paramLabel = "FILE.csv", description = "the register")
    private Path file;

    @Option(names = "--dry-run", description = "check the whole file and store nothing")
    private boolean dryRun;

    @Option(
            names = "--organisation",
            paramLabel = "CODE",
            description = "code of the organisation for lines that name none")
    private String organisation;

    @Option(
            names = "--batch",
            paramLabel = "N",
            defaultValue = "500",
            description = "cards in one transaction, 1..5000; ${DEFAULT-VALUE} unless set")
    private int batch;

    @Option(names = "--resume", description = "go on with an import of this file that was broken off")
    private boolean resume;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var how = how();
        var csv = CsvFile.open(file);
        Counts counts;
        try (var found = RegistryDatabase.open(options.config());
                var database = BulkDatabase.open(found);
                var report = resume ? ErrorReport.resumedBeside(file) : ErrorReport.beside(file)) {
            var progress = new Progress(spec.commandLine().getErr(), report);
            counts = new ImportCards(ports(database)).execute(csv, how, progress);
            progress.end(dryRun);
        }
        spec.commandLine()
                .getOut()
                .println("%d imported, %d unchanged, %d refused, %d warned"
                        .formatted(counts.imported(), counts.unchanged(), counts.refused(), counts.warned()));
        return counts.refused() == 0 ? 0 : FailureHandler.FAILED;
    }

    private ImportOptions how() {
        try {
            return new ImportOptions(dryRun, Optional.ofNullable(organisation), batch, resume);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private static ImportPorts ports(Database database) {
        return new ImportPorts(
                database.transactions(),
                database.directory(),
                database.clock(),
                database.numbers(),
                new SqlImportedCards(database.transactions(), database.sql()),
                new SqlImportRuns(database.transactions(), database.sql()),
                database.changes(),
                database.audit());
    }

    /** Tells on the error stream how far the import is, and fills the report. */
    private record Progress(PrintWriter err, ErrorReport report) implements ImportListener {

        private static final int STEP = 5_000;

        @Override
        public void header(List<String> unknown, List<ImportColumn> absent) {
            if (!unknown.isEmpty()) {
                err.println("not read, unknown columns: " + String.join(", ", unknown));
            }
            if (!absent.isEmpty()) {
                err.println("not in the file, stay empty: "
                        + absent.stream().map(ImportColumn::heading).collect(Collectors.joining(", ")));
            }
        }

        @Override
        public void problem(Problem problem) {
            report.add(problem);
        }

        @Override
        public void checked(int lines) {
            if (lines % STEP == 0) {
                err.println("checked " + lines);
            }
        }

        @Override
        public void resumed(int done, int all) {
            err.println("resumed after " + done + " of " + all);
        }

        @Override
        public void stored(int done, int all) {
            if (done % STEP == 0 || done == all) {
                err.println("stored " + done + " of " + all);
            }
        }

        void end(boolean dryRun) {
            if (report.written()) {
                err.println("see " + report.path());
            }
            if (dryRun) {
                err.println("dry run: nothing was stored");
            }
            err.flush();
        }
    }
}
