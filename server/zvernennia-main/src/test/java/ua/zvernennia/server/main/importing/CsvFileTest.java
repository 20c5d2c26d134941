package ua.zvernennia.server.main.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.server.usecase.importing.ImportFile;

class CsvFileTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void finds_the_separator_in_the_header(String separator) throws IOException {
        var file = write("№ документа;Дата реєстрації;Заявник\nЧ-1;06.11.2013;Чуб О. П.\n".replace(";", separator));

        assertThat(file.header()).containsExactly("№ документа", "Дата реєстрації", "Заявник");
        assertThat(lines(file)).containsExactly(new ImportFile.Line(2, List.of("Ч-1", "06.11.2013", "Чуб О. П.")));
    }

    @Test
    void a_comma_inside_a_heading_is_no_separator() throws IOException {
        var file = write("№ документа;Заявник;\"Зауваження, інше, ще\"\n");

        assertThat(file.header()).hasSize(3);
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_first_heading() throws IOException {
        assertThat(write("\uFEFF№ документа;Заявник\r\nЧ-1;Чуб О. П.\r\n").header())
                .first()
                .isEqualTo("№ документа");
    }

    @Test
    void a_record_is_told_by_the_line_it_begins_on() throws IOException {
        var file = write("""
                № документа;Зміст
                Ч-1;"перший
                другий; третій ""в лапках""
                четвертий"

                ;
                Ч-2;"останній"
                """);

        assertThat(lines(file))
                .containsExactly(
                        new ImportFile.Line(2, List.of("Ч-1", "перший\nдругий; третій \"в лапках\"\nчетвертий")),
                        new ImportFile.Line(7, List.of("Ч-2", "останній")));
    }

    @Test
    void a_row_without_an_end_is_refused_before_it_fills_the_memory() throws IOException {
        var file = write("№ документа;Зміст\nЧ-1;\"" + "а".repeat(3_000_000) + "\"\n");

        assertThatThrownBy(() -> lines(file))
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.IMPORT_FILE_UNREADABLE));
    }

    @Test
    void any_number_of_rows_may_follow_each_other() throws IOException {
        var rows = "Ч-1;а\n".repeat(250_000);

        assertThat(lines(write("№ документа;Зміст\n" + rows))).hasSize(250_000);
    }

    @Test
    void another_encoding_is_refused_with_the_file_and_the_line() throws IOException {
        var path = directory.resolve("cp1251.csv");
        Files.write(path, "№ документа;Заявник\nЧ-1;Чуб\n".getBytes(Charset.forName("windows-1251")));

        refused(() -> CsvFile.open(path), "cp1251.csv, line 1: not UTF-8, likely Windows-1251");
    }

    @Test
    void a_single_byte_of_another_encoding_is_named_with_its_line() throws IOException {
        var path = directory.resolve("mixed.csv");
        var text = new ByteArrayOutputStream();
        text.writeBytes("№ документа;Зміст\nЧ-1;а\nЧ-2;".getBytes(StandardCharsets.UTF_8));
        text.write(0xE0);
        text.writeBytes("\nЧ-3;в\n".getBytes(StandardCharsets.UTF_8));
        Files.write(path, text.toByteArray());

        refused(() -> lines(CsvFile.open(path)), "mixed.csv, line 3: not UTF-8");
    }

    @Test
    void a_file_of_a_spreadsheet_in_utf_16_is_named_so() throws IOException {
        var path = directory.resolve("wide.csv");
        Files.write(path, "№ документа;Заявник\n".getBytes(StandardCharsets.UTF_16));

        refused(() -> CsvFile.open(path), "likely UTF-16");
    }

    @Test
    void a_quote_that_is_never_closed_is_refused_with_its_line() throws IOException {
        var file = write("№ документа;Зміст\nЧ-1;добре\nЧ-2;\"без кінця\nЧ-3;далі\n");

        refused(() -> lines(file), "line 3: a quote is opened");
    }

    @Test
    void a_file_that_is_not_there_is_refused() {
        refused(() -> CsvFile.open(directory.resolve("nothing.csv")), "there is no such file");
    }

    @Test
    void a_file_that_begins_with_an_empty_line_has_no_columns() {
        refused(() -> write(""), "the names of the columns");
        refused(() -> write("\n\n№ документа;Зміст\nЧ-1;а\n"), "line 1: empty");
    }

    private static void refused(ThrowingCallable call, String message) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.IMPORT_FILE_UNREADABLE))
                .hasMessageContaining(message);
    }

    private static List<ImportFile.Line> lines(ImportFile file) {
        var lines = new ArrayList<ImportFile.Line>();
        file.forEach(lines::add);
        return lines;
    }

    private CsvFile write(String text) throws IOException {
        var path = directory.resolve("register.csv");
        Files.write(path, text.getBytes(StandardCharsets.UTF_8));
        return CsvFile.open(path);
    }
}
