package ua.zvernennia.server.grpc;

import static java.util.Objects.requireNonNull;

import ua.zvernennia.server.usecase.report.DrillReport;
import ua.zvernennia.server.usecase.report.ListReports;
import ua.zvernennia.server.usecase.report.RunReport;

/** What {@link ReportsGrpcService} calls. */
public record ReportUseCases(ListReports list, RunReport run, DrillReport drill, ReportDeskGrpcService.UseCases desk) {

    public ReportUseCases {
        requireNonNull(list, "list");
        requireNonNull(run, "run");
        requireNonNull(drill, "drill");
        requireNonNull(desk, "desk");
    }
}
