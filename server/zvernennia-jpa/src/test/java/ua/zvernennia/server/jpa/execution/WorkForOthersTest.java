package ua.zvernennia.server.jpa.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ua.zvernennia.server.jpa.execution.TestOffice.caller;
import static ua.zvernennia.server.jpa.execution.TestOffice.main;
import static ua.zvernennia.server.jpa.execution.TestOffice.position;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.acts.CardAct;
import ua.zvernennia.model.acts.Letter;
import ua.zvernennia.model.execution.ActKind;
import ua.zvernennia.model.execution.ActTemplate;
import ua.zvernennia.model.execution.Execution;
import ua.zvernennia.model.execution.ExecutionState;
import ua.zvernennia.model.execution.Folder;
import ua.zvernennia.model.execution.FolderRow;
import ua.zvernennia.model.execution.NodeId;
import ua.zvernennia.model.execution.ResolutionState;
import ua.zvernennia.model.execution.TreeAct;
import ua.zvernennia.model.execution.WorkNode;
import ua.zvernennia.model.execution.WorkResult;
import ua.zvernennia.model.execution.Workload;
import ua.zvernennia.model.notification.NoticeKind;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardState;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.server.jpa.TestRegistry;
import ua.zvernennia.server.usecase.execution.ActOnMany;
import ua.zvernennia.server.usecase.execution.FolderRepository;
import ua.zvernennia.server.usecase.execution.FollowCard;
import ua.zvernennia.server.usecase.execution.HandOverWork;
import ua.zvernennia.server.usecase.execution.ReadFolders;
import ua.zvernennia.server.usecase.execution.ReadWork;
import ua.zvernennia.server.usecase.notification.ReadNotices;
import ua.zvernennia.server.usecase.registration.PerformAct;

class WorkForOthersTest {

    private static TestOffice office;

    @BeforeAll
    static void open() {
        office = new TestOffice(70);
    }

    @AfterAll
    static void close() {
        office.close();
    }

    @Test
    void a_preview_says_node_by_node_what_would_happen_and_does_nothing() {
        var started = reported(20);
        var untouched = received(20);
        var many = new ActOnMany(office.ports());
        var accept = ActTemplate.of(ActKind.ACCEPT, "");

        var preview = many.preview(caller(1), List.of(started, untouched), accept);

        assertThat(preview).extracting(WorkResult::isDone).containsExactly(true, false);
        assertThat(preview.get(1).refusal()).contains(ErrorCode.ACT_NOT_ALLOWED);
        assertThat(preview.get(0).number()).isNotEmpty();
        assertThat(state(started)).isEqualTo(ExecutionState.DONE);
        var request = RequestId.random();
        assertThat(many.execute(caller(1), request, List.of(started, untouched), accept))
                .isEqualTo(preview);
        assertThat(state(started)).isEqualTo(ExecutionState.ACCEPTED);
        assertThat(many.execute(caller(1), request, List.of(started), accept)
                        .getFirst()
                        .isDone())
                .isTrue(); // a repeat does nothing more
    }

    @Test
    void many_are_delegated_at_once_each_to_an_execution_of_its_own() {
        var nodes = List.of(received(21), received(21), received(21));
        var template = new ActTemplate(
                ActKind.DELEGATE,
                Optional.of(position(22)),
                Optional.of(office.today().plusDays(5)),
                "за планом",
                "");
        var done = new ActOnMany(office.ports()).execute(caller(21), RequestId.random(), nodes, template);
        assertThat(done).allMatch(WorkResult::isDone);
        for (var node : nodes) {
            assertThat(state(node)).isEqualTo(ExecutionState.DELEGATED);
            assertThat(office.tree(22, node.card()).tree().executions())
                    .anyMatch(each -> each.executor().equals(position(22)));
        }
    }

