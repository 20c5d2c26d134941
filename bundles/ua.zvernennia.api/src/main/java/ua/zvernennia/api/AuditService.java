package ua.zvernennia.api;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.audit.AuditEntry;
import ua.zvernennia.model.audit.AuditPlace;
import ua.zvernennia.model.audit.AuditProof;
import ua.zvernennia.model.audit.AuditSearch;
import ua.zvernennia.model.audit.AuditStanding;

/**
 * The audit, for auditors. Calls block, some for minutes: never from the UI thread. Every method throws
 * {@link RegistryException} with the server's code, {@link ErrorCode#NOT_PERMITTED} for everybody but an auditor.
 */
public interface AuditService {

    AuditStanding standing();

    /**
     * Rows newest first; fewer than {@code limit} are the last.
     *
     * @param after the last row of the page before; empty for the newest
     * @param limit 1..500
     */
    List<AuditEntry> page(AuditSearch search, Optional<AuditPlace> after, int limit);

    /**
     * Hands over all rows of a search, newest first.
     *
     * @param rows called on another thread, part after part
     * @param cancelled asked a few times a second; once true the export ends with {@link ErrorCode#REPORT_CANCELLED}
     * @return whether there is more than an export holds
     */
    boolean export(AuditSearch search, Consumer<List<AuditEntry>> rows, BooleanSupplier cancelled);

    /**
     * Has the server compare the audit with its seals.
     *
     * @param cancelled as for {@link #export}
     */
    AuditProof prove(Progress progress, BooleanSupplier cancelled);

    /** Hears how far a proof is. Any thread. */
    @FunctionalInterface
    interface Progress {

        void report(long done, long total);
    }
}
