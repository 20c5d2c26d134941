package ua.zvernennia.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import ua.zvernennia.api.Connection.State;
import ua.zvernennia.api.EventTopics;
import ua.zvernennia.api.ServerAddress;
import ua.zvernennia.cache.DerbyStorage;
import ua.zvernennia.cache.OfflineVault;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.list.CardQuery;
import ua.zvernennia.model.registration.Applicant;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.model.registration.Classification;
import ua.zvernennia.model.registration.DocumentKind;
import ua.zvernennia.model.registration.NumberRequest;
import ua.zvernennia.model.registration.PersonName;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.model.registration.Whereabouts;

/** The whole client core against a registry in memory and real Derby files. */
@Timeout(60)
class WorkstationTest {

    private static final ServerAddress ADDRESS = new ServerAddress("registry.example", 7443);
    private static final NumberRequest NUMBER = new NumberRequest("", "П", Optional.empty());

    private final FakeServer server = new FakeServer();
    private final List<Map.Entry<String, Map<String, ?>>> events = new CopyOnWriteArrayList<>();

    @TempDir
    private Path folder;

    private Workstation workstation;
    private WorkstationUnsent unsent;

    /** The databases are thrown away after each test. */
    @BeforeAll
    static void doNotWaitForTheDisk() {
        System.setProperty("derby.system.durability", "test");
    }

    @BeforeEach
    void start() {
        var means = new Means(
                () -> server,
                () -> new DerbyStorage(folder, Clock.systemUTC()),
                () -> new OfflineVault(folder.resolve("offline"), Clock.systemUTC()),
                Clock.systemUTC(),
                Duration.ofMillis(10));
        workstation = new Workstation(means, (topic, properties) -> events.add(Map.entry(topic, properties)));
        unsent = new WorkstationUnsent(workstation);
    }

    @AfterEach
    void stop() {
        workstation.deactivate();
    }

    @Test
    void theFirstLoginFillsTheListAndThenFollowsTheFeed() {
        var ids = server.add(1200);
        logIn();
        online();
        assertThat(workstation.status().cards()).isEqualTo(1200);
        same();

        server.change(ids.get(7), "змінено");
        server.remove(ids.get(8));
        server.add(1);
        await(() -> workstation.current().size() == 1200);
        same();
        assertThat(events).anySatisfy(event -> {
            assertThat(event.getKey()).isEqualTo(EventTopics.CARDS);
            assertThat(event.getValue().get(EventTopics.CARD_IDS)).hasToString("[" + ids.get(7) + "]");
        });
        assertThat(workstation.directory()).isEqualTo(FakeServer.DIRECTORY);
    }

    @Test
    void aRestartShowsTheCacheAtOnceAndGoesOnFromItsPosition() {
        var ids = server.add(700);
        logIn();
        online();
        server.change(ids.get(3), "ще за першої сесії");
        await(() -> summary(ids.get(3)).startsWith("ще"));
        restart();
        server.add(5);
        server.change(ids.get(4), "поки нікого не було");
        logIn();
        assertThat(workstation.current().size()).isBetween(700, 705);
        online();
        await(() -> workstation.current().size() == 705);
        same();
        assertThat(server.calls().stream().filter("stream"::equals)).hasSize(1);
    }

    @Test
    void anotherEpochMeansAFullLoadWhileTheOldListStays() {
        server.add(600);
        logIn();
        online();
        server.restore();
        server.add(40);
        await(() -> workstation.current().size() == 40);
        online();
        same();
        restart();
        logIn();
        assertThat(workstation.current().size()).isEqualTo(40);
    }

    @Test
    void aLoadThatBreaksInTheMiddleBeginsAgain() {
        server.add(2000);
        server.breakLoadAfter(1000);
        logIn();
        online();
        same();
        restart();
        logIn();
        assertThat(workstation.current().size()).isEqualTo(2000);
    }

    @Test
    void batchesThatComeAgainOrLateChangeNothing() {
        var ids = server.add(3);
        logIn();
        online();
        server.change(ids.get(0), "раз");
        server.change(ids.get(0), "два");
        server.remove(ids.get(1));
        server.repeatFrom(0);
        await(() -> workstation.current().size() == 2);
        assertThat(summary(ids.get(0))).isEqualTo("два");
        same();
    }

