package ua.zvernennia.server.jpa.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ua.zvernennia.server.jpa.execution.TestOffice.caller;
import static ua.zvernennia.server.jpa.execution.TestOffice.line;
import static ua.zvernennia.server.jpa.execution.TestOffice.main;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.execution.ActKind;
import ua.zvernennia.model.execution.Execution;
import ua.zvernennia.model.execution.ExecutionState;
import ua.zvernennia.model.execution.ExecutorLine;
import ua.zvernennia.model.execution.ExecutorRole;
import ua.zvernennia.model.execution.Folder;
import ua.zvernennia.model.execution.NodeId;
import ua.zvernennia.model.execution.TreeAct;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardState;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.server.usecase.execution.ActOnTree;
import ua.zvernennia.server.usecase.execution.ReadFolders;

class ActOnTreeTest {

    private static final int PEOPLE = 70;

    private static TestOffice office;

    @BeforeAll
    static void open() {
        office = new TestOffice(PEOPLE);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    void the_document_follows_its_tree_and_everything_is_kept() {
        var card = office.registered().id();
        var top = office.resolve(
                0, card, Optional.empty(), main(1), line(11, ExecutorRole.INFORMATION, Optional.empty()));
        assertThat(office.tree(1, card).cardState()).isEqualTo(CardState.IN_EXECUTION);
        office.act(1, card, TreeAct.of(ActKind.START, top));
        var below = office.resolve(1, card, Optional.of(top), main(12));
        office.act(12, card, TreeAct.of(ActKind.START, below));
        office.act(12, card, TreeAct.complete(below, "Зроблено", "з приміткою"));
        office.act(1, card, TreeAct.rework(below, "Не все", Optional.empty()));
        office.act(12, card, TreeAct.complete(below, "Тепер усе", ""));
        office.act(1, card, TreeAct.of(ActKind.ACCEPT, below));
        office.act(1, card, TreeAct.complete(top, "Виконано", ""));
        assertThat(office.tree(0, card).cardState()).isEqualTo(CardState.ON_CHECK);
        office.act(0, card, TreeAct.of(ActKind.ACCEPT, top));
        office.act(1, card, TreeAct.onDocument(ActKind.ANSWER, "05/1", Optional.empty()));
        office.act(0, card, TreeAct.onDocument(ActKind.LIFT_CONTROL, "", Optional.empty()));

        var view = office.tree(12, card);
        assertThat(view.cardState()).isEqualTo(CardState.CLOSED);
        assertThat(view.tree().execution(below).orElseThrow().reworks()).isEqualTo(1);
        assertThat(view.steps()).extracting(step -> step.act()).contains(ActKind.REWORK, ActKind.FULFIL);
        assertThat(office.text("select state from document where id = '" + card + "'"))
                .isEqualTo("CLOSED");
        assertThat(office.text("select count(*)::text from execution_version where node_id = '" + below
                        + "' and content ->> 'result' = 'Зроблено'"))
                .isEqualTo("2"); // after the report and while it was being reworked
        assertThat(office.text("select count(*)::text from audit_event where action = 'TREE_ACT' and document_id = '"
                        + card + "'"))
                .isEqualTo("12");
        assertThat(office.text("select count(*)::text from change where document_id = '" + card + "'"))
                .isEqualTo("13"); // with the registration
    }

    @Test
    void a_repeat_does_nothing_and_another_body_is_refused() {
        var card = office.registered().id();
        var request = RequestId.random();
        var act = TreeAct.of(ActKind.RESOLVE, office.draft(0, Optional.empty(), main(1)));
        var acts = new ActOnTree(office.ports());
        var first = acts.execute(caller(0), request, card, 0, act);
        assertThat(acts.execute(caller(0), request, card, 0, act).view().tree())
                .isEqualTo(first.view().tree());
        refused(
                ErrorCode.REQUEST_ID_REUSED,
                () -> acts.execute(
                        caller(0),
                        request,
                        card,
                        0,
                        TreeAct.of(ActKind.RESOLVE, office.draft(0, Optional.empty(), main(2)))));
    }

    @Test
    void what_is_stored_comes_back_equal() {
        var card = office.registered().id();
        var done = office.act(
                0,
                card,
                TreeAct.of(
                        ActKind.RESOLVE,
                        office.draft(
                                0,
                                Optional.empty(),
                                line(
                                        1,
                                        ExecutorRole.MAIN,
                                        Optional.of(office.today().plusDays(3))),
                                line(12, ExecutorRole.CO, Optional.empty()))));
        var read = office.tree(0, card).tree();
        assertThat(read.executions()).isEqualTo(done.view().tree().executions());
        assertThat(read.controlSetter()).contains(TestOffice.position(0));
    }

    @Test
    void a_node_of_another_tree_is_never_overwritten() {
        var first = office.registered().id();
        var node = office.resolve(0, first, Optional.empty(), main(1));
        var second = office.registered().id();
        var stolen = new ExecutorLine(node, 0, TestOffice.position(2), ExecutorRole.MAIN, false, Optional.empty());
        refused(ErrorCode.INVALID_VALUE, () -> office.resolve(0, second, Optional.empty(), stolen));
        assertThat(office.tree(0, first).tree().execution(node)).isPresent();
    }

    @Test
    void whom_a_complaint_is_about_is_not_told_to_execute_it() {
        var card = office.registered().id();
        office.text("update document set details = '{\"complaintAbout\":[\"" + TestOffice.position(1)
                + "\"]}' where id = '" + card + "' returning state");

        refused(ErrorCode.OBJECT_OF_COMPLAINT, () -> office.resolve(0, card, Optional.empty(), main(1)));
        assertThat(office.resolve(0, card, Optional.empty(), main(2))).isNotNull();
    }

    @Test
    void those_who_have_no_part_in_it_do_not_see_it_and_executors_do() {
        var card = office.registered().id();
        refused(ErrorCode.CARD_NOT_FOUND, () -> office.tree(20, card));
        office.act(0, card, TreeAct.of(ActKind.PREPARE, office.draft(0, Optional.empty(), main(20))));
        assertThat(office.tree(20, card).tree().resolutions()).hasSize(1);
        refused(
                ErrorCode.NOT_PERMITTED,
                () -> office.act(
                        20,
                        card,
                        TreeAct.of(
                                ActKind.SIGN,
                                office.tree(20, card)
                                        .tree()
                                        .resolutions()
                                        .getFirst()
                                        .id())),
                ErrorCode.ONLY_AUTHOR);
    }

    @Test
    void folders_part_what_is_owed() {
        int person = 61;
        var today = office.today();
        var terms = new ArrayList<Optional<LocalDate>>(
                List.of(Optional.empty(), Optional.of(today), Optional.of(today.plusDays(15))));
        for (var term : terms) {
            office.resolve(0, office.registered().id(), Optional.empty(), line(person, ExecutorRole.MAIN, term));
        }
        var late = office.registered().id();
        var overdue = office.resolve(0, late, Optional.empty(), main(person));
        office.act(person, late, TreeAct.of(ActKind.START, overdue));
        office.registry().database().execute("update execution set term = '2026-01-01' where id = '" + overdue + "'");
        office.resolve(
                0,
                office.registered().id(),
                Optional.empty(),
                main(62),
                line(person, ExecutorRole.INFORMATION, Optional.empty()));
        var folders = new ReadFolders(office.ports(), office.registry().open().terms());

        var counts = folders.counts(caller(person));

        assertThat(counts.get(Folder.NOT_DONE)).isEqualTo(4);
        assertThat(counts.get(Folder.TO_PROCESS)).isEqualTo(3);
        assertThat(counts.get(Folder.OVERDUE)).isEqualTo(1);
        assertThat(counts.get(Folder.DUE_SOON)).isEqualTo(1);
        assertThat(counts.get(Folder.DUE_LATER)).isEqualTo(2);
        assertThat(counts.get(Folder.NO_TERM)).isZero();
        assertThat(counts.get(Folder.FOR_INFORMATION)).isEqualTo(1);
        for (var folder : Folder.values()) {
            assertThat(folders.rows(caller(person), folder, 100))
                    .as(folder.name())
                    .hasSize(counts.get(folder));
        }
        assertThat(folders.rows(caller(person), Folder.OVERDUE, 1).getFirst().executor())
                .isEqualTo("Особа 61");
        office.act(person, late, TreeAct.complete(overdue, "Так", ""));
        assertThat(folders.counts(caller(person)).get(Folder.PROCESSED)).isEqualTo(1);
        assertThat(folders.counts(caller(0)).get(Folder.TO_ACCEPT)).isPositive();
    }

    @Test
    void fifty_people_at_one_execution_do_only_what_is_legal() throws Exception {
        var card = office.registered().id();
        var node = office.resolve(0, card, Optional.empty(), main(1));
        var done = new ConcurrentHashMap<ActKind, Integer>();
        var refusals = new ConcurrentHashMap<ErrorCode, Integer>();
        var random = new Random(7);
        var work = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < 50; i++) {
            int person = i % 5 == 0 ? 1 : i % 5 == 1 ? 0 : 10 + i;
            var kind = List.of(ActKind.START, ActKind.COMPLETE, ActKind.ACCEPT, ActKind.RETURN, ActKind.DELEGATE)
                    .get(random.nextInt(5));
            work.add(() -> {
                try {
                    office.act(person, card, act(kind, node, 60));
                    done.merge(kind, 1, Integer::sum);
                } catch (RegistryException e) {
                    refusals.merge(e.code(), 1, Integer::sum);
                }
                return true;
            });
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var each : threads.invokeAll(work)) {
                assertThat(each.get()).isTrue();
            }
        }
        var view = office.tree(0, card);
        int successes = done.values().stream().mapToInt(Integer::intValue).sum();
        assertThat(view.tree().revision()).isEqualTo(1 + successes);
        assertThat(successes
                        + refusals.values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(50);
        assertThat(refusals.keySet())
                .isSubsetOf(
                        ErrorCode.ACT_NOT_ALLOWED,
                        ErrorCode.ONLY_EXECUTOR,
                        ErrorCode.ONLY_AUTHOR,
                        ErrorCode.NOT_PERMITTED,
                        ErrorCode.CARD_NOT_FOUND);
        // The steps are a walk through the table: each begins where the one before ended.
        var state = ExecutionState.NEW.name();
        for (var step : view.steps()) {
            if (step.execution().filter(node::equals).isPresent()) {
                assertThat(step.from()).isEqualTo(state);
                state = step.to();
            }
        }
        assertThat(view.tree()
                        .execution(node)
                        .map(Execution::state)
                        .orElseThrow()
                        .name())
                .isEqualTo(state);
    }

