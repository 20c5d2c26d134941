package ua.zvernennia.server.usecase.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ua.zvernennia.model.directory.ClassifierRow;
import ua.zvernennia.model.directory.Directory;
import ua.zvernennia.model.directory.District;
import ua.zvernennia.model.directory.OrgUnit;
import ua.zvernennia.model.directory.Position;
import ua.zvernennia.model.registration.DocumentKind;
import ua.zvernennia.server.usecase.importing.Problem.Reason;
import ua.zvernennia.server.usecase.importing.RowReader.ReadRow;

class RowReaderTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final LocalDate LONG_AGO = LocalDate.of(2009, 1, 1);

    private static final Directory DIRECTORY = new Directory(
            "1",
            List.of(new District("UA9", "Солом'янський", 9), new District(District.OTHER, "Інший", 11)),
            List.of(
                    new ClassifierRow(
                            "858.5", "5.2", "Колективне", Optional.empty(), 2, LONG_AGO, Optional.empty(), ""),
                    new ClassifierRow("858.1", "1.2", "Прийом", Optional.empty(), 1, LONG_AGO, Optional.empty(), "")),
            List.of(new OrgUnit(
                    "org",
                    "KMDA",
                    "Київська міська державна адміністрація",
                    "КМДА",
                    Optional.empty(),
                    OrgUnit.Type.OTHER)),
            List.of(position("p1", "Коваль О. П."), position("p2", "Бойко І. І."), position("p3", "Бойко І. І.")));

    private final RowReader reader = new RowReader(new Lookups(DIRECTORY), Optional.empty(), TODAY);

    @Test
    void reads_a_line_of_the_old_register() {
        var row = read(
                ImportColumn.SEQ_NO, "11321",
                ImportColumn.NUMBER, "ОП/KO-11321",
                ImportColumn.APPLICANT, "Шевчук О. П. та ін.",
                ImportColumn.CONTROL_DATE, "18.11.2013",
                ImportColumn.REVIEWER, "коваль о.п.",
                ImportColumn.PROCESSING_DISTRICT, "Солом`янський район",
                ImportColumn.APPEAL_DISTRICT, "");

        assertThat(row.problems()).isEmpty();
        var card = row.card().orElseThrow();
        assertThat(card.number().text()).isEqualTo("ОП/КО-11321");
        assertThat(card.registeredOn()).isEqualTo("2013-11-06");
        assertThat(card.organisation()).isEqualTo("org");
        var content = card.content();
        assertThat(content.kind()).isEqualTo(DocumentKind.APPEAL);
        assertThat(content.citizens()).isEqualTo(2);
        assertThat(content.controlDate()).contains(LocalDate.of(2013, 11, 18));
        assertThat(content.reviewer()).contains("p1");
        assertThat(content.classification().subject()).isEqualTo("5.2");
        assertThat(content.classification().receiptForm()).isEqualTo("1.2");
        assertThat(content.whereabouts().processingDistrict()).isEqualTo("UA9");
        assertThat(content.whereabouts().appealDistrict()).isEqualTo(District.OTHER);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "NUMBER, '', VALUE_MISSING",
        "NUMBER, Ш_1, NUMBER_INVALID",
        "REGISTERED_ON, '', VALUE_MISSING",
        "REGISTERED_ON, 29.02.2013, DATE_INVALID",
        "REGISTERED_ON, 06/11/2013, DATE_INVALID",
        "REGISTERED_ON, 2013-13-01, DATE_INVALID",
        "REGISTERED_ON, 01.01.0013, DATE_INVALID",
        "REGISTERED_ON, 25.11.2026, DATE_IN_FUTURE",
        "CONTROL_DATE, 05.11.2013, CONTROL_BEFORE_REGISTRATION",
        "CONTROL_DATE, скоро, DATE_INVALID",
        "APPLICANT, '', APPLICANT_MISSING",
        "APPLICANT, 777, APPLICANT_UNREADABLE",
        "ORGANISATION, Хтось, ORGANISATION_UNKNOWN",
        "ORGANISATION, '', VALUE_MISSING",
        "KIND, Вірш, KIND_UNKNOWN",
    })
    void refuses_a_line_with_the_cell_and_the_reason(ImportColumn column, String value, Reason reason) {
        var row = read(column, value);

        assertThat(row.card()).isEmpty();
        assertThat(row.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(7);
            assertThat(problem.column()).isEqualTo(column.heading());
            assertThat(problem.value()).isEqualTo(value);
            assertThat(problem.reason()).isEqualTo(reason);
        });
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "NUMBER, Д-11330, PREFIX_DOES_NOT_FIT",
        "SEQ_NO, 11331, SEQ_NO_DIFFERS",
        "PROCESSING_DISTRICT, Троєщина, DISTRICT_UNKNOWN",
        "REVIEWER, Ніхто Н. Н., REVIEWER_UNKNOWN",
        "REVIEWER, Бойко І. І., REVIEWER_UNKNOWN", // two of that name
    })
    void warns_and_imports(ImportColumn column, String value, Reason reason) {
        var row = read(column, value);

        assertThat(row.card()).isPresent();
        assertThat(row.problems()).singleElement().extracting(Problem::reason).isEqualTo(reason);
    }

    @Test
    void a_reviewer_whom_nobody_knows_is_kept_in_the_note() {
        var content =
                read(ImportColumn.REVIEWER, "Ніхто Н. Н.").card().orElseThrow().content();

        assertThat(content.reviewer()).isEmpty();
        assertThat(content.note()).isEqualTo("Розглядає: Ніхто Н. Н.");
    }

    @Test
    void an_anonymous_appeal_needs_no_applicant() {
        var row = read(ImportColumn.NUMBER, "БП-11330", ImportColumn.APPLICANT, "");

        assertThat(row.problems()).isEmpty();
        assertThat(row.card().orElseThrow().content().applicants()).isEmpty();
    }

    @Test
    void every_fault_of_a_line_is_told_at_once() {
        var row = read(ImportColumn.NUMBER, "?", ImportColumn.REGISTERED_ON, "?", ImportColumn.ORGANISATION, "?");

        assertThat(row.problems())
                .extracting(Problem::reason)
                .containsExactly(Reason.NUMBER_INVALID, Reason.DATE_INVALID, Reason.ORGANISATION_UNKNOWN);
    }

    @Property
    void any_cells_give_a_card_or_a_refusal(@ForAll @Size(13) List<String> cells) {
        var values = new EnumMap<ImportColumn, String>(ImportColumn.class);
        var columns = ImportColumn.values();
        for (int i = 0; i < columns.length; i++) {
            values.put(columns[i], cells.get(i));
        }

        var row = reader.read(1, values);

        assertThat(row.card().isEmpty())
                .isEqualTo(row.problems().stream()
                        .anyMatch(problem -> problem.reason().isRefusal()));
    }

    private ReadRow read(Object... columnsAndValues) {
        var values = new EnumMap<ImportColumn, String>(Map.of(
                ImportColumn.NUMBER, "Ш-11330",
                ImportColumn.REGISTERED_ON, "06.11.2013",
                ImportColumn.APPLICANT, "Шевчук О. П.",
                ImportColumn.ORGANISATION, "кмда"));
        for (int i = 0; i < columnsAndValues.length; i += 2) {
            values.put((ImportColumn) columnsAndValues[i], (String) columnsAndValues[i + 1]);
        }
        return reader.read(7, values);
    }

    private static Position position(String id, String holder) {
        return new Position(id, "org", "Посада", holder, false, LONG_AGO, Optional.empty());
    }
}
