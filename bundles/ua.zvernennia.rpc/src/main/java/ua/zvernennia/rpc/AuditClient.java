package ua.zvernennia.rpc;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import ua.zvernennia.model.audit.AuditEntry;
import ua.zvernennia.model.audit.AuditPlace;
import ua.zvernennia.model.audit.AuditProof;
import ua.zvernennia.model.audit.AuditSearch;
import ua.zvernennia.model.audit.AuditStanding;

/** The audit of one server; failures as in {@link RegistryClient}. */
public interface AuditClient {

    AuditStanding standing();

    List<AuditEntry> page(AuditSearch search, Optional<AuditPlace> after, int limit);

    ServerStream export(AuditSearch search, ExportReceiver receiver);

    ServerStream prove(ProofReceiver receiver);

    /** Takes an export, on the line's thread. */
    interface ExportReceiver {

        void rows(List<AuditEntry> entries);

        /** There is more than an export holds. */
        void cut();
    }

    /** Takes a proof, on the line's thread. */
    interface ProofReceiver extends Consumer<AuditProof> {

        void progress(long done, long total);
    }
}
