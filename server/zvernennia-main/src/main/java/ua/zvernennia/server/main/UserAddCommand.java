package ua.zvernennia.server.main;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import ua.zvernennia.model.security.Role;
import ua.zvernennia.server.jpa.Database;
import ua.zvernennia.server.jpa.security.Argon2Passwords;
import ua.zvernennia.server.jpa.security.CommonPasswords;
import ua.zvernennia.server.main.config.ConfigLoader;
import ua.zvernennia.server.main.database.RegistryDatabase;
import ua.zvernennia.server.main.secrets.SecretKeyFile;
import ua.zvernennia.server.usecase.security.AddUser;
import ua.zvernennia.server.usecase.security.NewUser;
import ua.zvernennia.server.usecase.security.PasswordPolicy;

/** {@code user add}: a person with a position of their own; works beside a running server too. */
@Command(name = "add", mixinStandardHelpOptions = true, description = "Adds a user.")
final class UserAddCommand implements Callable<Integer> {

    private static final int CONNECTIONS = 2;

    @Mixin
    private CommonOptions options;

    @Parameters(paramLabel = "LOGIN", description = "letters, digits, dots and dashes")
    private String login;

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "as colleagues shall read it")
    private String name;

    @Option(names = "--role", required = true, paramLabel = "ROLE", description = "one of ${COMPLETION-CANDIDATES}")
    private Role role;

    @Option(
            names = "--password-file",
            required = true,
            paramLabel = "FILE",
            description = "file with the password in its first line")
    private Path passwordFile;

    @Option(names = "--position", paramLabel = "TITLE", defaultValue = "", description = "title of the position")
    private String position;

    @Option(
            names = "--organisation",
            paramLabel = "CODE",
            description = "code of the organisation; the one at the top unless set")
    private String organisation;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var user = new NewUser(login, name, role, position, Optional.ofNullable(organisation));
        var password = ConfigLoader.firstLine("--password-file", passwordFile).toCharArray();
        var config = options.config();
        try (var home = RegistryDatabase.open(config);
                var database = Database.open(home.access(CONNECTIONS), SecretKeyFile.of(config))) {
            new PasswordPolicy(config.login().minPassword(), new CommonPasswords())
                    .check(password, user.login(), user.displayName());
            var add = new AddUser(database.transactions(), database.users(), new Argon2Passwords(), database.audit());
            spec.commandLine().getOut().println("added " + user.login() + ' ' + add.execute(user, password));
        } finally {
            Arrays.fill(password, '\0');
        }
        return 0;
    }
}
