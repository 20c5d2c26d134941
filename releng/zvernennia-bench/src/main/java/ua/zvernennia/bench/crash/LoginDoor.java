package ua.zvernennia.bench.crash;

import static java.util.Objects.requireNonNull;

import ua.zvernennia.bench.lab.LabServer;
import ua.zvernennia.bench.lab.WireClient;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/** One session for all: sixty-four logins at once would measure Argon2. The session outlives the server. */
final class LoginDoor implements AutoCloseable {

    private final LabServer server;
    private final String login;
    private final String password;
    private WireClient session;

    LoginDoor(LabServer server, String login, String password) {
        this.server = requireNonNull(server, "server");
        this.login = requireNonNull(login, "login");
        this.password = requireNonNull(password, "password");
    }

    /** A connection of its own in the session. */
    synchronized WireClient enter() {
        if (session == null) {
            session = WireClient.login(server, login, password);
        }
        return session.another();
    }

    /** The session was ended; the next who enters logs in. */
    synchronized void lost(RegistryException why) {
        if (session != null && why.code().kind() == ErrorCode.Kind.UNAUTHENTICATED) {
            session.close();
            session = null;
        }
    }

    @Override
    public synchronized void close() {
        if (session != null) {
            session.close();
        }
    }
}
