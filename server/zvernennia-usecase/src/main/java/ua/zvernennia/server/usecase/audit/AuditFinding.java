package ua.zvernennia.server.usecase.audit;

import static java.util.Objects.requireNonNull;

/**
 * Something in the audit that is not as it was sealed.
 *
 * @param seal number of the seal
 * @param row id of the audit row; 0 when it is about the seal itself
 */
public record AuditFinding(Kind kind, long seal, long row) {

    public AuditFinding {
        requireNonNull(kind, "kind");
    }

    /** A sentence for the operator. */
    public String text() {
        return switch (kind) {
            case ROW_CHANGED -> "audit row " + row + " was changed after seal " + seal;
            case ROW_REMOVED -> "audit row " + row + " was removed, or moved to another place, after seal " + seal;
            case ROW_INSERTED -> "audit row " + row + " was put among the rows of seal " + seal + " afterwards";
            case SEAL_REMOVED -> "seal " + seal + " was removed";
            case SEAL_FORGED -> "seal " + seal + " was changed: its signature does not fit";
            case SEAL_IS_NOT_THE_ANCHORED -> "seal " + seal + " is another one than the anchor outside says";
            case CHAIN_BROKEN -> "seal " + seal + " does not follow the one before it";
            case UNKNOWN_KEY -> "seal " + seal + " was made with a key that is not trusted here (give it with --key)";
            case ANCHORS_DISAGREE -> "the anchors of seal " + seal + " differ from each other";
        };
    }

    /** What is wrong. */
    public enum Kind {
        ROW_CHANGED,
        ROW_REMOVED,
        ROW_INSERTED,
        SEAL_REMOVED,
        SEAL_FORGED,
        SEAL_IS_NOT_THE_ANCHORED,
        CHAIN_BROKEN,
        UNKNOWN_KEY,
        ANCHORS_DISAGREE
    }
}
