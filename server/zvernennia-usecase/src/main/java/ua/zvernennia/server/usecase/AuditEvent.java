package ua.zvernennia.server.usecase;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.security.Decision;
import ua.zvernennia.server.usecase.security.Caller;

/**
 * One act to keep as evidence.
 *
 * @param userId UUID text; empty when nobody is logged in, e.g. for a refused login
 * @param positionId UUID text of the position acted in
 * @param origin address and workstation of the call, or the name of the command
 * @param details facts by name, never a password, a token or personal data
 */
public record AuditEvent(
        Optional<String> userId,
        Optional<String> positionId,
        String origin,
        Action action,
        Optional<CardId> card,
        Map<String, String> details) {

    /** What was done. Names are stored: add, never rename. */
    public enum Action {
        LOGIN,
        LOGIN_REFUSED,
        LOGIN_LOCKED,
        LOGIN_UNLOCKED,
        LOGOUT,
        SESSION_REVOKED,
        PASSWORD_CHANGED,
        PASSWORD_RESET,
        SECOND_FACTOR_ENROLLED,
        SECOND_FACTOR_REMOVED,
        SECRETS_SEALED,
        USER_ADDED,
        CARD_REGISTERED,
        CARD_UPDATED,
        CARD_ACT,
        CARD_READ,
        HISTORY_READ,
        PREVIOUS_CARDS_FOUND,
        DIRECTORY_CHANGED,
        PERSONS_FOUND,
        PERSONS_MERGED,
        PERSONS_SEPARATED,
        CARDS_LINKED,
        CARDS_UNLINKED,
        LINKS_READ,
        TEMPLATE_REPLACED,
        CARDS_STREAMED,
        IMPORTED,
        BACKED_UP,
        RESTORED,
        AUDIT_SEARCHED,
        AUDIT_EXPORTED,
        AUDIT_VERIFIED,
        NUMBERS_RESTORED,
        TREE_ACT,
        TREE_READ,
        FOLDER_READ,
        WORKLOAD_READ,
        REMINDERS_SENT,
        CARD_UNMASKED,
        USER_CHANGED,
        POSITION_CHANGED,
        POSITION_SWITCHED,
        SUBSTITUTION_CHANGED,
        PERSON_EXPORTED,
        KEEPING_CHANGED,
        CARD_ANONYMISED,
        REPORT_RUN,
        REPORT_DRILLED,
        FILTER_SHARED,
        FILTER_REMOVED,
        FILES_LISTED,
        FILE_READ,
        FILE_ADDED,
        FILE_DESCRIBED,
        FILE_REMOVED,
        FILE_CHECKED,
        CARD_READ_OFFLINE,
        CARDS_SEARCHED,
        DESK_POLICY_CHANGED,
        REPORT_PARAMETERS_SAVED,
        REPORT_PARAMETERS_REMOVED,
        FIGURE_NOTED,
        FIGURE_NOTE_REMOVED,
        REPORT_CLOSED
    }

    public AuditEvent {
        requireNonNull(userId, "userId");
        requireNonNull(positionId, "positionId");
        requireNonNull(origin, "origin");
        requireNonNull(action, "action");
        requireNonNull(card, "card");
        details = Map.copyOf(details);
    }

    public static AuditEvent by(Caller caller, Action action) {
        return new AuditEvent(
                Optional.of(caller.user().id()),
                Optional.of(caller.user().positionId()),
                caller.origin(),
                action,
                Optional.empty(),
                Map.of());
    }

    public static AuditEvent by(Caller caller, Action action, CardId card) {
        return by(caller, action).about(card);
    }

    /** An act of nobody who is logged in: a refused login, a command of the operator. */
    public static AuditEvent from(String origin, Action action) {
        return new AuditEvent(Optional.empty(), Optional.empty(), origin, action, Optional.empty(), Map.of());
    }

    public AuditEvent about(CardId about) {
        return new AuditEvent(userId, positionId, origin, action, Optional.of(about), details);
    }

    /** Adds for whom it was done when the right is that of a position substituted for, and what was masked. */
    public AuditEvent under(Decision decision) {
        var facts = new HashMap<>(details);
        decision.actsFor().ifPresent(position -> facts.put("for", position));
        if (decision.masked()) {
            facts.put("view", decision.view().name());
        }
        return with(facts);
    }

    public AuditEvent with(Map<String, String> facts) {
        return new AuditEvent(userId, positionId, origin, action, card, facts);
    }
}
