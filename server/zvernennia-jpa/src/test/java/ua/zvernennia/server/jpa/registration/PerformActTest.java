package ua.zvernennia.server.jpa.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.acts.ActKind;
import ua.zvernennia.model.acts.CardAct;
import ua.zvernennia.model.acts.Letter;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.CardDetails;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardState;
import ua.zvernennia.model.registration.RegNumber;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.model.security.Masking;
import ua.zvernennia.model.security.Role;
import ua.zvernennia.model.security.UserInfo;
import ua.zvernennia.server.jpa.TestRegistry;
import ua.zvernennia.server.usecase.registration.AfterAct;
import ua.zvernennia.server.usecase.registration.ListActs;
import ua.zvernennia.server.usecase.registration.PerformAct;
import ua.zvernennia.server.usecase.security.Caller;

class PerformActTest {

    private static final Letter LETTER = new Letter("05/77", LocalDate.of(2026, 1, 20), "Департамент освіти");

    private static TestRegistry registry;
    private static PerformAct perform;
    private static ListActs list;

    @BeforeAll
    static void open() {
        registry = TestRegistry.create();
        registry.database().execute("""
            insert into app_user (id, login, display_name, password_hash, cards_key, outbox_key) values
                ('00000000-0000-0000-0000-000000000023', 'head', 'Коваль Олег', '-',
                 decode(repeat('01', 32), 'hex'), decode(repeat('02', 32), 'hex'));
            update position set user_id = '00000000-0000-0000-0000-000000000023'
             where id = '00000000-0000-0000-0000-000000000011'\
            """);
        var database = registry.open();
        perform = new PerformAct(
                registry.ports(),
                database.acts(),
                database.terms(),
                database.numbers(),
                issued -> {},
                AfterAct.NOTHING);
        list = new ListActs(registry.ports(), database.acts());
    }

    @AfterAll
    static void close() {
        registry.close();
    }

    @Test
    void an_extension_moves_the_date_and_leaves_its_trace() {
        var card = registry.registered("Строк");

        var moved = act(card, extend(LocalDate.of(2026, 2, 26)));

        assertThat(moved.content().controlDate()).contains(LocalDate.of(2026, 2, 26));
        assertThat(moved.content().controlRule()).isEqualTo("TX:2026-02-26");
        assertThat(moved.revision()).isEqualTo(2);
        assertThat(list.execute(TestRegistry.registrar(), card.id()))
                .singleElement()
                .satisfies(done -> {
                    assertThat(done.act()).isEqualTo(extend(LocalDate.of(2026, 2, 26)));
                    assertThat(done.formerControlDate()).contains(LocalDate.of(2026, 2, 11));
                    assertThat(done.revision()).isEqualTo(2);
                    assertThat(done.madeBy()).isEqualTo("Коваль Олег");
                });
        assertThat(count("select count(*) from audit_event where action = 'CARD_ACT' and document_id = '"
                        + card.id().text() + "' and details ->> 'act' = 'EXTEND'"))
                .isEqualTo(1);
        assertThat(count("select count(*) from change where revision = 2 and document_id = '"
                        + card.id().text() + "'"))
                .isEqualTo(1);
    }

    @Test
    void past_45_days_nothing_is_written() {
        var card = registry.registered("Задовго");

        refused(ErrorCode.TERM_PAST_LIMIT, () -> act(card, extend(LocalDate.of(2026, 2, 27))));

        assertThat(list.execute(TestRegistry.registrar(), card.id())).isEmpty();
    }

    @Test
    void a_forwarded_appeal_is_over_and_knows_how_late_it_was() {
        var card = registry.registered("Не нам");

        var forwarded = act(card, CardAct.forward(LETTER, "Не належить до компетенції"));

        assertThat(forwarded.state()).isEqualTo(CardState.FORWARDED);
        assertThat(list.execute(TestRegistry.registrar(), card.id()))
                .singleElement()
                .satisfies(
                        done -> assertThat(done.lateDays()).isEqualTo(1)); // 5 days end on Saturday 17.01, so on 19.01
        refused(ErrorCode.ACT_NOT_ALLOWED, () -> act(forwarded, CardAct.returnToApplicant(LETTER, "Без підпису")));
    }

    @Test
    void a_void_card_keeps_its_number_as_a_recorded_gap() {
        var card = registry.registered("Помилка");

        assertThat(act(card, CardAct.voidCard("Керівник апарату", "Зареєстровано двічі"))
                        .state())
                .isEqualTo(CardState.VOID);

        assertThat(count("select count(*) from number_void where running = "
                        + card.registration().number().running()))
                .isEqualTo(1);
        assertThat(registry.registered("Наступне").registration().number().running())
                .isGreaterThan(card.registration().number().running());
    }

    @Test
    void a_corrected_number_is_unique_and_the_former_one_is_kept() {
        var first = registry.registered("Перше");
        var second = registry.registered("Друге");
        var running = second.registration().number().running();

        var corrected = act(second, correct(new RegNumber("", "Д", running, 0)));

        assertThat(corrected.registration().number().text()).isEqualTo("Д-" + running);
        assertThat(list.execute(TestRegistry.registrar(), second.id()))
                .singleElement()
                .satisfies(done -> assertThat(done.formerNumber()).isEqualTo("Т-" + running));
        refused(
                ErrorCode.NUMBER_TAKEN,
                () -> act(
                        corrected,
                        correct(new RegNumber(
                                "", "Д", first.registration().number().running(), 0))));
        refused(ErrorCode.INVALID_VALUE, () -> act(corrected, correct(new RegNumber("", "Д", running + 100, 0))));
    }

