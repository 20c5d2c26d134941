package ua.zvernennia.server.jpa.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.registration.Card;
import ua.zvernennia.model.registration.CardId;
import ua.zvernennia.server.jpa.Database;
import ua.zvernennia.server.jpa.TestRegistry;
import ua.zvernennia.server.usecase.importing.CardFace;
import ua.zvernennia.server.usecase.importing.CardKey;
import ua.zvernennia.server.usecase.importing.Counts;
import ua.zvernennia.server.usecase.importing.ImportCards;
import ua.zvernennia.server.usecase.importing.ImportColumn;
import ua.zvernennia.server.usecase.importing.ImportListener;
import ua.zvernennia.server.usecase.importing.ImportOptions;
import ua.zvernennia.server.usecase.importing.ImportPorts;
import ua.zvernennia.server.usecase.importing.ImportedCards;
import ua.zvernennia.server.usecase.importing.Problem;
import ua.zvernennia.server.usecase.importing.Problem.Reason;

class ImportCardsTest {

    private static final ImportOptions PLAIN = new ImportOptions(false, Optional.of("01"), 3, false);
    private static final ImportOptions DRY = new ImportOptions(true, Optional.of("01"), 3, false);
    private static final ImportOptions RESUME = new ImportOptions(false, Optional.empty(), 3, true);

    private final Heard heard = new Heard();
    private TestRegistry registry;
    private Database database;

    @BeforeEach
    void openRegistry() {
        registry = TestRegistry.create();
        database = registry.open();
    }

    @AfterEach
    void closeRegistry() {
        registry.close();
    }

    @Test
    void imports_once_and_changes_nothing_the_second_time() {
        var file = register(10);

        assertThat(run(file, PLAIN)).isEqualTo(new Counts(10, 0, 0, 0));
        assertThat(run(file, PLAIN)).isEqualTo(new Counts(0, 10, 0, 0));

        assertThat(number("select count(*) from document")).isEqualTo(10);
        assertThat(number("select count(*) from document_version where recorded_to is null"))
                .isEqualTo(10);
        assertThat(number("select count(*) from change")).isEqualTo(10);
        assertThat(number("select count(*) from audit_event where action = 'IMPORTED'"))
                .isEqualTo(2);
        assertThat(number("select count(*) from import_row")).isZero();
        assertThat(number("select count(*) from import_run where finished_at is not null"))
                .isEqualTo(2);
    }

    @Test
    void a_dry_run_counts_and_stores_nothing() {
        assertThat(run(register(10), DRY)).isEqualTo(new Counts(10, 0, 0, 0));

        assertThat(number("select count(*) from document")).isZero();
        assertThat(number("select count(*) from import_run")).isZero();
        assertThat(number("select count(*) from number_counter")).isZero();
    }

    @Test
    void goes_on_where_it_was_broken_off() {
        var file = register(10);

        assertThatThrownBy(() -> new ImportCards(ports(new BreaksOff(cards(), 2))).execute(file, PLAIN, heard))
                .hasMessage("power cut");
        assertThat(number("select count(*) from document")).isEqualTo(6);

        assertThat(run(file, RESUME)).isEqualTo(new Counts(10, 0, 0, 0));
        assertThat(heard.resumed).isEqualTo("6 of 10");
        assertThat(number("select count(*) from document")).isEqualTo(10);
        assertThat(number("select count(distinct running) from document")).isEqualTo(10);
        assertThat(number("select imported from import_run")).isEqualTo(10);
    }

    @Test
    void a_fresh_run_after_a_break_finds_the_stored_ones_unchanged() {
        var file = register(10);
        assertThatThrownBy(() -> new ImportCards(ports(new BreaksOff(cards(), 1))).execute(file, PLAIN, heard))
                .hasMessage("power cut");

        assertThat(run(file, PLAIN)).isEqualTo(new Counts(7, 3, 0, 0));
        assertThat(number("select count(*) from import_run")).isEqualTo(1);
    }

    @Test
    void the_counter_of_each_year_continues_after_its_highest_number() {
        run(
                file("Ш-11343;06.11.2013;Шевчук О. П.", "Ш-7;11.01.2026;Шевчук О. П.", "Ш-3;12.01.2026;Шевчук О. П."),
                PLAIN);

        assertThat(number("select last_number from number_counter where year = 2013"))
                .isEqualTo(11343);
        assertThat(number("select last_number from number_counter where year = 2026"))
                .isEqualTo(7);
        run(file("Ш-2;12.01.2026;Шевчук О. П."), PLAIN);
        assertThat(number("select last_number from number_counter where year = 2026"))
                .isEqualTo(7);
    }

