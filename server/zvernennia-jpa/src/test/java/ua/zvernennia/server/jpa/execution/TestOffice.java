package ua.zvernennia.server.jpa.execution;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import ua.zvernennia.model.execution.ActKind;
import ua.zvernennia.model.execution.ExecutorLine;
import ua.zvernennia.model.execution.ExecutorRole;
import ua.zvernennia.model.execution.NodeId;
import ua.zvernennia.model.execution.ResolutionDraft;
import ua.zvernennia.model.execution.TreeAct;
import ua.zvernennia.model.execution.TreeDone;
import ua.zvernennia.model.execution.TreePolicy;
import ua.zvernennia.model.execution.TreeView;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.model.security.Role;
import ua.zvernennia.model.security.UserInfo;
import ua.zvernennia.server.jpa.TestRegistry;
import ua.zvernennia.server.usecase.execution.ActOnTree;
import ua.zvernennia.server.usecase.execution.ExecutionPorts;
import ua.zvernennia.server.usecase.execution.GetTree;
import ua.zvernennia.server.usecase.security.Caller;

/** A registry with a department: numbered people who lead it and numbered people who do the work. */
final class TestOffice implements AutoCloseable {

    static final String UNIT = "00000000-0000-0000-0000-000000000002";

    private final TestRegistry registry = TestRegistry.create();

    /** Person 0 is the head of the administration, 1 to 9 lead, from 10 on they execute. */
    TestOffice(int people) {
        registry.database()
                .execute("insert into org_unit values ('" + UNIT + "', 'D', 'Департамент', 'Деп', '"
                        + TestRegistry.ORGANISATION + "', 'DEPARTMENT')");
        for (int i = 0; i < people; i++) {
            var user = caller(i).user().id();
            registry.database().execute("""
                    insert into app_user (id, login, display_name, password_hash, cards_key, outbox_key) values
                    ('%1$s', 'p%2$d', 'Особа %2$d', '-', decode(repeat('01', 32), 'hex'), decode(repeat('02', 32), 'hex'))""".formatted(user, i));
            registry.database()
                    .execute(
                            "insert into position (id, unit_id, title, holder, user_id, role, valid_from) values ('%s', '%s', 'Посада', 'Особа %d', '%s', '%s', '2020-01-01')"
                                    .formatted(position(i), unit(i), i, user, role(i)));
        }
    }

    TestRegistry registry() {
        return registry;
    }

    static String position(int number) {
        return "00000000-0000-4000-8000-0a00%08d".formatted(number);
    }

    static Caller caller(int number) {
        return new Caller(
                new UserInfo(
                        position(number).replace("0a00", "0b00"),
                        "p" + number,
                        "Особа " + number,
                        position(number),
                        "Посада",
                        unit(number),
                        "Департамент",
                        role(number)),
                "test");
    }

    static ExecutorLine line(int person, ExecutorRole role, Optional<LocalDate> term) {
        return new ExecutorLine(NodeId.random(), 0, position(person), role, false, term);
    }

    static ExecutorLine main(int person) {
        return line(person, ExecutorRole.MAIN, Optional.empty());
    }

    ResolutionDraft draft(int author, Optional<NodeId> parent, ExecutorLine... lines) {
        return new ResolutionDraft(
                NodeId.random(),
                parent,
                position(author),
                Optional.empty(),
                today(),
                "Виконати і доповісти",
                true,
                List.of(),
                List.of(lines));
    }

    LocalDate today() {
        return registry.open().transactions().inTransaction(registry.open().clock()::today);
    }

    /** An appeal under control until twenty days from now. */
    Card registered() {
        var content = TestRegistry.appeal("Холодно");
        var open = new CardContent(
                content.kind(),
                today(),
                content.applicants(),
                content.citizens(),
                content.classification(),
                content.whereabouts(),
                content.summary(),
                Optional.of(today().plusDays(20)),
                "",
                content.reviewer(),
                "");
        return registry.registerCard()
                .execute(TestRegistry.registrar(), RequestId.random(), CardId.random(), TestRegistry.NUMBER, open);
    }

    ExecutionPorts ports() {
        return registry.open().execution(registry.open().permissions(), TreePolicy.USUAL);
    }

    TreeDone act(int person, CardId card, TreeAct act) {
        return new ActOnTree(ports()).execute(caller(person), RequestId.random(), card, 0, act);
    }

    NodeId resolve(int author, CardId card, Optional<NodeId> parent, ExecutorLine... lines) {
        act(author, card, TreeAct.of(ActKind.RESOLVE, draft(author, parent, lines)));
        return lines[0].id();
    }

    Card stored(CardId card) {
        return registry.open()
                .transactions()
                .inTransaction(
                        TestRegistry.registrar(),
                        () -> registry.open().cards().find(card).orElseThrow());
    }

    TreeView tree(int person, CardId card) {
        return new GetTree(ports()).execute(caller(person), card);
    }

    String text(String query) {
        return registry.open()
                .transactions()
                .inTransaction(
                        TestRegistry.registrar(), () -> registry.open().sql().one(query, row -> row.getString(1)));
    }

    @Override
    public void close() {
        registry.close();
    }

    private static Role role(int number) {
        if (number == 0) {
            return Role.HEAD;
        }
        return number < 10 ? Role.UNIT_HEAD : Role.EXECUTOR;
    }

    private static String unit(int number) {
        return number == 0 ? TestRegistry.ORGANISATION : UNIT;
    }
}
