package ua.zvernennia.sync;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import ua.zvernennia.api.ReportService;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.report.ReportInfo;
import ua.zvernennia.model.report.ReportRequest;
import ua.zvernennia.model.report.ReportRun;
import ua.zvernennia.model.report.ReportTable;
import ua.zvernennia.rpc.RegistryClient;

/** Reports of the server that the workstation is logged in to. */
@Component
public final class WorkstationReports implements ReportService {

    private final Workstation workstation;
    private final StreamWatch watch = new StreamWatch("zvernennia-reports");

    @Activate
    public WorkstationReports(@Reference Workstation workstation) {
        this.workstation = requireNonNull(workstation, "workstation");
    }

    @Deactivate
    public void deactivate() {
        watch.stop();
    }

    @Override
    public List<ReportInfo> reports() {
        return workstation.ask(client -> client.reports().reports());
    }

    @Override
    public List<ReportRun> runs() {
        return workstation.ask(client -> client.reports().runs());
    }

    @Override
    public ReportTable run(ReportRequest request, Progress progress, BooleanSupplier cancelled) {
        return workstation.ask(client -> run(client, request, progress, cancelled));
    }

    @Override
    public List<CardId> cards(String run, String row, String column, OptionalInt check) {
        return workstation.ask(client -> client.reports().cards(run, row, column, check));
    }

    private ReportTable run(
            RegistryClient client, ReportRequest request, Progress progress, BooleanSupplier cancelled) {
        var whole = new WholeReport(progress);
        watch.await(client.reports().run(request, whole), cancelled);
        return whole.table(cancelled.getAsBoolean());
    }
}
