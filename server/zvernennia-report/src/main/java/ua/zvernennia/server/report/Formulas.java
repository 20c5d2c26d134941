package ua.zvernennia.server.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.zvernennia.model.report.ReportValue;
import ua.zvernennia.server.report.Definition.Formula;

/** What is computed from other columns; a base of zero gives «—», never +100 %. */
final class Formulas {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int PLACES = 1;

    private Formulas() {}

    /**
     * The value in a row.
     *
     * @param row values by column; absent where there is none
     * @param total the same of the last row
     */
    static ReportValue compute(Formula formula, Map<String, BigDecimal> row, Map<String, BigDecimal> total) {
        var operands = formula.operands();
        if (operands.stream().anyMatch(operand -> !row.containsKey(operand))) {
            return ReportValue.NO_BASE;
        }
        var first = row.get(operands.getFirst());
        return switch (formula.operation()) {
            case SUM -> number(sum(operands, row));
            case DIFFERENCE -> number(first.subtract(row.get(operands.get(1))));
            case GROWTH -> percent(first.subtract(row.get(operands.get(1))), Optional.of(row.get(operands.get(1))));
            case PERCENT -> percent(first, Optional.of(row.get(operands.get(1))));
            case SHARE -> percent(first, Optional.ofNullable(total.get(operands.getFirst())));
        };
    }

    private static BigDecimal sum(List<String> operands, Map<String, BigDecimal> row) {
        return operands.stream().map(row::get).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static ReportValue percent(BigDecimal part, Optional<BigDecimal> base) {
        return base.filter(whole -> whole.signum() != 0)
                .map(whole -> number(part.multiply(HUNDRED).divide(whole, PLACES, RoundingMode.HALF_UP)))
                .orElse(ReportValue.NO_BASE);
    }

    private static ReportValue number(BigDecimal value) {
        return new ReportValue.Number(value);
    }
}
