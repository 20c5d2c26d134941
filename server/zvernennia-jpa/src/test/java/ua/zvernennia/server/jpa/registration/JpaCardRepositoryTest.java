package ua.zvernennia.server.jpa.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.CardRevision;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.model.registration.PersonName;
import ua.zvernennia.server.jpa.TestRegistry;

class JpaCardRepositoryTest {

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
    void aStoredCardComesBackWhole() {
        var card = registry.registered("Дах тече 🏚");
        assertThat(find(card)).contains(card);
        assertThat(card.revision()).isEqualTo(1);
    }

    @Test
    void applicantsKeepTheirOrderOverChanges() {
        var card = registry.registered("Порядок заявників");
        var three = List.of(
                TestRegistry.person("Яременко", "Ганна", ""),
                TestRegistry.person("Ткаченко", "Ірина", "Петрівна"),
                TestRegistry.person("Абрамчук", "Іван", "Іванович"));
        var changed = update(card, TestRegistry.appeal("Порядок заявників", three));
        assertThat(find(changed)).contains(changed);

        var fewer = update(changed, TestRegistry.appeal("Порядок заявників", three.subList(1, 3)));
        assertThat(find(fewer).orElseThrow().content().applicants()).containsExactlyElementsOf(three.subList(1, 3));
        assertThat(fewer.revision()).isEqualTo(3);
    }

    @Test
    void theSecondOfTwoWritersIsRefused() {
        var read = registry.registered("Два записи");
        update(read, TestRegistry.appeal("перший"));

        assertThatThrownBy(() -> update(read, TestRegistry.appeal("другий")))
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CARD_CHANGED_MEANWHILE));
        assertThat(find(read).orElseThrow().content().summary()).isEqualTo("перший");
    }

    @Test
    void everyFormerStateIsKept() {
        var first = registry.registered("стан 1");
        var second = update(first, TestRegistry.appeal("стан 2"));
        var third = update(second, TestRegistry.appeal("стан 3"));

        var history = inTransaction(() -> registry.open().cards().history(first.id()));
        assertThat(history).extracting(CardRevision::card).containsExactly(third, second, first);
        assertThat(history.get(0).recordedTo()).isEmpty();
        assertThat(history.get(1).recordedTo()).contains(history.get(0).recordedFrom());
        assertThat(history.get(2).recordedTo()).contains(history.get(1).recordedFrom());
    }

    @Test
    void aCardThatWasLoadedInBulkGetsItsHistoryWithTheFirstChange() {
        var loaded = registry.registered("завантажено");
        registry.database().execute("delete from document_version where document_id = '" + loaded.id() + "'");
        assertThat(inTransaction(() -> registry.open().cards().history(loaded.id())))
                .extracting(CardRevision::card)
                .containsExactly(loaded);

        var changed = update(loaded, TestRegistry.appeal("змінено"));
        assertThat(inTransaction(() -> registry.open().cards().history(loaded.id())))
                .extracting(CardRevision::card)
                .containsExactly(changed, loaded);
    }

    @Test
    void aLineCarriesNamesAndInitials() {
        var card = registry.registered("Я".repeat(300));
        var row = line(card);
        assertThat(row.applicant()).isEqualTo("Ткаченко І. П.");
        assertThat(row.organisation()).isEqualTo("Апарат");
        assertThat(row.reviewer()).isEqualTo("Коваль О. П.");
        assertThat(row.processingDistrict()).isEqualTo("Голосіївський");
        assertThat(row.appealDistrict()).isEqualTo("Дарницький");
        assertThat(row.summary()).hasSize(CardRow.SUMMARY_MAX);
        assertThat(row.number()).isEqualTo(card.registration().number());
    }

    @Test
    void aLineSaysThatThereAreOtherApplicants() {
        var two = List.of(TestRegistry.person("Бондар", "Олег", ""), TestRegistry.person("Бондар", "Ольга", ""));
        var card = update(registry.registered("двоє"), TestRegistry.appeal("двоє", two));
        assertThat(line(card).applicant()).isEqualTo("Бондар О. та ін.");
    }

    @Test
    void earlierCardsAreFoundByNameAndByPhone() {
        var mine = registry.registered("раніше");
        var person = TestRegistry.person("Щербак-Дем'яненко", "Юлія", "Іванівна");
        var named = update(mine, TestRegistry.appeal("раніше", List.of(person)));

        assertThat(previous(new PersonName("щербак-демʼяненко", "", ""), "")).containsExactly(line(named));
        assertThat(previous(new PersonName("Щербак-Дем`яненко", "Юлія", ""), ""))
                .hasSize(1);
        assertThat(previous(new PersonName("Щербак-Дем'яненко", "", "Іванівна"), ""))
                .hasSize(1);
        assertThat(previous(new PersonName("Щербак-Дем'яненко", "Олена", ""), ""))
                .isEmpty();
        assertThat(previous(new PersonName("Щербак%", "", ""), "")).isEmpty();
        assertThat(previous(new PersonName("Ніхто", "", ""), "067 1234567")).contains(line(named));
    }

    private static Optional<Card> find(Card card) {
        return inTransaction(() -> registry.open().cards().find(card.id()));
    }

    private static Card update(Card read, CardContent content) {
        return inTransaction(() -> registry.open()
                .cards()
                .update(new Card(
                        read.id(),
                        read.revision(),
                        read.registration(),
                        read.state(),
                        content,
                        read.duplicateOf(),
                        registry.open().clock().now(),
                        "Тестова Олена")));
    }

    private static CardRow line(Card card) {
        return registry.lines(TestRegistry.registrar()).stream()
                .filter(row -> row.id().equals(card.id()))
                .findFirst()
                .orElseThrow();
    }

    private static List<CardRow> previous(PersonName name, String phone) {
        var sight = registry.sight(TestRegistry.registrar());
        return inTransaction(() -> registry.open().lines().previous(sight, name, phone, 20));
    }

    private static <T> T inTransaction(java.util.function.Supplier<T> work) {
        return registry.open().transactions().inTransaction(TestRegistry.registrar(), work);
    }
}
