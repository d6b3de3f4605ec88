package dev.watchfloor.views.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrMatrixTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "otpauth://totp/Watchfloor:ana?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Watchfloor&digits=6",
                "Ana María \u6771\u4eac \ud83d\udd11"
            })
    void readersReadWhatWasWritten(String text) throws ReaderException {
        assertThat(read(QrMatrix.of(text).orElseThrow())).isEqualTo(text);
    }

    @Test
    void longTextsAreReadAndTooLongOnesAreNone() throws ReaderException {
        String longest = "x".repeat(2_331);
        assertThat(read(QrMatrix.of(longest).orElseThrow())).isEqualTo(longest);
        assertThat(QrMatrix.of(longest + "x")).isEmpty();
    }

    @Test
    void fourLightSquaresAreAroundIt() {
        QrMatrix squares = QrMatrix.of("1").orElseThrow();
        assertThat(squares.size()).as("the smallest code has 21").isEqualTo(21 + 8);
        for (int at = 0; at < squares.size(); at++) {
            for (int edge : new int[] {-1, 0, 1, 2, 3, 25, 26, 27, 28, 29}) {
                assertThat(squares.isDark(edge, at)).isFalse();
                assertThat(squares.isDark(at, edge)).isFalse();
            }
        }
        assertThat(squares.isDark(4, 4)).as("the corner of the finder pattern").isTrue();
        assertThat(squares.isDark(24, 4)).isTrue();
        assertThat(squares.isDark(4, 24)).isTrue();
    }

    @Test
    void doesNotShowItsText() {
        assertThat(QrMatrix.of("secret").orElseThrow().toString()).doesNotContain("secret");
    }

    private static String read(QrMatrix squares) throws ReaderException {
        int scale = 3;
        int side = squares.size() * scale;
        int[] pixels = new int[side * side];
        for (int at = 0; at < pixels.length; at++) {
            pixels[at] = squares.isDark(at % side / scale, at / side / scale) ? 0xff000000 : 0xffffffff;
        }
        RGBLuminanceSource picture = new RGBLuminanceSource(side, side, pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(picture)))
                .getText();
    }
}
