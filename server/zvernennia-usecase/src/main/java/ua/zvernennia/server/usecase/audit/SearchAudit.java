package ua.zvernennia.server.usecase.audit;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.audit.AuditEntry;
import ua.zvernennia.model.audit.AuditPlace;
import ua.zvernennia.model.audit.AuditSearch;
import ua.zvernennia.model.audit.AuditStanding;
import ua.zvernennia.server.usecase.AuditEvent;
import ua.zvernennia.server.usecase.security.Caller;

/** An auditor looks into the audit, page by page. */
public final class SearchAudit {

    public static final int PAGE_MAX = 500;
    private static final int PAGE = 200;

    private final AuditReading reading;

    public SearchAudit(AuditReading reading) {
        this.reading = requireNonNull(reading, "reading");
    }

    /**
     * Rows newest first.
     *
     * @param after the last row of the page before; empty for the newest
     * @param limit 1..500; 0 means 200
     * @throws RegistryException {@link ErrorCode#NOT_PERMITTED}, {@link ErrorCode#INVALID_VALUE}
     */
    public List<AuditEntry> page(Caller caller, AuditSearch search, Optional<AuditPlace> after, int limit) {
        if (limit < 0 || limit > PAGE_MAX) {
            throw new RegistryException(
                    ErrorCode.INVALID_VALUE,
                    "limit: " + limit + " (expected: 0.." + PAGE_MAX + ')',
                    Map.of("field", "limit"));
        }
        return reading.reading(caller, () -> {
            var found = reading.trail().page(search, after, limit == 0 ? PAGE : limit);
            var facts = new HashMap<>(AuditReading.facts(search));
            facts.put("rows", Integer.toString(found.size()));
            after.ifPresent(place -> facts.put("after", Long.toString(place.id())));
            reading.record(caller, AuditEvent.Action.AUDIT_SEARCHED, facts);
            return found;
        });
    }

    /** How the chain stands, without a proof. */
    public AuditStanding standing(Caller caller) {
        return reading.reading(caller, () -> {
            var last = reading.chain().last();
            return new AuditStanding(
                    Arrays.stream(AuditEvent.Action.values()).map(Enum::name).toList(),
                    last.map(Seal::number).orElse(0L),
                    last.map(Seal::sealedAt),
                    reading.chain().countAfter(last.map(Seal::last).orElse(AuditPosition.START)));
        });
    }
}