    @Test
    void everything_open_of_one_who_leaves_goes_as_it_stands() {
        var card = office.registered().id();
        var top = office.resolve(0, card, Optional.empty(), main(2));
        office.act(2, card, TreeAct.of(ActKind.START, top));
        var below = office.resolve(2, card, Optional.of(top), main(23));
        var other = received(2);
        var hand = new HandOverWork(office.ports());
        refused(
                ErrorCode.NOT_PERMITTED,
                () -> hand.execute(caller(23), RequestId.random(), false, position(2), position(3), "x"));

        assertThat(hand.execute(caller(1), RequestId.random(), true, position(2), position(3), "Звільнення"))
                .hasSize(2)
                .allMatch(WorkResult::isDone);
        assertThat(execution(card, top).executor()).isEqualTo(position(2));
        hand.execute(caller(1), RequestId.random(), false, position(2), position(3), "Звільнення");

        assertThat(execution(card, top).executor()).isEqualTo(position(3));
        assertThat(execution(card, top).state()).isEqualTo(ExecutionState.IN_WORK);
        assertThat(execution(other.card(), other.node()).executor()).isEqualTo(position(3));
        var tree = office.tree(3, card).tree();
        assertThat(tree.resolution(tree.execution(below).orElseThrow().resolution())
                        .orElseThrow()
                        .author())
                .isEqualTo(position(3));
        office.act(23, card, TreeAct.of(ActKind.START, below));
        office.act(23, card, TreeAct.complete(below, "Так", ""));
        office.act(3, card, TreeAct.of(ActKind.ACCEPT, below)); // whoever took over also accepts
        assertThat(hand.execute(caller(1), RequestId.random(), true, position(2), position(3), "Звільнення"))
                .isEmpty();
    }

    @Test
    void work_does_not_go_to_one_who_stands_above_or_below_it() {
        var card = office.registered().id();
        var top = office.resolve(0, card, Optional.empty(), main(4));
        office.act(4, card, TreeAct.of(ActKind.START, top));
        office.resolve(4, card, Optional.of(top), main(24));
        refused(ErrorCode.EXECUTION_CYCLE, () -> office.act(1, card, TreeAct.handOver(top, position(24), "x")));
        refused(ErrorCode.EXECUTION_CYCLE, () -> office.act(1, card, TreeAct.handOver(top, position(0), "x")));
        refused(
                ErrorCode.EXECUTOR_NOT_VALID,
                () -> office.act(1, card, TreeAct.handOver(top, TestRegistry.ORGANISATION, "x")));
    }

    @Test
    void a_reminder_reaches_whoever_owes_the_work_and_no_other() {
        var node = received(25);
        office.act(1, node.card(), TreeAct.of(ActKind.REMIND, node.node(), "Час доповісти"));
        var open = office.registry().open();
        var notices = new ReadNotices(open.transactions(), open.notices(), open.permissions(), open.rights());
        var got = notices.latest(caller(25), 10);
        assertThat(got.unread()).isEqualTo(1);
        assertThat(got.latest().getFirst().kind()).isEqualTo(NoticeKind.REMINDER);
        assertThat(got.latest().getFirst().text()).isEqualTo("Час доповісти");
        assertThat(notices.read(
                        caller(26),
                        Long.MAX_VALUE,
                        List.of(got.latest().getFirst().id())))
                .isZero(); // somebody else's mark changes nothing
        assertThat(notices.unread(caller(25))).isEqualTo(1);
        assertThat(notices.read(caller(25), 0, List.of(got.latest().getFirst().id())))
                .isZero();
        refused(
                ErrorCode.NOT_PERMITTED,
                () -> office.act(25, node.card(), TreeAct.of(ActKind.REMIND, node.node(), "")));
    }

    @Test
    void the_load_of_a_team_is_what_its_folders_say() {
        received(27);
        received(27);
        var late = received(27);
        office.act(27, late.card(), TreeAct.of(ActKind.START, late.node()));
        office.registry()
                .database()
                .execute("update execution set term = '2026-01-01' where id = '" + late.node() + "'");
        reported(27);
        var read = new ReadWork(
                office.ports(),
                office.registry().open().workFigures(),
                office.registry().open().terms());
        assertThat(read.workload(caller(1)))
                .contains(new Workload(position(27), 2, 1, 1, 0, 0, 1))
                .anyMatch(row -> row.position().equals(position(1)) && row.toAccept() > 0);
        assertThat(read.workload(caller(27))).isEmpty();
        var passage = read.passage(caller(0), office.today(), office.today());
        assertThat(passage.documents()).isPositive();
        assertThat(passage.withinOneDay()).isEqualTo(passage.documents());
    }

