package ua.zvernennia.bench.filter;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBConnection;

/** A database with the folded texts in one table, ordered by its key, asked through JDBC. */
final class SqlEngine implements Engine {

    private static final int BATCH = 1000;

    private final Dialect dialect;
    private final Connection connection;
    private final Map<Question.Kind, PreparedStatement> statements = new EnumMap<>(Question.Kind.class);

    /** @param url of an empty database */
    SqlEngine(Dialect dialect, String url, List<Texts> lines) throws SQLException {
        this.dialect = dialect;
        connection = DriverManager.getConnection(url);
        for (var statement : dialect.before()) {
            execute(statement);
        }
        load(lines);
        for (var statement : dialect.after()) {
            execute(statement);
        }
        for (var kind : Question.Kind.values()) {
            statements.put(kind, connection.prepareStatement(dialect.select(kind)));
        }
    }

    @Override
    public String name() {
        return dialect.id();
    }

    @Override
    public int[] find(Question question) {
        try {
            var statement = statements.get(question.kind());
            var parameters = dialect.parameters(question);
            for (int i = 0; i < parameters.size(); i++) {
                statement.setObject(i + 1, parameters.get(i));
            }
            try (var result = statement.executeQuery()) {
                var found = new int[256];
                int count = 0;
                while (result.next()) {
                    if (count == found.length) {
                        found = Arrays.copyOf(found, 2 * count);
                    }
                    found[count++] = result.getInt(1);
                }
                return Arrays.copyOf(found, count);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(dialect.id(), e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(dialect.id(), e);
        }
    }

    private void load(List<Texts> lines) throws SQLException {
        if (connection instanceof DuckDBConnection duck) {
            append(duck, lines);
            return;
        }
        connection.setAutoCommit(false);
        try (var insert = connection.prepareStatement("insert into cards values (?, ?, ?, ?, ?, ?)")) {
            for (int i = 0; i < lines.size(); i++) {
                var values = values(i, lines.get(i));
                for (int parameter = 0; parameter < values.size(); parameter++) {
                    insert.setObject(parameter + 1, values.get(parameter));
                }
                insert.addBatch();
                if (i % BATCH == BATCH - 1 || i == lines.size() - 1) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
        }
        connection.setAutoCommit(true);
    }

    private static List<Object> values(int seq, Texts line) {
        return List.of(seq, line.day(), line.district(), line.applicant(), line.summary(), line.all());
    }

    /** DuckDB takes single inserts slowly; it has a way of its own. */
    private static void append(DuckDBConnection duck, List<Texts> lines) throws SQLException {
        try (var appender = duck.createAppender("main", "cards")) {
            for (int i = 0; i < lines.size(); i++) {
                var line = lines.get(i);
                appender.beginRow();
                appender.append(i);
                appender.append(line.day());
                for (var text : List.of(line.district(), line.applicant(), line.summary(), line.all())) {
                    appender.append(text);
                }
                appender.endRow();
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** What is different from one database to the other. */
    interface Dialect {

        String id();

        /** Makes the table {@code cards(seq, reg, district, applicant, summary, everything)}. */
        List<String> before();

        /** Indexes and statistics, once the lines are in. */
        List<String> after();

        String select(Question.Kind kind);

        default List<Object> parameters(Question question) {
            var parameters = new ArrayList<Object>();
            switch (question.kind()) {
                case Q1, Q5, Q6 -> parameters.add('%' + question.first() + '%');
                case Q2 -> parameters.add(question.first() + '%');
                case Q3 -> {
                    parameters.add('%' + question.first() + '%');
                    parameters.add('%' + question.second() + '%');
                }
                case Q4 -> {
                    parameters.add(question.from());
                    parameters.add(question.to());
                    parameters.add(question.first());
                }
            }
            return parameters;
        }
    }
}
