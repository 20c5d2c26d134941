package ua.zvernennia.server.main.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import ua.zvernennia.model.execution.ActKind;
import ua.zvernennia.model.execution.ExecutorLine;
import ua.zvernennia.model.execution.ExecutorRole;
import ua.zvernennia.model.execution.NodeId;
import ua.zvernennia.model.execution.ResolutionDraft;
import ua.zvernennia.model.execution.ResolutionPoint;
import ua.zvernennia.model.execution.TreeAct;
import ua.zvernennia.model.execution.TreeView;
import ua.zvernennia.model.feed.FeedPosition;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardState;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.model.security.Role;
import ua.zvernennia.proto.v1.ActOnExecutionTreeRequest;
import ua.zvernennia.proto.v1.ExecutionsGrpc;
import ua.zvernennia.proto.v1.GetExecutionTreeRequest;
import ua.zvernennia.proto.v1.StreamCardsRequest;
import ua.zvernennia.server.main.testing.RegistryClient;
import ua.zvernennia.server.main.testing.ServerExtension;
import ua.zvernennia.server.main.testing.Watcher;
import ua.zvernennia.wire.FeedMapper;
import ua.zvernennia.wire.TreeActMapper;
import ua.zvernennia.wire.TreeMapper;

/** An appeal from the registrar down to two executors and back, over the wire, with rights on. */
class ExecutionPathTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/execution-path.txt");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @RegisterExtension
    static final ServerExtension SERVER = new ServerExtension();

    private final Map<String, RegistryClient> desks = new LinkedHashMap<>();
    private final Map<String, String> positions = new LinkedHashMap<>();
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Kyiv"));
    private CardId card;

    @Test
    void an_appeal_runs_down_the_tree_and_its_answer_back_up() throws IOException {
        sitDown();
        card = desks.get("registrar")
                .register(RequestId.random(), CardId.random(), appeal())
                .id();
        try (var head = Watcher.from(end("head"), desks.get("head"))) {
            var points = List.of(new ResolutionPoint(1, 0, "Опрацювати"), new ResolutionPoint(2, 3, "До відома"));
            var first = line(1, "deputy", ExecutorRole.MAIN);
            var order = draft("head", Optional.empty(), points, first, line(2, "executor2", ExecutorRole.INFORMATION));
            act("registrar", TreeAct.of(ActKind.PREPARE, order));
            act("registrar", TreeAct.of(ActKind.READY, order.id()));
            Watcher.await(PATIENCE, () -> !head.summaries().isEmpty()); // the head's window sees it by itself
            assertThat(tree("executor2").cardState()).isEqualTo(CardState.AT_HEAD); // and executors see the draft
            act("head", TreeAct.of(ActKind.SIGN, order.id()));
            goDown(first.id());
            assertThat(tree("registrar").cardState()).isEqualTo(CardState.ON_CHECK);
            act("head", TreeAct.of(ActKind.ACCEPT, first.id()));
            act("registrar", TreeAct.onDocument(ActKind.ANSWER, "05.1/18", Optional.of(today)));
            act("head", TreeAct.onDocument(ActKind.LIFT_CONTROL, "Виконано", Optional.empty()));
            assertThat(desks.get("registrar").card(card).state()).isEqualTo(CardState.CLOSED);
            int seen = head.summaries().size();
            assertThat(seen).isBetween(1, 30);
        }
        assertGolden(print(tree("head")));
        desks.values().forEach(RegistryClient::close);
    }

    private void goDown(NodeId first) {
        act("deputy", TreeAct.of(ActKind.START, first));
        var second = line(0, "director", ExecutorRole.MAIN);
        act("deputy", TreeAct.of(ActKind.RESOLVE, draft("deputy", Optional.of(first), List.of(), second)));
        var third = NodeId.random();
        act(
                "director",
                TreeAct.handOver(
                        ActKind.DELEGATE, second.id(), third, positions.get("vice"), Optional.empty(), "Прошу взяти"));
        act("vice", TreeAct.of(ActKind.START, third));
        var main = line(0, "executor1", ExecutorRole.MAIN);
        var helper = line(0, "executor2", ExecutorRole.CO);
        act("vice", TreeAct.of(ActKind.RESOLVE, draft("vice", Optional.of(third), List.of(), main, helper)));
        act("executor1", TreeAct.of(ActKind.START, main.id()));
        act("executor2", TreeAct.of(ActKind.START, helper.id()));
        act("executor2", TreeAct.complete(helper.id(), "Обстежено", ""));
        act("executor1", TreeAct.complete(main.id(), "Відповідь підготовлено", "Проєкт листа додається"));
        act("vice", TreeAct.rework(main.id(), "Не на всі питання", Optional.empty()));
        act("executor1", TreeAct.complete(main.id(), "Відповідь доповнено", ""));
        act("vice", TreeAct.of(ActKind.ACCEPT, main.id()));
        act("vice", TreeAct.of(ActKind.ACCEPT, helper.id()));
        act("vice", TreeAct.complete(third, "Виконано", ""));
        act("deputy", TreeAct.of(ActKind.ACCEPT, third));
        act("deputy", TreeAct.complete(first, "Виконано, заявника поінформовано", ""));
    }

    private void sitDown() {
        var roles = new LinkedHashMap<String, Role>();
        roles.put("head", Role.HEAD);
        roles.put("deputy", Role.HEAD);
        roles.put("director", Role.UNIT_HEAD);
        roles.put("vice", Role.UNIT_HEAD);
        roles.put("executor1", Role.EXECUTOR);
        roles.put("executor2", Role.EXECUTOR);
        roles.forEach((login, role) -> SERVER.addUser(login, "Особа " + login, role, ServerExtension.PASSWORD));
        var everybody = new ArrayList<>(roles.keySet());
        everybody.addFirst(ServerExtension.LOGIN);
        for (var login : everybody) {
            var desk = RegistryClient.connect(SERVER.port(), SERVER.authority());
            var answer = desk.login(login, ServerExtension.PASSWORD);
            desks.put(login, desk);
            positions.put(login, answer.getUser().getPositionId());
        }
    }

    private CardContent appeal() {
        var plain = RegistryClient.appeal("У будинку холодно");
        return new CardContent(
                plain.kind(),
                plain.receivedOn(),
                plain.applicants(),
                plain.citizens(),
                plain.classification(),
                plain.whereabouts(),
                plain.summary(),
                Optional.of(today.plusDays(20)),
                "",
                Optional.of(positions.get("head")),
                "");
    }

    private ResolutionDraft draft(
            String author, Optional<NodeId> parent, List<ResolutionPoint> points, ExecutorLine... lines) {
        return new ResolutionDraft(
                NodeId.random(),
                parent,
                positions.get(author),
                Optional.empty(),
                today,
                points.isEmpty() ? "Виконати і доповісти" : "",
                true,
                points,
                List.of(lines));
    }

    private ExecutorLine line(int point, String executor, ExecutorRole role) {
        return new ExecutorLine(
                NodeId.random(), point, positions.get(executor), role, false, Optional.of(today.plusDays(5)));
    }

    private void act(String login, TreeAct act) {
        var request = ActOnExecutionTreeRequest.newBuilder()
                .setRequestId(RequestId.random().text())
                .setCardId(card.text())
                .setKnownRevision(tree(login).tree().revision())
                .setAct(TreeActMapper.toProto(act))
                .build();
        RegistryClient.translated(() -> stub(login).actOnExecutionTree(request));
    }

    private TreeView tree(String login) {
        var request =
                GetExecutionTreeRequest.newBuilder().setCardId(card.text()).build();
        return RegistryClient.translated(
                () -> TreeMapper.fromProto(stub(login).getExecutionTree(request).getView()));
    }

    private ExecutionsGrpc.ExecutionsBlockingStub stub(String login) {
        return ExecutionsGrpc.newBlockingStub(desks.get(login).authorised());
    }

    private FeedPosition end(String login) {
        var cards = desks.get(login).cards().streamCards(StreamCardsRequest.getDefaultInstance());
        return FeedMapper.fromProto(cards.next().getPosition());
    }

    private String print(TreeView view) {
        var names = new LinkedHashMap<String, String>();
        positions.forEach((login, position) -> names.put(position, login));
        return new TreePrint(view, names).text();
    }

    private static void assertGolden(String text) throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(GOLDEN, text);
        }
        assertThat(text)
                .as("differs from %s; after reading the difference: -Dgolden.update=true", GOLDEN)
                .isEqualTo(Files.readString(GOLDEN));
    }
}