    @Test
    void the_object_of_a_complaint_reviews_it_only_when_the_first_head_lets_them() {
        var about = new CardDetails(List.of(), "", Optional.empty(), List.of(TestRegistry.REVIEWER));
        var complaint = TestRegistry.appeal("Скарга").withDetails(about);
        refused(ErrorCode.OBJECT_OF_COMPLAINT, () -> register(complaint));
        var card = register(TestRegistry.appeal("Скарга", List.of(TestRegistry.person("Коваль", "Ніна", "")))
                .withReviewer(Optional.empty())
                .withDetails(about));
        var lift = CardAct.liftGuard("Інших посадових осіб немає");
        refused(ErrorCode.NOT_PERMITTED, () -> act(card, lift));
        refused(
                ErrorCode.NOT_PERMITTED,
                () -> perform.execute(head(), RequestId.random(), card.id(), 1, lift)); // a deputy
        registry.database().execute("update position set head = true where id = '" + TestRegistry.REVIEWER + "'");

        var answer = perform.execute(head(), RequestId.random(), card.id(), 1, lift);

        assertThat(answer.content().details().complaintAbout()).containsExactly(Masking.MASK); // who takes no part
        var lifted = registry.open()
                .transactions()
                .inTransaction(
                        TestRegistry.registrar(),
                        () -> registry.open().cards().find(card.id()).orElseThrow());
        assertThat(lifted.content().details().guardLifted()).isTrue();
        var reviewed = registry.updateCard()
                .execute(
                        TestRegistry.registrar(),
                        RequestId.random(),
                        card.id(),
                        2,
                        lifted.content().withReviewer(Optional.of(TestRegistry.REVIEWER)));
        assertThat(reviewed.content().reviewer()).contains(TestRegistry.REVIEWER);
        refused(
                ErrorCode.INVALID_VALUE,
                () -> registry.updateCard()
                        .execute(
                                TestRegistry.registrar(),
                                RequestId.random(),
                                card.id(),
                                3,
                                reviewed.content().withDetails(about)));
    }

    @Test
    void a_repeat_is_done_once() {
        var card = registry.registered("Двічі");
        var request = RequestId.random();
        var act = CardAct.returnToApplicant(LETTER, "Немає підпису");

        var first = perform.execute(TestRegistry.registrar(), request, card.id(), 1, act);
        var again = perform.execute(TestRegistry.registrar(), request, card.id(), 1, act);

        assertThat(again).isEqualTo(first);
        assertThat(list.execute(TestRegistry.registrar(), card.id())).hasSize(1);
        refused(
                ErrorCode.REQUEST_ID_REUSED,
                () -> perform.execute(
                        TestRegistry.registrar(), request, card.id(), 1, CardAct.returnToApplicant(LETTER, "Інше")));
    }

    @Test
    void who_may_not_act_changes_nothing() {
        var card = registry.registered("Чуже");

        refused(
                ErrorCode.NOT_PERMITTED,
                () -> perform.execute(
                        TestRegistry.registrar(), RequestId.random(), card.id(), 1, extend(LocalDate.of(2026, 2, 20))));
        refused(
                ErrorCode.NOT_PERMITTED,
                () -> perform.execute(
                        TestRegistry.auditor(),
                        RequestId.random(),
                        card.id(),
                        1,
                        CardAct.returnToApplicant(LETTER, "Немає підпису")));
        refused(
                ErrorCode.CARD_CHANGED_MEANWHILE,
                () -> perform.execute(
                        TestRegistry.registrar(),
                        RequestId.random(),
                        card.id(),
                        7,
                        CardAct.returnToApplicant(LETTER, "Немає підпису")));
    }

    private static Card register(CardContent content) {
        return registry.registerCard()
                .execute(TestRegistry.registrar(), RequestId.random(), CardId.random(), TestRegistry.NUMBER, content);
    }

    private static CardAct extend(LocalDate to) {
        return new CardAct(
                ActKind.EXTEND,
                "Потрібна перевірка на місці",
                Optional.of(LETTER),
                "Заступник голови",
                Optional.of(to),
                Optional.empty(),
                Optional.empty());
    }

    private static CardAct correct(RegNumber number) {
        return CardAct.correctNumber(number, "Помилка в літері");
    }

    private static Card act(Card card, CardAct act) {
        return perform.execute(
                act.kind() == ActKind.EXTEND ? head() : TestRegistry.registrar(),
                RequestId.random(),
                card.id(),
                card.revision(),
                act);
    }

    /** Terms are moved by heads and controllers, not by registrars. */
    private static Caller head() {
        return new Caller(
                new UserInfo(
                        "00000000-0000-0000-0000-000000000023",
                        "head",
                        "Коваль Олег",
                        TestRegistry.REVIEWER,
                        "Заступник голови",
                        TestRegistry.ORGANISATION,
                        "Апарат адміністрації",
                        Role.HEAD),
                "test");
    }

    private static int count(String query) {
        var database = registry.open();
        return database.transactions().inTransaction(() -> database.sql().one(query, row -> row.getInt(1)));
    }

    private static void refused(ErrorCode code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
