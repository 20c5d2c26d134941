package ua.zvernennia.server.usecase.report;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import ua.zvernennia.model.report.ReportRequest;

/**
 * One run, decided: who may see what is settled here, not in the engine.
 *
 * @param run UUID text
 * @param today the day that «прострочено» is measured by
 * @param persons whether applicants are named
 */
public record ReportJob(String run, ReportRequest request, ReportScope scope, LocalDate today, boolean persons) {

    public ReportJob {
        requireNonNull(run, "run");
        requireNonNull(request, "request");
        requireNonNull(scope, "scope");
        requireNonNull(today, "today");
    }
}
