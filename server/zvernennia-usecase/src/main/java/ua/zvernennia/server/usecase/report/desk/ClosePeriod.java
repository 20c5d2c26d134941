package ua.zvernennia.server.usecase.report.desk;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.report.ReportFoot;
import ua.zvernennia.model.report.ReportHead;
import ua.zvernennia.model.report.ReportRow;
import ua.zvernennia.model.report.ReportRun;
import ua.zvernennia.model.report.desk.ClosedPeriod;
import ua.zvernennia.model.report.desk.Figures;
import ua.zvernennia.model.security.Act;
import ua.zvernennia.server.usecase.AuditEvent;
import ua.zvernennia.server.usecase.RegistryClock;
import ua.zvernennia.server.usecase.report.CancelSignal;
import ua.zvernennia.server.usecase.report.ReportJob;
import ua.zvernennia.server.usecase.report.ReportPorts;
import ua.zvernennia.server.usecase.report.ReportSink;
import ua.zvernennia.server.usecase.security.Caller;

/**
 * Signs the figures of a run and closes its period: what was signed is kept as it was and never computed anew; whatever
 * changes later is shown beside it. The figures are read again as of the run's moment, so that what is kept is what the
 * server counted, not what somebody sent.
 */
public final class ClosePeriod {

    private final ReportPorts ports;
    private final DeskStore store;

    public ClosePeriod(ReportPorts ports, DeskStore store) {
        this.ports = requireNonNull(ports, "ports");
        this.store = requireNonNull(store, "store");
    }

    /**
     * A repeat returns what was signed.
     *
     * @param id UUID text, born with the wish to sign
     * @param run of the caller's own
     * @throws RegistryException {@link ErrorCode#NOT_PERMITTED}, {@link ErrorCode#REPORT_NOT_FOUND} for a run that is not
     *     the caller's or did not end, {@link ErrorCode#REPORT_ALREADY_CLOSED}, {@link ErrorCode#REPORT_NOT_CLOSABLE} for
     *     a list or a period that has not ended, {@link ErrorCode#REPORT_RUN_OUTDATED} when the figures cannot be had
     *     again as they were
     */
    public ClosedPeriod execute(Caller caller, String id, String run, String remark) {
        var wish = ports.transactions().inTransaction(caller, () -> wish(caller, run));
        var counted = new Counted();
        ports.engine().run(wish.job(), counted, new CancelSignal());
        var figures = counted.figures(wish.run());
        return ports.transactions().inTransaction(caller, () -> close(caller, id, wish.run(), remark, figures));
    }

    private Wish wish(Caller caller, String id) {
        ports.permissions().require(caller, Act.REPORT_RUN);
        ports.permissions().require(caller, Act.REPORT_CLOSE);
        var run = ports.runs()
                .find(id)
                .filter(found -> found.userId().equals(caller.user().id()) && found.state() == ReportRun.State.DONE)
                .orElseThrow(() -> new RegistryException(ErrorCode.REPORT_NOT_FOUND, "no such run"));
        ports.definition(run.request().report());
        if (!ports.engine().figures(run.request().report()) || run.rows() > ClosedPeriod.ROWS_MAX) {
            throw new RegistryException(ErrorCode.REPORT_NOT_CLOSABLE, "a list (expected: figures)");
        }
        var moment = run.request().asOf().orElse(run.startedAt());
        if (!run.request()
                .period()
                .to()
                .isBefore(moment.atZone(RegistryClock.ZONE).toLocalDate())) {
            throw new RegistryException(ErrorCode.REPORT_NOT_CLOSABLE, "the period has not ended");
        }
        return new Wish(run, ports.job(caller, run.id(), run.request().at(moment)));
    }

    private ClosedPeriod close(Caller caller, String id, ReportRun run, String remark, Figures figures) {
        ports.permissions().require(caller, Act.REPORT_CLOSE); // once more: time has passed
        var scope = FigureScope.of(run.request(), ports.scope(caller));
        var before = store.closed(scope);
        if (before.isPresent()) {
            return before.filter(closed -> closed.id().equals(id))
                    .orElseThrow(() -> new RegistryException(
                            ErrorCode.REPORT_ALREADY_CLOSED,
                            "closed before",
                            Map.of("by", before.get().by())));
        }
        var moment = run.request().asOf().orElse(run.startedAt());
        var closed = new ClosedPeriod(
                id,
                run.request().at(moment),
                run.version(),
                caller.user().displayName(),
                caller.user().positionTitle(),
                ports.clock().now(),
                run.hash(),
                remark,
                figures);
        store.close(scope, run.id(), caller.user().id(), caller.user().positionId(), closed);
        ports.audit()
                .record(AuditEvent.by(caller, AuditEvent.Action.REPORT_CLOSED)
                        .with(Map.of("report", run.request().report(), "run", run.id(), "hash", run.hash())));
        return closed;
    }

    private record Wish(ReportRun run, ReportJob job) {}

    /** Keeps what the engine counts. */
    private static final class Counted implements ReportSink {

        private final List<ReportRow> rows = new ArrayList<>();
        private ReportHead head;
        private ReportFoot foot;

        Figures figures(ReportRun run) {
            if (!foot.hash().equals(run.hash())) {
                throw new RegistryException(ErrorCode.REPORT_RUN_OUTDATED, "the figures are others now");
            }
            return Figures.of(head, rows);
        }

        @Override
        public void head(ReportHead given) {
            head = given;
        }

        @Override
        public void progress(int done, int total) {
            // a matrix is counted in seconds
        }

        @Override
        public void rows(List<ReportRow> batch) {
            rows.addAll(batch);
        }

        @Override
        public void foot(ReportFoot last) {
            foot = last;
        }
    }
}
