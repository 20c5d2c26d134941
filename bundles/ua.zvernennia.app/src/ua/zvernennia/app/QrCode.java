package ua.zvernennia.app;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.QRCodeWriter;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.PaletteData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.widgets.Display;

/** QR codes (ISO/IEC 18004) as pictures: black on white whatever the theme, or no camera reads them. */
final class QrCode {

    private static final int SIZE = 220;
    private static final RGB WHITE = new RGB(255, 255, 255);
    private static final RGB BLACK = new RGB(0, 0, 0);

    private QrCode() {}

    /** The caller disposes it. */
    static Image image(Display display, String text) {
        return new Image(display, data(text));
    }

    static ImageData data(String text) {
        try {
            var matrix = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, SIZE, SIZE);
            var data = new ImageData(matrix.getWidth(), matrix.getHeight(), 1, new PaletteData(WHITE, BLACK));
            for (int y = 0; y < matrix.getHeight(); y++) {
                for (int x = 0; x < matrix.getWidth(); x++) {
                    data.setPixel(x, y, matrix.get(x, y) ? 1 : 0);
                }
            }
            return data;
        } catch (WriterException e) {
            throw new IllegalStateException("a text of " + text.length() + " characters fits into a QR code", e);
        }
    }
}
