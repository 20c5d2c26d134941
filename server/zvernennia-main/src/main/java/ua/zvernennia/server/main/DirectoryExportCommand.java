package ua.zvernennia.server.main;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import ua.zvernennia.server.jpa.Database;
import ua.zvernennia.server.main.database.RegistryDatabase;
import ua.zvernennia.server.usecase.directory.Dictionary;

/** {@code directory export}: a list with all its rows, former ones too; works beside a running server. */
@Command(name = "export", mixinStandardHelpOptions = true, description = "Writes a list into a CSV file.")
final class DirectoryExportCommand implements Callable<Integer> {

    private static final int CONNECTIONS = 2;

    @Mixin
    private CommonOptions options;

    @Parameters(index = "0", paramLabel = "LIST", description = DirectoryImportCommand.LISTS)
    private String list;

    @Parameters(index = "1", paramLabel = "FILE", description = "CSV file to write")
    private Path file;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Dictionary dictionary = DirectoryImportCommand.named(list);
        try (var home = RegistryDatabase.open(options.config());
                var database = Database.open(home.access(CONNECTIONS))) {
            var rows = database.transactions()
                    .inTransaction(() -> database.dictionaries().rows(dictionary));
            try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                DictionaryFile.write(out, dictionary, rows);
            }
            spec.commandLine().getOut().println(rows.size() + " rows");
        }
        return 0;
    }
}
