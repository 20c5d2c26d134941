package ua.zvernennia.bench.report;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/**
 * The statements that a report sends, listened to at its connection, and done again without it: the same role, the same
 * settings, every value of every row read as text. What is left of a report's time is the engine's own.
 */
final class BareSql {

    private static final int FETCH = 1_000;

    private final DataSource connections;
    private final List<String> settings = new ArrayList<>();
    private final List<Query> queries = new ArrayList<>();

    BareSql(DataSource connections) {
        this.connections = connections;
    }

    /** Hands out connections that are listened to. */
    DataSource listening() {
        return (DataSource)
                proxy(DataSource.class, connections, found -> found instanceof Connection c ? heard(c) : found);
    }

    /** Begins anew: what was heard before was of a first run, which asks some things once. */
    void forget() {
        settings.clear();
        queries.clear();
    }

    /** How many statements were heard. */
    int statements() {
        return queries.size();
    }

    /** @return rows read */
    long run() throws SQLException {
        long rows = 0;
        try (var connection = connections.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                for (var setting : settings) {
                    statement.execute(setting);
                }
                for (var query : queries) {
                    rows += query.run(connection);
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
        return rows;
    }

    private Connection heard(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                loader(), new Class<?>[] {Connection.class}, (self, method, args) -> {
                    var found = call(connection, method, args);
                    return switch (method.getName()) {
                        case "createStatement" ->
                            listened(
                                    java.sql.Statement.class, found, "execute", text -> settings.add((String) text[0]));
                        case "prepareStatement" -> prepared((PreparedStatement) found, (String) args[0]);
                        default -> found;
                    };
                });
    }

    private Object prepared(PreparedStatement statement, String sql) {
        var values = new TreeMap<Integer, Object>();
        InvocationHandler handler = (self, method, args) -> {
            if (method.getName().startsWith("set") && args.length == 2 && args[0] instanceof Integer) {
                values.put((Integer) args[0], kept(args[1]));
            } else if (method.getName().equals("executeQuery")) {
                queries.add(new Query(sql, Map.copyOf(values)));
            }
            return call(statement, method, args);
        };
        return Proxy.newProxyInstance(loader(), new Class<?>[] {PreparedStatement.class}, handler);
    }

    private static Object kept(Object value) throws SQLException {
        return value instanceof Array array ? new Texts((Object[]) array.getArray()) : value;
    }

    private static Object proxy(Class<?> type, Object target, UnaryOperator<Object> change) {
        return Proxy.newProxyInstance(
                loader(), new Class<?>[] {type}, (self, method, args) -> change.apply(call(target, method, args)));
    }

    private static Object listened(
            Class<?> type, Object target, String name, java.util.function.Consumer<Object[]> listener) {
        return Proxy.newProxyInstance(loader(), new Class<?>[] {type}, (self, method, args) -> {
            if (method.getName().equals(name)) {
                listener.accept(args);
            }
            return call(target, method, args);
        });
    }

    private static Object call(Object target, java.lang.reflect.Method method, Object[] args) throws Throwable {
        try {
            return method.invoke(target, args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static ClassLoader loader() {
        return BareSql.class.getClassLoader();
    }

    /** The values of a text array. */
    private record Texts(Object[] values) {}

    private record Query(String sql, Map<Integer, Object> values) {

        long run(Connection connection) throws SQLException {
            try (var statement = connection.prepareStatement(sql)) {
                for (var value : values.entrySet()) {
                    var bound = value.getValue() instanceof Texts texts
                            ? connection.createArrayOf("text", texts.values())
                            : value.getValue();
                    statement.setObject(value.getKey(), bound);
                }
                statement.setFetchSize(FETCH);
                return read(statement);
            }
        }

        private static long read(PreparedStatement statement) throws SQLException {
            long rows = 0;
            try (var found = statement.executeQuery()) {
                int columns = found.getMetaData().getColumnCount();
                while (found.next()) {
                    rows++;
                    for (int i = 1; i <= columns; i++) {
                        found.getString(i);
                    }
                }
            }
            return rows;
        }
    }
}
