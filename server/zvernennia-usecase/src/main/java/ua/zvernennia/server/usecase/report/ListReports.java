package ua.zvernennia.server.usecase.report;

import static java.util.Objects.requireNonNull;

import java.util.List;
import ua.zvernennia.model.report.ReportInfo;
import ua.zvernennia.model.report.ReportRun;
import ua.zvernennia.model.security.Act;
import ua.zvernennia.server.usecase.security.Caller;

/** What is offered, and what the caller ran before. */
public final class ListReports {

    private static final int RUNS = 50;

    private final ReportPorts ports;

    public ListReports(ReportPorts ports) {
        this.ports = requireNonNull(ports, "ports");
    }

    /** By group and order; empty for a caller to whom reports are closed. */
    public List<ReportInfo> reports(Caller caller) {
        return ports.transactions()
                .inTransaction(
                        () -> ports.permissions().decide(caller, Act.REPORT_RUN).allowed()
                                ? ports.engine().reports()
                                : List.of());
    }

    /** The caller's latest runs, newest first. */
    public List<ReportRun> runs(Caller caller) {
        return ports.transactions().inTransaction(caller, () -> {
            ports.refuseUnlessPermitted(caller);
            return ports.runs().latest(caller.user().id(), RUNS);
        });
    }
}
