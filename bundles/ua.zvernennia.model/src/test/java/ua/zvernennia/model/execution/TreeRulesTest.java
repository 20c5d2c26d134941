package ua.zvernennia.model.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ua.zvernennia.model.execution.Office.CONTROL;
import static ua.zvernennia.model.execution.Office.TODAY;
import static ua.zvernennia.model.execution.Office.co;
import static ua.zvernennia.model.execution.Office.draft;
import static ua.zvernennia.model.execution.Office.informed;
import static ua.zvernennia.model.execution.Office.line;
import static ua.zvernennia.model.execution.Office.main;
import static ua.zvernennia.model.execution.Office.person;
import static ua.zvernennia.model.execution.Office.until;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.CardState;

class TreeRulesTest {

    private final Office office = new Office();

    @Test
    void a_draft_is_seen_and_nobody_acts_on_it() {
        var draft = draft(0, Optional.empty(), main(1));
        office.act(3, TreeAct.of(ActKind.PREPARE, draft));

        assertThat(office.state()).isEqualTo(CardState.PRELIMINARY);
        var execution = draft.executors().getFirst().id();
        refused(ErrorCode.ACT_NOT_ALLOWED, () -> office.start(1, execution));
        office.act(3, TreeAct.of(ActKind.READY, draft.id()));
        assertThat(office.state()).isEqualTo(CardState.AT_HEAD);
        refused(ErrorCode.ONLY_AUTHOR, () -> office.act(3, TreeAct.of(ActKind.SIGN, draft.id())));

        office.act(0, TreeAct.of(ActKind.SIGN, draft.id()));
        assertThat(office.state()).isEqualTo(CardState.IN_EXECUTION);
        office.start(1, execution);
        assertThat(office.execution(execution).times().started()).isPresent();
    }

    @Test
    void work_goes_down_is_reported_up_sent_back_once_accepted_answered_and_lifted() {
        var top = office.resolve(0, Optional.empty(), main(2)).getFirst();
        office.start(2, top);
        var below = office.resolve(2, Optional.of(top), main(4), co(5), informed(7));
        office.start(4, below.get(0));
        office.start(5, below.get(1));
        refused(ErrorCode.OPEN_CO_EXECUTORS, () -> office.complete(4, below.get(0)));
        office.complete(5, below.get(1));
        office.complete(4, below.get(0));
        office.act(2, TreeAct.rework(below.get(0), "Не все", Optional.empty()));
        assertThat(office.execution(below.get(0)).reworks()).isEqualTo(1);
        refused(ErrorCode.OPEN_SUBORDINATES, () -> office.complete(2, top));
        office.complete(4, below.get(0));
        office.act(2, TreeAct.of(ActKind.ACCEPT, below.get(0)));
        office.act(2, TreeAct.of(ActKind.ACCEPT, below.get(1)));
        assertThat(office.tree().resolutions().getLast().state()).isEqualTo(ResolutionState.FULFILLED);
        office.complete(2, top);
        assertThat(office.state()).isEqualTo(CardState.ON_CHECK);
        office.act(0, TreeAct.of(ActKind.ACCEPT, top));
        office.act(3, TreeAct.onDocument(ActKind.ANSWER, "05.1/18", Optional.of(TODAY)));
        refused(
                ErrorCode.ONLY_CONTROL_SETTER,
                () -> office.act(2, TreeAct.onDocument(ActKind.LIFT_CONTROL, "", Optional.empty())));
        office.act(0, TreeAct.onDocument(ActKind.LIFT_CONTROL, "Виконано", Optional.empty()));
        assertThat(office.state()).isEqualTo(CardState.CLOSED);
        assertThat(office.tree().controlLifted()).isPresent();
    }

