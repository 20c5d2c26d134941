package ua.zvernennia.server.usecase.audit;

import java.util.Comparator;

/**
 * Place of an audit row in the order of the chain.
 *
 * @param era counts restores into another database cluster, where transaction numbers begin anew
 * @param xid number of the transaction that wrote the row
 */
public record AuditPosition(int era, long xid, long id) implements Comparable<AuditPosition> {

    /** Before every row. */
    public static final AuditPosition START = new AuditPosition(0, 0, 0);

    private static final Comparator<AuditPosition> ORDER = Comparator.comparingInt(AuditPosition::era)
            .thenComparingLong(AuditPosition::xid)
            .thenComparingLong(AuditPosition::id);

    @Override
    public int compareTo(AuditPosition other) {
        return ORDER.compare(this, other);
    }
}
