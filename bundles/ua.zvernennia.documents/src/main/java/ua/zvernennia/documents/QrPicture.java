package ua.zvernennia.documents;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** QR codes (ISO/IEC 18004, level Q) as PNG: at 25 mm a fax and a stain leave them readable. */
final class QrPicture {

    /** Pixels of a module. */
    private static final int SCALE = 8;

    private static final int WHITE = 0xFFFFFF;

    private QrPicture() {}

    static byte[] png(String text) {
        try {
            var matrix = new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.Q,
                                    EncodeHintType.CHARACTER_SET,
                                    "UTF-8",
                                    EncodeHintType.MARGIN,
                                    2));
            var out = new ByteArrayOutputStream();
            ImageIO.write(image(matrix), "png", out);
            return out.toByteArray();
        } catch (WriterException e) {
            throw new IllegalArgumentException("text: " + text.length() + " characters (expected: <= 60)", e);
        } catch (IOException e) {
            throw new UncheckedIOException("into memory", e);
        }
    }

    private static BufferedImage image(BitMatrix matrix) {
        var image = new BufferedImage(
                matrix.getWidth() * SCALE, matrix.getHeight() * SCALE, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, matrix.get(x / SCALE, y / SCALE) ? 0 : WHITE);
            }
        }
        return image;
    }
}