    @Test
    void whoever_only_reads_does_not_hold_up_the_work_and_can_still_read_after_it() {
        var lines = office.resolve(0, Optional.empty(), main(1), informed(3));
        office.start(1, lines.getFirst());
        office.complete(1, lines.getFirst());
        office.act(0, TreeAct.of(ActKind.ACCEPT, lines.getFirst()));

        assertThat(office.tree().top().getFirst().state()).isEqualTo(ResolutionState.FULFILLED);
        assertThat(office.execution(lines.getLast()).state()).isEqualTo(ExecutionState.NEW);
        office.act(0, TreeAct.onDocument(ActKind.ANSWER, "05/1", Optional.of(TODAY)));
        office.act(0, TreeAct.onDocument(ActKind.LIFT_CONTROL, "Виконано", Optional.empty()));
        office.act(3, TreeAct.of(ActKind.ACKNOWLEDGE, lines.getLast()));
        assertThat(office.execution(lines.getLast()).state()).isEqualTo(ExecutionState.ACKNOWLEDGED);
        assertThat(office.state()).isEqualTo(CardState.CLOSED);
    }

    @Test
    void what_is_only_to_be_read_is_fulfilled_when_everybody_has_read_it() {
        var lines = office.resolve(0, Optional.empty(), informed(1), informed(3));
        office.act(1, TreeAct.of(ActKind.ACKNOWLEDGE, lines.getFirst()));
        assertThat(office.tree().top().getFirst().state()).isEqualTo(ResolutionState.ACTIVE);
        office.act(3, TreeAct.of(ActKind.ACKNOWLEDGE, lines.getLast()));
        assertThat(office.tree().top().getFirst().state()).isEqualTo(ResolutionState.FULFILLED);
    }

    @Test
    void nobody_accepts_a_report_of_his_own_not_even_as_a_substitute() {
        var top = office.resolve(0, Optional.empty(), main(1)).getFirst();
        office.start(1, top);
        office.complete(1, top);
        var both = new Actor(person(1), Set.of(person(0)), "Особа 1");
        refused(ErrorCode.OWN_REPORT, () -> office.act(both, TreeAct.of(ActKind.ACCEPT, top)));
        refused(ErrorCode.OWN_REPORT, () -> office.act(both, TreeAct.rework(top, "так", Optional.empty())));
        refused(ErrorCode.ONLY_AUTHOR, () -> office.act(1, TreeAct.of(ActKind.ACCEPT, top)));
    }

    @Test
    void a_substitute_acts_and_the_record_says_for_whom() {
        var top = office.resolve(0, Optional.empty(), main(1)).getFirst();
        var step = office.act(new Actor(person(9), Set.of(person(1)), "Особа 9"), TreeAct.of(ActKind.START, top))
                .steps()
                .getFirst();
        assertThat(step.position()).isEqualTo(person(9));
        assertThat(step.actedFor()).contains(person(1));
    }

    @Test
    void terms_are_not_past_not_after_control_and_after_the_parent_only_with_a_warning() {
        refused(ErrorCode.TERM_IN_PAST, () -> resolveUntil(TODAY.minusDays(1)));
        refused(ErrorCode.TERM_AFTER_CONTROL_DATE, () -> resolveUntil(CONTROL.plusDays(1)));
        var top = resolveUntil(TODAY.plusDays(5));
        office.start(2, top);
        var late = draft(2, Optional.of(top), until(main(4), TODAY.plusDays(6)));
        assertThat(office.act(2, TreeAct.of(ActKind.RESOLVE, late)).warnings())
                .containsExactly(TreeWarning.TERM_AFTER_PARENT);
        var inTime = draft(2, Optional.of(top), until(main(4), TODAY.plusDays(5)));
        assertThat(office.act(2, TreeAct.of(ActKind.RESOLVE, inTime)).warnings())
                .isEmpty();
    }

    @Test
    void every_point_has_exactly_one_who_is_responsible() {
        refused(ErrorCode.ONE_RESPONSIBLE, () -> office.resolve(0, Optional.empty(), main(1), main(2)));
        refused(ErrorCode.ONE_RESPONSIBLE, () -> office.resolve(0, Optional.empty(), co(1)));
        refused(ErrorCode.EXECUTOR_TWICE, () -> office.resolve(0, Optional.empty(), main(1), co(1)));
        refused(
                ErrorCode.ONE_RESPONSIBLE,
                () -> office.act(0, TreeAct.of(ActKind.RESOLVE, compound(line(1, 1, ExecutorRole.MAIN)))));
        office.act(
                0,
                TreeAct.of(
                        ActKind.RESOLVE,
                        compound(line(1, 1, ExecutorRole.MAIN), line(2, 1, ExecutorRole.INFORMATION))));
        assertThat(office.tree().top().getFirst().points().getFirst().label()).isEqualTo("п.1 пп.2");
    }

