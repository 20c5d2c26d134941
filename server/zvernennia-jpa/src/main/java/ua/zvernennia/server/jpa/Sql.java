package ua.zvernennia.server.jpa;

import static java.util.Objects.requireNonNull;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plain SQL on the connection of the running transaction. Arguments: what the driver takes, and {@link Instant}. */
public final class Sql {

    private final JpaTransactions transactions;

    public Sql(JpaTransactions transactions) {
        this.transactions = requireNonNull(transactions, "transactions");
    }

    /** All rows. */
    public <T> List<T> list(String sql, Row<T> row, Object... arguments) {
        try (var statement = prepare(sql, arguments);
                var found = statement.executeQuery()) {
            var rows = new ArrayList<T>();
            while (found.next()) {
                rows.add(row.read(found));
            }
            return rows;
        } catch (SQLException e) {
            throw new SqlException(e);
        }
    }

    /** The first row. */
    public <T> Optional<T> first(String sql, Row<T> row, Object... arguments) {
        try (var statement = prepare(sql, arguments);
                var found = statement.executeQuery()) {
            return found.next() ? Optional.of(row.read(found)) : Optional.empty();
        } catch (SQLException e) {
            throw new SqlException(e);
        }
    }

    /** A row that must be there. */
    public <T> T one(String sql, Row<T> row, Object... arguments) {
        return first(sql, row, arguments).orElseThrow(() -> new IllegalStateException("no row for: " + sql));
    }

    /** How many rows were written. */
    public int update(String sql, Object... arguments) {
        try (var statement = prepare(sql, arguments)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new SqlException(e);
        }
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    public static Optional<Instant> optionalInstant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private PreparedStatement prepare(String sql, Object... arguments) throws SQLException {
        var statement = transactions.connection().prepareStatement(sql);
        try {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, driverValue(arguments[i]));
            }
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }

    private static Object driverValue(Object value) {
        return value instanceof Instant instant ? OffsetDateTime.ofInstant(instant, ZoneOffset.UTC) : value;
    }

    /** Reads the present row. */
    @FunctionalInterface
    public interface Row<T> {

        T read(ResultSet row) throws SQLException;
    }
}
