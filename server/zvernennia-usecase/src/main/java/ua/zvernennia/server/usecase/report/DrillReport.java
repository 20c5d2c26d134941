package ua.zvernennia.server.usecase.report;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.server.usecase.AuditEvent;
import ua.zvernennia.server.usecase.security.Caller;

/**
 * The cards behind a cell of a run. A run without a moment of its own counts as of its beginning here, so that the cards
 * are those that were counted, whatever has changed since.
 */
public final class DrillReport {

    /** Most cards of one answer. */
    public static final int LIMIT = 10_000;

    private final ReportPorts ports;

    public DrillReport(ReportPorts ports) {
        this.ports = requireNonNull(ports, "ports");
    }

    /**
     * Newest first, at most {@link #LIMIT}.
     *
     * @throws RegistryException {@link ErrorCode#NOT_PERMITTED}, {@link ErrorCode#REPORT_NOT_FOUND} for a run or a cell
     *     that is not there
     */
    public List<CardId> execute(Caller caller, String run, ReportCell cell) {
        var job = ports.transactions().inTransaction(caller, () -> {
            ports.refuseUnlessPermitted(caller);
            var kept = ports.runs()
                    .find(run)
                    .orElseThrow(() -> new RegistryException(ErrorCode.REPORT_NOT_FOUND, "no such run"));
            ports.definition(kept.request().report());
            ports.audit()
                    .record(AuditEvent.by(caller, AuditEvent.Action.REPORT_DRILLED)
                            .with(Map.of("report", kept.request().report(), "run", run)));
            var request = kept.request();
            return ports.job(caller, run, request.asOf().isPresent() ? request : request.at(kept.startedAt()));
        });
        return ports.engine().cards(job, cell, LIMIT);
    }
}
