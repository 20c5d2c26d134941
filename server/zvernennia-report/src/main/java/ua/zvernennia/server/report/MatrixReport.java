package ua.zvernennia.server.report;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.report.ReportCheck;
import ua.zvernennia.model.report.ReportRow;
import ua.zvernennia.model.report.ReportValue;
import ua.zvernennia.server.report.Definition.Cards;
import ua.zvernennia.server.report.Definition.Check;
import ua.zvernennia.server.report.Definition.Each;
import ua.zvernennia.server.report.Definition.Formula;
import ua.zvernennia.server.report.Definition.Inapplicable;
import ua.zvernennia.server.report.Definition.Matrix;
import ua.zvernennia.server.report.Definition.Shown;
import ua.zvernennia.server.report.Definition.Value;
import ua.zvernennia.server.report.MatrixShape.Leaf;
import ua.zvernennia.server.usecase.report.ReportCell;
import ua.zvernennia.server.usecase.report.ReportSink;

/** Runs a {@link Matrix}. */
final class MatrixReport {

    private final Matrix matrix;
    private final MatrixSql sql;
    private final MatrixShape shape;
    private final Map<String, Object> parameters;
    private final Reading reading;

    MatrixReport(Matrix matrix, CardScope scope, Reading reading) throws SQLException {
        this.matrix = matrix;
        this.sql = new MatrixSql(matrix, scope);
        this.parameters = scope.parameters();
        this.shape = MatrixShape.of(matrix, reading, parameters);
        this.reading = reading;
    }

    MatrixShape shape() {
        return shape;
    }

    Outcome run(ReportSink sink) throws SQLException {
        var counter = new MatrixRows(sql, parameters, shape, reading);
        var all = new ArrayList<MatrixRow>();
        var shown = new ArrayList<ReportRow>();
        for (int i = 0; i < matrix.sections().size(); i++) {
            sink.progress(i, matrix.sections().size());
            var section = matrix.sections().get(i);
            var rows = counter.of(section, i);
            if (!section.title().isEmpty()) {
                shown.add(heading(section.title()));
            }
            if (!rows.isEmpty()) {
                var total = rows.getLast().values();
                rows.forEach(row -> shown.add(shown(row, total)));
            }
            all.addAll(rows);
        }
        var sums = new ControlSums(matrix, shape).over(all);
        return new Outcome(shown, sums.computed(), sums.failed());
    }

    /** @throws RegistryException {@link ErrorCode#REPORT_NOT_FOUND} for a cell that has no cards behind it */
    List<CardId> cards(ReportCell cell, int limit) throws SQLException {
        var key = RowKey.parse(cell.row());
        if (key.section() < 0 || key.section() >= matrix.sections().size()) {
            throw noCell();
        }
        var condition = cell.check().isPresent()
                ? broken(key, cell.column(), cell.check().getAsInt())
                : new BoundSql().append(row(key)).add(" and ").append(sql.column(counted(cell.column())));
        return reading.list(sql.ids(condition, limit), found -> new CardId(found.getObject(1, UUID.class)));
    }

    /** Cards that stand in the whole and not in exactly one part, or in a part and not in the whole. */
    private BoundSql broken(RowKey key, String column, int number) {
        if (number < 0 || number >= matrix.checks().size()) {
            throw noCell();
        }
        var check = matrix.checks().get(number);
        return check.overRows() ? brokenRows(key, counted(column), check) : brokenColumns(key, check);
    }

    private BoundSql brokenColumns(RowKey key, Check check) {
        var condition = new BoundSql().append(row(key)).add(" and (0");
        shape.leaves().stream()
                .filter(leaf -> check.parts().contains(leaf.column().id()))
                .filter(leaf -> leaf.source() instanceof Cards)
                .forEach(leaf -> condition.add(" + ").append(bit(sql.column(leaf))));
        return condition.add(") <> ").append(bit(sql.column(counted(check.whole()))));
    }

    private BoundSql brokenRows(RowKey key, Leaf column, Check check) {
        var section = matrix.sections().get(key.section());
        var condition = sql.column(column).add(" and (0");
        for (int i = 0; i < section.items().size(); i++) {
            if (check.parts().contains(section.items().get(i).number())) {
                var part = new RowKey(key.section(), List.of(Integer.toString(i)));
                condition.add(" + ").append(bit(row(part)));
            }
        }
        return condition.add(") <> ").append(bit(row(key)));
    }

    /** 1 where the condition holds, else 0, also where it is unknown. */
    private static BoundSql bit(BoundSql condition) {
        return new BoundSql().add("coalesce(").append(condition).add(", false)::integer");
    }

    private BoundSql row(RowKey key) {
        try {
            return sql.row(matrix.sections().get(key.section()), key);
        } catch (IndexOutOfBoundsException | NumberFormatException e) {
            throw new RegistryException(ErrorCode.REPORT_NOT_FOUND, "no such row", e);
        }
    }

    private Leaf counted(String column) {
        return shape.find(column).filter(leaf -> leaf.source() instanceof Cards).orElseThrow(MatrixReport::noCell);
    }

    private ReportRow shown(MatrixRow row, Map<String, BigDecimal> total) {
        var values = new HashMap<>(row.values());
        var cells = shape.leaves().stream()
                .map(leaf -> cell(leaf, row, values, total))
                .toList();
        return new ReportRow(row.key().text(), row.style(), row.depth(), cells);
    }

    private ReportRow heading(String title) {
        boolean first = true;
        var cells = new ArrayList<ReportValue>();
        for (var leaf : shape.leaves()) {
            boolean isTitle = first && leaf.source() instanceof Shown shown && shown.fact() == Definition.Fact.TITLE;
            cells.add(ReportValue.of(isTitle ? title : ""));
            first = first && !isTitle;
        }
        return new ReportRow("", ReportRow.Style.HEADING, 0, cells);
    }

    /** Formulas may use those before them, so each puts what it gives to the values. */
    private static ReportValue cell(
            Leaf leaf, MatrixRow row, Map<String, BigDecimal> values, Map<String, BigDecimal> total) {
        return switch (leaf.source()) {
            case Shown shown -> ReportValue.of(fact(shown, row));
            case Inapplicable none -> ReportValue.NOT_APPLICABLE;
            case Cards cards -> row.applicable() ? counted(values.get(leaf.id())) : ReportValue.NOT_APPLICABLE;
            case Formula formula ->
                row.applicable()
                        ? kept(leaf, Formulas.compute(formula, values, total), values)
                        : ReportValue.NOT_APPLICABLE;
            case Each each -> throw new IllegalStateException("counted out before");
            case Value value -> throw new IllegalStateException("belongs to lists");
        };
    }

    private static ReportValue kept(Leaf leaf, ReportValue value, Map<String, BigDecimal> values) {
        if (value instanceof ReportValue.Number number) {
            values.put(leaf.id(), number.number());
        }
        return value;
    }

    private static ReportValue counted(BigDecimal value) {
        return value == null ? ReportValue.NO_BASE : new ReportValue.Number(value);
    }

    private static String fact(Shown shown, MatrixRow row) {
        return switch (shown.fact()) {
            case NUMBER -> row.number();
            case TITLE -> row.title();
            case KEY -> row.key().total() ? "" : row.key().values().getLast();
            case ORDINAL -> row.depth() == 0 ? row.number() : "";
        };
    }

    private static RegistryException noCell() {
        return new RegistryException(ErrorCode.REPORT_NOT_FOUND, "no such cell, or none with cards behind it");
    }

    /** What came out. */
    record Outcome(List<ReportRow> rows, int checks, List<ReportCheck> failed) {}
}