    @Test
    void only_people_with_a_valid_position_are_named() {
        refused(ErrorCode.EXECUTOR_NOT_VALID, () -> office.resolve(0, Optional.empty(), main(Office.PEOPLE)));
        refused(ErrorCode.EXECUTOR_NOT_VALID, () -> office.resolve(0, Optional.empty(), main(Office.PEOPLE + 1)));
        refused(ErrorCode.EXECUTOR_NOT_VALID, () -> office.resolve(0, Optional.empty(), main(99)));
    }

    @Test
    void work_never_comes_back_to_who_stands_above() {
        var top = office.resolve(0, Optional.empty(), main(2)).getFirst();
        office.start(2, top);
        refused(ErrorCode.EXECUTION_CYCLE, () -> office.resolve(2, Optional.of(top), main(0)));
        refused(ErrorCode.EXECUTION_CYCLE, () -> office.resolve(2, Optional.of(top), main(2)));
        refused(ErrorCode.EXECUTION_CYCLE, () -> delegate(2, top, 0));
        var second = delegate(2, top, 4);
        office.start(4, second);
        refused(ErrorCode.EXECUTION_CYCLE, () -> delegate(4, second, 2));
        assertThat(office.execution(top).state()).isEqualTo(ExecutionState.DELEGATED);
        refused(ErrorCode.ACT_NOT_ALLOWED, () -> office.start(2, top));
        office.complete(4, second);
        assertThat(office.state()).isEqualTo(CardState.ON_CHECK);
        office.act(2, TreeAct.rework(second, "answerable still", Optional.empty()));
        assertThat(office.state()).isEqualTo(CardState.IN_EXECUTION);
    }

    @Test
    void ten_levels_stand_and_the_eleventh_is_refused() {
        var parent = Optional.<NodeId>empty();
        for (int level = 0; level < 10; level++) {
            var next = office.resolve(level, parent, main(level + 1)).getFirst();
            office.start(level + 1, next);
            parent = Optional.of(next);
        }
        var deepest = parent;
        refused(ErrorCode.TREE_TOO_DEEP, () -> office.resolve(10, deepest, main(11)));
    }

    @Test
    void what_was_handed_back_goes_to_one_other_person() {
        var top = office.resolve(0, Optional.empty(), main(1)).getFirst();
        office.act(1, TreeAct.returned(top, "Не в компетенції", Optional.of(person(3))));
        assertThat(office.execution(top).proposed()).contains(person(3));
        var again = NodeId.random();
        office.act(0, TreeAct.handOver(ActKind.REASSIGN, top, again, person(3), Optional.empty(), ""));
        refused(
                ErrorCode.ACT_NOT_ALLOWED,
                () -> office.act(
                        0, TreeAct.handOver(ActKind.REASSIGN, top, NodeId.random(), person(5), Optional.empty(), "")));
        office.start(3, again);
        office.complete(3, again);
        office.act(0, TreeAct.of(ActKind.ACCEPT, again));
        assertThat(office.tree().top().getFirst().state()).isEqualTo(ResolutionState.FULFILLED);
    }

    @Test
    void a_cancelled_resolution_takes_everything_below_with_it() {
        var top = office.resolve(0, Optional.empty(), main(2)).getFirst();
        office.start(2, top);
        var below = office.resolve(2, Optional.of(top), main(4)).getFirst();
        var id = office.tree().top().getFirst().id();
        refused(ErrorCode.ONLY_AUTHOR, () -> office.act(2, TreeAct.of(ActKind.CANCEL, id, "ні")));
        office.act(0, TreeAct.of(ActKind.CANCEL, id, "Помилково"));
        assertThat(office.tree().executions()).extracting(Execution::state).containsOnly(ExecutionState.CANCELLED);
        assertThat(office.tree().resolutions()).extracting(Resolution::state).containsOnly(ResolutionState.CANCELLED);
        refused(ErrorCode.ACT_NOT_ALLOWED, () -> office.start(4, below));
    }

