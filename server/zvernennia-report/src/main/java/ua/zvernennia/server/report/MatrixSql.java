package ua.zvernennia.server.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.zvernennia.server.report.Definition.Item;
import ua.zvernennia.server.report.Definition.Matrix;
import ua.zvernennia.server.report.Definition.Measure;
import ua.zvernennia.server.report.Definition.Section;
import ua.zvernennia.server.report.MatrixShape.Leaf;

/** The statements of a matrix: one per section, and one for the cards behind a cell. */
final class MatrixSql {

    private final Matrix matrix;
    private final CardScope scope;
    private final Map<String, Object> parameters;

    MatrixSql(Matrix matrix, CardScope scope) {
        this.matrix = matrix;
        this.scope = scope;
        this.parameters = scope.parameters();
    }

    /** One row with every cell: items first, columns within. */
    BoundSql items(Section section, List<Leaf> columns) {
        var sql = new BoundSql().add("select ");
        var comma = "";
        for (var item : section.items()) {
            for (var column : columns) {
                sql.add(comma);
                cell(sql, Optional.of(item), column);
                comma = ", ";
            }
        }
        return sql.add(" from ").append(cards());
    }

    /** Rows of: one or two values, which of them count (a bit each), a title, then the cells; the last is the total. */
    BoundSql grouped(Section section, List<Leaf> columns) {
        var by = section.by();
        // The inner select names the expressions, so that their parameters are bound once.
        var sql = new BoundSql().add("select ");
        for (int i = 1; i <= by.size(); i++) {
            sql.add("g" + i + ", ");
        }
        sql.add("grouping(" + positions(by.size()) + "), ");
        sql.append(label(section));
        for (var column : columns) {
            cell(sql.add(", "), Optional.empty(), column);
        }
        sql.add(" from (select c.*");
        for (int i = 0; i < by.size(); i++) {
            sql.add(", coalesce((").fragment(by.get(i), parameters).add(")::text, '') as g" + (i + 1));
        }
        sql.add(" from ").append(cards()).add(") c group by grouping sets (");
        if (by.size() == 2) {
            sql.add("(g1, g2), ");
        }
        return sql.add("(g1), ())").add(order(section));
    }

    private BoundSql label(Section section) {
        return section.label().isEmpty()
                ? new BoundSql().add("null::text")
                : new BoundSql().add("(").fragment(section.label(), parameters).add(")::text");
    }

    private static String order(Section section) {
        return section.order().isEmpty() ? " order by 1, 2" : " order by " + section.order();
    }

    private static String positions(int size) {
        return size == 2 ? "g1, g2" : "g1";
    }

    /** Ids, newest first. */
    BoundSql ids(BoundSql condition, int limit) {
        return new BoundSql()
                .add("select c.id from ")
                .append(cards())
                .add(" where ")
                .append(condition)
                .add(" order by c.registered_on desc, c.running desc, c.duplicate desc, c.id limit ")
                .bind(limit);
    }

    /** The condition that a row puts on its cards. */
    BoundSql row(Section section, RowKey key) {
        if (key.total()) {
            return new BoundSql().add("true");
        }
        if (!section.items().isEmpty()) {
            return item(section.items().get(Integer.parseInt(key.values().getFirst())));
        }
        var sql = new BoundSql().add("(true");
        for (int i = 0; i < key.values().size(); i++) {
            sql.add(" and coalesce((")
                    .fragment(section.by().get(i), parameters)
                    .add(")::text, '') = ")
                    .bind(key.values().get(i));
        }
        return sql.add(")");
    }

    BoundSql column(Leaf column) {
        return column.condition(parameters);
    }

    private BoundSql cards() {
        return scope.cards(matrix.where(), matrix.looksBack());
    }

    private BoundSql item(Item item) {
        return new BoundSql().add("(").fragment(item.when(), parameters).add(")");
    }

    private void cell(BoundSql sql, Optional<Item> item, Leaf column) {
        var measure = item.flatMap(Item::measure).orElse(column.cards().measure());
        switch (measure.kind()) {
            case COUNT -> sql.add("count(*)");
            case SUM -> sum(sql, "coalesce(sum(", measure);
            case AVERAGE -> sum(sql, "round(avg(", measure);
        }
        sql.add(" filter (where ").append(column.condition(parameters));
        item.ifPresent(row -> sql.add(" and ").append(item(row)));
        sql.add(")");
        if (measure.kind() == Measure.Kind.SUM) {
            sql.add(", 0)");
        } else if (measure.kind() == Measure.Kind.AVERAGE) {
            sql.add(", 1)");
        }
    }

    private void sum(BoundSql sql, String function, Measure measure) {
        sql.add(function).fragment(measure.expression(), parameters).add(")");
    }
}
