package ua.zvernennia.server.report;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.server.usecase.report.CancelSignal;

/** Statements of one run on its read-only transaction; each can be cancelled from another thread. */
final class Reading {

    private static final Logger LOG = LoggerFactory.getLogger(Reading.class);
    private static final int FETCH = 1_000;

    private final Connection connection;
    private final CancelSignal cancel;

    Reading(Connection connection, CancelSignal cancel) {
        this.connection = connection;
        this.cancel = cancel;
    }

    /** All rows. */
    <T> List<T> list(BoundSql sql, Row<T> row) throws SQLException {
        var rows = new ArrayList<T>();
        each(sql, found -> rows.add(row.read(found)));
        return rows;
    }

    /** One row after the other, fetched in portions. */
    void each(BoundSql sql, Use use) throws SQLException {
        refuseIfCancelled();
        try (var statement = sql.prepare(connection)) {
            statement.setFetchSize(FETCH);
            cancel.onCancel(() -> stop(statement));
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    use.row(found);
                }
            }
        } finally {
            cancel.onCancel(() -> {});
        }
    }

    void refuseIfCancelled() {
        if (cancel.isCancelled()) {
            throw new RegistryException(ErrorCode.REPORT_CANCELLED, "nobody waits for it");
        }
    }

    private static void stop(PreparedStatement statement) {
        try {
            statement.cancel();
        } catch (SQLException e) {
            LOG.debug("event=statement-had-ended", e);
        }
    }

    /** Reads the present row. */
    @FunctionalInterface
    interface Row<T> {

        T read(ResultSet row) throws SQLException;
    }

    /** Takes the present row. */
    @FunctionalInterface
    interface Use {

        void row(ResultSet row) throws SQLException;
    }
}
