package ua.zvernennia.server.main;

import org.slf4j.bridge.SLF4JBridgeHandler;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import ua.zvernennia.server.main.backup.BackupCommand;
import ua.zvernennia.server.main.backup.RestoreCommand;
import ua.zvernennia.server.main.doctor.DoctorCommand;
import ua.zvernennia.server.main.secrets.SecretsCommand;

/**
 * The server's command. Exit codes: 0 done; 1 refused or failed, with one sentence; 2 wrong command line or
 * configuration; 70 a defect, with a stack trace in the log.
 */
@Command(
        name = "zvernennia",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Server of the registry of citizens' appeals.",
        subcommands = {
            ServeCommand.class,
            MigrateCommand.class,
            UserCommand.class,
            DeskCommand.class,
            SessionCommand.class,
            PeopleCommands.class,
            PrivacyCommand.class,
            LoadCityCommand.class,
            ImportCommand.class,
            TermCommand.class,
            AuditCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            DirectoryCommand.class,
            DoctorCommand.class,
            TemplateCommand.class,
            SecretsCommand.class
        })
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        // Flyway, gRPC and others log through java.util.logging: one log with one format.
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main()).setExecutionExceptionHandler(new FailureHandler());
    }
}
