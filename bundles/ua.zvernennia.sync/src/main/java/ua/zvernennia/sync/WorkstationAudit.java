package ua.zvernennia.sync;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import ua.zvernennia.api.AuditService;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.audit.AuditEntry;
import ua.zvernennia.model.audit.AuditPlace;
import ua.zvernennia.model.audit.AuditProof;
import ua.zvernennia.model.audit.AuditSearch;
import ua.zvernennia.model.audit.AuditStanding;
import ua.zvernennia.rpc.AuditClient;

/** The audit of the server that the workstation is logged in to; nothing of it is kept here. */
@Component
public final class WorkstationAudit implements AuditService {

    private final Workstation workstation;
    private final StreamWatch watch = new StreamWatch("zvernennia-audit");

    @Activate
    public WorkstationAudit(@Reference Workstation workstation) {
        this.workstation = requireNonNull(workstation, "workstation");
    }

    @Deactivate
    public void deactivate() {
        watch.stop();
    }

    @Override
    public AuditStanding standing() {
        return workstation.ask(client -> client.administration().audit().standing());
    }

    @Override
    public List<AuditEntry> page(AuditSearch search, Optional<AuditPlace> after, int limit) {
        return workstation.ask(client -> client.administration().audit().page(search, after, limit));
    }

    @Override
    public boolean export(AuditSearch search, Consumer<List<AuditEntry>> rows, BooleanSupplier cancelled) {
        return workstation.ask(client -> {
            var taken = new Export(rows);
            watch.await(client.administration().audit().export(search, taken), cancelled);
            refuseCancelled(cancelled);
            return taken.cut;
        });
    }

    @Override
    public AuditProof prove(Progress progress, BooleanSupplier cancelled) {
        return workstation.ask(client -> {
            var taken = new Proof(progress);
            watch.await(client.administration().audit().prove(taken), cancelled);
            refuseCancelled(cancelled);
            return taken.proof.orElseThrow(
                    () -> new RegistryException(ErrorCode.SERVER_UNREACHABLE, "the proof ended too early"));
        });
    }

    private static void refuseCancelled(BooleanSupplier cancelled) {
        if (cancelled.getAsBoolean()) {
            throw new RegistryException(ErrorCode.REPORT_CANCELLED, "cancelled here");
        }
    }

    /** Written by the line's thread, read after the stream's end. */
    private static final class Export implements AuditClient.ExportReceiver {

        private final Consumer<List<AuditEntry>> rows;
        private volatile boolean cut;

        private Export(Consumer<List<AuditEntry>> rows) {
            this.rows = rows;
        }

        @Override
        public void rows(List<AuditEntry> entries) {
            rows.accept(entries);
        }

        @Override
        public void cut() {
            cut = true;
        }
    }

    /** Written by the line's thread, read after the stream's end. */
    private static final class Proof implements AuditClient.ProofReceiver {

        private final Progress progress;
        private volatile Optional<AuditProof> proof = Optional.empty();

        private Proof(Progress progress) {
            this.progress = progress;
        }

        @Override
        public void progress(long done, long total) {
            progress.report(done, total);
        }

        @Override
        public void accept(AuditProof given) {
            proof = Optional.of(given);
        }
    }
}
