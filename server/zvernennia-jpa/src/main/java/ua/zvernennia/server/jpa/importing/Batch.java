package ua.zvernennia.server.jpa.importing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import ua.zvernennia.server.jpa.SqlException;

/** Rows of one statement, sent together; the driver makes one insert of many of them. */
final class Batch {

    private final Connection connection;
    private final String statement;
    private final List<Object[]> rows = new ArrayList<>();

    Batch(Connection connection, String statement) {
        this.connection = connection;
        this.statement = statement;
    }

    void add(Object... values) {
        rows.add(values);
    }

    void execute() {
        if (rows.isEmpty()) {
            return;
        }
        try (var prepared = connection.prepareStatement(statement)) {
            for (var row : rows) {
                for (int i = 0; i < row.length; i++) {
                    prepared.setObject(i + 1, row[i]);
                }
                prepared.addBatch();
            }
            prepared.executeBatch();
        } catch (SQLException e) {
            throw new SqlException(e);
        }
    }
}