    @Test
    void a_duplicate_that_stands_before_its_first_document_finds_it() {
        run(file("П-11342/1;06.11.2013;Петренко О. П.", "П-11342;06.11.2013;Петренко О. П."), PLAIN);

        assertThat(number("""
                select count(*) from document d join document f on f.id = d.duplicate_of
                 where d.duplicate = 1 and f.duplicate = 0 and f.running = 11342""")).isEqualTo(1);
    }

    @Test
    void a_line_that_says_something_else_is_refused_and_the_card_stays() {
        run(file("Ш-1;06.11.2013;Шевчук О. П."), PLAIN);

        assertThat(run(file("Ш-1;06.11.2013;Шульга О. П.", "Ш-2;06.11.2013;Шевчук О. П."), PLAIN))
                .isEqualTo(new Counts(1, 0, 1, 0));
        assertThat(heard.problems).singleElement().satisfies(problem -> {
            assertThat(problem.reason()).isEqualTo(Reason.CARD_DIFFERS);
            assertThat(problem.line()).isEqualTo(2);
            assertThat(problem.column()).isEqualTo("Заявник");
            assertThat(problem.value()).isEqualTo("Шульга О. П.");
        });
        assertThat(number("select count(*) from applicant where surname = 'Шевчук'"))
                .isEqualTo(2);
    }

    @Test
    void a_number_of_another_organisation_is_refused() {
        registry.database()
                .execute("insert into org_unit values (gen_random_uuid(), '02', 'Інша', 'Інша', null, 'OTHER')");
        run(file("Ш-1;06.11.2013;Шевчук О. П."), PLAIN);

        var other = new ImportOptions(false, Optional.of("02"), 3, false);
        assertThat(run(file("Ш-1;06.11.2013;Шевчук О. П."), other)).isEqualTo(new Counts(0, 0, 1, 0));
        assertThat(heard.problems).singleElement().extracting(Problem::reason).isEqualTo(Reason.NUMBER_TAKEN);
    }

    @Test
    void a_number_twice_in_the_file_is_told_with_the_first_line() {
        var counts = run(
                file(
                        "Ш-1;06.11.2013;Шевчук О. П.",
                        "Ш-1;06.11.2013;Шевчук О. П.",
                        "Ш-1;07.11.2013;Шевчук О. П.",
                        "Ш-1;06.11.2014;Шевчук О. П."),
                PLAIN);

        assertThat(counts).isEqualTo(new Counts(2, 1, 1, 0));
        assertThat(heard.problems).singleElement().satisfies(problem -> {
            assertThat(problem.reason()).isEqualTo(Reason.TWICE_IN_FILE);
            assertThat(problem.line()).isEqualTo(4);
            assertThat(problem.details()).containsExactly("2");
        });
    }

    @Test
    void a_card_that_a_colleague_registered_meanwhile_is_not_written_over() {
        var file = register(6);
        var meanwhile = new Meanwhile(cards(), () -> registry.database().execute("""
                insert into document (id, revision, kind, state, journal, year, running, channel, prefix, registered_on,
                    organisation_id, received_on, citizens, receipt_form, receipt_mark, appeal_kind, subject, type,
                    question, region, settlement, summary, control_rule, note, changed_at, changed_by)
                values (gen_random_uuid(), 1, 'APPEAL', 'REGISTERED', 'APPEALS', 2013, 5, '', 'Б', '2013-11-06',
                    '00000000-0000-0000-0000-000000000001', '2013-11-06', 1, '', '', '', '', '', '', '', '', '', '', '',
                    now(), 'Тестова')"""));

        var counts = new ImportCards(ports(meanwhile)).execute(file, PLAIN, heard);

        assertThat(counts).isEqualTo(new Counts(5, 0, 1, 0));
        assertThat(heard.problems).singleElement().satisfies(problem -> {
            assertThat(problem.reason()).isEqualTo(Reason.CARD_DIFFERS);
            assertThat(problem.line()).isEqualTo(6);
        });
    }

    @Test
    void a_second_import_of_the_same_file_takes_over_and_the_first_says_so() {
        var takenOver = new Meanwhile(cards(), () -> registry.database().execute("delete from import_run"));

        assertThatThrownBy(() -> new ImportCards(ports(takenOver)).execute(register(6), PLAIN, heard))
                .isInstanceOf(RegistryException.class)
                .hasMessageContaining("another import of this file");
    }

