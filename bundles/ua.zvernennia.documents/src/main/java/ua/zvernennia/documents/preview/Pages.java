package ua.zvernennia.documents.preview;

import static java.util.Objects.requireNonNull;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * The pages of one PDF or picture. Reading and painting take from milliseconds to seconds: never on the UI thread, and one
 * thread at a time. However large a page says it is, no picture takes more than {@link #PIXELS_MAX} pixels.
 */
public final class Pages implements AutoCloseable {

    /** Pixels of one picture. */
    public static final int PIXELS_MAX = 6_000_000;

    /** Points of PDF are 1/72 inch; some files say that a page has none. */
    private static final float POINTS_LEAST = 1;

    static {
        // A second toolkit beside SWT would open a display of its own; pixels in memory need none.
        System.setProperty("java.awt.headless", "true");
        ImageIO.setUseCache(false);
    }

    private final Source source;

    private Pages(Source source) {
        this.source = source;
    }

    /** @throws IOException also for a content that is damaged or encrypted */
    public static Pages ofPdf(Path file) throws IOException {
        return new Pages(new Pdf(load(requireNonNull(file, "file"))));
    }

    /** @throws IOException also for a kind of picture that nobody here reads */
    public static Pages ofPicture(Path file) throws IOException {
        var input = ImageIO.createImageInputStream(requireNonNull(file, "file").toFile());
        if (input == null) {
            throw new IOException("cannot be read");
        }
        var readers = ImageIO.getImageReaders(input);
        if (!readers.hasNext()) {
            input.close();
            throw new IOException("no picture");
        }
        var reader = readers.next();
        reader.setInput(input);
        return new Pages(new Picture(reader, input));
    }

    /** At least 1. */
    public int count() throws IOException {
        return guarded(source::count);
    }

    /**
     * Paints a page.
     *
     * @param index from 0
     * @param width wanted, in pixels; the height follows
     */
    public PagePicture page(int index, int width) throws IOException {
        if (width < 1) {
            throw new IllegalArgumentException("width: " + width + " (expected: >= 1)");
        }
        return guarded(() -> PagePicture.of(source.page(index, width)));
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    private static PDDocument load(Path file) throws IOException {
        return guarded(() -> Loader.loadPDF(file.toFile()));
    }

    /** Parsers of foreign bytes throw what they like. */
    private static <T> T guarded(Reading<T> reading) throws IOException {
        try {
            return reading.read();
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw new IOException("the content is damaged", e);
        }
    }

    /** Something that reads foreign bytes. */
    @FunctionalInterface
    private interface Reading<T> {

        T read() throws IOException;
    }

    /** Where pages come from. */
    private sealed interface Source extends AutoCloseable {

        int count() throws IOException;

        BufferedImage page(int index, int width) throws IOException;

        @Override
        void close() throws IOException;
    }

    private record Pdf(PDDocument document) implements Source {

        @Override
        public int count() {
            return Math.max(1, document.getNumberOfPages());
        }

        @Override
        public BufferedImage page(int index, int width) throws IOException {
            var box = document.getPage(index).getCropBox();
            float points = Math.max(POINTS_LEAST, box.getWidth());
            float height = Math.max(POINTS_LEAST, box.getHeight());
            double scale = Math.min(width / (double) points, Math.sqrt(PIXELS_MAX / ((double) points * height)));
            return new PDFRenderer(document).renderImage(index, (float) scale, ImageType.RGB);
        }

        @Override
        public void close() throws IOException {
            document.close();
        }
    }

    private record Picture(ImageReader reader, ImageInputStream input) implements Source {

        @Override
        public int count() throws IOException {
            return Math.max(1, reader.getNumImages(true));
        }

        /** Reads every n-th pixel: a scan of 100 million pixels never stands in memory whole. */
        @Override
        public BufferedImage page(int index, int width) throws IOException {
            long pixels = (long) reader.getWidth(index) * reader.getHeight(index);
            int step = Math.max(1, Math.max(reader.getWidth(index) / width, step(pixels)));
            var asked = reader.getDefaultReadParam();
            asked.setSourceSubsampling(step, step, 0, 0);
            return reader.read(index, asked);
        }

        private static int step(long pixels) {
            return (int) Math.ceil(Math.sqrt(pixels / (double) PIXELS_MAX));
        }

        @Override
        public void close() throws IOException {
            reader.dispose();
            input.close();
        }
    }
}
