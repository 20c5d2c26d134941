package ua.zvernennia.server.usecase.audit;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.audit.AuditEntry;
import ua.zvernennia.model.audit.AuditPlace;
import ua.zvernennia.model.audit.AuditSearch;
import ua.zvernennia.server.usecase.AuditEvent;
import ua.zvernennia.server.usecase.security.Caller;

/** An auditor takes rows of the audit out. The audit has it before the first row leaves, and again how many left. */
public final class ExportAudit {

    /** More than a table processor shows with ease; a narrower search gives the rest. */
    static final int ROWS_MAX = 100_000;

    private static final int PAGE = SearchAudit.PAGE_MAX;

    private final AuditReading reading;
    private final int rowsMax;

    public ExportAudit(AuditReading reading) {
        this(reading, ROWS_MAX);
    }

    ExportAudit(AuditReading reading, int rowsMax) {
        this.reading = requireNonNull(reading, "reading");
        this.rowsMax = rowsMax;
    }

    /**
     * Hands over all rows, newest first, in short transactions.
     *
     * @return whether there is more than an export holds
     * @throws RegistryException {@link ErrorCode#NOT_PERMITTED}, and what {@code sink} throws
     */
    public boolean execute(Caller caller, AuditSearch search, Sink sink) {
        reading.reading(caller, () -> {
            reading.record(caller, AuditEvent.Action.AUDIT_EXPORTED, AuditReading.facts(search));
            return true;
        });
        int rows = 0;
        Optional<AuditPlace> after = Optional.empty();
        List<AuditEntry> page;
        do {
            var from = after;
            int limit = Math.min(PAGE, rowsMax - rows);
            page = reading.reading(caller, () -> reading.trail().page(search, from, limit));
            sink.rows(page);
            rows += page.size();
            after = page.isEmpty() ? after : Optional.of(page.getLast().place());
        } while (page.size() == PAGE && rows < rowsMax);
        return end(caller, search, rows, after);
    }

    private boolean end(Caller caller, AuditSearch search, int rows, Optional<AuditPlace> after) {
        return reading.reading(caller, () -> {
            boolean cut =
                    rows == rowsMax && !reading.trail().page(search, after, 1).isEmpty();
            var facts = new HashMap<String, String>(Map.of("rows", Integer.toString(rows)));
            if (cut) {
                facts.put("cut", "true");
            }
            reading.record(caller, AuditEvent.Action.AUDIT_EXPORTED, facts);
            return cut;
        });
    }

    /** Takes the rows. */
    @FunctionalInterface
    public interface Sink {

        /** @throws RuntimeException ends the export */
        void rows(List<AuditEntry> entries);
    }
}
