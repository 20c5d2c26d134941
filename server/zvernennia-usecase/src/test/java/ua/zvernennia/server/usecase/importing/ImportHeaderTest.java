package ua.zvernennia.server.usecase.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

class ImportHeaderTest {

    @ParameterizedTest
    @CsvSource({
        "№ документа, NUMBER",
        "№ДОКУМЕНТА, NUMBER",
        "' №  Документа ', NUMBER",
        "нас.пункт, SETTLEMENT",
        "НАС. ПУНКТ, SETTLEMENT",
        "№ З/П, SEQ_NO",
        "зміст, SUMMARY",
    })
    void forgives_case_and_blanks(String heading, ImportColumn column) {
        assertThat(ImportColumn.under(heading)).contains(column);
    }

    @Property
    void finds_every_column_in_any_order(@ForAll long seed) {
        var columns = new ArrayList<>(Arrays.asList(ImportColumn.values()));
        Collections.shuffle(columns, new Random(seed));

        var header = ImportHeader.of(columns.stream().map(ImportColumn::heading).toList());

        for (int i = 0; i < columns.size(); i++) {
            assertThat(header.places()).containsEntry(columns.get(i), i);
        }
        assertThat(header.unknown()).isEmpty();
        assertThat(header.absent()).isEmpty();
    }

    @Test
    void tells_what_it_does_not_know_and_what_is_not_there() {
        var header = ImportHeader.of(List.of("Заявник", "Колір", "№ документа", "Дата реєстрації", ""));

        assertThat(header.unknown()).containsExactly("Колір");
        assertThat(header.absent()).contains(ImportColumn.CONTROL_DATE, ImportColumn.SUMMARY);
        assertThat(header.values(List.of("Бойко І.", "синій", " Б-1\u00A0", "06.11.2013", "x")))
                .hasValueSatisfying(values -> assertThat(values)
                        .containsEntry(ImportColumn.NUMBER, "Б-1")
                        .doesNotContainKey(ImportColumn.SUMMARY));
        assertThat(header.values(List.of("Бойко І.", "синій"))).isEmpty();
    }

    @Test
    void refuses_a_file_without_numbers_or_with_a_column_twice() {
        refused(List.of("Заявник", "Дата реєстрації"), ErrorCode.IMPORT_COLUMN_MISSING, "№ документа");
        refused(
                List.of("Заявник", "№ документа", "Дата реєстрації", "заявник"),
                ErrorCode.IMPORT_FILE_UNREADABLE,
                "Заявник");
    }

    private static void refused(List<String> headings, ErrorCode code, String column) {
        assertThatThrownBy(() -> ImportHeader.of(headings)).isInstanceOfSatisfying(RegistryException.class, e -> {
            assertThat(e.code()).isEqualTo(code);
            assertThat(e.arguments()).containsEntry("column", column);
        });
    }
}
