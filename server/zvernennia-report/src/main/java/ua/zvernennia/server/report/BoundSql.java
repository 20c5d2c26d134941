package ua.zvernennia.server.report;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** A statement being put together, with the values of its parameters in their order. */
final class BoundSql {

    /** Quoted text, which is left alone, or a parameter; a cast ({@code ::date}) is neither. */
    private static final Pattern PARAMETER = Pattern.compile("'(?:[^']|'')*'|(?<![:\\w]):([a-z_]+)");

    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    /** Text without parameters. */
    BoundSql add(String sql) {
        text.append(sql);
        return this;
    }

    /** A {@code ?} with its value; a list of texts becomes a text array. */
    BoundSql bind(Object value) {
        text.append('?');
        values.add(value);
        return this;
    }

    /** Text out of a definition; every {@code :name} becomes a {@code ?}. */
    BoundSql fragment(String sql, Map<String, Object> parameters) {
        int done = 0;
        var found = PARAMETER.matcher(sql);
        while (found.find()) {
            if (found.group(1) != null) {
                text.append(sql, done, found.start());
                bind(known(parameters, found.group(1)));
                done = found.end();
            }
        }
        text.append(sql, done, sql.length());
        return this;
    }

    BoundSql append(BoundSql other) {
        text.append(other.text);
        values.addAll(other.values);
        return this;
    }

    String text() {
        return text.toString();
    }

    PreparedStatement prepare(Connection connection) throws SQLException {
        var statement = connection.prepareStatement(text());
        try {
            for (int i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, driverValue(connection, values.get(i)));
            }
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }

    private static Object driverValue(Connection connection, Object value) throws SQLException {
        return value instanceof List<?> list ? connection.createArrayOf("text", list.toArray()) : value;
    }

    private static Object known(Map<String, Object> parameters, String name) {
        var value = parameters.get(name);
        if (value == null) {
            throw new DefinitionException("sql", "names :" + name + " where it has no value", null);
        }
        return value;
    }
}
