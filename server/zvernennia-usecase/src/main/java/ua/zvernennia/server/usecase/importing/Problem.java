package ua.zvernennia.server.usecase.importing;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What is wrong with one cell.
 *
 * @param line of the file, from 1
 * @param column heading; empty when the whole line is meant
 * @param value as the file has it
 * @param details fill the sentence of the reason
 */
public record Problem(int line, String column, String value, Reason reason, List<String> details) {

    /** Why a line is refused or warned of. The sentences belong to whoever shows them. */
    public enum Reason {
        CELL_COUNT(true),
        VALUE_MISSING(true),
        NUMBER_INVALID(true),
        DATE_INVALID(true),
        DATE_IN_FUTURE(true),
        CONTROL_BEFORE_REGISTRATION(true),
        APPLICANT_MISSING(true),
        APPLICANT_UNREADABLE(true),
        ORGANISATION_UNKNOWN(true),
        KIND_UNKNOWN(true),
        TEXT_TOO_LONG(true),
        CHARACTER_INVALID(true),
        TWICE_IN_FILE(true),
        CARD_DIFFERS(true),
        NUMBER_TAKEN(true),
        LOGIN_INVALID(true),
        ROLE_UNKNOWN(true),
        PREFIX_DOES_NOT_FIT(false),
        SEQ_NO_DIFFERS(false),
        DISTRICT_UNKNOWN(false),
        REVIEWER_UNKNOWN(false);

        private final boolean refusal;

        Reason(boolean refusal) {
            this.refusal = refusal;
        }

        /** Whether the line is not imported. */
        public boolean isRefusal() {
            return refusal;
        }
    }

    public Problem {
        requireNonNull(column, "column");
        requireNonNull(value, "value");
        requireNonNull(reason, "reason");
        details = List.copyOf(details);
    }
}
