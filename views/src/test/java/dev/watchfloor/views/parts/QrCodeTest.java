package dev.watchfloor.views.parts;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import dev.watchfloor.views.fakes.NeedsDisplay;
import dev.watchfloor.views.fakes.Walks;
import dev.watchfloor.views.kit.QrMatrix;
import java.util.Arrays;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

@NeedsDisplay
@ExtendWith(ApplicationExtension.class)
class QrCodeTest {
    private static final String URI = "otpauth://totp/Watchfloor:ana?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
            + "&issuer=Watchfloor&algorithm=SHA1&digits=6&period=30";

    @Test
    void whatIsDrawnOnADarkScreenIsReadByACamera() throws ReaderException {
        Picture drawn = drawn();
        RGBLuminanceSource picture = new RGBLuminanceSource(drawn.side(), drawn.side(), drawn.pixels());
        assertThat(new QRCodeReader()
                        .decode(new BinaryBitmap(new HybridBinarizer(picture)))
                        .getText())
                .isEqualTo(URI);
    }

    @Test
    void edgesAreSharpBlackOnWhite() {
        Picture drawn = drawn();
        int squares = QrMatrix.of(URI).orElseThrow().size();
        assertThat(drawn.side()).isEqualTo(squares * 4);
        assertThat(Arrays.stream(drawn.pixels()).distinct().toArray())
                .containsExactlyInAnyOrder(0xff000000, 0xffffffff);
    }

    @Test
    void saysWhatItIsFor() {
        QrCode code = Walks.onFx(() -> new QrCode(QrMatrix.of(URI).orElseThrow(), "For an authenticator app"));
        assertThat(code.getAccessibleText()).isEqualTo("For an authenticator app");
    }

    private record Picture(int side, int[] pixels) {}

    private static Picture drawn() {
        return Walks.onFx(() -> {
            QrCode code = new QrCode(QrMatrix.of(URI).orElseThrow(), "");
            StackPane ground = new StackPane(code);
            ground.setStyle("-fx-background-color: #111");
            WritableImage image = new Scene(ground, Color.BLACK).snapshot(null);
            int side = (int) image.getWidth();
            int[] pixels = new int[side * side];
            image.getPixelReader().getPixels(0, 0, side, side, PixelFormat.getIntArgbInstance(), pixels, 0, side);
            return new Picture(side, pixels);
        });
    }
}
