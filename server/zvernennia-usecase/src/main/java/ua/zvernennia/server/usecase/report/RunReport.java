package ua.zvernennia.server.usecase.report;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.report.ReportFoot;
import ua.zvernennia.model.report.ReportHead;
import ua.zvernennia.model.report.ReportRequest;
import ua.zvernennia.model.report.ReportRow;
import ua.zvernennia.model.report.ReportRun;
import ua.zvernennia.server.usecase.AuditEvent;
import ua.zvernennia.server.usecase.security.Caller;

/** Runs a report. The audit and the history have it before the first figure is read. */
public final class RunReport {

    private final ReportPorts ports;

    public RunReport(ReportPorts ports) {
        this.ports = requireNonNull(ports, "ports");
    }

    /**
     * Runs to the end and returns.
     *
     * @throws RegistryException {@link ErrorCode#NOT_PERMITTED}, {@link ErrorCode#REPORT_NOT_FOUND}, and what
     *     {@link ReportEngine#run} throws
     */
    public void execute(Caller caller, ReportRequest request, ReportSink sink, CancelSignal cancel) {
        var job = ports.transactions().inTransaction(caller, () -> begin(caller, request));
        var watched = new Watched(sink);
        try {
            ports.engine().run(job, watched, cancel);
        } catch (RuntimeException e) {
            end(job, failed(e), Optional.empty());
            throw e;
        }
        end(job, ReportRun.State.DONE, watched.foot());
    }

    private ReportJob begin(Caller caller, ReportRequest request) {
        ports.refuseUnlessPermitted(caller);
        var definition = ports.definition(request.report());
        var job = ports.job(caller, ReportPorts.newRun(), request);
        ports.audit()
                .record(AuditEvent.by(caller, AuditEvent.Action.REPORT_RUN)
                        .with(Map.of(
                                "report",
                                definition.id(),
                                "run",
                                job.run(),
                                "from",
                                request.period().from().toString(),
                                "to",
                                request.period().to().toString())));
        var run = new ReportRun(
                job.run(),
                request,
                definition.version(),
                caller.user().id(),
                caller.user().displayName(),
                ports.clock().now(),
                Optional.empty(),
                ReportRun.State.RUNNING,
                0,
                "");
        ports.runs().started(run, caller.user().positionId());
        return job;
    }

    private void end(ReportJob job, ReportRun.State state, Optional<ReportFoot> foot) {
        ports.transactions().inTransaction(() -> {
            ports.runs()
                    .ended(
                            job.run(),
                            state,
                            ports.clock().now(),
                            foot.map(ReportFoot::rows).orElse(0),
                            foot.map(ReportFoot::hash).orElse(""));
            return job;
        });
    }

    private static ReportRun.State failed(RuntimeException failure) {
        return failure instanceof RegistryException known && known.code() == ErrorCode.REPORT_CANCELLED
                ? ReportRun.State.CANCELLED
                : ReportRun.State.FAILED;
    }

    /** Keeps the foot for the history. */
    private static final class Watched implements ReportSink {

        private final ReportSink sink;
        private Optional<ReportFoot> foot = Optional.empty();

        private Watched(ReportSink sink) {
            this.sink = requireNonNull(sink, "sink");
        }

        Optional<ReportFoot> foot() {
            return foot;
        }

        @Override
        public void head(ReportHead head) {
            sink.head(head);
        }

        @Override
        public void progress(int done, int total) {
            sink.progress(done, total);
        }

        @Override
        public void rows(List<ReportRow> rows) {
            sink.rows(rows);
        }

        @Override
        public void foot(ReportFoot last) {
            foot = Optional.of(last);
            sink.foot(last);
        }
    }
}
