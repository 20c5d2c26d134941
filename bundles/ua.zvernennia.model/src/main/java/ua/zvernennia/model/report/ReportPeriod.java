package ua.zvernennia.model.report;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Map;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/**
 * Період: days in Europe/Kyiv, both inclusive.
 *
 * @param basis which date of a card is meant
 */
public record ReportPeriod(PeriodBasis basis, LocalDate from, LocalDate to) {

    /** Longer ones are slips: the register begins in 1997. */
    private static final int YEARS_MAX = 100;

    /** @throws RegistryException {@link ErrorCode#REPORT_PERIOD_INVALID} for a period that ends before it begins */
    public ReportPeriod {
        requireNonNull(basis, "basis");
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        if (to.isBefore(from) || to.isAfter(from.plusYears(YEARS_MAX))) {
            throw new RegistryException(
                    ErrorCode.REPORT_PERIOD_INVALID,
                    "period: " + from + ".." + to + " (expected: from <= to, at most " + YEARS_MAX + " years)",
                    Map.of("from", from.toString(), "to", to.toString()));
        }
    }

    /** The same days a year earlier: what growth is measured against; 29 February becomes the 28th. */
    public ReportPeriod yearBefore() {
        return new ReportPeriod(basis, from.minusYears(1), to.minusYears(1));
    }
}
