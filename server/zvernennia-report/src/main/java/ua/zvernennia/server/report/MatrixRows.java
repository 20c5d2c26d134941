package ua.zvernennia.server.report;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ua.zvernennia.model.report.ReportRow;
import ua.zvernennia.server.report.Definition.Section;
import ua.zvernennia.server.report.MatrixShape.Leaf;
import ua.zvernennia.server.report.MatrixShape.Named;

/** Counts one section of a matrix after the other. */
final class MatrixRows {

    private static final String NOT_DETAILED = "без уточнення";

    private final MatrixSql sql;
    private final Map<String, Object> parameters;
    private final List<Leaf> columns;
    private final Reading reading;

    MatrixRows(MatrixSql sql, Map<String, Object> parameters, MatrixShape shape, Reading reading) {
        this.sql = sql;
        this.parameters = parameters;
        this.columns = shape.counted();
        this.reading = reading;
    }

    List<MatrixRow> of(Section section, int index) throws SQLException {
        return section.items().isEmpty() ? grouped(section, index) : items(section, index);
    }

    private List<MatrixRow> items(Section section, int index) throws SQLException {
        var rows = new ArrayList<MatrixRow>();
        if (columns.isEmpty()) {
            return rows;
        }
        reading.each(sql.items(section, columns), found -> {
            int place = 1;
            for (int i = 0; i < section.items().size(); i++) {
                var item = section.items().get(i);
                var values = values(found, place);
                place += columns.size();
                rows.add(new MatrixRow(
                        new RowKey(index, List.of(Integer.toString(i))),
                        ReportRow.Style.NORMAL,
                        item.depth(),
                        item.number(),
                        item.title(),
                        item.applicable(),
                        values));
            }
        });
        return rows;
    }

    private List<MatrixRow> grouped(Section section, int index) throws SQLException {
        var names = new LinkedHashMap<String, String>();
        if (!section.names().isEmpty()) {
            reading.list(
                            new BoundSql().fragment(section.names(), parameters),
                            row -> new Named(row.getString(1), row.getString(2)))
                    .forEach(named -> names.put(named.key(), named.title()));
        }
        var found = new HashMap<List<String>, Group>();
        var order = new LinkedHashMap<String, Set<String>>();
        reading.each(sql.grouped(section, columns), row -> read(section, row, found, order));
        return new Arranged(section, index, names, found, order).rows();
    }

    private void read(Section section, ResultSet row, Map<List<String>, Group> found, Map<String, Set<String>> order)
            throws SQLException {
        int depth = section.by().size();
        int bits = row.getInt(depth + 1);
        var key = new ArrayList<String>();
        for (int i = 0; i < depth; i++) {
            if ((bits >> (depth - 1 - i) & 1) == 0) {
                key.add(row.getString(i + 1));
            }
        }
        found.put(List.copyOf(key), new Group(Optional.ofNullable(row.getString(depth + 2)), values(row, depth + 3)));
        if (!key.isEmpty()) {
            var below = order.computeIfAbsent(key.getFirst(), any -> new LinkedHashSet<>());
            key.stream().skip(1).forEach(below::add);
        }
    }

    private Map<String, BigDecimal> values(ResultSet row, int first) throws SQLException {
        var values = new HashMap<String, BigDecimal>();
        for (int i = 0; i < columns.size(); i++) {
            var value = row.getBigDecimal(first + i);
            if (value != null) {
                values.put(columns.get(i).id(), value);
            }
        }
        return values;
    }

    /** What was counted for one value. */
    private record Group(Optional<String> label, Map<String, BigDecimal> values) {}

    /** Puts rows into the order of the names, then of the answer; names without a card count zero. */
    private final class Arranged {

        private final Section section;
        private final int index;
        private final Map<String, String> names;
        private final Map<List<String>, Group> found;
        private final Map<String, Set<String>> order;
        private final List<MatrixRow> rows = new ArrayList<>();
        private int ordinal;

        Arranged(
                Section section,
                int index,
                Map<String, String> names,
                Map<List<String>, Group> found,
                Map<String, Set<String>> order) {
            this.section = section;
            this.index = index;
            this.names = names;
            this.found = found;
            this.order = order;
        }

        List<MatrixRow> rows() {
            var outer = new LinkedHashSet<String>();
            names.keySet().stream().filter(this::isOuter).forEach(outer::add);
            order.keySet().stream().filter(key -> !key.isEmpty()).forEach(outer::add);
            if (order.containsKey("")) {
                outer.add(""); // what is not stated comes last
            }
            outer.forEach(this::addWithInner);
            if (!section.total().isEmpty()) {
                add(List.of(), section.total(), ReportRow.Style.TOTAL, "");
            }
            return rows;
        }

        /** With two levels the names of both come in one list; those that have something above them are inner. */
        private boolean isOuter(String key) {
            return section.by().size() == 1 || order.containsKey(key) || key.indexOf('.') < 0;
        }

        private void addWithInner(String outer) {
            ordinal++;
            add(List.of(outer), title(List.of(outer)), ReportRow.Style.NORMAL, Integer.toString(ordinal));
            var below = order.getOrDefault(outer, Set.of());
            if (below.equals(Set.of(outer))) {
                return; // nothing finer than the outer value itself
            }
            int inner = 0;
            for (var key : below) {
                inner++;
                var both = List.of(outer, key);
                var title = key.equals(outer) ? NOT_DETAILED : title(both);
                add(both, title, ReportRow.Style.NORMAL, ordinal + "." + inner);
            }
        }

        private String title(List<String> key) {
            var last = key.getLast();
            if (last.isEmpty()) {
                return section.missing();
            }
            var label = Optional.ofNullable(found.get(key)).flatMap(Group::label);
            return Optional.ofNullable(names.get(last)).or(() -> label).orElse(last);
        }

        private void add(List<String> key, String title, ReportRow.Style style, String number) {
            var values = Optional.ofNullable(found.get(key)).map(Group::values).orElseGet(this::zeros);
            rows.add(new MatrixRow(
                    new RowKey(index, key), style, Math.max(0, key.size() - 1), number, title, true, values));
        }

        private Map<String, BigDecimal> zeros() {
            var values = new HashMap<String, BigDecimal>();
            columns.forEach(column -> {
                if (column.cards().measure().kind() != Definition.Measure.Kind.AVERAGE) {
                    values.put(column.id(), BigDecimal.ZERO);
                }
            });
            return values;
        }
    }
}
