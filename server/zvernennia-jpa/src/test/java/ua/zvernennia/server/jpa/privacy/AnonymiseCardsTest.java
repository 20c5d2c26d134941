package ua.zvernennia.server.jpa.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.acts.CardAct;
import ua.zvernennia.model.acts.Letter;
import ua.zvernennia.model.files.FileHash;
import ua.zvernennia.model.privacy.Anonymous;
import ua.zvernennia.model.privacy.KeepingRule;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.DocumentKind;
import ua.zvernennia.model.registration.RequestId;
import ua.zvernennia.server.jpa.TestRegistry;
import ua.zvernennia.server.usecase.files.ContentStore;
import ua.zvernennia.server.usecase.privacy.AnonymiseCards;
import ua.zvernennia.server.usecase.privacy.DueCard;
import ua.zvernennia.server.usecase.registration.AfterAct;
import ua.zvernennia.server.usecase.registration.PerformAct;

class AnonymiseCardsTest {

    private static final String PERSON = "Ткаченк|Ірин|Петрівн|123-45-67|1234567|Хрещатик";

    private static TestRegistry registry;
    private static AnonymiseCards privacy;
    private static final Store STORE = new Store();

    @BeforeAll
    static void open() {
        registry = TestRegistry.create();
        privacy = new AnonymiseCards(registry.ports(), registry.open().keptCards(), STORE);
    }

    @AfterAll
    static void close() {
        registry.close();
    }

    @Test
    void after_the_keeping_time_nobody_is_in_the_card_and_nothing_else_is_lost() {
        var card = closed("Ткаченко просить полагодити дах", "2019-06-03");
        var hash = "ab".repeat(32);
        registry.database().execute("""
                insert into file_content (hash, size, type, state, stored_at, next_check_at)
                values (decode('%1$s', 'hex'), 3, 'application/pdf', 'CLEAN', now(), now());
                insert into card_file (id, document_id, owner_kind, owner_id, name, note)
                values ('%2$s', '%2$s', 'CARD', '%2$s', 'заява Ткаченко.pdf', '');
                insert into card_file_version values
                ('%2$s', 1, decode('%1$s', 'hex'), 'заява Ткаченко.pdf', now(), 'Тестова Олена',
                 '00000000-0000-0000-0000-000000000012')""".formatted(hash, card.id()));
        assertThat(due()).contains(card.id().text());

        var done = privacy.execute(card.id(), "акт № 7 від 12.01.2026");

        assertThat(done.keptUntil()).isEqualTo("2025-01-01");
        assertThat(done.source()).contains("578/5");
        var now = load(card);
        assertThat(now.content().applicants().getFirst().name().surname()).isEqualTo(Anonymous.NAME);
        assertThat(now.registration()).isEqualTo(card.registration());
        assertThat(now.content().classification()).isEqualTo(card.content().classification());
        assertThat(text("""
                select string_agg(t, ' ') from (
                    select to_jsonb(d)::text as t from document d where id = '%1$s'
                    union all select to_jsonb(a)::text from applicant a where document_id = '%1$s'
                    union all select to_jsonb(v)::text from document_version v where document_id = '%1$s'
                    union all select to_jsonb(c)::text from card_act c where document_id = '%1$s'
                    union all select to_jsonb(f)::text from card_file f where document_id = '%1$s') as all_of_it""".formatted(card.id()))).doesNotContainPattern(PERSON).contains("Повернуто ••• без підпису");
        assertThat(text("select count(*)::text from document_version where document_id = '%s'".formatted(card.id())))
                .isEqualTo("3");
        assertThat(text("select count(*)::text from applicant_phone where document_id = '%s'".formatted(card.id())))
                .isEqualTo("0");
        assertThat(text("select count(*)::text from audit_event where action = 'CARD_ANONYMISED' and document_id = '%s'"
                        .formatted(card.id())))
                .isEqualTo("1");
        assertThat(registry.lines(TestRegistry.registrar()))
                .filteredOn(row -> row.id().equals(card.id()))
                .singleElement()
                .satisfies(row -> assertThat(row.applicant()).startsWith(Anonymous.NAME));
        assertThat(privacy.forgetContents()).isEqualTo(1);
        assertThat(STORE.forgotten).containsExactly(new FileHash(hash));
        assertThat(privacy.forgetContents()).isZero();
    }