    @Test
    void aBrokenLineComesBackByItself() {
        server.add(10);
        logIn();
        online();
        server.reachable(false);
        await(() -> workstation.status().state() == State.OFFLINE);
        server.add(1);
        server.reachable(true);
        await(() -> workstation.current().size() == 11);
        online();
        same();
    }

    @Test
    void anOwnWriteIsInTheListBeforeTheFeedBringsIt() {
        logIn();
        online();
        var id = CardId.random();
        var card = workstation.register(RequestId.random(), id, NUMBER, content("нова"));
        assertThat(card.registration().number().text()).isEqualTo("П-1");
        assertThat(summary(id)).isEqualTo("нова");
        assertThat(workstation.current().row(id).orElseThrow().processingDistrict())
                .isEqualTo("Подільський");
        assertThat(workstation.status().waiting()).isZero();
    }

    @Test
    void aWriteWithoutAServerWaitsAndIsSentOnceTheLineIsBack() {
        logIn();
        online();
        server.reachable(false);
        var id = CardId.random();
        refused(
                () -> workstation.register(RequestId.random(), id, NUMBER, content("чекає")),
                ErrorCode.SERVER_UNREACHABLE);
        assertThat(workstation.status().waiting()).isEqualTo(1);
        server.reachable(true);
        await(() -> told(EventTopics.WRITE_SENT));
        assertThat(server.rows()).hasSize(1);
        assertThat(summary(id)).isEqualTo("чекає");
        await(() -> workstation.status().waiting() == 0);
    }

    @Test
    void aWaitingWriteSurvivesARestart() {
        logIn();
        online();
        server.reachable(false);
        refused(
                () -> workstation.register(RequestId.random(), CardId.random(), NUMBER, content("чекає")),
                ErrorCode.SERVER_UNREACHABLE);
        restart();
        server.reachable(true);
        logIn();
        await(() -> told(EventTopics.WRITE_SENT));
        assertThat(server.rows()).hasSize(1);
    }

    @Test
    void aLostAnswerAndItsRepeatAreExecutedOnce() {
        logIn();
        online();
        server.loseNextAnswer();
        var request = RequestId.random();
        var id = CardId.random();
        refused(() -> workstation.register(request, id, NUMBER, content("один раз")), ErrorCode.DEADLINE_EXCEEDED);
        var card = workstation.register(request, id, NUMBER, content("один раз"));
        assertThat(card.revision()).isEqualTo(1);
        assertThat(server.rows()).hasSize(1);
        assertThat(workstation.status().waiting()).isZero();
    }

    @Test
    void aTextChangedAfterALostAnswerIsPutOnTopOfTheFirst() {
        logIn();
        online();
        server.loseNextAnswer();
        var request = RequestId.random();
        var id = CardId.random();
        refused(() -> workstation.register(request, id, NUMBER, content("перший")), ErrorCode.DEADLINE_EXCEEDED);
        var card = workstation.register(request, id, NUMBER, content("другий"));
        assertThat(card.revision()).isEqualTo(2);
        assertThat(card.content().summary()).isEqualTo("другий");
        assertThat(server.rows()).hasSize(1);
    }

    @Test
    void aRefusedWriteIsToldAtTheCallAndNotSentAgain() {
        logIn();
        online();
        server.refuse(ErrorCode.TEXT_TOO_LONG);
        var request = RequestId.random();
        var id = CardId.random();
        refused(() -> workstation.register(request, id, NUMBER, content("задовгий")), ErrorCode.TEXT_TOO_LONG);
        assertThat(workstation.status().waiting()).isZero();
        assertThat(unsent.unsent()).as("the text is before the person").isEmpty();
        server.refuseNothing();
        assertThat(workstation
                        .register(request, id, NUMBER, content("коротший"))
                        .content()
                        .summary())
                .isEqualTo("коротший");
    }

