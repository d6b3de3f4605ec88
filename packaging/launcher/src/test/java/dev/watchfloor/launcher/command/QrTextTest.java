package dev.watchfloor.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrTextTest {
    private static final int SCALE = 3;
    private static final String URI = "otpauth://totp/Watchfloor:ana?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
            + "&issuer=Watchfloor&algorithm=SHA1&digits=6&period=30";

    @ParameterizedTest
    @ValueSource(strings = {"1", URI})
    void whatStandsInADarkTerminalIsReadByACamera(String text) throws ReaderException {
        List<String> lines = lines(QrText.of(text, false).orElseThrow());
        assertThat(read(lines, 0xffffffff, 0xff000000)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", URI})
    void withColoursItIsBlackOnWhiteInEveryTerminal(String text) throws ReaderException {
        List<String> lines = lines(QrText.of(text, true).orElseThrow());
        assertThat(lines).allMatch(line -> line.startsWith("\u001b[38;5;16;48;5;231m") && line.endsWith("\u001b[0m"));
        List<String> plain = lines.stream()
                .map(line -> line.replaceAll("\u001b\\[[0-9;]+m", ""))
                .toList();
        assertThat(read(plain, 0xff000000, 0xffffffff)).isEqualTo(text);
    }

    @Test
    void withoutColoursItIsNothingButBlocks() {
        assertThat(QrText.of(URI, false).orElseThrow()).matches("[█▀▄ \n]+");
        assertThat(lines(QrText.of(URI, false).orElseThrow()))
                .as("fits a terminal of 80 columns")
                .allMatch(line -> line.length() < 80);
    }

    @Test
    void tooLongTextsHaveNone() {
        assertThat(QrText.of("x".repeat(3_000), true)).isEmpty();
    }

    private static List<String> lines(String drawn) {
        assertThat(drawn).endsWith("\n");
        return Arrays.asList(drawn.substring(0, drawn.length() - 1).split("\n", -1));
    }

    private static String read(List<String> lines, int letter, int ground) throws ReaderException {
        int width = lines.getFirst().length() * SCALE;
        int height = lines.size() * 2 * SCALE;
        int[] pixels = new int[width * height];
        for (int at = 0; at < pixels.length; at++) {
            int row = at / width / SCALE;
            char block = lines.get(row / 2).charAt(at % width / SCALE);
            boolean isLetter = block == '█' || block == (row % 2 == 0 ? '▀' : '▄');
            pixels[at] = isLetter ? letter : ground;
        }
        RGBLuminanceSource picture = new RGBLuminanceSource(width, height, pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(picture)))
                .getText();
    }
}
