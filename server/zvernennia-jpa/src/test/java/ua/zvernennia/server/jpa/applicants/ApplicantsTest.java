package ua.zvernennia.server.jpa.applicants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.people.MarkProposal;
import ua.zvernennia.model.people.PersonHit;
import ua.zvernennia.model.registration.Applicant;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.PersonFacts;
import ua.zvernennia.model.registration.PersonName;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.model.security.Role;
import ua.zvernennia.model.security.UserInfo;
import ua.zvernennia.server.jpa.TestRegistry;
import ua.zvernennia.server.usecase.applicants.ApplicantPorts;
import ua.zvernennia.server.usecase.applicants.FindPersons;
import ua.zvernennia.server.usecase.applicants.ListMerges;
import ua.zvernennia.server.usecase.applicants.MergePersons;
import ua.zvernennia.server.usecase.applicants.ProposeMark;
import ua.zvernennia.server.usecase.security.Caller;

class ApplicantsTest {

    private static final String DISTRICT = "00000000-0000-0000-0000-000000000003";
    private static final String DISTRICT_REGISTRAR = "00000000-0000-0000-0000-000000000031";
    private static final String DISTRICT_REVIEWER = "00000000-0000-0000-0000-000000000032";

    private static final String ANOTHER_ORGANISATION = """
            insert into org_unit values ('%1$s', '03', 'Перша РДА', 'РДА1', null, 'DISTRICT_ADMINISTRATION');
            insert into position (id, unit_id, title, holder, role, valid_from) values
                ('%2$s', '%1$s', 'Реєстратор РДА', 'Районна О.', 'REGISTRAR', '2020-01-01'),
                ('%3$s', '%1$s', 'Голова РДА', 'Районний О.', 'HEAD', '2020-01-01')
            """.formatted(DISTRICT, DISTRICT_REGISTRAR, DISTRICT_REVIEWER);

    private static TestRegistry registry;
    private static FindPersons find;
    private static MergePersons merge;
    private static ListMerges merges;
    private static ProposeMark mark;

    @BeforeAll
    static void open() {
        registry = TestRegistry.create();
        registry.database().execute(ANOTHER_ORGANISATION);
        var database = registry.open();
        var ports = new ApplicantPorts(
                database.transactions(),
                database.applicants(),
                database.permissions(),
                database.rights(),
                database.audit(),
                database.clock());
        find = new FindPersons(ports);
        merge = new MergePersons(ports);
        merges = new ListMerges(ports);
        mark = new ProposeMark(ports);
    }

    @AfterAll
    static void close() {
        registry.close();
    }

    @Test
    void a_person_is_found_by_name_phone_and_address_while_typing() {
        write("Вода", "Довженко", "Марія", "вул. Зелена, 5", "050 777-66-55");
        write("Світло", "Довженко", "Марія", "вул. Зелена, 5", "+38 (050) 777 66 55");

        for (var typed : List.of("довж", "Довженко М", "0507776", "+38050 777", "зелена, 5")) {
            assertThat(find(typed)).as(typed).singleElement().satisfies(person -> {
                assertThat(person.name().full()).isEqualTo("Довженко Марія");
                assertThat(person.appeals()).isEqualTo(2);
            });
        }
        assertThat(find("до")).isEmpty();
        assertThat(find("Довж%")).isEmpty();
        assertThat(find("зелена"))
                .as("a name that nobody has; an address has a number or a sign")
                .isEmpty();
        assertThat(find("вул. зелена")).hasSize(1);
    }

    @Test
    void merged_people_are_one_until_it_is_undone() {
        write("Ліс", "Кравець", "Іван", "вул. Лісова, 1", "067 111-11-11");
        write("Парк", "Кравець", "Ів.", "вул. Лісова, 1", "067 222-22-22");
        var people = find("Кравець");
        assertThat(people).hasSize(2);

        var id = merge.merge(
                TestRegistry.registrar(), people.get(0).key(), people.get(1).key(), "Одна особа, новий телефон");

        assertThat(find("Кравець"))
                .singleElement()
                .satisfies(person -> assertThat(person.appeals()).isEqualTo(2));
        assertThat(mark("Кравець", "Іван", "067 111-11-11", "Нова справа", "").code())
                .isEqualTo(MarkProposal.MULTIPLE);
        assertThat(merges.execute(TestRegistry.registrar())).first().satisfies(kept -> {
            assertThat(kept.id()).isEqualTo(id);
            assertThat(List.of(kept.duplicate(), kept.main())).containsExactlyInAnyOrder("Кравець Іван", "Кравець Ів.");
            assertThat(kept.reason()).isEqualTo("Одна особа, новий телефон");
        });
        refused(() -> merge.merge(
                TestRegistry.registrar(), people.get(0).key(), people.get(1).key(), "Ще раз"));

        merge.undo(TestRegistry.registrar(), id);

        assertThat(find("Кравець")).hasSize(2);
        assertThat(merges.execute(TestRegistry.registrar()))
                .noneMatch(kept -> kept.id().equals(id));
        refused(() -> merge.undo(TestRegistry.registrar(), id));
    }

