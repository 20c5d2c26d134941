package ua.zvernennia.server.main.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ua.zvernennia.model.ErrorCode;
import ua.zvernennia.model.RegistryException;
import ua.zvernennia.model.files.FileTypes;

class ContentKindsTest {

    private static final int MEGABYTE = 1024 * 1024;

    private final ContentKinds kinds = new ContentKinds(new ArchiveCheck(4L * MEGABYTE, 100, 3));

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({
        "25504446 2d312e34 0a, application/pdf",
        "ffd8ffe0 00104a46 49460001, image/jpeg",
        "49492a00 08000000, image/tiff",
        "47494638 39610100 01000000, image/gif",
        "d0cf11e0 a1b11ae1 00000000, application/x-tika-msoffice",
        "7b5c7274 66315c61 6e736900, application/rtf",
        "52494646 24000000 57415645 666d7420, audio/vnd.wave",
        "49443303 00000000 0000, audio/mpeg",
        "00000018 66747970 6d703432 00000000, video/mp4",
        "00000018 66747970 68656963 00000000, image/heic",
        "52494646 24000000 57454250 56503820, image/webp",
        "41542654 464f524d 0000075c 444a564d, image/vnd.djvu"
    })
    void aContentIsKnownByItsFirstBytesAndLetIn(String start, String expected) throws IOException {
        assertThat(kinds.mediaType(file(HexFormat.of().parseHex(start.replace(" ", "")))))
                .isEqualTo(expected);
        assertThat(FileTypes.USUAL.of(expected)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"4d5a9000 03000000 04000000 ffff0000", "7f454c46 02010100 00000000", "cafebabe 00000041"})
    void whatRunsIsNotLetIn(String start) throws IOException {
        var found = kinds.mediaType(file(HexFormat.of().parseHex(start.replace(" ", ""))));

        assertThat(FileTypes.USUAL.of(found)).as(found).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body onload=alert(1)></body></html>",
                "#!/bin/sh\nrm -rf /",
                "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>"
            })
    void scriptsAndPagesAreNotLetIn(String text) throws IOException {
        var found = kinds.mediaType(file(text.getBytes(StandardCharsets.UTF_8)));

        assertThat(FileTypes.USUAL.of(found)).as(found).isEmpty();
    }

    @Test
    void plainTextIsTextInBothEncodings() throws IOException {
        var text = "Шановний Віталію Володимировичу! Прошу відремонтувати дах.\n";

        assertThat(kinds.mediaType(file(text.getBytes(StandardCharsets.UTF_8)))).isEqualTo("text/plain");
        assertThat(kinds.mediaType(file(text.getBytes(Charset.forName("windows-1251")))))
                .isEqualTo("text/plain");
    }

    @Test
    void aPictureOfImageIoIsAPicture() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "png", out);

        assertThat(kinds.mediaType(file(out.toByteArray()))).isEqualTo("image/png");
    }

    @ParameterizedTest
    @CsvSource({
        "word/document.xml, application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "xl/workbook.xml, application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "ppt/presentation.xml, application/vnd.openxmlformats-officedocument.presentationml.presentation"
    })
    void officeDocumentsAreKnownByTheirParts(String part, String expected) throws IOException {
        assertThat(kinds.mediaType(zip("[Content_Types].xml", "<Types/>", part, "<x/>")))
                .isEqualTo(expected);
    }

    @Test
    void aDocumentWithMacrosIsNotLetIn() throws IOException {
        var found = kinds.mediaType(
                zip("[Content_Types].xml", "<Types/>", "word/document.xml", "<x/>", "word/vbaProject.bin", "x"));

        assertThat(FileTypes.USUAL.of(found)).as(found).isEmpty();
    }

    @Test
    void openDocumentsAndSignedContainersSayWhatTheyAre() throws IOException {
        assertThat(kinds.mediaType(zip("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "<x/>")))
                .isEqualTo("application/vnd.oasis.opendocument.text");
        assertThat(kinds.mediaType(zip("mimetype", "application/vnd.etsi.asic-e+zip", "a.pdf", "x")))
                .isEqualTo("application/vnd.etsi.asic-e+zip");
    }

    @Test
    void aPlainArchiveIsAnArchiveAndAProgramIsNone() throws IOException {
        assertThat(kinds.mediaType(zip("лист.txt", "лист"))).isEqualTo("application/zip");
        assertThat(FileTypes.USUAL.of(kinds.mediaType(zip("META-INF/MANIFEST.MF", "Main-Class: A"))))
                .isEmpty();
    }

    @Test
    void anArchiveThatUnpacksToTooMuchIsABomb() throws IOException {
        var bomb = zipOf("zeros", new byte[5 * MEGABYTE]);
        assertThat(Files.size(bomb)).isLessThan(10_000);

        assertRefused(bomb, ErrorCode.FILE_ARCHIVE_TOO_LARGE);
    }

    @Test
    void aBombInsideAnArchiveIsABombToo() throws IOException {
        var inner = Files.readAllBytes(zipOf("zeros", new byte[3 * MEGABYTE]));

        assertRefused(zipOf("a.zip", inner, "b.zip", inner), ErrorCode.FILE_ARCHIVE_TOO_LARGE);
    }

    @Test
    void archivesInArchivesEndSomewhere() throws IOException {
        var nested = Files.readAllBytes(zip("лист.txt", "лист"));
        for (int i = 0; i < 3; i++) {
            nested = Files.readAllBytes(zipOf("inner.zip", nested));
        }

        assertRefused(file(nested), ErrorCode.FILE_ARCHIVE_TOO_LARGE);
    }

    @Test
    void aDocumentWithFarTooManyPartsIsABomb() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i <= 100; i++) {
                zip.putNextEntry(new ZipEntry("part" + i));
            }
        }

        assertRefused(file(out.toByteArray()), ErrorCode.FILE_ARCHIVE_TOO_LARGE);
    }

    @Test
    void anArchiveThatIsCutOffOrEncryptedIsRefused() throws IOException {
        var whole = Files.readAllBytes(zip("лист.txt", "лист ".repeat(1000)));
        var half = java.util.Arrays.copyOf(whole, whole.length / 2);
        var encrypted = whole.clone();
        encrypted[6] |= 1; // the flag in the local header, and the one in the directory
        for (int i = 0; i < encrypted.length - 10; i++) {
            if (encrypted[i] == 'P' && encrypted[i + 1] == 'K' && encrypted[i + 2] == 1 && encrypted[i + 3] == 2) {
                encrypted[i + 8] |= 1;
            }
        }

        assertRefused(file(half), ErrorCode.FILE_ARCHIVE_UNREADABLE);
        assertRefused(file(encrypted), ErrorCode.FILE_ARCHIVE_UNREADABLE);
    }

    private void assertRefused(Path content, ErrorCode code) {
        assertThatThrownBy(() -> kinds.mediaType(content))
                .isInstanceOfSatisfying(
                        RegistryException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private Path zip(String... namesAndTexts) throws IOException {
        var parts = new Object[namesAndTexts.length];
        for (int i = 0; i < parts.length; i += 2) {
            parts[i] = namesAndTexts[i];
            parts[i + 1] = namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8);
        }
        return zipOf(parts);
    }

    private Path zipOf(Object... namesAndBytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndBytes.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndBytes[i]));
                zip.write((byte[]) namesAndBytes[i + 1]);
                zip.closeEntry();
            }
        }
        return file(out.toByteArray());
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(directory, "content", ""), bytes);
    }
}
