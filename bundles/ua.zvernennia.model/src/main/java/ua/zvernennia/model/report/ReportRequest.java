package ua.zvernennia.model.report;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/**
 * What to run and over which cards.
 *
 * @param report id of the report
 * @param conditions values by condition; one that is absent or empty does not restrict
 * @param asOf the register as it was at this moment, from the kept versions; empty for the present
 */
public record ReportRequest(
        String report, ReportPeriod period, Map<ReportCondition, List<String>> conditions, Optional<Instant> asOf) {

    /** Most values of one condition. */
    public static final int VALUES_MAX = 500;

    private static final int VALUE_LENGTH_MAX = 100;

    public ReportRequest {
        requireNonNull(report, "report");
        requireNonNull(period, "period");
        requireNonNull(asOf, "asOf");
        conditions = conditions.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> List.copyOf(entry.getValue()), (a, b) -> a, TreeMap::new));
        conditions.forEach(ReportRequest::check);
        conditions = Map.copyOf(conditions);
    }

    public ReportRequest(String report, ReportPeriod period) {
        this(report, period, Map.of(), Optional.empty());
    }

    public ReportRequest where(ReportCondition condition, List<String> values) {
        var more = new TreeMap<>(conditions);
        more.put(condition, values);
        return new ReportRequest(report, period, more, asOf);
    }

    public ReportRequest at(Instant moment) {
        return new ReportRequest(report, period, conditions, Optional.of(moment));
    }

    private static void check(ReportCondition condition, List<String> values) {
        if (values.size() > VALUES_MAX || values.stream().anyMatch(value -> value.length() > VALUE_LENGTH_MAX)) {
            throw new RegistryException(
                    ErrorCode.INVALID_VALUE,
                    condition + ": " + values.size() + " values (expected: <= " + VALUES_MAX + " short ones)",
                    Map.of("field", condition.name()));
        }
    }
}
