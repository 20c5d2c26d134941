package ua.zvernennia.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.report.ReportValue;

/** Files are opened by another library than the one that wrote them. */
class ReportFilesTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_word_document_is_valid_and_holds_the_table(boolean landscape) throws IOException {
        var file = files().write(Samples.table(40, landscape, Samples.NASTY), Format.WORD);
        assertThat(file).hasFileName("PROBA_.._1_20261124_093015.docx");
        try (var document = new XWPFDocument(Files.newInputStream(file))) {
            assertThat(defects(document)).isEmpty();
            assertThat(document.getParagraphs().getFirst().getText()).isEqualTo("ПРОБНА ДОВІДКА & <ІНШЕ>");
            var table = document.getTables().getFirst();
            assertThat(table.getRows()).hasSize(42);
            assertThat(table.getRow(0).isRepeatHeader()).isTrue();
            assertThat(table.getRow(1).isRepeatHeader()).isTrue();
            assertThat(table.getRow(2).isRepeatHeader()).isFalse();
            assertThat(table.getRow(0).getTableCells()).hasSize(5);
            assertThat(table.getRow(2).getCell(1).getText()).startsWith("=cmd|' /C calc'!A0 <b>&amp;</b> \uD83D\uDE00");
            var page = document.getDocument().getBody().getSectPr().getPgSz();
            assertThat(page.getOrient() == STPageOrientation.LANDSCAPE).isEqualTo(landscape);
            assertThat(document.getFooterList()).isNotEmpty();
        }
    }

    @Test
    void ten_thousand_characters_stay_whole() throws IOException {
        var file = files().write(Samples.table(1, false, "ґ".repeat(10_000)), Format.WORD);
        try (var document = new XWPFDocument(Files.newInputStream(file))) {
            assertThat(document.getTables().getFirst().getRow(2).getCell(1).getText())
                    .hasSize(10_000);
        }
    }

    @Test
    void a_table_is_written_as_it_is_read() throws IOException {
        var file = files().write(Samples.table(5, true, Samples.NASTY), Format.EXCEL);
        try (var book = WorkbookFactory.create(file.toFile(), null, true)) {
            var sheet = book.getSheetAt(0);
            var first = sheet.getRow(6);
            assertThat(first.getCell(1).getCellType()).isEqualTo(CellType.STRING);
            assertThat(first.getCell(1).getStringCellValue()).startsWith("=cmd|");
            assertThat(first.getCell(2).getNumericCellValue()).isEqualTo(3);
            assertThat(first.getCell(4).getNumericCellValue()).isEqualTo(-12.5);
            assertThat(sheet.getRow(8).getCell(3).getStringCellValue()).isEqualTo("-");
            assertThat(sheet.getMergedRegions()).hasSize(5);
            assertThat(sheet.getPaneInformation().getHorizontalSplitPosition()).isEqualTo((short) 6);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "=1+1 ^ '=1+1",
                "+380671234567 ^ '+380671234567",
                "@SUM(A1) ^ '@SUM(A1)",
                "-12 років ^ '-12 років",
                "звичайний ^ звичайний"
            })
    void no_text_in_a_csv_is_a_formula(String pair) {
        var parts = pair.split(" \\^ ");
        assertThat(CsvReport.field(ReportValue.of(parts[0]))).isEqualTo(parts[1]);
        assertThat(CsvReport.field(ReportValue.of(" =1"))).isEqualTo("' =1");
        assertThat(CsvReport.field(ReportValue.NOT_APPLICABLE)).isEqualTo("-");
        assertThat(CsvReport.field(ReportValue.of(-5))).isEqualTo("-5");
    }

    @Test
    void a_csv_has_a_mark_semicolons_and_quotes() throws IOException {
        var file = files().write(Samples.table(1, false, Samples.NASTY), Format.CSV);
        var text = Files.readString(file);
        assertThat(text).startsWith("\ufeff№;Показник & <зміст>;Розглянуто / вчасно;");
        assertThat(text).contains("\"'=cmd|").contains("\"\"лапки\"\"").endsWith("20.11.2026\r\n");
    }

    @Test
    void a_list_too_long_for_word_says_so_and_goes_to_excel() throws IOException {
        var table = Samples.table(ReportFiles.WORD_ROWS_MAX + 1, true, "Зміст звернення");
        assertCode(ErrorCode.REPORT_TOO_LONG, () -> files().write(table, Format.WORD));
        assertThat(files().write(table, Format.EXCEL)).isNotEmptyFile();
    }

    @Test
    void without_libreoffice_pdf_is_refused_with_a_sentence() {
        var files = new ReportFiles(directory, WordTemplate.standard(), new Office(Optional.empty()));
        assertThat(files.canWritePdf()).isFalse();
        assertCode(ErrorCode.OFFICE_UNAVAILABLE, () -> files.write(Samples.table(1, false, "х"), Format.PDF));
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void a_template_without_a_field_is_refused_by_its_name() throws IOException {
        var file = template(text -> text.replace("{{table}}", "таблиця"), "");
        assertThatThrownBy(() -> WordTemplate.of(file)).isInstanceOfSatisfying(RegistryException.class, e -> {
            assertThat(e.code()).isEqualTo(ErrorCode.REPORT_TEMPLATE_INVALID);
            assertThat(e.arguments()).containsEntry("placeholder", "{{table}}");
        });
    }

    @Test
    void a_field_that_a_word_processor_cut_into_runs_is_found() throws IOException {
        var file = template(text -> text.replace("{{heading}}", "{{head</w:t></w:r><w:r><w:t>ing}}"), "");
        var written = new ReportFiles(directory, WordTemplate.of(file), new Office(Optional.empty()))
                .write(Samples.table(2, false, "х"), Format.WORD);
        try (var document = new XWPFDocument(Files.newInputStream(written))) {
            assertThat(document.getParagraphs().getFirst().getText()).isEqualTo("ПРОБНА ДОВІДКА & <ІНШЕ>");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"word/vbaProject.bin", "word/embeddings/oleObject1.bin", "word/activeX/activeX1.xml"})
    void a_template_that_could_run_something_is_refused(String part) throws IOException {
        var file = template(text -> text, part);
        assertCode(ErrorCode.REPORT_TEMPLATE_UNSAFE, () -> WordTemplate.of(file));
    }

    @Test
    void a_template_with_a_link_to_the_outside_is_refused() throws IOException {
        var parts = new LinkedHashMap<>(WordTemplate.standard().parts());
        var rels = new String(parts.get("word/_rels/document.xml.rels"), StandardCharsets.UTF_8);
        parts.put(
                "word/_rels/document.xml.rels",
                rels.replace(
                                "</Relationships>",
                                "<Relationship Id=\"x\" Type=\"t\" Target=\"http://192.0.2.1/t.dotx\""
                                        + " TargetMode=\"External\"/></Relationships>")
                        .getBytes(StandardCharsets.UTF_8));
        var file = write(parts);
        assertCode(ErrorCode.REPORT_TEMPLATE_UNSAFE, () -> WordTemplate.of(file));
    }

    private ReportFiles files() {
        return new ReportFiles(directory, WordTemplate.standard(), new Office(Optional.empty()));
    }

    private static ArrayList<XmlError> defects(XWPFDocument document) {
        var defects = new ArrayList<XmlError>();
        document.getDocument().validate(new XmlOptions().setErrorListener(defects));
        defects.removeIf(defect -> defect.getMessage().contains("Ignorable")); // of part 3 of the standard
        return defects;
    }

    private Path template(java.util.function.UnaryOperator<String> change, String more) throws IOException {
        var parts = new LinkedHashMap<>(WordTemplate.standard().parts());
        var text = new String(parts.get(WordTemplate.DOCUMENT), StandardCharsets.UTF_8);
        parts.put(WordTemplate.DOCUMENT, change.apply(text).getBytes(StandardCharsets.UTF_8));
        if (!more.isEmpty()) {
            parts.put(more, new byte[] {1});
        }
        return write(parts);
    }

    private Path write(Map<String, byte[]> parts) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return Files.write(directory.resolve("template.docx"), out.toByteArray());
    }

    private static void assertCode(ErrorCode code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
