package dev.watchfloor.launcher.command;

import dev.watchfloor.views.kit.QrMatrix;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A QR code in a terminal: each character is two squares above each other. Stateless. What it shows must stand beside it
 * as text, for terminals that have other fonts.
 */
final class QrText {
    /** Black on white whatever the terminal's colours are: readers expect it so. Of the 256 colours, which no theme changes. */
    private static final String BLACK_ON_WHITE = "\u001b[38;5;16;48;5;231m";

    private static final String AS_BEFORE = "\u001b[0m";

    private QrText() {}

    /**
     * Lines with a line feed after each; empty when the text is too long for a QR code.
     *
     * @param isColoured whether the reader of this output understands colours; without them it is drawn for light letters
     *     on a dark ground
     */
    static Optional<String> of(String text, boolean isColoured) {
        return QrMatrix.of(text)
                .map(squares -> IntStream.iterate(0, row -> row < squares.size(), row -> row + 2)
                        .mapToObj(row -> line(squares, row, isColoured))
                        .collect(Collectors.joining()));
    }

    private static String line(QrMatrix squares, int row, boolean isColoured) {
        StringBuilder line = new StringBuilder(isColoured ? BLACK_ON_WHITE : "");
        for (int column = 0; column < squares.size(); column++) {
            boolean upper = squares.isDark(column, row) == isColoured;
            // Below the last of an odd number of rows is nothing to draw on a coloured ground, or on a dark one.
            boolean lower = row + 1 < squares.size() && squares.isDark(column, row + 1) == isColoured;
            line.append(upper ? lower ? '█' : '▀' : lower ? '▄' : ' ');
        }
        return line.append(isColoured ? AS_BEFORE : "").append('\n').toString();
    }
}
