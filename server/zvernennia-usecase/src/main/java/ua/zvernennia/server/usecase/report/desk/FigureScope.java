package ua.zvernennia.server.usecase.report.desk;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import ua.zvernennia.model.report.ReportRequest;
import ua.zvernennia.server.usecase.TextsHash;
import ua.zvernennia.server.usecase.report.ReportScope;

/**
 * Which figures are meant: report, period and conditions, and what the reader's rights let them count. Who may count
 * other cards sees other figures, so neither the notes nor the signature under these.
 *
 * @param request without a moment
 * @param key SHA-256 of all that, hexadecimal
 */
public record FigureScope(ReportRequest request, String key) {

    public FigureScope {
        requireNonNull(request, "request");
        requireNonNull(key, "key");
    }

    static FigureScope of(ReportRequest request, ReportScope scope) {
        var period = request.period();
        var grants = scope.grants().stream()
                .map(grant -> grant.everywhere()
                        + grant.units().stream().sorted().collect(Collectors.joining(","))
                        + grant.position().orElse("")
                        + grant.upTo())
                .sorted()
                .collect(Collectors.joining(";"));
        var key = TextsHash.of(
                request.report(),
                period.basis().name(),
                period.from().toString(),
                period.to().toString(),
                sorted(request),
                grants);
        return new FigureScope(
                new ReportRequest(request.report(), period, request.conditions(), Optional.empty()), key);
    }

    private static String sorted(ReportRequest request) {
        return new TreeMap<>(request.conditions())
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "="
                                + entry.getValue().stream().sorted().collect(Collectors.joining(",")))
                        .collect(Collectors.joining(";"));
    }
}
