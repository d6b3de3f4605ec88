package dev.watchfloor.views.kit;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * The squares of a QR code (ISO/IEC 18004), the quiet zone of four light ones around it included. Knows no JavaFX, so that
 * a terminal can draw it as well. Immutable. Does not show its text.
 */
public final class QrMatrix {
    /** What the standard asks for on each side. */
    static final int QUIET = 4;

    private final ByteMatrix squares;

    private QrMatrix(ByteMatrix squares) {
        this.squares = squares;
    }

    /** Empty when the text is longer than a QR code can be, which is about 2,300 bytes. */
    public static Optional<QrMatrix> of(String text) {
        try {
            // M stands a reflection on the screen; L would be smaller, Q is for print that wears.
            return Optional.of(new QrMatrix(
                    Encoder.encode(text, ErrorCorrectionLevel.M, hints(text)).getMatrix()));
        } catch (WriterException tooLong) {
            return Optional.empty();
        }
    }

    /** How many squares each side has. */
    public int size() {
        return squares.getWidth() + 2 * QUIET;
    }

    /** Whether a square is black; outside of the code, however far, none is. */
    public boolean isDark(int column, int row) {
        int x = column - QUIET;
        int y = row - QUIET;
        return x >= 0 && y >= 0 && x < squares.getWidth() && y < squares.getHeight() && squares.get(x, y) == 1;
    }

    /** A character set is named only where it matters: some readers do not know the mark. */
    private static Map<EncodeHintType, ?> hints(String text) {
        return StandardCharsets.US_ASCII.newEncoder().canEncode(text)
                ? Map.of()
                : Map.of(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name());
    }
}