    @Test
    void what_is_open_ends_with_a_document_that_is_sent_elsewhere() {
        var card = office.registered();
        var node = office.resolve(0, card.id(), Optional.empty(), main(28));
        perform(card.id(), CardAct.forward(new Letter("05/7", office.today(), "Міністерство"), "Не до нас"));

        var tree = office.tree(28, card.id()).tree();
        assertThat(tree.execution(node).map(Execution::state)).contains(ExecutionState.CANCELLED);
        assertThat(tree.resolutions()).allMatch(each -> each.state() == ResolutionState.CANCELLED);
        assertThat(office.tree(28, card.id()).steps()).anyMatch(step -> step.act() == ActKind.CLOSE_WORK);
    }

    @Test
    void a_reopened_document_is_under_control_again_and_is_filed_in_the_end() {
        var card = office.registered();
        var node = office.resolve(0, card.id(), Optional.empty(), main(1));
        office.act(1, card.id(), TreeAct.of(ActKind.START, node));
        office.act(1, card.id(), TreeAct.complete(node, "Так", ""));
        office.act(0, card.id(), TreeAct.of(ActKind.ACCEPT, node));
        office.act(1, card.id(), TreeAct.onDocument(ActKind.ANSWER, "05/1", Optional.empty()));
        office.act(0, card.id(), TreeAct.onDocument(ActKind.LIFT_CONTROL, "", Optional.empty()));
        perform(card.id(), act(ua.zvernennia.model.acts.ActKind.FILE, Optional.empty(), Optional.empty()));
        assertThat(office.stored(card.id()).state()).isEqualTo(CardState.FILED);

        var other = office.registered();
        var again = office.resolve(0, other.id(), Optional.empty(), main(1));
        office.act(1, other.id(), TreeAct.of(ActKind.START, again));
        office.act(1, other.id(), TreeAct.complete(again, "Так", ""));
        office.act(0, other.id(), TreeAct.of(ActKind.ACCEPT, again));
        office.act(1, other.id(), TreeAct.onDocument(ActKind.ANSWER, "05/2", Optional.empty()));
        office.act(0, other.id(), TreeAct.onDocument(ActKind.LIFT_CONTROL, "", Optional.empty()));
        var until = office.today().plusDays(10);
        perform(other.id(), act(ua.zvernennia.model.acts.ActKind.REOPEN, Optional.empty(), Optional.of(until)));

        var view = office.tree(0, other.id());
        assertThat(view.cardState()).isEqualTo(CardState.IN_EXECUTION);
        assertThat(view.controlDate()).contains(until);
        assertThat(view.tree().controlLifted()).isEmpty();
        office.resolve(0, other.id(), Optional.empty(), main(2)); // and may be resolved anew
    }

    @Test
    void answered_documents_wait_for_whoever_set_control_with_the_last_proposal() {
        var card = office.registered();
        var node = office.resolve(0, card.id(), Optional.empty(), main(41));
        office.act(41, card.id(), TreeAct.of(ActKind.START, node));
        office.act(41, card.id(), TreeAct.complete(node, "Так", ""));
        office.act(0, card.id(), TreeAct.of(ActKind.ACCEPT, node));
        assertThat(toLift(card.id())).isEmpty(); // not answered yet
        office.act(41, card.id(), TreeAct.onDocument(ActKind.ANSWER, "05/7", Optional.empty()));
        office.act(41, card.id(), TreeAct.onDocument(ActKind.PROPOSE_LIFT, "Заявник задоволений", Optional.empty()));

        assertThat(toLift(card.id()).orElseThrow().text()).isEqualTo("Особа 41: Заявник задоволений");
        var folders = new ReadFolders(office.ports(), office.registry().open().terms());
        assertThat(folders.rows(caller(41), Folder.TO_LIFT, 100)).isEmpty();

        var nodes = List.of(new WorkNode(card.id(), node));
        var many = new ActOnMany(office.ports());
        var lift = ActTemplate.of(ActKind.LIFT_CONTROL, "Виконано");
        assertThat(many.preview(caller(41), nodes, lift).getFirst().isDone()).isFalse();
        assertThat(many.execute(caller(0), RequestId.random(), nodes, lift)).allMatch(WorkResult::isDone);
        assertThat(office.stored(card.id()).state()).isEqualTo(CardState.CLOSED);
        assertThat(toLift(card.id())).isEmpty();
    }

