package ua.zvernennia.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

class FormFilesTest {

    private static final String CODE = "zvn:00000000-0000-0000-0000-00000000002a";

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(FormKind.class)
    void everyFormIsFilledAndItsCodeIsRead(FormKind kind) throws Exception {
        var values = new HashMap<String, String>();
        FormTemplate.FIELDS.forEach(field -> values.put(field, "<" + field + " & {{number}}>"));
        values.put("summary", "Перший рядок\nДругий рядок\u0000");

        var file = files().write(FormTemplate.standard(kind), "КО-11/2", values, CODE, Format.WORD);

        assertThat(file.getFileName().toString()).startsWith("КО-11_2_").endsWith(".docx");
        try (var word = new XWPFDocument(Files.newInputStream(file))) {
            var text = new XWPFWordExtractor(word).getText();
            assertThat(text).contains("<number & {{number}}>", "<organisation & {{number}}>");
            assertThat(text.replace("{{number}}", "")).doesNotContain("{{");
            if (kind != FormKind.STAMP) {
                assertThat(text).containsPattern("Перший рядок\\s+Другий рядок");
            }
            assertThat(word.getAllPictures()).hasSize(1);
            assertThat(read(word.getAllPictures().getFirst().getData())).isEqualTo(CODE);
        }
    }

    @Test
    void theCardHasTwoSides() throws Exception {
        var file = files().write(FormTemplate.standard(FormKind.CARD), "РКК", Map.of(), CODE, Format.WORD);
        try (var word = new XWPFDocument(Files.newInputStream(file))) {
            assertThat(word.getTables()).hasSize(2);
            assertThat(new XWPFWordExtractor(word).getText()).contains("Реєстраційний індекс", "Результат розгляду");
        }
    }

    @Test
    void anAdministratorsTemplateTakesThePlaceOfTheStandardOne() throws Exception {
        var own = FormTemplate.of(docx("<w:p><w:r><w:t>Наш бланк {{number}}</w:t></w:r></w:p>", ""));
        var file = files().write(own, "x", Map.of("number", "Т-1"), CODE, Format.WORD);
        try (var word = new XWPFDocument(Files.newInputStream(file))) {
            assertThat(new XWPFWordExtractor(word).getText()).contains("Наш бланк Т-1");
        }
    }

    @Test
    void aTemplateWithAnUnknownFieldAMacroOrALinkOutsideIsRefused() throws Exception {
        refused(ErrorCode.FORM_FIELD_UNKNOWN, docx("<w:p><w:r><w:t>{{salary}}</w:t></w:r></w:p>", ""));
        refused(ErrorCode.REPORT_TEMPLATE_UNSAFE, docx("<w:p/>", "word/vbaProject.bin"));
        refused(ErrorCode.REPORT_TEMPLATE_INVALID, "not a document".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void withoutAnOfficeThereIsNoPdf() {
        assertThat(files().canWritePdf()).isFalse();
        assertThatThrownBy(() -> files().write(FormTemplate.standard(FormKind.STAMP), "x", Map.of(), CODE, Format.PDF))
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.OFFICE_UNAVAILABLE));
    }

    private FormFiles files() {
        return new FormFiles(directory, new Office(Optional.empty()));
    }

    private static void refused(ErrorCode code, byte[] template) {
        assertThatThrownBy(() -> FormTemplate.of(template))
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private static String read(byte[] png) throws Exception {
        var image = ImageIO.read(new ByteArrayInputStream(png));
        int width = image.getWidth();
        int height = image.getHeight();
        var source = new RGBLuminanceSource(width, height, image.getRGB(0, 0, width, height, null, 0, width));
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }

    /** The smallest document that POI opens, with a further part when it has a name. */
    private static byte[] docx(String body, String part) throws Exception {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            put(zip, "[Content_Types].xml", """
                    <?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                    <Override PartName="/word/document.xml"\
                     ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>\
                    </Types>""");
            put(zip, "_rels/.rels", """
                    <?xml version="1.0"?>\
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
                    <Relationship Id="rId1"\
                     Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"\
                     Target="word/document.xml"/></Relationships>""");
            put(zip, "word/document.xml", """
                    <?xml version="1.0"?>\
                    <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>%s\
                    </w:body></w:document>""".formatted(body));
            if (!part.isEmpty()) {
                put(zip, part, "");
            }
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws Exception {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
