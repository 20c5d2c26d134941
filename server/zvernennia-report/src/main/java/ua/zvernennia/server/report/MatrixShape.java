package ua.zvernennia.server.report;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.zvernennia.model.report.ReportColumn;
import ua.zvernennia.server.report.Definition.Cards;
import ua.zvernennia.server.report.Definition.Column;
import ua.zvernennia.server.report.Definition.Each;
import ua.zvernennia.server.report.Definition.Matrix;
import ua.zvernennia.server.report.Definition.Source;

/** The columns of a matrix once those that repeat are counted out; ids of these are {@code id.key}. */
final class MatrixShape {

    private final List<Leaf> leaves;

    private MatrixShape(List<Leaf> leaves) {
        this.leaves = List.copyOf(leaves);
    }

    static MatrixShape of(Matrix matrix, Reading reading, Map<String, Object> parameters) throws SQLException {
        var leaves = new ArrayList<Leaf>();
        for (var column : matrix.columns()) {
            if (column.source() instanceof Each each) {
                var keys = reading.list(
                        new BoundSql().fragment(each.sql(), parameters),
                        row -> new Named(row.getString(1), row.getString(2)));
                keys.forEach(key -> leaves.add(leaf(column, each.cards(), key)));
            } else {
                leaves.add(new Leaf(column.id(), column, column.source(), Optional.empty(), column.titles()));
            }
        }
        return new MatrixShape(leaves);
    }

    private static Leaf leaf(Column column, Cards cards, Named key) {
        var titles = column.titles().stream()
                .map(title -> title.replace("{title}", key.title()))
                .toList();
        return new Leaf(column.id() + '.' + key.key(), column, cards, Optional.of(key.key()), titles);
    }

    List<Leaf> leaves() {
        return leaves;
    }

    /** Those that are counted by the database, in their order. */
    List<Leaf> counted() {
        return leaves.stream().filter(leaf -> leaf.source() instanceof Cards).toList();
    }

    Optional<Leaf> find(String id) {
        return leaves.stream().filter(leaf -> leaf.id().equals(id)).findAny();
    }

    List<ReportColumn> columns() {
        return leaves.stream()
                .map(leaf -> new ReportColumn(
                        leaf.id(),
                        leaf.titles(),
                        leaf.column().kind(),
                        leaf.column().width(),
                        leaf.source() instanceof Cards))
                .toList();
    }

    /**
     * One column as the table has it.
     *
     * @param key the value of {@code {key}} of a column that repeats
     */
    record Leaf(String id, Column column, Source source, Optional<String> key, List<String> titles) {

        Cards cards() {
            return (Cards) source;
        }

        /** The column's condition with its key bound. */
        BoundSql condition(Map<String, Object> parameters) {
            var cards = cards();
            var sql = new BoundSql().add(cards.before() ? "(c.is_before and (" : "(c.is_now and (");
            var parts = (cards.when() + ' ').split("\\{key}", -1);
            for (int i = 0; i < parts.length; i++) {
                if (i > 0) {
                    sql.bind(key.orElse(""));
                }
                sql.fragment(parts[i], parameters);
            }
            return sql.add("))");
        }
    }

    /** A value with its title. */
    record Named(String key, String title) {}
}
