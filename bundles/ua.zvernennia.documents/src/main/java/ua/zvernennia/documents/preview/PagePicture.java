package ua.zvernennia.documents.preview;

import static java.util.Objects.requireNonNull;

import java.awt.Color;
import java.awt.image.BufferedImage;

/**
 * A page as it is painted.
 *
 * @param pixels row by row from the top, 0xFFRRGGBB
 */
public record PagePicture(int width, int height, int[] pixels) {

    public PagePicture {
        requireNonNull(pixels, "pixels");
        if (width < 1 || height < 1 || pixels.length != width * height) {
            throw new IllegalArgumentException(
                    width + " x " + height + ": " + pixels.length + " pixels (expected: width x height)");
        }
    }

    /** On white: what is transparent is paper. */
    static PagePicture of(BufferedImage image) {
        var paper = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var graphics = paper.createGraphics();
        try {
            graphics.drawImage(image, 0, 0, Color.WHITE, null);
        } finally {
            graphics.dispose();
        }
        return new PagePicture(
                paper.getWidth(),
                paper.getHeight(),
                paper.getRGB(0, 0, paper.getWidth(), paper.getHeight(), null, 0, paper.getWidth()));
    }
}
