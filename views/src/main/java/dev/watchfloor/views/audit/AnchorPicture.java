package dev.watchfloor.views.audit;

import dev.watchfloor.views.kit.QrMatrix;
import java.nio.charset.StandardCharsets;

/** An anchor as a picture to print: its QR code with the same text below it, as SVG 1.1. Stateless. */
final class AnchorPicture {
    private static final int SQUARE = 6;
    private static final int LINE = 18;
    private static final int LETTERS = 64;

    private AnchorPicture() {}

    /** @param line letters of an anchor's alphabet, which need no escaping */
    static byte[] svg(QrMatrix squares, String line) {
        int side = squares.size() * SQUARE;
        int rows = (line.length() + LETTERS - 1) / LETTERS;
        StringBuilder svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + side
                + "\" height=\"" + (side + (rows + 1) * LINE)
                + "\"><rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>"
                + "<path d=\"");
        for (int row = 0; row < squares.size(); row++) {
            for (int column = 0; column < squares.size(); column++) {
                if (squares.isDark(column, row)) {
                    svg.append("M" + column * SQUARE + " " + row * SQUARE + "h" + SQUARE + "v" + SQUARE + "h-" + SQUARE
                            + "z");
                }
            }
        }
        svg.append("\"/>\n");
        for (int at = 0; at < line.length(); at += LETTERS) {
            svg.append("<text x=\"8\" y=\"" + (side + (at / LETTERS + 1) * LINE)
                    + "\" font-family=\"monospace\" font-size=\"11\">"
                    + line.substring(at, Math.min(line.length(), at + LETTERS)) + "</text>\n");
        }
        return svg.append("</svg>\n").toString().getBytes(StandardCharsets.UTF_8);
    }
}
