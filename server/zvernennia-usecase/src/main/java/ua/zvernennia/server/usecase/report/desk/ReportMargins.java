package ua.zvernennia.server.usecase.report.desk;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Map;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.report.ReportRequest;
import ua.zvernennia.model.report.desk.FigureNote;
import ua.zvernennia.model.report.desk.ReportMargin;
import ua.zvernennia.model.security.Act;
import ua.zvernennia.server.usecase.AuditEvent;
import ua.zvernennia.server.usecase.report.ReportPorts;
import ua.zvernennia.server.usecase.security.Caller;

/** Notes under the figures of a report over one period, and whether somebody signed them. */
public final class ReportMargins {

    private final ReportPorts ports;
    private final DeskStore store;

    public ReportMargins(ReportPorts ports, DeskStore store) {
        this.ports = requireNonNull(ports, "ports");
        this.store = requireNonNull(store, "store");
    }

    /** By the database's clock: when a note that is written now was written. */
    public Instant now() {
        return ports.transactions().inTransaction(ports.clock()::now);
    }

    /** What the caller may see there. */
    public ReportMargin read(Caller caller, ReportRequest request) {
        return ports.transactions().inTransaction(caller, () -> margin(caller, scope(caller, request)));
    }

    /**
     * Writes a note; a repeat with the same id writes once.
     *
     * @throws RegistryException {@link ErrorCode#REQUEST_ID_REUSED} when the id is another note's
     */
    public ReportMargin write(Caller caller, ReportRequest request, FigureNote note) {
        return ports.transactions().inTransaction(caller, () -> {
            var scope = scope(caller, request);
            if (store.writeNote(scope, caller.user().id(), note)) {
                record(caller, AuditEvent.Action.FIGURE_NOTED, request, note.id());
            } else if (store.notes(scope, caller.user().id()).stream().noneMatch(other -> same(other, note))) {
                throw new RegistryException(ErrorCode.REQUEST_ID_REUSED, "note " + note.id() + " is another one");
            }
            return margin(caller, scope);
        });
    }

    /** Takes away a note of one's own; one that is not there, or not one's own, stays as it is. */
    public ReportMargin remove(Caller caller, ReportRequest request, String id) {
        return ports.transactions().inTransaction(caller, () -> {
            var scope = scope(caller, request);
            if (store.removeNote(caller.user().id(), id)) {
                record(caller, AuditEvent.Action.FIGURE_NOTE_REMOVED, request, id);
            }
            return margin(caller, scope);
        });
    }

    private FigureScope scope(Caller caller, ReportRequest request) {
        ports.permissions().require(caller, Act.REPORT_RUN);
        ports.definition(request.report());
        return FigureScope.of(request, ports.scope(caller));
    }

    private ReportMargin margin(Caller caller, FigureScope scope) {
        return new ReportMargin(store.notes(scope, caller.user().id()), store.closed(scope));
    }

    private static boolean same(FigureNote one, FigureNote other) {
        return one.id().equals(other.id())
                && one.under(other.row(), other.column())
                && one.text().equals(other.text());
    }

    private void record(Caller caller, AuditEvent.Action action, ReportRequest request, String id) {
        ports.audit().record(AuditEvent.by(caller, action).with(Map.of("report", request.report(), "note", id)));
    }
}