    @Test
    void a_tree_of_a_thousand_nodes_is_read_at_once() {
        var card = office.registered().id();
        var lines = new ArrayList<ExecutorLine>();
        lines.add(main(1));
        for (int i = 10; i < 60; i++) {
            lines.add(line(i, ExecutorRole.INFORMATION, Optional.empty()));
        }
        var top = office.resolve(0, card, Optional.empty(), lines.toArray(ExecutorLine[]::new));
        office.act(1, card, TreeAct.of(ActKind.START, top));
        while (size(card) < 1_000) {
            lines.replaceAll(each ->
                    new ExecutorLine(NodeId.random(), 0, each.executor(), each.role(), false, Optional.empty()));
            var below = new ArrayList<>(lines.subList(1, lines.size()));
            below.addFirst(main(2));
            office.resolve(1, card, Optional.of(top), below.toArray(ExecutorLine[]::new));
        }
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 10; i++) {
            var start = System.nanoTime();
            office.tree(0, card);
            best = Math.min(best, System.nanoTime() - start);
        }
        System.out.println("tree of " + size(card) + " nodes read in " + best / 1_000 + " us");
        assertThat(best).isLessThan(200_000_000L);
    }

    private static int size(CardId card) {
        var tree = office.tree(0, card).tree();
        return tree.resolutions().size() + tree.executions().size();
    }

    private static TreeAct act(ActKind kind, NodeId node, int other) {
        return switch (kind) {
            case COMPLETE -> TreeAct.complete(node, "Зроблено", "");
            case RETURN -> TreeAct.returned(node, "Ні", Optional.empty());
            case DELEGATE ->
                TreeAct.handOver(kind, node, NodeId.random(), TestOffice.position(other), Optional.empty(), "");
            default -> TreeAct.of(kind, node, "");
        };
    }

    private static void refused(ErrorCode code, ThrowingCallable act, ErrorCode... or) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.code()).isIn((Object[]) with(code, or)));
    }

    private static ErrorCode[] with(ErrorCode code, ErrorCode... or) {
        var all = new ArrayList<>(List.of(or));
        all.add(code);
        return all.toArray(ErrorCode[]::new);
    }
}
