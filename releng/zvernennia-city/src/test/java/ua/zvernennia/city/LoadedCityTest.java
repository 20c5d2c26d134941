package ua.zvernennia.city;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.zvernennia.city.copy.Table;
import ua.zvernennia.city.documents.KindShares;
import ua.zvernennia.city.places.Atlas;
import ua.zvernennia.model.directory.District;
import ua.zvernennia.server.jpa.Database;
import ua.zvernennia.server.jpa.TestDatabase;
import ua.zvernennia.server.jpa.importing.CityLoader;
import ua.zvernennia.server.usecase.Job;

/** The city names codes of the law and does not bring their rows: a migrated registry must have them all. */
class LoadedCityTest {

    private static final int CARDS = 12_000;

    @TempDir
    private static Path directory;

    private static TestDatabase registry;

    @BeforeAll
    static void loadTheCity() throws IOException {
        new City(new City.Plan(CARDS, 1, LocalDate.of(2026, 11, 20), KindShares.APPEALS)).writeTo(directory);
        registry = TestDatabase.create();
        try (var database = Database.open(registry.owner())) {
            new CityLoader(database.transactions(), database.sql(), database.audit()).load(directory);
        }
    }

    @AfterAll
    static void close() {
        registry.close();
    }

    @ParameterizedTest
    @CsvSource({
        "receipt_form, 858.1",
        "receipt_mark, 858.2",
        "appeal_kind, 858.3",
        "subject, 858.5",
        "type, 858.6",
        "question, 858.II"
    })
    void every_code_of_a_card_is_a_row_that_was_valid_when_it_was_registered(String column, String classifier) {
        assertThat(texts("select count(*)::text from document where " + column + " <> ''"))
                .containsExactly(Integer.toString(CARDS));
        assertThat(texts("select distinct " + column + " from document d where not exists (select 1 from classifier_row"
                        + " r where r.classifier = '" + classifier + "' and r.code = d." + column
                        + " and r.valid_from <= d.registered_on and coalesce(r.valid_to, d.registered_on) >="
                        + " d.registered_on)"))
                .isEmpty();
    }

    @Test
    void the_questions_of_the_city_stand_below_and_right_after_those_of_the_law() {
        var questions = texts("select code from classifier_row where classifier = '858.II' order by ordinal");
        assertThat(questions).hasSizeGreaterThan(25).isSorted().contains("090.1");
        assertThat(texts("select parent from classifier_row where parent is not null"))
                .isSubsetOf(texts("select code from classifier_row where parent is null"));
    }

    @Test
    void the_districts_of_the_city_are_those_of_every_registry() {
        var atlas = new Atlas();
        var known = registry.open()
                .transactions()
                .inTransaction(() -> registry.open().directory().current())
                .districts();
        assertThat(known).startsWith(atlas.districts().toArray(District[]::new)).endsWith(atlas.other());
        assertThat(known).hasSize(atlas.districts().size() + 1);
    }

    @Test
    void a_city_brings_only_rows_of_its_own() {
        assertThat(Table.values()).extracting(Table::tableName).doesNotContain("district");
        assertThat(directory.resolve(Table.CLASSIFIER_ROW.fileName()))
                .content()
                .matches("(858\\.II\t\\d{3}\\.\\d+\t[^\n]*\n)+");
    }

    @Test
    void the_trees_of_the_city_keep_the_rules_of_the_product() {
        assertThat(number("select count(*) from execution")).isGreaterThan(2L * CARDS);
        // one responsible person per point who has neither handed it back nor on
        assertThat(
                        number(
                                "select count(*) from (select 1 from execution where role = 'MAIN' and state not in"
                                        + " ('REFUSED', 'DELEGATED', 'CANCELLED') group by resolution_id, point having count(*) <> 1) x"))
                .isZero();
        assertThat(number("select count(*) from resolution r where not exists (select 1 from execution e"
                        + " where e.resolution_id = r.id)"))
                .isZero();
        assertThat(number("select count(*) from execution e join resolution r on r.id = e.resolution_id"
                        + " where (r.state in ('DRAFT', 'READY')) <> (e.received_at is null)"))
                .isZero();
        assertThat(number("select count(*) from resolution r where r.state = 'FULFILLED' and exists (select 1"
                        + " from execution e where e.resolution_id = r.id and e.state not in"
                        + " ('ACCEPTED', 'ACKNOWLEDGED', 'REFUSED'))"))
                .isZero();
        assertThat(number("select count(*) from execution e where coalesce(seen_at, received_at) < received_at"
                        + " or started_at < seen_at or done_at < started_at or closed_at < coalesce(done_at, seen_at)"))
                .isZero();
        assertThat(number("select count(*) from execution e join resolution r on r.parent_execution_id = e.id"
                        + " where r.author_id <> e.executor_id or e.started_at is null"))
                .isZero();
    }

    @Test
    void the_demo_users_have_work_of_every_kind() {
        var mine = " from execution e join position p on p.id = e.executor_id join app_user u on u.id = p.user_id"
                + " where u.login = 'executor' and ";
        for (var state : List.of("NEW", "SEEN", "IN_WORK", "DONE", "ACCEPTED")) {
            assertThat(number("select count(*)" + mine + "e.state = '" + state + "'"))
                    .as(state)
                    .isPositive();
        }
        assertThat(number("select count(*) from resolution r join position p on p.id = r.author_id"
                        + " join app_user u on u.id = p.user_id where u.login = 'head'"))
                .isPositive();
    }

    private static long number(String query) {
        return Long.parseLong(
                texts(query.replaceFirst("count\\(\\*\\)", "count(*)::text")).getFirst());
    }

    private static List<String> texts(String query) {
        return registry.open()
                .transactions()
                .inTransaction(Job.IMPORT, () -> registry.open().sql().list(query, row -> row.getString(1)));
    }
}
