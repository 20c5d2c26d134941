package ua.zvernennia.server.usecase.registration;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ua.zvernennia.server.usecase.AuditEvent;
import ua.zvernennia.server.usecase.AuditLog;
import ua.zvernennia.server.usecase.Job;
import ua.zvernennia.server.usecase.Transactions;

/**
 * At every start: compares the counters with the log of issued numbers outside the database. A counter that is behind
 * means that an older copy was restored; the numbers of the lost time are recorded as void, never given again.
 */
public final class ContinueNumbers {

    private static final Logger LOG = LoggerFactory.getLogger(ContinueNumbers.class);

    private final Transactions transactions;
    private final NumberCounters counters;
    private final AuditLog audit;

    public ContinueNumbers(Transactions transactions, NumberCounters counters, AuditLog audit) {
        this.transactions = requireNonNull(transactions, "transactions");
        this.counters = requireNonNull(counters, "counters");
        this.audit = requireNonNull(audit, "audit");
    }

    /** Returns how many numbers were recorded as void; 0 when nothing was lost. */
    public int execute(List<NumberCounters.Issued> highest, List<NumberCounters.IssuedDuplicate> duplicates) {
        return transactions.inTransaction(Job.UPKEEP, () -> {
            var voided =
                    highest.stream().mapToInt(counters::continueAfter).sum() + counters.voidLostDuplicates(duplicates);
            if (voided > 0) {
                LOG.warn("the database is older than the log of issued numbers: {} numbers are void", voided);
                counters.renewFeedEpoch();
                audit.record(AuditEvent.from("start", AuditEvent.Action.NUMBERS_RESTORED)
                        .with(Map.of("voided", Integer.toString(voided))));
            }
            return voided;
        });
    }
}
