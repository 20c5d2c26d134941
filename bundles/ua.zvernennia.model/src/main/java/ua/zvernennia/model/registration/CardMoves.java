package ua.zvernennia.model.registration;

import static ua.zvernennia.model.registration.CardState.ANSWERED;
import static ua.zvernennia.model.registration.CardState.ARCHIVED;
import static ua.zvernennia.model.registration.CardState.AT_HEAD;
import static ua.zvernennia.model.registration.CardState.CLOSED;
import static ua.zvernennia.model.registration.CardState.DESTROYED;
import static ua.zvernennia.model.registration.CardState.FILED;
import static ua.zvernennia.model.registration.CardState.FORWARDED;
import static ua.zvernennia.model.registration.CardState.IN_EXECUTION;
import static ua.zvernennia.model.registration.CardState.MERGED;
import static ua.zvernennia.model.registration.CardState.NOT_CONSIDERED;
import static ua.zvernennia.model.registration.CardState.ON_CHECK;
import static ua.zvernennia.model.registration.CardState.PRELIMINARY;
import static ua.zvernennia.model.registration.CardState.REGISTERED;
import static ua.zvernennia.model.registration.CardState.RETURNED;
import static ua.zvernennia.model.registration.CardState.VOID;
import static ua.zvernennia.model.registration.CardState.WITHDRAWN;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

/** The table of legal moves of a registration card; whatever is not in it is refused. */
public final class CardMoves {

    /** Before an answer: what the law lets happen to an appeal may happen in each of these. */
    private static final List<CardState> OPEN = List.of(REGISTERED, PRELIMINARY, AT_HEAD, IN_EXECUTION, ON_CHECK);

    private static final List<CardMove> ALL = table();

    private CardMoves() {}

    public static List<CardMove> all() {
        return ALL;
    }

    /** The move that an event makes in a state; empty when it may not happen there. */
    public static Optional<CardMove> find(CardState from, CardEvent event) {
        return ALL.stream()
                .filter(move -> move.from() == from && move.event() == event)
                .findFirst();
    }

    /**
     * The move that an event makes in a state.
     *
     * @throws RegistryException with {@link ErrorCode#ACT_NOT_ALLOWED} when it may not happen there
     */
    public static CardMove require(CardState from, CardEvent event) {
        return find(from, event)
                .orElseThrow(() -> new RegistryException(
                        ErrorCode.ACT_NOT_ALLOWED,
                        event + " in state " + from + " (expected: a state that allows it)",
                        Map.of("state", from.name(), "event", event.name())));
    }

    /** What may happen next, in the order of the table. */
    public static List<CardEvent> eventsIn(CardState state) {
        return ALL.stream()
                .filter(move -> move.from() == state)
                .map(CardMove::event)
                .toList();
    }

    private static List<CardMove> table() {
        var table = new ArrayList<CardMove>();
        addWork(table);
        addLegalEndings(table);
        addKeeping(table);
        return List.copyOf(table);
    }

    private static void addWork(List<CardMove> table) {
        add(table, List.of(REGISTERED), CardEvent.SEND_TO_PRELIMINARY, PRELIMINARY);
        add(
                table,
                List.of(REGISTERED, PRELIMINARY),
                CardEvent.SEND_TO_HEAD,
                AT_HEAD,
                CardGuard.FIRST_HEAD_WHERE_PRIVILEGED,
                CardGuard.NOT_TO_OBJECT_OF_COMPLAINT);
        // A head may resolve what was not sent on yet, and resolve again what is in execution.
        add(
                table,
                List.of(REGISTERED, PRELIMINARY, AT_HEAD, IN_EXECUTION),
                CardEvent.RESOLVE,
                IN_EXECUTION,
                CardGuard.NOT_TO_OBJECT_OF_COMPLAINT);
        add(table, List.of(IN_EXECUTION), CardEvent.REPORT, ON_CHECK, CardGuard.ALL_POINTS_REPORTED);
        add(table, List.of(ON_CHECK), CardEvent.REWORK, IN_EXECUTION, CardGuard.REASON);
        stays(table, List.of(IN_EXECUTION, ON_CHECK), CardEvent.ANSWER_INTERIM, CardGuard.LETTER);
        stays(
                table,
                OPEN,
                CardEvent.EXTEND,
                CardGuard.REASON,
                CardGuard.LETTER,
                CardGuard.NOTICE_TO_APPLICANT,
                CardGuard.CONSENT_OF_HEAD,
                CardGuard.WITHIN_45_DAYS);
        add(table, List.of(ON_CHECK), CardEvent.ANSWER, ANSWERED, CardGuard.ANSWER_SENT);
        add(
                table,
                List.of(ANSWERED),
                CardEvent.REMOVE_FROM_CONTROL,
                CLOSED,
                CardGuard.WHO_SET_CONTROL,
                CardGuard.RESULT_OF_EACH_QUESTION);
        add(table, List.of(ANSWERED, CLOSED), CardEvent.REOPEN, IN_EXECUTION, CardGuard.REASON);
    }

    private static void addLegalEndings(List<CardMove> table) {
        add(table, OPEN, CardEvent.RETURN, RETURNED, CardGuard.REASON, CardGuard.LETTER);
        add(
                table,
                OPEN,
                CardEvent.FORWARD,
                FORWARDED,
                CardGuard.REASON,
                CardGuard.LETTER,
                CardGuard.NOTICE_TO_APPLICANT,
                CardGuard.NOT_TO_OBJECT_OF_COMPLAINT);
        add(
                table,
                OPEN,
                CardEvent.REFUSE_CONSIDERATION,
                NOT_CONSIDERED,
                CardGuard.REASON,
                CardGuard.LETTER,
                CardGuard.CONSENT_OF_HEAD,
                CardGuard.NOTICE_TO_APPLICANT);
        add(table, OPEN, CardEvent.MERGE, MERGED);
        add(table, with(OPEN, ANSWERED), CardEvent.WITHDRAW, WITHDRAWN, CardGuard.REASON, CardGuard.LETTER);
        add(table, OPEN, CardEvent.VOID, VOID, CardGuard.REASON, CardGuard.CONSENT_OF_HEAD);
    }

    private static void addKeeping(List<CardMove> table) {
        add(
                table,
                List.of(CLOSED, RETURNED, FORWARDED, NOT_CONSIDERED, WITHDRAWN),
                CardEvent.FILE,
                FILED,
                CardGuard.CASE_INDEX);
        add(table, List.of(FILED), CardEvent.ARCHIVE, ARCHIVED, CardGuard.ACT);
        add(table, List.of(FILED, ARCHIVED), CardEvent.DESTROY, DESTROYED, CardGuard.ACT);
    }

    private static void add(
            List<CardMove> table, List<CardState> from, CardEvent event, CardState to, CardGuard... guards) {
        from.forEach(state -> table.add(new CardMove(state, event, to, Set.of(guards))));
    }

    private static void stays(List<CardMove> table, List<CardState> states, CardEvent event, CardGuard... guards) {
        states.forEach(state -> table.add(new CardMove(state, event, state, Set.of(guards))));
    }

    private static List<CardState> with(List<CardState> states, CardState more) {
        var all = new ArrayList<>(states);
        all.add(more);
        return all;
    }
}