    @Test
    void a_controller_is_not_told_of_answered_documents_that_are_closed_to_them() {
        var card = office.registered();
        var node = office.resolve(0, card.id(), Optional.empty(), main(43));
        office.act(43, card.id(), TreeAct.of(ActKind.START, node));
        office.act(43, card.id(), TreeAct.complete(node, "Так", ""));
        office.act(0, card.id(), TreeAct.of(ActKind.ACCEPT, node));
        office.act(43, card.id(), TreeAct.onDocument(ActKind.ANSWER, "05/8", Optional.empty()));
        assertThat(underControl()).contains(card.id());

        office.registry()
                .database()
                .execute("update document set confidentiality = 'OFFICIAL_USE' where id = '%s'".formatted(card.id()));

        assertThat(underControl()).doesNotContain(card.id());
        assertThat(toLift(card.id())).isPresent(); // who set control takes part in it
    }

    /** Of somebody who controls the organisation and takes part in nothing. */
    private static List<CardId> underControl() {
        var whose = new FolderRepository.Whose(Set.of(), Set.of(TestRegistry.ORGANISATION));
        var days = new FolderRepository.Days(office.today(), office.today());
        return office.registry()
                .open()
                .transactions()
                .inTransaction(
                        caller(0),
                        () -> office.ports().folders().rows(Folder.TO_LIFT, days, whose, 100).stream()
                                .map(FolderRow::card)
                                .toList());
    }

    private static Optional<FolderRow> toLift(CardId card) {
        var folders = new ReadFolders(office.ports(), office.registry().open().terms());
        var rows = folders.rows(caller(0), Folder.TO_LIFT, 100);
        assertThat(folders.counts(caller(0)).get(Folder.TO_LIFT)).isEqualTo(rows.size());
        return rows.stream().filter(row -> row.card().equals(card)).findFirst();
    }

    @Test
    void a_withdrawn_document_leaves_nobody_anything_to_do() {
        var card = office.registered();
        var node = office.resolve(0, card.id(), Optional.empty(), main(28));
        var wish = new Letter("б/н", office.today(), "");
        perform(card.id(), act(ua.zvernennia.model.acts.ActKind.WITHDRAW, Optional.of(wish), Optional.empty()));
        assertThat(office.stored(card.id()).state()).isEqualTo(CardState.WITHDRAWN);
        assertThat(state(new WorkNode(card.id(), node))).isEqualTo(ExecutionState.CANCELLED);
    }

    private static CardAct act(
            ua.zvernennia.model.acts.ActKind kind, Optional<Letter> letter, Optional<LocalDate> date) {
        return new CardAct(kind, "Причина", letter, "", date, Optional.empty(), Optional.empty());
    }

    private static void perform(CardId card, CardAct act) {
        var open = office.registry().open();
        var by = act.kind() == ua.zvernennia.model.acts.ActKind.REOPEN ? caller(0) : TestRegistry.registrar();
        new PerformAct(
                        office.registry().ports(),
                        open.acts(),
                        open.terms(),
                        open.numbers(),
                        issued -> {},
                        new FollowCard(office.ports()))
                .execute(by, RequestId.random(), card, office.stored(card).revision(), act);
    }

    private static WorkNode received(int person) {
        var card = office.registered().id();
        var top = office.resolve(0, card, Optional.empty(), main(1));
        office.act(1, card, TreeAct.of(ActKind.START, top));
        return new WorkNode(card, office.resolve(1, card, Optional.of(top), main(person)));
    }

    private static WorkNode reported(int person) {
        var node = received(person);
        office.act(person, node.card(), TreeAct.of(ActKind.START, node.node()));
        office.act(person, node.card(), TreeAct.complete(node.node(), "Зроблено", ""));
        return node;
    }

    private static ExecutionState state(WorkNode node) {
        return execution(node.card(), node.node()).state();
    }

    private static Execution execution(CardId card, NodeId node) {
        return office.tree(0, card).tree().execution(node).orElseThrow();
    }

    private static void refused(ErrorCode code, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
