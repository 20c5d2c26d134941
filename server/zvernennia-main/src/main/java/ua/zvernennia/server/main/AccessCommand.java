package ua.zvernennia.server.main;

import java.io.PrintWriter;
import java.time.format.DateTimeFormatter;
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
import ua.zvernennia.server.main.secrets.SecretKeyFile;
import ua.zvernennia.server.usecase.RegistryClock;
import ua.zvernennia.server.usecase.security.Actor;
import ua.zvernennia.server.usecase.security.UserAccess;

/** What an operator does about the way in of a user; all of it works beside a running server, which notices at once. */
abstract class AccessCommand implements Callable<Integer> {

    private static final int CONNECTIONS = 2;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(RegistryClock.ZONE);

    @Mixin
    private CommonOptions options;

    @Parameters(paramLabel = "LOGIN")
    private String login;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var config = options.config();
        try (var home = RegistryDatabase.open(config);
                var database = Database.open(home.access(CONNECTIONS), SecretKeyFile.of(config))) {
            var access = new UserAccess(
                    database.login(),
                    config.login().policy(),
                    database.permissions(),
                    new Argon2Passwords(),
                    config.login().oneTimeLife());
            var actor = Actor.operator(spec.qualifiedName());
            execute(access, actor, access.idOf(actor, login), spec.commandLine().getOut());
        }
        return 0;
    }

    /** The act itself, on the user of the login. */
    abstract void execute(UserAccess access, Actor actor, String userId, PrintWriter out);

    /** {@code session list}. */
    @Command(name = "list", mixinStandardHelpOptions = true, description = "Open sessions of a user.")
    static final class ListSessions extends AccessCommand {

        @Override
        void execute(UserAccess access, Actor actor, String userId, PrintWriter out) {
            for (var session : access.sessions(actor, userId)) {
                out.printf(
                        "%s  since %s  seen %s  until %s  %s  %s%n",
                        session.id(),
                        TIME.format(session.openedAt()),
                        TIME.format(session.lastSeenAt()),
                        TIME.format(session.expiresAt()),
                        session.address(),
                        session.workstation());
            }
            out.flush();
        }
    }

    /** {@code session revoke}. */
    @Command(
            name = "revoke",
            mixinStandardHelpOptions = true,
            description = "Ends the sessions of a user at once, on every server and workstation.")
    static final class RevokeSessions extends AccessCommand {

        @Option(names = "--session", paramLabel = "ID", description = "only this one, see session list")
        private String session;

        @Override
        void execute(UserAccess access, Actor actor, String userId, PrintWriter out) {
            int ended = 1;
            if (session == null) {
                ended = access.revokeSessions(actor, userId);
            } else {
                access.revokeSession(actor, userId, Uuids.checked("--session", session));
            }
            out.println("ended " + ended);
            out.flush();
        }
    }

    /** {@code user unlock}. */
    @Command(
            name = "unlock",
            mixinStandardHelpOptions = true,
            description = "Ends the delay after failed logins of a user.")
    static final class Unlock extends AccessCommand {

        @Option(names = "--address", paramLabel = "IP", description = "the delay of this address too")
        private String address;

        @Override
        void execute(UserAccess access, Actor actor, String userId, PrintWriter out) {
            boolean had = access.unlock(actor, userId);
            if (address != null) {
                had |= access.unlockAddress(actor, address);
            }
            out.println(had ? "unlocked" : "was not delayed");
            out.flush();
        }
    }

    /** {@code user reset-password}. */
    @Command(
            name = "reset-password",
            mixinStandardHelpOptions = true,
            description = "Prints a password for one login, after which the user chooses another; ends the sessions.")
    static final class ResetPassword extends AccessCommand {

        @Override
        void execute(UserAccess access, Actor actor, String userId, PrintWriter out) {
            var given = access.resetPassword(actor, userId);
            out.println(given.password() + "  until " + TIME.format(given.until()));
            out.flush();
        }
    }

    /** {@code user remove-second-factor}. */
    @Command(
            name = "remove-second-factor",
            mixinStandardHelpOptions = true,
            description = "For a lost telephone without recovery codes.")
    static final class RemoveSecondFactor extends AccessCommand {

        @Override
        void execute(UserAccess access, Actor actor, String userId, PrintWriter out) {
            out.println(access.removeSecondFactor(actor, userId) ? "removed" : "there was none");
            out.flush();
        }
    }
}
