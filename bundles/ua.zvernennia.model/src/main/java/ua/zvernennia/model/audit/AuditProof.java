package ua.zvernennia.model.audit;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What a proof of the audit found.
 *
 * @param seals number of the last seal
 * @param rows that stand under seals
 * @param unsealed rows that came after the last seal: counted, not proved
 * @param lostInRestore seals that a restore of an older copy has lost
 * @param total findings, also those that are not listed
 * @param findings the first ones
 */
public record AuditProof(long seals, long rows, long unsealed, long lostInRestore, long total, List<Finding> findings) {

    public AuditProof {
        findings = List.copyOf(findings);
    }

    /** Whether every sealed row is as it was. */
    public boolean whole() {
        return total == 0;
    }

    /**
     * Something that is not as it was sealed.
     *
     * @param kind name of what is wrong, e.g. ROW_CHANGED
     * @param seal number of the seal
     * @param row id of the row; 0 when it is about the seal itself
     */
    public record Finding(String kind, long seal, long row) {

        public Finding {
            requireNonNull(kind, "kind");
        }
    }
}
