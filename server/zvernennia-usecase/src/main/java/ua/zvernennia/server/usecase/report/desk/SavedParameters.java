package ua.zvernennia.server.usecase.report.desk;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.report.desk.ReportPreset;
import ua.zvernennia.model.security.Act;
import ua.zvernennia.server.usecase.AuditEvent;
import ua.zvernennia.server.usecase.report.ReportPorts;
import ua.zvernennia.server.usecase.security.Caller;

/** A person's saved sets of parameters. */
public final class SavedParameters {

    /** Most of one person. */
    public static final int SETS_MAX = 200;

    private final ReportPorts ports;
    private final DeskStore store;

    public SavedParameters(ReportPorts ports, DeskStore store) {
        this.ports = requireNonNull(ports, "ports");
        this.store = requireNonNull(store, "store");
    }

    /** By name. */
    public List<ReportPreset> list(Caller caller) {
        return ports.transactions().inTransaction(caller, () -> {
            ports.permissions().require(caller, Act.REPORT_RUN);
            return store.presets(caller.user().id());
        });
    }

    /**
     * Saves it; another one of the same name gives way. A repeat changes nothing more.
     *
     * @throws RegistryException {@link ErrorCode#NOT_PERMITTED}, {@link ErrorCode#REPORT_NOT_FOUND},
     *     {@link ErrorCode#INVALID_VALUE} beyond {@link #SETS_MAX}
     */
    public List<ReportPreset> save(Caller caller, ReportPreset preset) {
        return ports.transactions().inTransaction(caller, () -> {
            ports.permissions().require(caller, Act.REPORT_RUN);
            ports.definition(preset.request().report());
            store.savePreset(caller.user().id(), preset);
            var all = store.presets(caller.user().id());
            if (all.size() > SETS_MAX) {
                throw new RegistryException(
                        ErrorCode.INVALID_VALUE,
                        "saved sets: " + all.size() + " (expected: <= " + SETS_MAX + ')',
                        Map.of("field", "name"));
            }
            record(caller, AuditEvent.Action.REPORT_PARAMETERS_SAVED, preset.id());
            return all;
        });
    }

    /** A repeat finds nothing to remove and is content with that. */
    public List<ReportPreset> remove(Caller caller, String id) {
        return ports.transactions().inTransaction(caller, () -> {
            ports.permissions().require(caller, Act.REPORT_RUN);
            if (store.removePreset(caller.user().id(), id)) {
                record(caller, AuditEvent.Action.REPORT_PARAMETERS_REMOVED, id);
            }
            return store.presets(caller.user().id());
        });
    }

    private void record(Caller caller, AuditEvent.Action action, String id) {
        ports.audit().record(AuditEvent.by(caller, action).with(Map.of("set", id)));
    }
}
