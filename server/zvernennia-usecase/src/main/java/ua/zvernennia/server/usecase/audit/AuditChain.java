package ua.zvernennia.server.usecase.audit;

import java.util.List;
import java.util.Optional;

/** The audit and its seals as they are stored; called inside a transaction. */
public interface AuditChain {

    /** Counts restores into another database cluster. */
    int era();

    /** Whether this instance may seal until the transaction ends; another one may be at it. */
    boolean tryLock();

    Optional<Seal> last();

    /** The first seals after a number, in order. */
    List<Seal> after(long number, int limit);

    void append(Seal seal);

    /** Rows after a position below which nothing can appear any more, in order. */
    List<AuditRow> settledRows(AuditPosition after, int limit);

    /** All rows after one position up to and including another, in order. */
    List<AuditRow> rows(AuditPosition after, AuditPosition last);

    /** How many rows stand after a position. */
    long countAfter(AuditPosition position);
}
