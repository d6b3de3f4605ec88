package dev.watchfloor.tests;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import dev.watchfloor.app.operators.factors.TotpSecret;
import java.net.URI;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** What a phone does with the picture on the screen. */
final class QrReader {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private QrReader() {}

    static String read(WritableImage image) throws NotFoundException {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return new MultiFormatReader()
                .decode(new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))))
                .getText();
    }

    /** The secret of a key URI with the usual algorithm, digits and period. */
    static TotpSecret secret(String uri) {
        return typed(URI.create(uri).getQuery().replaceAll(".*secret=([A-Z2-7]+).*", "$1"));
    }

    /** The same for who types what stands beside the picture. */
    static TotpSecret typed(String text) {
        byte[] secret = new byte[text.length() * 5 / 8];
        int bits = 0;
        int held = 0;
        int at = 0;
        for (char letter : text.toCharArray()) {
            held = held << 5 | BASE32.indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                secret[at++] = (byte) (held >> bits);
                held &= (1 << bits) - 1;
            }
        }
        return new TotpSecret(secret, TotpSecret.Algorithm.SHA1, 6, 30);
    }
}
