package ua.zvernennia.server.jpa.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.desk.DeskPolicy;
import ua.zvernennia.model.desk.OfflineRead;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.server.jpa.TestRegistry;
import ua.zvernennia.server.usecase.desk.KeepDesks;
import ua.zvernennia.server.usecase.desk.SearchCards;

class DesksTest {

    private static TestRegistry registry;
    private static KeepDesks desks;
    private static SearchCards search;

    @BeforeAll
    static void open() {
        registry = TestRegistry.create();
        var open = registry.open();
        desks = new KeepDesks(open.transactions(), open.desks(), open.permissions(), open.audit());
        search = new SearchCards(open.transactions(), open.lines(), open.rights(), open.permissions(), open.audit());
    }

    @AfterAll
    static void close() {
        registry.close();
    }

    @Test
    void thePolicyIsDataAndItsChangeIsAudited() {
        assertThat(desks.policy(TestRegistry.registrar())).isEqualTo(DeskPolicy.USUAL);
        desks.set("desk", new DeskPolicy(3, 0));
        assertThat(desks.policy(TestRegistry.registrar())).isEqualTo(new DeskPolicy(3, 0));
        assertThat(audited("DESK_POLICY_CHANGED", "details ->> 'cachedYears' = '3'"))
                .isOne();
        desks.set("desk", DeskPolicy.USUAL);
    }

    @Test
    void aReadingWithoutALineIsAuditedOnceAndACardThatIsNoneIsPassedOver() {
        var card = registry.registered("Читали без мережі");
        var read = new OfflineRead(UUID.randomUUID(), card.id(), Instant.parse("2026-11-20T09:15:00Z"));
        var stranger = new OfflineRead(UUID.randomUUID(), CardId.random(), Instant.now());
        desks.report(TestRegistry.registrar(), List.of(read, stranger));
        desks.report(TestRegistry.registrar(), List.of(read));
        assertThat(audited("CARD_READ_OFFLINE", "document_id = '" + card.id() + "'"))
                .isOne();
        assertThat(audited("CARD_READ_OFFLINE", "details ->> 'workstationTime' = '2026-11-20T09:15:00Z'"))
                .isOne();
        assertThatThrownBy(() -> desks.report(TestRegistry.registrar(), Collections.nCopies(501, read)))
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_VALUE));
    }

    @Test
    void everyWordIsSoughtInNumberSummaryAndApplicant() {
        var card = registry.registered("Про дах з 100% протіканням");
        registry.registered("Про ліфт");
        assertThat(ids(found("дах ткаченко"))).containsExactly(card.id());
        assertThat(ids(found("100% дах"))).containsExactly(card.id());
        assertThat(ids(found("дах " + card.registration().number().running()))).containsExactly(card.id());
        assertThat(found("дах ліфт")).isEmpty();
        assertThat(found("%%%")).isEmpty();
        assertThat(search.execute(TestRegistry.registrar(), "дах", Optional.of(LocalDate.of(2020, 1, 1)), 10))
                .isEmpty();
        assertThatThrownBy(() -> found("да"))
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_VALUE));
        assertThat(audited("CARDS_SEARCHED", "details ->> 'found' = '1'")).isPositive();
    }

    @Test
    void finishedCardsOfEarlierYearsAreLeftOutAndOpenOnesAreNot() {
        var open = registry.registered("Ще в роботі");
        var over = registry.registered("Уже завершено");
        registry.database().execute("update document set state = 'CLOSED' where id = '" + over.id() + "'");
        var lines = registry.open().lines();
        var sight = registry.sight(TestRegistry.registrar());
        var tomorrow = Optional.of(open.registration().registeredOn().plusDays(1));
        var kept = registry.open()
                .transactions()
                .inTransaction(TestRegistry.registrar(), () -> lines.page(sight, tomorrow, Optional.empty(), 1000));
        assertThat(ids(kept)).contains(open.id()).doesNotContain(over.id());
        int count = registry.open()
                .transactions()
                .inTransaction(TestRegistry.registrar(), () -> lines.count(sight, tomorrow));
        assertThat(count).isEqualTo(kept.size());
    }

    private static List<CardRow> found(String text) {
        return search.execute(TestRegistry.registrar(), text, Optional.empty(), 10);
    }

    private static List<CardId> ids(List<CardRow> rows) {
        return rows.stream().map(CardRow::id).toList();
    }

    private static int audited(String action, String condition) {
        var open = registry.open();
        return open.transactions()
                .inTransaction(
                        TestRegistry.registrar(),
                        () -> open.sql()
                                .one(
                                        "select count(*) from audit_event where action = '" + action + "' and "
                                                + condition,
                                        row -> row.getInt(1)));
    }
}
