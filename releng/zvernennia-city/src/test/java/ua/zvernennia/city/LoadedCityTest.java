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
import ua.zvernennia.server.jpa.TestDatabase;
import ua.zvernennia.server.jpa.importing.CityLoader;

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
        var database = registry.open();
        new CityLoader(database.transactions(), database.sql(), database.audit()).load(directory);
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

    private static List<String> texts(String query) {
        return registry.open()
                .transactions()
                .inTransaction(() -> registry.open().sql().list(query, row -> row.getString(1)));
    }
}
