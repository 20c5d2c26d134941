package ua.zvernennia.server.jpa.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.Applicant;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardContent;
import ua.zvernennia.model.registration.CardDetails;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.CardRow;
import ua.zvernennia.model.registration.Correspondent;
import ua.zvernennia.model.registration.PersonFacts;
import ua.zvernennia.model.registration.PersonName;
import ua.zvernennia.model.registration.Question;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.server.jpa.TestRegistry;
import ua.zvernennia.server.usecase.people.ExportPerson;

/** Further questions, correspondent, object of a complaint and facts of an applicant, through use case and tables. */
class CardDetailsTest {

    private static List<CardRow> previous(String phone) {
        var sight = registry.sight(TestRegistry.registrar());
        return transaction(
                () -> registry.open().lines().previous(sight, new PersonName("Інша", "Людина", ""), phone, 50));
    }

    private static final PersonFacts FACTS = new PersonFacts(
            "4.2",
            Optional.of(1950),
            List.of("050 111-22-33"),
            List.of("second@example.org"),
            "8.1",
            List.of(new PersonFacts.Category("7.6", "посв. 123"), new PersonFacts.Category("7.8", "")),
            "проїзд");

    private static final CardDetails DETAILS = new CardDetails(
            List.of(new Question(
                    "100",
                    "Ліфт",
                    "вул. Хрещатик, 36",
                    TestRegistry.DARNYTSKYI,
                    Optional.of(TestRegistry.REVIEWER),
                    "9.3")),
            "9.1",
            Optional.of(
                    new Correspondent("Секретаріат КМУ", "11960/0/2-13", Optional.of(LocalDate.of(2026, 1, 9)), true)),
            List.of("00000000-0000-0000-0000-000000000012"));

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
    void what_a_card_carries_beyond_its_front_comes_back_whole() {
        var card = register(content("Усе", FACTS, DETAILS));

        var found = transaction(() -> registry.open().cards().find(card.id()).orElseThrow());
        assertThat(found.content()).isEqualTo(content("Усе", FACTS, DETAILS));
        var kept = transaction(
                () -> registry.open().cards().findRevision(card.id(), 1).orElseThrow());
        assertThat(kept.content()).isEqualTo(found.content());
    }

    @Test
    void a_further_phone_finds_earlier_appeals() {
        var card = register(content("Телефон", FACTS, CardDetails.NONE));

        var rows = previous("+38 050 111 22 33");
        assertThat(rows).extracting(CardRow::id).contains(card.id());

        var changed = registry.updateCard()
                .execute(
                        TestRegistry.registrar(),
                        RequestId.random(),
                        card.id(),
                        1,
                        content("Телефон", PersonFacts.NONE, CardDetails.NONE));
        rows = previous("+38 050 111 22 33");
        assertThat(rows).extracting(CardRow::id).doesNotContain(changed.id());
    }

    @Test
    void reports_read_questions_and_categories_as_rows() {
        var card = register(content("Звіт", FACTS, DETAILS));

        assertThat(rows("select ordinal || ' ' || code || ' ' || result from appeal_question where document_id = '"
                        + card.id().text() + "' order by ordinal"))
                .containsExactly("0 090 9.1", "1 100 9.3");
        assertThat(rows("select code from applicant_category where document_id = '"
                        + card.id().text() + "' order by ordinal"))
                .containsExactly("7.6", "7.8");
    }

    @Test
    void all_that_is_known_of_a_person_goes_out_on_their_request() {
        var name = new PersonName("Запитувач", "Петро", "");
        var card = register(content("Експорт", FACTS, DETAILS)
                .withApplicants(List.of(new Applicant(name, "вул. Нова, 3", "044 200-00-01", "", FACTS))));
        var database = registry.open();
        var export = new ExportPerson(database.transactions(), database.personalData(), database.audit());

        for (var phone : List.of("", "044 200-00-01", "+38 050 111 22 33")) {
            assertThat(export.execute(name, phone, "Запит № 1 від 12.01.2026"))
                    .as(phone)
                    .contains(card.id().text(), "050 111-22-33", "second@example.org", "посв. 123", "проїзд", "Ліфт");
        }
        assertThat(export.execute(name, "050 999-99-99", "Запит № 2"))
                .doesNotContain(card.id().text());
    }

    @Test
    void a_code_that_is_in_no_list_is_refused_with_its_field() {
        refused("category", content("К", withCategory("7.99"), CardDetails.NONE));
        refused(
                "sex",
                content(
                        "С",
                        new PersonFacts("4.9", Optional.empty(), List.of(), List.of(), "", List.of(), ""),
                        CardDetails.NONE));
        refused(
                "result",
                content("Р", PersonFacts.NONE, new CardDetails(List.of(), "9.9", Optional.empty(), List.of())));
        refused(
                "complaintAbout",
                content(
                        "О",
                        PersonFacts.NONE,
                        new CardDetails(
                                List.of(), "", Optional.empty(), List.of("00000000-0000-0000-0000-0000000000ff"))));
    }

    private static PersonFacts withCategory(String code) {
        return new PersonFacts(
                "", Optional.empty(), List.of(), List.of(), "", List.of(new PersonFacts.Category(code, "")), "");
    }

    private static CardContent content(String summary, PersonFacts facts, CardDetails details) {
        var person = TestRegistry.person("Ткаченко", "Ірина", "Петрівна");
        var applicant = new Applicant(person.name(), person.address(), person.phone(), person.email(), facts);
        return TestRegistry.appeal(summary, List.of(applicant)).withDetails(details);
    }

    private static Card register(CardContent content) {
        return registry.registerCard()
                .execute(TestRegistry.registrar(), RequestId.random(), CardId.random(), TestRegistry.NUMBER, content);
    }

    private static void refused(String field, CardContent content) {
        assertThatThrownBy(() -> register(content)).isInstanceOfSatisfying(RegistryException.class, e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.UNKNOWN_CLASSIFIER_ROW);
            assertThat(e.arguments()).containsEntry("field", field);
        });
    }

    private static List<String> rows(String query) {
        return transaction(() -> registry.open().sql().list(query, row -> row.getString(1)));
    }

    private static <T> T transaction(Supplier<T> work) {
        return registry.open().transactions().inTransaction(TestRegistry.registrar(), work);
    }
}
