package ua.zvernennia.server.report;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.server.usecase.report.CancelSignal;

/**
 * Read-only transactions for reports: one snapshot, a timeout, and the role {@value #ROLE} where this connection may
 * take it, which may read the views of the schema {@code report} and nothing else.
 */
final class ReportSession {

    static final String ROLE = "zvernennia_report";

    private static final String CANCELLED = "57014"; // query_canceled, by us or by the timeout
    private static final Duration IDLE = Duration.ofMinutes(5);

    private final DataSource connections;
    private final Duration timeout;

    /** @param timeout of one statement */
    ReportSession(DataSource connections, Duration timeout) {
        this.connections = requireNonNull(connections, "connections");
        this.timeout = requireNonNull(timeout, "timeout");
    }

    /** @throws RegistryException with the code of what went wrong */
    <T> T read(Optional<Instant> asOf, CancelSignal cancel, Work<T> work) {
        try (var connection = connections.getConnection()) {
            connection.setAutoCommit(false);
            try {
                begin(connection, asOf);
                return work.on(new Reading(connection, cancel));
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw translated(e, cancel);
        } catch (DefinitionException e) {
            throw e.forCaller();
        }
    }

    private void begin(Connection connection, Optional<Instant> asOf) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read, read only");
            statement.execute("set local statement_timeout = " + timeout.toMillis());
            statement.execute("set local idle_in_transaction_session_timeout = " + IDLE.toMillis());
            statement.execute("set local jit = off"); // hundreds of filters cost more to compile than to run
            statement.execute("set local zvernennia.job = 'REPORT'"); // for the wall of row-level security
            if (asOf.isPresent()) {
                statement.execute("set local zvernennia.as_of = '" + asOf.get() + '\'');
            }
            if (hasRole(connection)) {
                statement.execute("set local role " + ROLE);
            }
        }
    }

    private static boolean hasRole(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement(
                "select 1 from pg_roles where rolname = ? and pg_has_role(current_user, oid, 'member')")) {
            statement.setString(1, ROLE);
            try (var found = statement.executeQuery()) {
                return found.next();
            }
        }
    }

    private static RegistryException translated(SQLException failure, CancelSignal cancel) {
        if (cancel.isCancelled()) {
            return new RegistryException(ErrorCode.REPORT_CANCELLED, "cancelled", failure);
        }
        var state = String.valueOf(failure.getSQLState());
        if (state.equals(CANCELLED)) {
            return new RegistryException(ErrorCode.REPORT_TOO_SLOW, "the statement took too long", failure);
        }
        if (state.startsWith("42") || state.startsWith("22") || state.equals("25006")) {
            // Wrong SQL, a right that the role lacks, a value that does not fit, an attempt to write.
            return new RegistryException(ErrorCode.REPORT_DEFINITION_INVALID, failure.getMessage(), failure);
        }
        return new RegistryException(ErrorCode.DATABASE_UNAVAILABLE, "database: " + state, failure);
    }

    /** What is read. */
    @FunctionalInterface
    interface Work<T> {

        T on(Reading reading) throws SQLException;
    }
}