    @Test
    void a_replaced_resolution_names_its_successor_and_new_executions_begin() {
        office.resolve(0, Optional.empty(), main(1));
        var old = office.tree().top().getFirst();
        var fresh = draft(0, Optional.empty(), main(3));
        office.act(0, TreeAct.replace(old.id(), fresh, "Інший виконавець"));
        assertThat(office.tree().resolution(old.id()).orElseThrow().state()).isEqualTo(ResolutionState.REPLACED);
        assertThat(office.tree().resolution(fresh.id()).orElseThrow().replaces())
                .contains(old.id());
        office.start(3, fresh.executors().getFirst().id());
    }

    @Test
    void who_looked_at_an_older_state_of_the_node_is_told() {
        var executions = office.resolve(0, Optional.empty(), main(1), co(3));
        var seen = office.tree().revision();
        office.start(1, executions.get(0));

        refused(
                ErrorCode.EXECUTION_CHANGED_MEANWHILE,
                () -> office.act(Office.actor(1), TreeAct.complete(executions.get(0), "так", ""), seen));
        office.act(Office.actor(3), TreeAct.of(ActKind.START, executions.get(1)), seen); // another branch
    }

    @Test
    void with_a_milder_policy_open_work_is_only_warned_of_and_ends_with_the_acceptance() {
        var mild = new Office(new TreePolicy(TreePolicy.OpenWork.WARN, 10, 100));
        var top = mild.resolve(0, Optional.empty(), main(2), co(3));
        mild.start(2, top.get(0));
        var below = mild.resolve(2, Optional.of(top.get(0)), main(4)).getFirst();
        var outcome = mild.act(2, TreeAct.complete(top.get(0), "Зроблено", ""));
        assertThat(outcome.warnings())
                .containsExactlyInAnyOrder(TreeWarning.OPEN_CO_EXECUTORS, TreeWarning.OPEN_SUBORDINATES);
        mild.act(0, TreeAct.of(ActKind.ACCEPT, top.get(0)));
        assertThat(mild.execution(below).state()).isEqualTo(ExecutionState.CANCELLED);
    }

    @Test
    void texts_have_limits() {
        refused(ErrorCode.TEXT_TOO_LONG, () -> TreeAct.complete(NodeId.random(), "я".repeat(100_000), ""));
        refused(ErrorCode.REQUIRED_VALUE_MISSING, () -> TreeAct.complete(NodeId.random(), "  ", ""));
        refused(ErrorCode.INVALID_VALUE, () -> TreeAct.complete(NodeId.random(), "a\0b", ""));
        refused(ErrorCode.REQUIRED_VALUE_MISSING, () -> draft(0, Optional.empty()));
    }

    @Test
    void overdue_is_computed_from_the_term_or_the_control_date() {
        var top = office.resolve(0, Optional.empty(), until(main(1), TODAY), co(3));
        var control = Optional.of(CONTROL);
        assertThat(office.execution(top.get(0)).overdueOn(TODAY, control)).isFalse();
        assertThat(office.execution(top.get(0)).overdueOn(TODAY.plusDays(1), control))
                .isTrue();
        assertThat(office.execution(top.get(1)).overdueOn(TODAY.plusDays(1), control))
                .isFalse();
        assertThat(office.execution(top.get(1)).overdueOn(CONTROL.plusDays(1), control))
                .isTrue();
    }

    private NodeId resolveUntil(LocalDate term) {
        return office.resolve(0, Optional.empty(), until(main(2), term)).getFirst();
    }

    private NodeId delegate(int from, NodeId execution, int to) {
        var created = NodeId.random();
        office.act(from, TreeAct.handOver(ActKind.DELEGATE, execution, created, person(to), Optional.empty(), "прошу"));
        return created;
    }

    private static ResolutionDraft compound(ExecutorLine... lines) {
        return new ResolutionDraft(
                NodeId.random(),
                Optional.empty(),
                person(0),
                Optional.empty(),
                TODAY,
                "",
                true,
                List.of(new ResolutionPoint(1, 2, "Опрацювати"), new ResolutionPoint(2, 3, "До відома")),
                List.of(lines));
    }

    private static void refused(ErrorCode code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