    @Test
    void twice_is_once() {
        var card = closed("двічі", "2018-01-10");
        privacy.execute(card.id(), "акт № 7");
        var revision = load(card).revision();

        refused(ErrorCode.CARD_STILL_KEPT, () -> privacy.execute(card.id(), "акт № 7"));

        assertThat(load(card).revision()).isEqualTo(revision);
        assertThat(due()).doesNotContain(card.id().text());
    }

    @Test
    void what_is_open_under_control_or_kept_still_is_refused() {
        var open = registry.registered("відкрита");
        registry.database().execute("update document set changed_at = '2010-01-01' where id = '" + open.id() + "'");
        var young = closed("торішня", "2025-02-01");
        var controlled = closed("на контролі", "2015-02-01");
        registry.database().execute("""
                insert into execution_tree (document_id, revision, control_setter_id)
                values ('%s', 1, '%s')""".formatted(controlled.id(), TestRegistry.REVIEWER));

        for (var card : List.of(open, young, controlled)) {
            refused(ErrorCode.CARD_STILL_KEPT, () -> privacy.execute(card.id(), "акт № 7"));
            assertThat(due()).doesNotContain(card.id().text());
            assertThat(load(card).content().applicants().getFirst().name().surname())
                    .isEqualTo("Ткаченко");
        }
        refused(ErrorCode.REQUIRED_VALUE_MISSING, () -> privacy.execute(young.id(), " "));
    }

    @Test
    void a_new_rule_holds_from_its_day_on_and_the_former_one_until_then() {
        var former = rule();
        var next = new KeepingRule(
                DocumentKind.INFO_REQUEST, 3, LocalDate.of(2027, 1, 1), Optional.empty(), "Новий перелік, ст. 1");

        privacy.keep(next);
        privacy.keep(next);

        assertThat(privacy.rules())
                .filteredOn(rule -> rule.kind() == DocumentKind.INFO_REQUEST)
                .containsExactly(
                        new KeepingRule(
                                former.kind(),
                                former.years(),
                                former.validFrom(),
                                Optional.of(LocalDate.of(2026, 12, 31)),
                                former.source()),
                        next);
    }

    private static KeepingRule rule() {
        return privacy.rules().stream()
                .filter(rule -> rule.kind() == DocumentKind.INFO_REQUEST)
                .findFirst()
                .orElseThrow();
    }

    private static Card closed(String summary, String day) {
        var database = registry.open();
        var card = registry.registered(summary);
        var closed = new PerformAct(
                        registry.ports(),
                        database.acts(),
                        database.terms(),
                        database.numbers(),
                        issued -> {},
                        AfterAct.NOTHING)
                .execute(
                        TestRegistry.registrar(),
                        RequestId.random(),
                        card.id(),
                        1,
                        CardAct.returnToApplicant(
                                new Letter("05/77", LocalDate.of(2026, 1, 20), "Ткаченко І. П."),
                                "Повернуто Ткаченкові без підпису"));
        registry.database().execute("update document set changed_at = '%s' where id = '%s'".formatted(day, card.id()));
        return closed;
    }

    private static List<String> due() {
        return privacy.due(1000).stream().map(DueCard::id).map(id -> id.text()).toList();
    }

    private static Card load(Card card) {
        var database = registry.open();
        return database.transactions()
                .inTransaction(
                        TestRegistry.registrar(),
                        () -> database.cards().find(card.id()).orElseThrow());
    }

    private static String text(String query) {
        var database = registry.open();
        return database.transactions()
                .inTransaction(TestRegistry.registrar(), () -> database.sql().one(query, row -> row.getString(1)));
    }

    private static void refused(ErrorCode code, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    /** Remembers what it was told to delete; nothing else is asked of it here. */
    private static final class Store implements ContentStore {

        private final List<FileHash> forgotten = new ArrayList<>();

        @Override
        public void forget(FileHash hash) {
            forgotten.add(hash);
        }

        @Override
        public void requireRoom(long bytes) {
            throw new UnsupportedOperationException();
        }

        @Override
        public long received(RequestId upload) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Part open(RequestId upload, long offset) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Path path(RequestId upload) {
            throw new UnsupportedOperationException();
        }

        @Override
        public FileHash hash(RequestId upload) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void keep(RequestId upload, FileHash hash) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void drop(RequestId upload) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Set<RequestId> partsBefore(Instant time) {
            throw new UnsupportedOperationException();
        }

        @Override
        public InputStream read(FileHash hash, long offset) {
            throw new UnsupportedOperationException();
        }
    }
}
