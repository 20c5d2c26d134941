package ua.zvernennia.server.usecase.report;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.UUID;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.report.ReportInfo;
import ua.zvernennia.model.report.ReportRequest;
import ua.zvernennia.model.security.Act;
import ua.zvernennia.server.usecase.AuditLog;
import ua.zvernennia.server.usecase.RegistryClock;
import ua.zvernennia.server.usecase.Transactions;
import ua.zvernennia.server.usecase.security.Caller;
import ua.zvernennia.server.usecase.security.Permissions;
import ua.zvernennia.server.usecase.security.RightsSource;

/** What the use cases of reports need. */
public record ReportPorts(
        Transactions transactions,
        ReportEngine engine,
        ReportRuns runs,
        AuditLog audit,
        Permissions permissions,
        RightsSource rights,
        RegistryClock clock) {

    /** Clocks of instances may differ a little; a moment in the future is refused. */
    private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(1);

    public ReportPorts {
        requireNonNull(transactions, "transactions");
        requireNonNull(engine, "engine");
        requireNonNull(runs, "runs");
        requireNonNull(audit, "audit");
        requireNonNull(permissions, "permissions");
        requireNonNull(rights, "rights");
        requireNonNull(clock, "clock");
    }

    /** Inside a transaction. */
    void refuseUnlessPermitted(Caller caller) {
        permissions.require(caller, Act.REPORT_RUN);
    }

    /** @throws RegistryException {@link ErrorCode#REPORT_NOT_FOUND} */
    public ReportInfo definition(String id) {
        return engine.find(id).orElseThrow(() -> new RegistryException(ErrorCode.REPORT_NOT_FOUND, "no such report"));
    }

    /** The run as this caller may see it, whoever asked for it first; inside a transaction. */
    public ReportJob job(Caller caller, String run, ReportRequest request) {
        var now = clock.now();
        if (request.asOf().filter(at -> at.isAfter(now.plus(CLOCK_DIFFERENCE))).isPresent()) {
            throw new RegistryException(ErrorCode.REPORT_PERIOD_INVALID, "as of a moment in the future");
        }
        var today = request.asOf().orElse(now).atZone(RegistryClock.ZONE).toLocalDate();
        boolean persons = permissions.decide(caller, Act.REPORT_RUN_PERSONAL).allowed();
        return new ReportJob(run, request, scope(caller), today, persons);
    }

    /** Which cards this caller's figures are counted from; inside a transaction. */
    public ReportScope scope(Caller caller) {
        var present = rights.current();
        return ReportScope.of(present.subject(caller.user()), present.state());
    }

    static String newRun() {
        return UUID.randomUUID().toString();
    }
}
