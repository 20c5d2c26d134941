package ua.zvernennia.sync;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
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

    private static final long LOOK_MS = 200;

    private final Workstation workstation;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("zvernennia-reports").factory());

    @Activate
    public WorkstationReports(@Reference Workstation workstation) {
        this.workstation = requireNonNull(workstation, "workstation");
    }

    @Deactivate
    public void deactivate() {
        watch.shutdownNow();
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
        var stream = client.reports().run(request, whole);
        var looking = watch.scheduleWithFixedDelay(
                () -> {
                    if (cancelled.getAsBoolean()) {
                        stream.cancel();
                    }
                },
                LOOK_MS,
                LOOK_MS,
                TimeUnit.MILLISECONDS);
        try {
            stream.await();
        } finally {
            looking.cancel(false);
        }
        return whole.table(cancelled.getAsBoolean());
    }
}
