package ua.zvernennia.server.main;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import ua.zvernennia.server.jpa.Database;
import ua.zvernennia.server.main.database.RegistryDatabase;
import ua.zvernennia.server.usecase.notification.SetEmail;

/** {@code user email}: where a user gets reminders as letters. */
@Command(
        name = "email",
        mixinStandardHelpOptions = true,
        description = "Sets the address that letters of reminders go to; without an address it is taken away.")
final class UserEmailCommand implements Callable<Integer> {

    private static final int CONNECTIONS = 2;

    @Mixin
    private CommonOptions options;

    @Parameters(paramLabel = "LOGIN")
    private String login;

    @Parameters(paramLabel = "ADDRESS", arity = "0..1")
    private String address;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        try (var home = RegistryDatabase.open(options.config());
                var database = Database.open(home.access(CONNECTIONS))) {
            new SetEmail(database.transactions(), database.contacts(), database.audit())
                    .execute(spec.qualifiedName(), login, Optional.ofNullable(address));
        }
        return 0;
    }
}
