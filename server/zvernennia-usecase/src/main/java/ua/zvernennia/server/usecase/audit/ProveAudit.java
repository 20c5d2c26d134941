package ua.zvernennia.server.usecase.audit;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.audit.AuditProof;
import ua.zvernennia.server.usecase.AuditEvent;
import ua.zvernennia.server.usecase.security.Caller;

/** An auditor has the chain proved, with the anchors and keys that lie at this instance. One proof at a time. */
public final class ProveAudit {

    private static final int LISTED = 1_000;

    private final AuditReading reading;
    private final AuditWitness witness;
    private final AtomicBoolean running = new AtomicBoolean();

    public ProveAudit(AuditReading reading, AuditWitness witness) {
        this.reading = requireNonNull(reading, "reading");
        this.witness = requireNonNull(witness, "witness");
    }

    /**
     * Goes through all seals; minutes for years.
     *
     * @throws RegistryException {@link ErrorCode#NOT_PERMITTED}, {@link ErrorCode#SERVER_OVERLOADED} while another proof
     *     runs, {@link ErrorCode#REPORT_CANCELLED} when {@code progress} wants no more
     */
    public AuditProof execute(Caller caller, VerifyAudit.Progress progress) {
        reading.reading(caller, () -> true);
        if (!running.compareAndSet(false, true)) {
            throw new RegistryException(ErrorCode.SERVER_OVERLOADED, "another proof of the audit runs");
        }
        try {
            var report = new VerifyAudit(reading.transactions(), reading.chain(), witness.keys())
                    .execute(witness.anchors(), progress);
            reading.reading(caller, () -> {
                reading.record(
                        caller,
                        AuditEvent.Action.AUDIT_VERIFIED,
                        Map.of("seals", Long.toString(report.seals()), "findings", Long.toString(report.total())));
                return true;
            });
            return told(report);
        } finally {
            running.set(false);
        }
    }

    private static AuditProof told(AuditReport report) {
        return new AuditProof(
                report.seals(),
                report.rows(),
                report.unsealed(),
                report.lostInRestore(),
                report.total(),
                report.findings().stream()
                        .limit(LISTED)
                        .map(finding -> new AuditProof.Finding(finding.kind().name(), finding.seal(), finding.row()))
                        .toList());
    }
}
