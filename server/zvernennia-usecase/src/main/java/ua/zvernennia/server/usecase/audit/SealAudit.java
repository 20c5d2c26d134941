package ua.zvernennia.server.usecase.audit;

import static java.util.Objects.requireNonNull;

import java.util.List;
import ua.zvernennia.server.usecase.RegistryClock;
import ua.zvernennia.server.usecase.Transactions;

/**
 * Adds to the chain whatever has come to the audit, and copies new links out of the database. Every instance calls it
 * each second; one at a time seals, all copy. Writers never wait for it.
 */
public final class SealAudit {

    /** Rows under one seal at most. */
    private static final int LIMIT = 5_000;

    private static final int COPIED_AT_ONCE = 100;

    private final Transactions transactions;
    private final AuditChain chain;
    private final RegistryClock clock;
    private final SealKey key;
    private final Anchors anchors;

    public SealAudit(Transactions transactions, AuditChain chain, RegistryClock clock, SealKey key, Anchors anchors) {
        this.transactions = requireNonNull(transactions, "transactions");
        this.chain = requireNonNull(chain, "chain");
        this.clock = requireNonNull(clock, "clock");
        this.key = requireNonNull(key, "key");
        this.anchors = requireNonNull(anchors, "anchors");
    }

    /** Returns how many rows were sealed here. */
    public int execute() {
        int sealed = 0;
        int last;
        do {
            last = transactions.inTransaction(this::seal);
            sealed += last;
        } while (last == LIMIT);
        copyOut();
        return sealed;
    }

    private int seal() {
        if (!chain.tryLock()) {
            return 0;
        }
        var former = chain.last().orElse(null);
        var rows = chain.settledRows(former == null ? AuditPosition.START : former.last(), LIMIT);
        if (!rows.isEmpty()) {
            chain.append(Seal.of(chain.era(), former, rows, clock.now(), key));
        }
        return rows.size();
    }

    private void copyOut() {
        List<Seal> fresh;
        do {
            fresh = transactions.inTransaction(() -> chain.after(anchors.lastNumber(), COPIED_AT_ONCE));
            anchors.append(fresh);
        } while (fresh.size() == COPIED_AT_ONCE);
    }
}
