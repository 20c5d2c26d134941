package ua.zvernennia.server.report;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.atomic.AtomicReference;
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
    private final AtomicReference<Optional<Boolean>> takesRole = new AtomicReference<>(Optional.empty());

    /** @param timeout of one statement */
    ReportSession(DataSource connections, Duration timeout) {
        this.connections = requireNonNull(connections, "connections");
        this.timeout = requireNonNull(timeout, "timeout");
    }

    /** @throws RegistryException with the code of what went wrong */
    <T> T read(Optional<Instant> asOf, CancelSignal cancel, Work<T> work) {
        try (var connection = connections.getConnection()) {
            boolean asReader = mayTakeRole(connection); // before the transaction: its settings come first
            connection.setAutoCommit(false);
            try {
                begin(connection, asReader, asOf);
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

    /** One statement for all settings: each of its own would be a way to the database and back. */
    private void begin(Connection connection, boolean asReader, Optional<Instant> asOf) throws SQLException {
        var settings = new StringJoiner("; ")
                .add("set transaction isolation level repeatable read, read only")
                .add("set local statement_timeout = " + timeout.toMillis())
                .add("set local idle_in_transaction_session_timeout = " + IDLE.toMillis())
                .add("set local jit = off") // hundreds of filters cost more to compile than to run
                .add("set local zvernennia.job = 'REPORT'"); // for the wall of row-level security
        asOf.ifPresent(at -> settings.add("set local zvernennia.as_of = '" + at + '\''));
        if (asReader) {
            settings.add("set local role " + ROLE);
        }
        try (var statement = connection.createStatement()) {
            statement.execute(settings.toString());
        }
    }

    /** Asked once: whoever grants the role while the server runs starts it anew. */
    private boolean mayTakeRole(Connection connection) throws SQLException {
        var known = takesRole.get();
        if (known.isEmpty()) {
            known = Optional.of(hasRole(connection));
            takesRole.set(known);
        }
        return known.orElseThrow();
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
