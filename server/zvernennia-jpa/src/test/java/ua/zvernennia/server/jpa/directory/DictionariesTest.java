package ua.zvernennia.server.jpa.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.server.jpa.Database;
import ua.zvernennia.server.jpa.TestRegistry;
import ua.zvernennia.server.usecase.directory.Dictionary;
import ua.zvernennia.server.usecase.directory.ImportDictionary;
import ua.zvernennia.server.usecase.directory.ImportDictionary.Outcome;

class DictionariesTest {

    private static TestRegistry registry;
    private static Database database;
    private static ImportDictionary importing;

    @BeforeAll
    static void open() {
        registry = TestRegistry.create();
        database = registry.open();
        importing = new ImportDictionary(database.transactions(), database.dictionaries(), database.audit());
    }

    @AfterAll
    static void close() {
        registry.close();
    }

    @ParameterizedTest
    @EnumSource(Dictionary.class)
    void what_was_taken_out_comes_in_again_and_changes_nothing(Dictionary dictionary) {
        var rows = rows(dictionary);

        var outcome = bring(dictionary, rows);

        assertThat(outcome).isEqualTo(new Outcome(0, 0, rows.size(), List.of()));
        assertThat(rows(dictionary)).isEqualTo(rows);
    }

    @Test
    void a_new_row_of_a_classifier_ends_the_former_one() {
        var next = row("858.3", "3.2", "Заява", "2030-01-01");

        assertThat(bring(Dictionary.CLASSIFIERS, List.of(next))).isEqualTo(new Outcome(1, 0, 0, List.of()));

        assertThat(rows(Dictionary.CLASSIFIERS))
                .filteredOn(row -> row.get("code").equals("3.2"))
                .extracting(row -> row.get("valid_from") + ' ' + row.get("valid_to"))
                .containsExactly("2009-01-01 2029-12-31", "2030-01-01 ");
        assertThat(bring(Dictionary.CLASSIFIERS, List.of(next)).unchanged()).isEqualTo(1);
    }

    @Test
    void history_is_never_edited_and_one_refused_row_stores_none() {
        var before = rows(Dictionary.CLASSIFIERS);
        var renamed = new LinkedHashMap<>(before.getFirst());
        renamed.put("name", "Інакше");

        var outcome = bring(Dictionary.CLASSIFIERS, List.of(row("858.3", "3.9", "Нове", "2030-01-01"), renamed));

        assertThat(outcome.refused()).singleElement().satisfies(refusal -> {
            assertThat(refusal.line()).isEqualTo(2);
            assertThat(refusal.reason()).startsWith("name: history is never edited");
        });
        assertThat(rows(Dictionary.CLASSIFIERS)).isEqualTo(before);
    }

    @Test
    void a_dry_run_stores_nothing() {
        var before = rows(Dictionary.TERM_RULES);
        var row =
                Map.of("code", "T30", "unit", "DAYS", "length", "30", "shift", "NEXT_WORKING_DAY", "article", "ст. 20");

        var outcome =
                importing.execute("test", Dictionary.TERM_RULES, Dictionary.TERM_RULES.columns(), List.of(row), true);

        assertThat(outcome.added()).isEqualTo(1);
        assertThat(rows(Dictionary.TERM_RULES)).isEqualTo(before);
    }

    @Test
    void what_a_column_cannot_hold_is_refused() {
        for (var bad : List.of(row("858.3", "3.8", "Нове", "2030-02-30"), row("858.3", "3.8", "", "2030-01-01"))) {
            assertThatThrownBy(() -> bring(Dictionary.CLASSIFIERS, List.of(bad)))
                    .isInstanceOfSatisfying(
                            RegistryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.INVALID_VALUE));
        }
        assertThatThrownBy(() ->
                        importing.execute("test", Dictionary.DISTRICTS, List.of("code", "name"), List.of(), false))
                .isInstanceOfSatisfying(RegistryException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.IMPORT_COLUMN_MISSING);
                    assertThat(e.arguments()).containsEntry("column", "ordinal");
                });
    }

    private static Outcome bring(Dictionary dictionary, List<Map<String, String>> rows) {
        return importing.execute("test", dictionary, dictionary.columns(), new ArrayList<>(rows), false);
    }

    private static List<Map<String, String>> rows(Dictionary dictionary) {
        return database.transactions()
                .inTransaction(() -> database.dictionaries().rows(dictionary));
    }

    private static Map<String, String> row(String classifier, String code, String name, String from) {
        var row = new LinkedHashMap<String, String>();
        row.put("classifier", classifier);
        row.put("code", code);
        row.put("name", name);
        row.put("parent", "");
        row.put("ordinal", "9");
        row.put("valid_from", from);
        row.put("valid_to", "");
        row.put("source_act", "Постанова");
        return row;
    }
}
