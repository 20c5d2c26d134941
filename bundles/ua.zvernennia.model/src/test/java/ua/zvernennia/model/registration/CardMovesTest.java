package ua.zvernennia.model.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

class CardMovesTest {

    @ParameterizedTest(name = "{0} by {1} becomes {2}")
    @CsvSource({
        "REGISTERED, SEND_TO_PRELIMINARY, PRELIMINARY",
        "PRELIMINARY, SEND_TO_HEAD, AT_HEAD",
        "AT_HEAD, RESOLVE, IN_EXECUTION",
        "IN_EXECUTION, REPORT, ON_CHECK",
        "ON_CHECK, REWORK, IN_EXECUTION",
        "ON_CHECK, ANSWER_INTERIM, ON_CHECK",
        "IN_EXECUTION, EXTEND, IN_EXECUTION",
        "ON_CHECK, ANSWER, ANSWERED",
        "ANSWERED, REMOVE_FROM_CONTROL, CLOSED",
        "CLOSED, REOPEN, IN_EXECUTION",
        "CLOSED, FILE, FILED",
        "REGISTERED, RETURN, RETURNED",
        "AT_HEAD, FORWARD, FORWARDED",
        "IN_EXECUTION, REFUSE_CONSIDERATION, NOT_CONSIDERED",
        "ANSWERED, WITHDRAW, WITHDRAWN",
        "REGISTERED, VOID, VOID",
    })
    void the_table_holds_the_way_of_an_appeal(CardState from, CardEvent event, CardState to) {
        assertThat(CardMoves.require(from, event).to()).isEqualTo(to);
    }

    @ParameterizedTest(name = "{1} is refused in {0}")
    @CsvSource({
        "CLOSED, EXTEND",
        "RETURNED, FORWARD",
        "VOID, VOID",
        "ANSWERED, RETURN",
        "IN_EXECUTION, REMOVE_FROM_CONTROL",
        "CLOSED, WITHDRAW",
        "REGISTERED, ANSWER",
        "DESTROYED, REOPEN",
    })
    void whatever_is_not_in_the_table_is_refused(CardState from, CardEvent event) {
        assertThatThrownBy(() -> CardMoves.require(from, event))
                .isInstanceOfSatisfying(
                        RegistryException.class,
                        refused -> assertThat(refused.code()).isEqualTo(ErrorCode.ACT_NOT_ALLOWED));
    }

    @Test
    void an_event_makes_one_move_in_a_state() {
        var seen = new HashSet<String>();
        for (var move : CardMoves.all()) {
            assertThat(seen.add(move.from() + "/" + move.event()))
                    .as("%s", move)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(CardState.class)
    void every_state_can_be_reached(CardState state) {
        var reached = EnumSet.of(CardState.REGISTERED);
        for (int i = 0; i < CardState.values().length; i++) {
            CardMoves.all().stream()
                    .filter(move -> reached.contains(move.from()))
                    .forEach(move -> reached.add(move.to()));
        }
        assertThat(reached).contains(state);
    }

    @ParameterizedTest
    @EnumSource(
            value = CardEvent.class,
            names = {"RETURN", "FORWARD", "REFUSE_CONSIDERATION", "EXTEND"})
    void acts_of_the_law_demand_their_letter_and_reason(CardEvent event) {
        assertThat(CardMoves.all())
                .filteredOn(move -> move.event() == event)
                .hasSize(5)
                .allSatisfy(move -> assertThat(move.guards()).contains(CardGuard.REASON, CardGuard.LETTER));
    }

    @Test
    void nothing_follows_void_and_destruction() {
        assertThat(CardMoves.eventsIn(CardState.VOID)).isEmpty();
        assertThat(CardMoves.eventsIn(CardState.DESTROYED)).isEmpty();
    }
}
