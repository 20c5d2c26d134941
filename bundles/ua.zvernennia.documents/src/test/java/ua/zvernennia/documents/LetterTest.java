package ua.zvernennia.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;

class LetterTest {

    private static final Instant NOW = Instant.parse("2026-11-24T07:30:15Z");

    @TempDir
    private Path directory;

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void every_letter_is_valid_filled_and_keeps_no_field(LetterKind kind) throws IOException {
        var file = letter(kind, "Т-12/1 <&>").write(LetterTemplate.of(kind, directory), directory, NOW);

        assertThat(file).hasFileName(kind.fileName().replace(".docx", "_Т-12-1-_20261124_093015.docx"));
        try (var document = new XWPFDocument(Files.newInputStream(file))) {
            var defects = new ArrayList<XmlError>();
            document.getDocument().validate(new XmlOptions().setErrorListener(defects));
            defects.removeIf(defect -> defect.getMessage().contains("Ignorable")); // of part 3 of the standard
            assertThat(defects).isEmpty();
            var text = text(document);
            assertThat(text)
                    .doesNotContain("{{")
                    .doesNotContain("}}")
                    .contains("Ткаченко Ірині Петрівні", "Т-12/1 <&>", "Шановна Ірино Петрівно!");
            kind.asked().forEach(field -> assertThat(text).contains("[" + field + "]"));
            assertThat(document.getAllPictures()).hasSize(1);
            assertThat(decoded(document.getAllPictures().getFirst().getData()))
                    .isEqualTo("https://zvernennia.example/1 Т-12/1 <&>");
        }
    }

    @Test
    void a_text_of_several_lines_makes_as_many_paragraphs() throws IOException {
        var fields = new LinkedHashMap<>(letter(LetterKind.ANSWER, "1").fields());
        fields.put("text", "Перше.\nДруге.");
        var file = new Letter(LetterKind.ANSWER, fields, "№ 1")
                .write(LetterTemplate.standard(LetterKind.ANSWER), directory, NOW);
        try (var document = new XWPFDocument(Files.newInputStream(file))) {
            assertThat(document.getParagraphs())
                    .extracting(XWPFParagraph::getText)
                    .containsSubsequence("Перше.", "Друге.");
        }
    }

    @Test
    void a_template_of_the_administrators_takes_the_place_of_ours() throws IOException {
        own("Вітаємо, {{dear}} № {{number}}");
        var file =
                letter(LetterKind.RETURN, "77").write(LetterTemplate.of(LetterKind.RETURN, directory), directory, NOW);
        try (var document = new XWPFDocument(Files.newInputStream(file))) {
            assertThat(text(document)).contains("Вітаємо, Шановна Ірино Петрівно! № 77");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{nomber}}", "{{newTerm}}", "{{number", "number}}", "{{}}"})
    void a_field_that_is_broken_or_not_of_this_letter_is_named(String field) throws IOException {
        own("Лист " + field + " далі");
        assertThatThrownBy(() -> LetterTemplate.of(LetterKind.RETURN, directory))
                .isInstanceOfSatisfying(RegistryException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.REPORT_TEMPLATE_INVALID);
                    assertThat(field).contains(e.arguments().get("placeholder"));
                });
    }

    @Test
    void a_template_with_a_macro_is_refused() throws IOException {
        var parts =
                new LinkedHashMap<>(LetterTemplate.standard(LetterKind.RETURN).parts());
        parts.put("word/vbaProject.bin", new byte[] {1});
        write(parts);
        assertThatThrownBy(() -> LetterTemplate.of(LetterKind.RETURN, directory))
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.REPORT_TEMPLATE_UNSAFE));
    }

    private static Letter letter(LetterKind kind, String number) {
        var fields = new LinkedHashMap<String, String>();
        kind.fields().forEach(field -> fields.put(field, "[" + field + "]"));
        fields.put("addressee", "Ткаченко Ірині Петрівні");
        fields.put("dear", "Шановна Ірино Петрівно!");
        fields.put("number", number);
        return new Letter(kind, fields, "https://zvernennia.example/1 " + number);
    }

    private void own(String line) throws IOException {
        var parts =
                new LinkedHashMap<>(LetterTemplate.standard(LetterKind.RETURN).parts());
        var xml = new String(parts.get(WordTemplate.DOCUMENT), StandardCharsets.UTF_8);
        parts.put(WordTemplate.DOCUMENT, xml.replace("{{today}}", line).getBytes(StandardCharsets.UTF_8));
        write(parts);
    }

    private void write(Map<String, byte[]> parts) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(directory.resolve(LetterKind.RETURN.fileName())))) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
    }

    private static String text(XWPFDocument document) {
        return document.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n"));
    }

    private static String decoded(byte[] png) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(png));
        var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        try {
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(source)))
                    .getText();
        } catch (ReaderException e) {
            throw new AssertionError("no QR code that can be read", e);
        }
    }
}
