package ua.zvernennia.model.report.desk;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.report.PeriodPreset;
import ua.zvernennia.model.report.ReportRequest;

/**
 * Збережений набір параметрів: one person's, under a name.
 *
 * @param id UUID text, born with the person's wish to save it, so that a repeat saves once
 * @param moving the period that moves with the calendar; empty for the days of the request
 */
public record ReportPreset(String id, String name, ReportRequest request, Optional<PeriodPreset> moving) {

    /** Longest name, in characters. */
    public static final int NAME_MAX = 100;

    public ReportPreset {
        requireNonNull(id, "id");
        name = requireNonNull(name, "name").strip();
        requireNonNull(request, "request");
        requireNonNull(moving, "moving");
        if (name.isEmpty() || name.length() > NAME_MAX) {
            throw new RegistryException(
                    ErrorCode.INVALID_VALUE,
                    "name: " + name.length() + " characters (expected: 1.." + NAME_MAX + ')',
                    Map.of("field", "name"));
        }
    }

    /** What it asks for on a day. */
    public ReportRequest on(LocalDate today) {
        var basis = request.period().basis();
        return moving.map(preset -> new ReportRequest(
                        request.report(), preset.around(basis, today), request.conditions(), request.asOf()))
                .orElse(request);
    }
}
