package ua.zvernennia.server.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.zvernennia.model.report.ReportCheck;
import ua.zvernennia.model.report.ReportRow;
import ua.zvernennia.server.report.Definition.Check;
import ua.zvernennia.server.report.Definition.Matrix;
import ua.zvernennia.server.report.Definition.Measure;
import ua.zvernennia.server.report.MatrixShape.Leaf;

/** Computes the control sums of a matrix from its cells; the checks of a definition come first, then those of totals. */
final class ControlSums {

    private static final String ROWS_GIVE_TOTAL = "сума рядків = разом";

    private final Matrix matrix;
    private final MatrixShape shape;
    private final List<ReportCheck> failed = new ArrayList<>();
    private int computed;

    ControlSums(Matrix matrix, MatrixShape shape) {
        this.matrix = matrix;
        this.shape = shape;
    }

    ControlSums over(List<MatrixRow> rows) {
        for (int i = 0; i < matrix.checks().size(); i++) {
            var check = matrix.checks().get(i);
            if (check.overRows()) {
                overRows(i, check, rows);
            } else {
                overColumns(i, check, rows);
            }
        }
        rows.stream().filter(row -> row.style() == ReportRow.Style.TOTAL).forEach(total -> totals(total, rows));
        return this;
    }

    int computed() {
        return computed;
    }

    List<ReportCheck> failed() {
        return failed;
    }

    private void overColumns(int number, Check check, List<MatrixRow> rows) {
        for (var row : rows) {
            if (row.applicable() && row.style() != ReportRow.Style.HEADING) {
                var parts = leaves(check.parts()).stream()
                        .map(leaf -> value(row, leaf.id()))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                compare(number, check.title(), row, "", value(row, check.whole()), parts, check.atLeast());
            }
        }
    }

    private void overRows(int number, Check check, List<MatrixRow> rows) {
        var whole = numbered(rows, check.whole());
        for (var column : added()) {
            var parts = check.parts().stream()
                    .map(part -> numbered(rows, part)
                            .map(row -> value(row, column.id()))
                            .orElse(BigDecimal.ZERO))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            whole.ifPresent(row ->
                    compare(number, check.title(), row, column.id(), value(row, column.id()), parts, check.atLeast()));
        }
    }

    private void totals(MatrixRow total, List<MatrixRow> rows) {
        for (var column : added()) {
            var parts = rows.stream()
                    .filter(row -> row.key().section() == total.key().section()
                            && !row.key().total())
                    .filter(row -> row.depth() == 0)
                    .map(row -> value(row, column.id()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            compare(
                    matrix.checks().size(),
                    ROWS_GIVE_TOTAL,
                    total,
                    column.id(),
                    value(total, column.id()),
                    parts,
                    false);
        }
    }

    private void compare(
            int number,
            String title,
            MatrixRow row,
            String column,
            BigDecimal whole,
            BigDecimal parts,
            boolean atLeast) {
        computed++;
        int order = parts.compareTo(whole);
        if (order < 0 || order > 0 && !atLeast) {
            failed.add(new ReportCheck(
                    number,
                    title,
                    row.key().text(),
                    row.title(),
                    column,
                    whole.toPlainString(),
                    parts.toPlainString()));
        }
    }

    /** Columns whose rows add up. */
    private List<Leaf> added() {
        return shape.counted().stream()
                .filter(leaf -> leaf.cards().measure().kind() != Measure.Kind.AVERAGE)
                .toList();
    }

    private List<Leaf> leaves(List<String> columns) {
        return shape.leaves().stream()
                .filter(leaf -> columns.contains(leaf.column().id()))
                .toList();
    }

    private static Optional<MatrixRow> numbered(List<MatrixRow> rows, String number) {
        return rows.stream().filter(row -> row.number().equals(number)).findFirst();
    }

    private static BigDecimal value(MatrixRow row, String column) {
        Map<String, BigDecimal> values = row.values();
        return values.getOrDefault(column, BigDecimal.ZERO);
    }
}
