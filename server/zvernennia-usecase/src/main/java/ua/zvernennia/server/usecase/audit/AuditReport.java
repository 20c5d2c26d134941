package ua.zvernennia.server.usecase.audit;

import java.util.ArrayList;
import java.util.List;

/**
 * What a proof of the audit found.
 *
 * @param seals number of the last seal
 * @param rows that stand under seals
 * @param unsealed rows that came after the last seal
 * @param lostInRestore seals that are anchored outside, made after the copy that was restored later
 * @param total findings, also those that are not listed
 * @param findings the first ones
 */
public record AuditReport(
        long seals, long rows, long unsealed, long lostInRestore, long total, List<AuditFinding> findings) {

    /** Nobody reads more, and a lost table must not fill the memory. */
    static final int LISTED = 10_000;

    public AuditReport {
        findings = List.copyOf(findings);
    }

    public boolean whole() {
        return total == 0;
    }

    /** Gathers while the walk goes on. */
    static final class Builder {

        private final List<AuditFinding> findings = new ArrayList<>();
        private long total;
        private long rows;
        private long lostInRestore;

        void add(AuditFinding.Kind kind, long seal, long row) {
            total++;
            if (findings.size() < LISTED) {
                findings.add(new AuditFinding(kind, seal, row));
            }
        }

        void row() {
            rows++;
        }

        void lostInRestore() {
            lostInRestore++;
        }

        AuditReport build(long seals, long unsealed) {
            return new AuditReport(seals, rows, unsealed, lostInRestore, total, findings);
        }
    }
}
