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
import ua.zvernennia.model.links.CardLink;
import ua.zvernennia.model.links.LinkKind;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.model.registration.NumberRequest;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.model.security.Masking;
import ua.zvernennia.model.security.Role;
import ua.zvernennia.model.security.UserInfo;
import ua.zvernennia.server.jpa.TestRegistry;
import ua.zvernennia.server.usecase.registration.LinkCards;
import ua.zvernennia.server.usecase.registration.ListLinks;
import ua.zvernennia.server.usecase.security.Caller;

class CardLinksTest {

    private static final String HEAD = "00000000-0000-0000-0000-000000000011";

    private static TestRegistry registry;
    private static LinkCards change;
    private static ListLinks list;

    @BeforeAll
    static void open() {
        registry = TestRegistry.create();
        change = new LinkCards(registry.ports(), registry.open().links());
        list = new ListLinks(
                registry.ports(), registry.open().links(), registry.open().rights());
    }

    @AfterAll
    static void close() {
        registry.close();
    }

    @Test
    void a_link_is_seen_from_both_cards_and_taken_away_from_both() {
        var letter = registry.registered("Лист");
        var answer = registry.registered("Відповідь");

        link(answer, LinkKind.ANSWERS, letter);
        link(answer, LinkKind.ANSWERS, letter);

        assertThat(links(answer)).singleElement().satisfies(link -> {
            assertThat(link.kind()).isEqualTo(LinkKind.ANSWERS);
            assertThat(link.outward()).isTrue();
            assertThat(link.other().id()).isEqualTo(letter.id());
            assertThat(link.by()).isEqualTo("Тестова Олена");
            assertThat(link.since()).isPresent();
        });
        assertThat(links(letter)).singleElement().satisfies(link -> {
            assertThat(link.outward()).isFalse();
            assertThat(link.other().number().text())
                    .isEqualTo(answer.registration().number().text());
        });

        change.unlink(TestRegistry.registrar(), answer.id(), LinkKind.ANSWERS, letter.id());
        change.unlink(TestRegistry.registrar(), answer.id(), LinkKind.ANSWERS, letter.id());

        assertThat(links(letter)).isEmpty();
        assertThat(events("CARDS_LINKED", answer)).isEqualTo(1);
        assertThat(events("CARDS_UNLINKED", answer)).isEqualTo(1);
    }

    @Test
    void what_is_related_is_so_from_both_sides_once() {
        var one = registry.registered("Одне");
        var other = registry.registered("Друге");

        link(one, LinkKind.RELATES, other);
        link(other, LinkKind.RELATES, one);

        assertThat(links(one)).hasSize(1);
        change.unlink(TestRegistry.registrar(), other.id(), LinkKind.RELATES, one.id());
        assertThat(links(one)).isEmpty();
    }

    @Test
    void a_duplicate_is_linked_by_its_number_and_by_nothing_else() {
        var first = registry.registered("Перший лист");
        var second = registry.registerCard()
                .execute(
                        TestRegistry.registrar(),
                        RequestId.random(),
                        CardId.random(),
                        new NumberRequest("", "Т", Optional.of(first.id())),
                        TestRegistry.appeal("Той самий лист"));

        assertThat(links(first)).singleElement().satisfies(link -> {
            assertThat(link.kind()).isEqualTo(LinkKind.DUPLICATES);
            assertThat(link.outward()).isFalse();
            assertThat(link.other().id()).isEqualTo(second.id());
        });
        refused(() -> link(second, LinkKind.DUPLICATES, first));
        refused(() -> change.unlink(TestRegistry.registrar(), second.id(), LinkKind.DUPLICATES, first.id()));
    }

    @Test
    void a_card_does_not_answer_itself_nor_the_answer_to_it() {
        var letter = registry.registered("Лист");
        var answer = registry.registered("Відповідь");
        link(answer, LinkKind.ANSWERS, letter);

        refused(() -> link(letter, LinkKind.ANSWERS, letter));
        refused(() -> link(letter, LinkKind.ANSWERS, answer));
    }

    @Test
    void a_link_to_a_card_one_may_not_see_is_not_there() {
        var open = registry.registered("Відкрита");
        var secret = registry.registered("Закрита");
        link(open, LinkKind.RELATES, secret);
        registry.database()
                .execute("update document set confidentiality = 'OFFICIAL_USE' where id = '%s'".formatted(secret.id()));
        assertThat(list.execute(head(), open.id())).hasSize(1); // takes part in it: the reviewer

        registry.database().execute("update document set reviewer_id = null where id = '%s'".formatted(secret.id()));

        assertThat(list.execute(head(), open.id())).isEmpty();
        assertThatThrownBy(() -> change.link(TestRegistry.registrar(), open.id(), LinkKind.ANSWERS, CardId.random()))
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CARD_NOT_FOUND));
    }

    @Test
    void the_other_card_is_masked_as_it_is_in_the_list() {
        var open = registry.registered("Відкрита");
        var other = registry.registered("Чужа");
        registry.database().execute("update document set reviewer_id = null where id = '%s'".formatted(other.id()));
        link(open, LinkKind.RELATES, other);

        assertThat(list.execute(head(), open.id()))
                .singleElement()
                .satisfies(link -> assertThat(link.other().settlement()).isEqualTo(Masking.MASK));
        assertThatThrownBy(() -> change.link(head(), open.id(), LinkKind.ANSWERS, other.id()))
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_PERMITTED));
    }

    private static void link(Card from, LinkKind kind, Card to) {
        change.link(TestRegistry.registrar(), from.id(), kind, to.id());
    }

    private static List<CardLink> links(Card card) {
        return list.execute(TestRegistry.registrar(), card.id());
    }

    private static int events(String action, Card card) {
        var query = "select count(*) from audit_event where action = '%s' and document_id = '%s'"
                .formatted(action, card.id());
        var database = registry.open();
        return database.transactions().inTransaction(() -> database.sql().one(query, row -> row.getInt(1)));
    }

    private static Caller head() {
        return new Caller(
                new UserInfo(
                        HEAD,
                        "head",
                        "Коваль О. П.",
                        HEAD,
                        "Заступник голови",
                        TestRegistry.ORGANISATION,
                        "Апарат адміністрації",
                        Role.HEAD),
                "test");
    }

    private static void refused(Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_VALUE));
    }
}
