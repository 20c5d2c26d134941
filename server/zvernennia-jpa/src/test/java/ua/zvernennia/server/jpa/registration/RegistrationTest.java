package ua.zvernennia.server.jpa.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.NumberRequest;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.server.jpa.TestRegistry;
import ua.zvernennia.server.usecase.registration.GetCard;

/** RegisterCard and UpdateCard on a real database. */
class RegistrationTest {

    private static TestRegistry registry;

    @BeforeAll
    static void open() {
        registry = TestRegistry.create();
    }

    @AfterAll
    static void close() {
        registry.close();
    }

    @Test
    void aRepeatReturnsTheFirstAnswerAlsoAfterLaterChanges() {
        var request = RequestId.random();
        var id = CardId.random();
        var first = register(request, id, "повтор");
        var changed = update(RequestId.random(), first, "змінено");

        assertThat(register(request, id, "повтор")).isEqualTo(first);
        assertThat(changed.revision()).isEqualTo(2);
        assertThat(count("document where id = '" + id + "'")).isEqualTo(1);
    }

    @Test
    void aRepeatedUpdateReturnsItsOwnRevision() {
        var card = registry.registered("оновлення");
        var request = RequestId.random();
        var second = update(request, card, "друга");
        update(RequestId.random(), second, "третя");
        assertThat(update(request, card, "друга")).isEqualTo(second);
    }

    @Test
    void theSameIdWithAnotherBodyIsRefused() {
        var request = RequestId.random();
        var id = CardId.random();
        register(request, id, "тіло");
        refused(ErrorCode.REQUEST_ID_REUSED, () -> register(request, id, "інше тіло"));
        refused(ErrorCode.REQUEST_ID_REUSED, () -> register(RequestId.random(), id, "та сама картка"));
    }

    @Test
    void sixteenRepeatsAtOnceRegisterOneCard() throws Exception {
        var request = RequestId.random();
        var id = CardId.random();
        var answers = together(
                16,
                IntStream.range(0, 16)
                        .<Callable<Card>>mapToObj(i -> () -> register(request, id, "шістнадцять"))
                        .toList());
        assertThat(answers).containsOnly(answers.getFirst());
        assertThat(count("document where id = '" + id + "'")).isEqualTo(1);
        assertThat(count("change where document_id = '" + id + "'")).isEqualTo(1);
        assertThat(count("audit_event where document_id = '" + id + "'")).isEqualTo(1);
    }

    @Test
    void ofSixteenChangesOfOneRevisionOneWins() throws Exception {
        var card = registry.registered("гонка");
        var outcomes = together(
                16,
                IntStream.range(0, 16)
                        .<Callable<Boolean>>mapToObj(i -> () -> {
                            try {
                                update(RequestId.random(), card, "переможець " + i);
                                return true;
                            } catch (RegistryException e) {
                                assertThat(e.code()).isEqualTo(ErrorCode.CARD_CHANGED_MEANWHILE);
                                return false;
                            }
                        })
                        .toList());
        assertThat(outcomes).containsOnlyOnce(true);
        assertThat(count("document_version where document_id = '" + card.id() + "'"))
                .isEqualTo(2);
    }

    @Test
    void duplicatesTakeTheNumberOfTheFirstWithTheNextOrdinal() throws Exception {
        var first = registry.registered("дублетне");
        var before = count("document");
        var cards = together(
                8,
                IntStream.range(0, 8)
                        .<Callable<Card>>mapToObj(i -> () -> registerDuplicate(first.id()))
                        .toList());
        assertThat(cards)
                .extracting(card -> card.registration().number().duplicate())
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
        assertThat(cards).extracting(Card::duplicateOf).containsOnly(Optional.of(first.id()));
        assertThat(registerDuplicate(cards.getFirst().id())
                        .registration()
                        .number()
                        .text())
                .isEqualTo(first.registration().number().text() + "/9");
        assertThat(count("document")).isEqualTo(before + 9);
        assertThat(registry.registered("наступний номер")
                        .registration()
                        .number()
                        .running())
                .as("duplicates take no running number")
                .isEqualTo(highestRunning());
    }

    @Test
    void whoMayNotWriteIsRefusedAndLeavesNothing() {
        refused(
                ErrorCode.NOT_PERMITTED,
                () -> registry.registerCard()
                        .execute(
                                TestRegistry.auditor(),
                                RequestId.random(),
                                CardId.random(),
                                TestRegistry.NUMBER,
                                TestRegistry.appeal("аудитор")));
        assertThat(count("document where summary = 'аудитор'")).isZero();
    }

    @Test
    void openingACardLeavesARowInTheAudit() {
        var card = registry.registered("аудит");
        assertThat(new GetCard(registry.ports()).execute(TestRegistry.registrar(), card.id()))
                .isEqualTo(card);
        assertThat(count("audit_event where action = 'CARD_READ' and document_id = '" + card.id() + "'"))
                .isEqualTo(1);
        refused(
                ErrorCode.CARD_NOT_FOUND,
                () -> new GetCard(registry.ports()).execute(TestRegistry.registrar(), CardId.random()));
    }

    @Test
    void sixtyFourClientsGetFiveThousandNumbersWithoutAGap() throws Exception {
        try (var own = TestRegistry.create()) {
            var register = own.registerCard();
            var registrations = IntStream.range(0, 5000)
                    .<Callable<Integer>>mapToObj(i -> () -> register.execute(
                                    TestRegistry.registrar(),
                                    RequestId.random(),
                                    CardId.random(),
                                    TestRegistry.NUMBER,
                                    TestRegistry.appeal("звернення " + i))
                            .registration()
                            .number()
                            .running())
                    .toList();
            var numbers = together(64, registrations);
            assertThat(numbers.stream().sorted().toList())
                    .isEqualTo(IntStream.rangeClosed(1, 5000).boxed().toList());
            assertThat(own.issued()).hasSize(5000);
        }
    }

    private static Card register(RequestId request, CardId id, String summary) {
        return registry.registerCard()
                .execute(TestRegistry.registrar(), request, id, TestRegistry.NUMBER, TestRegistry.appeal(summary));
    }

    private static Card registerDuplicate(CardId first) {
        return registry.registerCard()
                .execute(
                        TestRegistry.registrar(),
                        RequestId.random(),
                        CardId.random(),
                        new NumberRequest("", "", Optional.of(first)),
                        TestRegistry.appeal("дублетне"));
    }

    private static Card update(RequestId request, Card read, String summary) {
        return registry.updateCard()
                .execute(TestRegistry.registrar(), request, read.id(), read.revision(), TestRegistry.appeal(summary));
    }

    private static void refused(ErrorCode code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private static int count(String from) {
        return one("select count(*) as n from " + from);
    }

    private static int highestRunning() {
        return one("select max(running) as n from document");
    }

    private static int one(String query) {
        return registry.open()
                .transactions()
                .inTransaction(
                        TestRegistry.registrar(), () -> registry.open().sql().one(query, row -> row.getInt("n")));
    }

    private static <T> List<T> together(int threads, List<Callable<T>> calls)
            throws InterruptedException, ExecutionException {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var answers = new ArrayList<T>();
            for (Future<T> answer : pool.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