    @Test
    void aWaitingWriteThatIsRefusedLaterStaysAndCanBeSentAgain() {
        var id = server.add(1).getFirst();
        logIn();
        online();
        server.reachable(false);
        var request = RequestId.random();
        refused(() -> workstation.update(request, id, 1, content("написане в дорозі")), ErrorCode.SERVER_UNREACHABLE);
        unsent.discard(request);
        assertThat(unsent.unsent()).as("one that waits is not forgotten").hasSize(1);
        server.refuse(ErrorCode.NOT_PERMITTED);
        server.reachable(true);
        await(() -> told(EventTopics.WRITE_REFUSED));
        assertThat(unsent.unsent().getFirst().refusal()).contains(ErrorCode.NOT_PERMITTED);
        refused(() -> unsent.resend(request), ErrorCode.NOT_PERMITTED);
        assertThat(unsent.unsent()).hasSize(1);
        server.refuseNothing();
        assertThat(unsent.resend(request).content().summary()).isEqualTo("написане в дорозі");
        assertThat(unsent.unsent()).isEmpty();
    }

    @Test
    void aWaitingWriteThatIsRefusedLaterStopsOnlyItsOwnCard() {
        var ids = server.add(2);
        logIn();
        online();
        server.reachable(false);
        for (var text : List.of("а1", "а2")) {
            refused(
                    () -> workstation.update(RequestId.random(), ids.get(0), 1, content(text)),
                    ErrorCode.SERVER_UNREACHABLE);
        }
        refused(
                () -> workstation.update(RequestId.random(), ids.get(1), 1, content("б")),
                ErrorCode.SERVER_UNREACHABLE);
        server.change(ids.get(0), "хтось був швидший");
        server.reachable(true);
        await(() -> told(EventTopics.WRITE_REFUSED) && told(EventTopics.WRITE_SENT));
        assertThat(summary(ids.get(1))).isEqualTo("б");
        assertThat(server.calls()).doesNotContainSequence("update а1", "update а2");
    }

    @Test
    void anEndedSessionIsToldOnceAndTheNextLoginGoesOn() {
        server.add(3);
        logIn();
        online();
        server.endSession(ErrorCode.SESSION_ENDED);
        await(() -> told(EventTopics.SESSION_ENDED));
        assertThat(workstation.status().state()).isEqualTo(State.OFFLINE);
        logIn();
        online();
        same();
        assertThat(events.stream().filter(event -> event.getKey().equals(EventTopics.SESSION_ENDED)))
                .hasSize(1);
    }

    @Test
    void logoutLeavesNothingToBeSeen() {
        server.add(3);
        logIn();
        online();
        workstation.logout();
        assertThat(workstation.current().size()).isZero();
        assertThat(workstation.user()).isEmpty();
        assertThat(workstation.status().state()).isEqualTo(State.CLOSED);
        assertThat(server.streams()).isZero();
        refused(() -> workstation.load(CardId.random()), ErrorCode.SESSION_ENDED);
    }

    @Test
    void aWrongPasswordIsToldAndEveryPasswordIsWiped() {
        var password = "wrong".toCharArray();
        refused(() -> workstation.login(ADDRESS, "registrar", password), ErrorCode.WRONG_CREDENTIALS);
        assertThat(password).containsOnly('\0');
        assertThat(workstation.user()).isEmpty();
    }

    static CardContent content(String summary) {
        return new CardContent(
                DocumentKind.APPEAL,
                LocalDate.of(2026, 5, 14),
                List.of(new Applicant(new PersonName("Петренко", "Олена", "Іванівна"), "", "", "")),
                1,
                Classification.NONE,
                new Whereabouts("м. Київ", "Київ", "D1", ""),
                summary,
                Optional.empty(),
                "",
                Optional.empty(),
                "");
    }

    private void logIn() {
        workstation.login(ADDRESS, "registrar", "demo".toCharArray());
    }

    private void restart() {
        workstation.deactivate();
        start();
    }

    private void online() {
        await(() -> workstation.status().state() == State.ONLINE && server.streams() > 0);
    }

    /** The list holds what the server holds, no more and no less. */
    private void same() {
        var hits = workstation.current().find(CardQuery.EVERYTHING, () -> false);
        var rows = IntStream.range(0, hits.count()).mapToObj(hits::rowAt).toList();
        assertThat(rows).containsExactlyInAnyOrderElementsOf(server.rows());
    }

    private String summary(CardId id) {
        return workstation.current().row(id).map(CardRow::summary).orElse("");
    }

    private boolean told(String topic) {
        return events.stream().anyMatch(event -> event.getKey().equals(topic));
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private static void refused(ThrowingCallable call, ErrorCode code) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
