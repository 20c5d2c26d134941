package ua.zvernennia.server.jpa.directory;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.server.jpa.Sql;
import ua.zvernennia.server.jpa.SqlException;
import ua.zvernennia.server.usecase.directory.Dictionaries;
import ua.zvernennia.server.usecase.directory.Dictionary;

/**
 * The tables behind the lists. Values go in and out as text, PostgreSQL turns them into what the column holds; names of
 * tables and columns come from {@link Dictionary} alone, never from a file.
 */
public final class SqlDictionaries implements Dictionaries {

    private final Sql sql;

    public SqlDictionaries(Sql sql) {
        this.sql = requireNonNull(sql, "sql");
    }

    @Override
    public List<Map<String, String>> rows(Dictionary dictionary) {
        // A code that is no key still says where a row belongs: departments stand below their organisation.
        var keys = dictionary.columns().stream().filter(dictionary.key()::contains);
        boolean byCode =
                dictionary.columns().contains("code") && !dictionary.key().contains("code");
        var order =
                Stream.concat(byCode ? Stream.of("code") : Stream.empty(), keys).collect(Collectors.joining(", "));
        return sql.list(select(dictionary) + " order by " + order, row -> read(dictionary, row));
    }

    @Override
    public Optional<Map<String, String>> find(Dictionary dictionary, Map<String, String> row) {
        var keys = List.copyOf(dictionary.key());
        var condition = keys.stream()
                .map(column -> "coalesce(" + column + "::text, '') = ?")
                .collect(Collectors.joining(" and "));
        return sql.first(
                select(dictionary) + " where " + condition,
                found -> read(dictionary, found),
                keys.stream().map(row::get).toArray());
    }

    @Override
    public void insert(Dictionary dictionary, Map<String, String> row) {
        var columns = dictionary.columns();
        var values = columns.stream()
                .map(column -> "nullif(?, '')::" + type(dictionary, column))
                .collect(Collectors.joining(", "));
        write(
                "insert into " + table(dictionary) + " (" + String.join(", ", columns) + ") values (" + values + ')',
                columns.stream().map(row::get).toList());
    }

    @Override
    public void update(Dictionary dictionary, Map<String, String> row) {
        var editable = List.copyOf(dictionary.editable());
        var keys = List.copyOf(dictionary.key());
        var arguments = new ArrayList<String>();
        editable.forEach(column -> arguments.add(row.get(column)));
        keys.forEach(column -> arguments.add(row.get(column)));
        write(
                "update " + table(dictionary) + " set "
                        + editable.stream()
                                .map(column -> column + " = nullif(?, '')::" + type(dictionary, column))
                                .collect(Collectors.joining(", "))
                        + " where "
                        + keys.stream()
                                .map(column -> "coalesce(" + column + "::text, '') = ?")
                                .collect(Collectors.joining(" and ")),
                arguments);
    }

    @Override
    public void endFormer(Map<String, String> next) {
        write(
                "update classifier_row set valid_to = ?::date - 1 where classifier = ? and code = ? and valid_to is null"
                        + " and valid_from < ?::date",
                List.of(next.get("valid_from"), next.get("classifier"), next.get("code"), next.get("valid_from")));
    }

    private void write(String statement, List<String> arguments) {
        try {
            sql.update(statement, arguments.toArray());
        } catch (SqlException e) {
            if (e.getCause() instanceof SQLException cause && cause.getSQLState() != null && isRefusal(cause)) {
                throw new RegistryException(
                        ErrorCode.INVALID_VALUE, "a row that the list cannot hold: " + arguments, e);
            }
            throw e;
        }
    }

    /** Class 22 is data that cannot be, class 23 a broken constraint. */
    private static boolean isRefusal(SQLException cause) {
        return cause.getSQLState().startsWith("22") || cause.getSQLState().startsWith("23");
    }

    private static String select(Dictionary dictionary) {
        return "select " + String.join(", ", dictionary.columns()) + " from " + table(dictionary);
    }

    private static Map<String, String> read(Dictionary dictionary, ResultSet row) throws SQLException {
        var values = new LinkedHashMap<String, String>();
        for (var column : dictionary.columns()) {
            var value = row.getString(column);
            values.put(column, value == null ? "" : bool(dictionary, column, value));
        }
        return values;
    }

    /** The driver says t and f where SQL says true and false. */
    private static String bool(Dictionary dictionary, String column, String value) {
        return type(dictionary, column).equals("boolean") ? Boolean.toString(value.startsWith("t")) : value;
    }

    private static String table(Dictionary dictionary) {
        return switch (dictionary) {
            case CLASSIFIERS -> "classifier_row";
            case DISTRICTS -> "district";
            case ORGANISATIONS -> "org_unit";
            case POSITIONS -> "position";
            case HOLIDAYS -> "holiday";
            case REGIMES -> "calendar_regime";
            case CALENDAR_DAYS -> "calendar_day";
            case TERM_RULES -> "term_rule";
        };
    }

    private static String type(Dictionary dictionary, String column) {
        return switch (column) {
            case "day" -> dictionary == Dictionary.HOLIDAYS ? "integer" : "date";
            case "ordinal", "month", "after_easter", "first_year", "last_year", "length" -> "integer";
            case "valid_from", "valid_to" -> "date";
            case "id", "unit_id", "parent_id", "organisation_id" -> "uuid";
            case "head", "working" -> "boolean";
            default -> "text";
        };
    }
}