    @Test
    void a_merge_needs_two_people_and_a_reason() {
        write("Дорога", "Самотній", "Петро", "вул. Нова, 1", "");
        var key = find("Самотній").getFirst().key();

        refused(() -> merge.merge(TestRegistry.registrar(), key, key, "Той самий"));
        refused(() -> merge.merge(TestRegistry.registrar(), key, "невідомий", "Інший"));
        assertThatThrownBy(() -> merge.merge(TestRegistry.registrar(), key, "x", " "))
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.REQUIRED_VALUE_MISSING));
        refused(() -> merge.undo(TestRegistry.registrar(), UUID.randomUUID()));
    }

    @Test
    void the_mark_of_the_next_appeal_is_proposed() {
        assertThat(mark("Перший", "Лист", "", "Нове", "").code()).isEqualTo(MarkProposal.FIRST);
        var card = write("Ями на дорозі", "Дорожній", "Олег", "вул. Нова, 2", "");

        // The term of the sample has passed long ago, so the same question again is a repeated appeal.
        assertThat(mark("Дорожній", "Олег", "", "ями на дорозі", ""))
                .isEqualTo(new MarkProposal(
                        MarkProposal.REPEATED,
                        Optional.of(card.id()),
                        card.registration().number().text()));
        assertThat(mark("Дорожній", "Олег", "", "Інше", "100").code()).isEqualTo(MarkProposal.MULTIPLE);
        for (int i = 0; i < 5; i++) {
            write("Закрийте завод", "Масовий" + i, "Олег", "вул. Нова, " + i, "");
        }
        assertThat(mark("Шостий", "Олег", "", "Закрийте завод", "").code()).isEqualTo(MarkProposal.MASS);
    }

    @Test
    void who_does_not_register_finds_nobody() {
        assertThatThrownBy(() -> find.execute(TestRegistry.auditor(), "Довженко"))
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_PERMITTED));
        assertThatThrownBy(() -> merges.execute(TestRegistry.auditor()))
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_PERMITTED));
    }

    @Test
    void all_that_is_known_of_a_person_comes_with_them() {
        var facts = new PersonFacts(
                "", Optional.of(1961), List.of("044 200-00-00"), List.of(), "", List.of(), "посвідчення");
        var name = new PersonName("Відомий", "Остап", "Ілліч");
        register("Двір", new Applicant(name, "вул. Відома, 3", "050 900-00-44", "o@example.org", facts));

        assertThat(find("відомий")).singleElement().satisfies(person -> {
            assertThat(person.facts()).isEqualTo(facts);
            assertThat(person.settlement()).isEqualTo("Київ");
            assertThat(person.email()).isEqualTo("o@example.org");
        });
    }

    @Test
    void nobody_learns_of_people_whose_cards_he_does_not_see() {
        write("Таємниця", "Прихована", "Ольга", "вул. Тиха, 9", "073 900-00-01");
        var key = find("Прихована").getFirst().key();
        write("Таємниця друга", "Прихована", "О.", "вул. Тиха, 9", "073 900-00-02");
        var second = find("Прихована О.").getFirst().key();
        var stranger = stranger();

        for (var typed : List.of("Прихована", "073 900-00-01", "Тиха, 9")) {
            assertThat(find.execute(stranger, typed)).as(typed).isEmpty();
        }
        assertThat(mark.execute(stranger, new PersonName("Прихована", "Ольга", ""), "", "Таємниця", "090"))
                .isEqualTo(new MarkProposal(MarkProposal.FIRST, Optional.empty(), ""));
        refused(() -> merge.merge(stranger, key, second, "Одна особа"));
        var id = merge.merge(TestRegistry.registrar(), key, second, "Одна особа");
        refused(() -> merge.undo(stranger, id));
        assertThat(merges.execute(stranger)).isEmpty();
        merge.undo(TestRegistry.registrar(), id);
    }

    @Test
    void a_card_sent_to_the_callers_organisation_is_among_what_he_finds() {
        var applicant = new Applicant(new PersonName("Районна", "Софія", ""), "вул. Нова, 77", "073 900-00-09", "");
        registry.registerCard()
                .execute(
                        TestRegistry.registrar(),
                        RequestId.random(),
                        CardId.random(),
                        TestRegistry.NUMBER,
                        TestRegistry.appeal("До району", List.of(applicant))
                                .withReviewer(Optional.of(DISTRICT_REVIEWER)));

        assertThat(find.execute(stranger(), "073 900-00-09"))
                .singleElement()
                .satisfies(person -> assertThat(person.name().full()).isEqualTo("Районна Софія"));
    }

    /** Registers for another organisation. */
    private static Caller stranger() {
        return new Caller(
                new UserInfo(
                        DISTRICT_REGISTRAR,
                        "district",
                        "Районна О.",
                        DISTRICT_REGISTRAR,
                        "Реєстратор РДА",
                        DISTRICT,
                        "Перша РДА",
                        Role.REGISTRAR),
                "test");
    }

    private static List<PersonHit> find(String text) {
        return find.execute(TestRegistry.registrar(), text);
    }

    private static MarkProposal mark(String surname, String given, String phone, String summary, String question) {
        return mark.execute(TestRegistry.registrar(), new PersonName(surname, given, ""), phone, summary, question);
    }

    private static Card write(String summary, String surname, String given, String address, String phone) {
        return register(summary, new Applicant(new PersonName(surname, given, ""), address, phone, ""));
    }

    private static Card register(String summary, Applicant applicant) {
        return registry.registerCard()
                .execute(
                        TestRegistry.registrar(),
                        RequestId.random(),
                        CardId.random(),
                        TestRegistry.NUMBER,
                        TestRegistry.appeal(summary, List.of(applicant)));
    }

    private static void refused(Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_VALUE));
    }
}
