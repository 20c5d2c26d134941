package ua.zvernennia.server.main.serving;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.zvernennia.server.main.database.DatabaseAccess;

/** Asks the database whether it answers, on a connection of its own: a busy pool is no illness. */
final class DatabaseProbe implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseProbe.class);
    private static final int TIMEOUT_SECONDS = 3;

    private final DatabaseAccess access;
    private Connection connection;

    DatabaseProbe(DatabaseAccess access) {
        this.access = requireNonNull(access, "access");
    }

    synchronized boolean answers() {
        try {
            if (connection == null) {
                connection = DriverManager.getConnection(access.url(), access.user(), access.password());
            }
            if (connection.isValid(TIMEOUT_SECONDS)) {
                return true;
            }
        } catch (SQLException e) {
            LOG.debug("event=database-silent", e);
        }
        close();
        return false;
    }

    @Override
    public synchronized void close() {
        if (connection == null) {
            return;
        }
        try {
            connection.close();
        } catch (SQLException e) {
            LOG.debug("event=probe-not-closed", e);
        }
        connection = null;
    }
}
