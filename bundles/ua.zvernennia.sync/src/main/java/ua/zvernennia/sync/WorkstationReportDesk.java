package ua.zvernennia.sync;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import ua.zvernennia.api.ReportDeskService;
import ua.zvernennia.model.report.ReportRequest;
import ua.zvernennia.model.report.desk.ClosedPeriod;
import ua.zvernennia.model.report.desk.ReportMargin;
import ua.zvernennia.model.report.desk.ReportPreset;

/** The desk of reports at the server that the workstation is logged in to. */
@Component
public final class WorkstationReportDesk implements ReportDeskService {

    private final Workstation workstation;

    @Activate
    public WorkstationReportDesk(@Reference Workstation workstation) {
        this.workstation = requireNonNull(workstation, "workstation");
    }

    @Override
    public List<ReportPreset> presets() {
        return workstation.ask(client -> client.reports().desk().presets());
    }

    @Override
    public List<ReportPreset> savePreset(ReportPreset preset) {
        return workstation.ask(client -> client.reports().desk().savePreset(preset));
    }

    @Override
    public List<ReportPreset> removePreset(String id) {
        return workstation.ask(client -> client.reports().desk().removePreset(id));
    }

    @Override
    public ReportMargin margin(ReportRequest request) {
        return workstation.ask(client -> client.reports().desk().margin(request));
    }

    @Override
    public ReportMargin writeNote(ReportRequest request, String id, String row, String column, String text) {
        return workstation.ask(client -> client.reports().desk().writeNote(request, id, row, column, text));
    }

    @Override
    public ReportMargin removeNote(ReportRequest request, String id) {
        return workstation.ask(client -> client.reports().desk().removeNote(request, id));
    }

    @Override
    public ClosedPeriod close(String id, String run, String remark) {
        return workstation.ask(client -> client.reports().desk().close(id, run, remark));
    }
}
