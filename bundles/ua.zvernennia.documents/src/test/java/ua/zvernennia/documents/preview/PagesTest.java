package ua.zvernennia.documents.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PagesTest {

    private static final int RED = 0xffff0000;

    @TempDir
    private Path directory;

    @Test
    void eachPageOfADocumentIsPaintedAtTheWidthAsked() throws IOException {
        try (var pages = Pages.ofPdf(pdf(PDRectangle.A4, 3))) {
            var page = pages.page(2, 300);

            assertThat(pages.count()).isEqualTo(3);
            assertThat(page.width()).isBetween(299, 301);
            assertThat(page.height()).isGreaterThan(page.width());
            assertThat(page.pixels()[page.pixels().length / 2 + page.width() / 2])
                    .isEqualTo(RED);
        }
    }

    @Test
    void aPageOfSixtyMetresIsPaintedSmall() throws IOException {
        try (var pages = Pages.ofPdf(pdf(new PDRectangle(200_000, 200_000), 1))) {
            assertThat(pages.page(0, 100_000).pixels().length).isLessThanOrEqualTo(Pages.PIXELS_MAX + 10_000);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif", "bmp", "tiff"})
    void everyKindOfPictureIsShown(String format) throws IOException {
        var file = directory.resolve("picture." + format);
        assertThat(ImageIO.write(red(400, 200), format, file.toFile())).isTrue();

        try (var pages = Pages.ofPicture(file)) {
            var page = pages.page(0, 100);

            assertThat(pages.count()).isEqualTo(1);
            assertThat(page.width()).isEqualTo(100);
            assertThat(page.height()).isEqualTo(50);
            assertThat(new Color(page.pixels()[1000]).getRed()).isGreaterThan(200);
        }
    }

    @Test
    void whatIsTransparentIsPaper() throws IOException {
        var file = directory.resolve("clear.png");
        ImageIO.write(new BufferedImage(10, 10, BufferedImage.TYPE_INT_ARGB), "png", file.toFile());

        try (var pages = Pages.ofPicture(file)) {
            assertThat(pages.page(0, 10).pixels()[0]).isEqualTo(0xffffffff);
        }
    }

    @Test
    void aDamagedContentIsRefusedAndNothingElse() throws IOException {
        var whole = Files.readAllBytes(pdf(PDRectangle.A4, 1));
        var text = Files.write(directory.resolve("text"), "не PDF".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> Pages.ofPdf(text)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Pages.ofPicture(text)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> {
                    var half = Files.write(directory.resolve("half"), Arrays.copyOf(whole, whole.length / 3));
                    try (var pages = Pages.ofPdf(half)) {
                        pages.page(0, 100);
                    }
                })
                .isInstanceOf(IOException.class);
    }

    private Path pdf(PDRectangle size, int pages) throws IOException {
        var file = Files.createTempFile(directory, "document", ".pdf");
        try (var document = new PDDocument()) {
            for (int i = 0; i < pages; i++) {
                var page = new PDPage(size);
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.setNonStrokingColor(Color.RED);
                    content.addRect(0, 0, size.getWidth(), size.getHeight());
                    content.fill();
                }
            }
            document.save(file.toFile());
        }
        return file;
    }

    private static BufferedImage red(int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return image;
    }
}
