package ua.zvernennia.server.main;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.server.jpa.Database;
import ua.zvernennia.server.main.database.RegistryDatabase;
import ua.zvernennia.server.usecase.printing.ReplaceTemplate;

/** {@code template}: the forms that cards are printed in. */
@Command(
        name = "template",
        mixinStandardHelpOptions = true,
        description = "Templates of the forms that cards are printed in: rkk, stamp, reception.")
final class TemplateCommand {

    private static final String FORM = "rkk, stamp or reception";
    private static final int CONNECTIONS = 2;

    @Spec
    private CommandSpec spec;

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Forms with a template of their own.")
    int list(@Mixin CommonOptions options) {
        return with(options, database -> {
            database.transactions()
                    .inTransaction(() -> database.printTemplates().forms())
                    .forEach(spec.commandLine().getOut()::println);
            return 0;
        });
    }

    @Command(name = "set", mixinStandardHelpOptions = true, description = "Prints a form in this Word document.")
    int set(
            @Mixin CommonOptions options,
            @Parameters(paramLabel = "FORM", description = FORM) String form,
            @Parameters(paramLabel = "FILE", description = "a .docx with fields such as {{number}}") Path file)
            throws IOException {
        var docx = Files.readAllBytes(file);
        return with(options, database -> replace(database, "template set", form, Optional.of(docx)));
    }

    @Command(name = "reset", mixinStandardHelpOptions = true, description = "Prints a form as the product comes.")
    int reset(@Mixin CommonOptions options, @Parameters(paramLabel = "FORM", description = FORM) String form) {
        return with(options, database -> replace(database, "template reset", form, Optional.empty()));
    }

    @Command(name = "get", mixinStandardHelpOptions = true, description = "Writes the template of a form to a file.")
    int get(
            @Mixin CommonOptions options,
            @Parameters(paramLabel = "FORM", description = FORM) String form,
            @Parameters(paramLabel = "FILE", description = "file to write") Path file)
            throws IOException {
        var docx = with(
                options,
                database -> database.transactions()
                        .inTransaction(() -> database.printTemplates().find(form)));
        Files.write(
                file,
                docx.orElseThrow(() -> new RegistryException(
                        ErrorCode.INVALID_VALUE, "form: '" + form + "' has no template of its own")));
        return 0;
    }

    private static int replace(Database database, String origin, String form, Optional<byte[]> docx) {
        new ReplaceTemplate(database.transactions(), database.printTemplates(), database.audit(), database.clock())
                .execute(origin, form, docx);
        return 0;
    }

    private static <T> T with(CommonOptions options, Function<Database, T> work) {
        try (var home = RegistryDatabase.open(options.config());
                var database = Database.open(home.access(CONNECTIONS))) {
            return work.apply(database);
        }
    }
}
