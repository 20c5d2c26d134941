package ua.zvernennia.server.usecase.desk;

import static java.util.Objects.requireNonNull;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.desk.DeskPolicy;
import ua.zvernennia.model.desk.OfflineRead;
import ua.zvernennia.model.security.Act;
import ua.zvernennia.server.usecase.AuditEvent;
import ua.zvernennia.server.usecase.AuditEvent.Action;
import ua.zvernennia.server.usecase.AuditLog;
import ua.zvernennia.server.usecase.Transactions;
import ua.zvernennia.server.usecase.security.Caller;
import ua.zvernennia.server.usecase.security.Permissions;

/** The policy of workstations, and the evidence of what was read there without a line. */
public final class KeepDesks {

    private final Transactions transactions;
    private final DeskRepository desks;
    private final Permissions permissions;
    private final AuditLog audit;

    public KeepDesks(Transactions transactions, DeskRepository desks, Permissions permissions, AuditLog audit) {
        this.transactions = requireNonNull(transactions, "transactions");
        this.desks = requireNonNull(desks, "desks");
        this.permissions = requireNonNull(permissions, "permissions");
        this.audit = requireNonNull(audit, "audit");
    }

    /** @throws RegistryException {@link ErrorCode#NOT_PERMITTED} */
    public DeskPolicy policy(Caller caller) {
        return transactions.inTransaction(caller, () -> {
            permissions.require(caller, Act.BROWSE);
            return desks.policy();
        });
    }

    /**
     * Sets the policy, by the operator of the server; workstations hear of it when they connect the next time.
     *
     * @param origin name of the command
     */
    public void set(String origin, DeskPolicy policy) {
        transactions.inTransaction(() -> {
            desks.save(policy);
            audit.record(AuditEvent.from(origin, Action.DESK_POLICY_CHANGED)
                    .with(Map.of(
                            "cachedYears", Integer.toString(policy.cachedYears()),
                            "offlineDays", Integer.toString(policy.offlineDays()))));
            return true;
        });
    }

    /** The policy as it is, for the operator. */
    public DeskPolicy policy() {
        return transactions.inTransaction(desks::policy);
    }

    /**
     * Writes into the audit what the caller read without a line; what was reported before and what is no card is passed
     * over. The reading is over, so whether the card is still open to them is not asked.
     *
     * @param reads 1..500
     * @throws RegistryException {@link ErrorCode#NOT_PERMITTED}, {@link ErrorCode#INVALID_VALUE} for too many
     */
    public void report(Caller caller, List<OfflineRead> reads) {
        if (reads.size() > OfflineRead.REPORTED_MAX) {
            throw new RegistryException(
                    ErrorCode.INVALID_VALUE,
                    "reads: " + reads.size() + " (expected: <= " + OfflineRead.REPORTED_MAX + ')',
                    Map.of("field", "reads"));
        }
        transactions.inTransaction(caller, () -> {
            permissions.require(caller, Act.BROWSE);
            reads.stream()
                    .filter(read -> desks.note(caller.user().id(), read))
                    .forEach(read -> audit.record(AuditEvent.by(caller, Action.CARD_READ_OFFLINE, read.card())
                            .with(Map.of(
                                    "workstationTime",
                                    read.at().truncatedTo(ChronoUnit.SECONDS).toString()))));
            return true;
        });
    }
}