    @Test
    void an_imported_card_is_a_card_like_any_other() {
        run(file("ОП/КО-1;06.11.2013;ШЕВЧУК О. П. ТА ІН"), PLAIN);

        var id = database.transactions()
                .inTransaction(
                        TestRegistry.registrar(),
                        () -> database.sql()
                                .one("select id::text from document", row -> CardId.parse(row.getString(1))));
        var card = database.transactions()
                .inTransaction(TestRegistry.registrar(), () -> database.cards().find(id))
                .orElseThrow();
        var history = database.transactions()
                .inTransaction(TestRegistry.registrar(), () -> database.cards().history(id));

        assertThat(card.registration().number().text()).isEqualTo("ОП/КО-1");
        assertThat(card.content().citizens()).isEqualTo(2);
        assertThat(history)
                .singleElement()
                .satisfies(revision -> assertThat(revision.card().content()).isEqualTo(card.content()));
        var everything = registry.sight(TestRegistry.registrar());
        assertThat(database.transactions()
                        .inTransaction(
                                TestRegistry.registrar(),
                                () -> database.lines()
                                        .previous(
                                                everything,
                                                card.content()
                                                        .applicants()
                                                        .getFirst()
                                                        .name(),
                                                "",
                                                5)))
                .hasSize(1);
    }

    @Test
    void an_organisation_code_that_nobody_has_is_refused_before_anything_is_read() {
        assertThatThrownBy(() -> run(register(1), new ImportOptions(false, Optional.of("XX"), 3, false)))
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_VALUE));
    }

    private Counts run(LinesFile file, ImportOptions options) {
        heard.problems.clear();
        return new ImportCards(ports(cards())).execute(file, options, heard);
    }

    private ImportedCards cards() {
        return new SqlImportedCards(database.transactions(), database.sql());
    }

    private ImportPorts ports(ImportedCards cards) {
        return new ImportPorts(
                database.transactions(),
                database.directory(),
                database.clock(),
                database.numbers(),
                cards,
                new SqlImportRuns(database.transactions(), database.sql()),
                database.changes(),
                database.audit());
    }

    private int number(String query) {
        return database.transactions()
                .inTransaction(TestRegistry.registrar(), () -> database.sql().one(query, row -> row.getInt(1)));
    }

    private static LinesFile register(int lines) {
        var rows = new String[lines];
        for (int i = 0; i < lines; i++) {
            rows[i] = "Ш-" + (i + 1) + ";06.11.2013;Шевчук О. П.";
        }
        return file(rows);
    }

    private static LinesFile file(String... rows) {
        return new LinesFile("№ документа;Дата реєстрації;Заявник", List.of(rows));
    }

    /** Hears everything. */
    private static final class Heard implements ImportListener {

        private final List<Problem> problems = new ArrayList<>();
        private String resumed = "";

        @Override
        public void header(List<String> unknown, List<ImportColumn> absent) {
            assertThat(unknown).isEmpty();
        }

        @Override
        public void problem(Problem problem) {
            problems.add(problem);
        }

        @Override
        public void checked(int lines) {
            assertThat(lines).isPositive();
        }

        @Override
        public void resumed(int done, int all) {
            resumed = done + " of " + all;
        }

        @Override
        public void stored(int done, int all) {
            assertThat(done).isLessThanOrEqualTo(all);
        }
    }

    /** Fails in the middle of a batch, after so many whole ones. */
    private record BreaksOff(ImportedCards cards, int whole, List<Integer> batches) implements ImportedCards {

        BreaksOff(ImportedCards cards, int whole) {
            this(cards, whole, new ArrayList<>());
        }

        @Override
        public Map<CardKey, CardFace> find(Collection<CardKey> keys) {
            return cards.find(keys);
        }

        @Override
        public void insert(List<Card> added) {
            cards.insert(added);
            batches.add(added.size());
            if (batches.size() > whole) {
                throw new IllegalStateException("power cut");
            }
        }

        @Override
        public void liftCounters(Map<Counter, Integer> highest) {
            cards.liftCounters(highest);
        }
    }

    /** Lets something happen between the check and the first batch. */
    private static final class Meanwhile implements ImportedCards {

        private final ImportedCards cards;
        private Optional<Runnable> event;

        Meanwhile(ImportedCards cards, Runnable event) {
            this.cards = cards;
            this.event = Optional.of(event);
        }

        @Override
        public Map<CardKey, CardFace> find(Collection<CardKey> keys) {
            return cards.find(keys);
        }

        @Override
        public void insert(List<Card> added) {
            cards.insert(added);
        }

        @Override
        public void liftCounters(Map<Counter, Integer> highest) {
            event.ifPresent(Runnable::run);
            event = Optional.empty();
            cards.liftCounters(highest);
        }
    }
}
