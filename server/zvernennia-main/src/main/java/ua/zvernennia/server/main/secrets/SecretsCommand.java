package ua.zvernennia.server.main.secrets;

import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import ua.zvernennia.server.jpa.Database;
import ua.zvernennia.server.main.CommonOptions;
import ua.zvernennia.server.main.database.RegistryDatabase;
import ua.zvernennia.server.usecase.secrets.SealSecrets;

/** {@code secrets}: the keys that secrets of users are sealed with; works beside a running server. */
@Command(
        name = "secrets",
        mixinStandardHelpOptions = true,
        description = "Second factors and keys of workstations' stores, sealed in the database.")
public final class SecretsCommand {

    private static final int CONNECTIONS = 2;

    @Spec
    private CommandSpec spec;

    @Command(name = "seal", mixinStandardHelpOptions = true, description = "Seals at once what is still plain.")
    int seal(@Mixin CommonOptions options) {
        return say(options, secrets -> secrets.execute() + " rows sealed");
    }

    @Command(
            name = "rotate",
            mixinStandardHelpOptions = true,
            description = {
                "Makes another key and seals everything with it. Former keys stay in the file.",
                "With several instances that do not share the file, copy it to each of them at once."
            })
    int rotate(@Mixin CommonOptions options) {
        return say(options, secrets -> "sealed with the key " + secrets.rotate());
    }

    private int say(CommonOptions options, Function<SealSecrets, String> work) {
        var config = options.config();
        var box = SecretKeyFile.of(config);
        try (var home = RegistryDatabase.open(config);
                var database = Database.open(home.access(CONNECTIONS), box)) {
            var secrets = new SealSecrets(database.transactions(), database.sealedRows(), box, database.audit());
            spec.commandLine().getOut().println(work.apply(secrets));
            return 0;
        }
    }
}
