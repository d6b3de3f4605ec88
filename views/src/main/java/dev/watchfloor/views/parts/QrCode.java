package dev.watchfloor.views.parts;

import dev.watchfloor.views.kit.QrMatrix;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.HLineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.VLineTo;

/**
 * A QR code to be read off the screen: black on white in every theme, because readers expect it so. Whoever cannot point
 * a camera at it needs the same text beside it.
 */
public final class QrCode extends Region {
    /**
     * Of one square, in pixels: what a phone reads at arm's length. With four, edges fall on whole pixels at every screen
     * scale in steps of 25 %; an enlarged image has blurred ones, because JavaFX's software pipeline smooths it anyway.
     */
    private static final int SQUARE = 4;

    /** @param accessibleText what the code is for, and where the same stands in words */
    public QrCode(QrMatrix squares, String accessibleText) {
        int side = squares.size() * SQUARE;
        setMinSize(side, side);
        setPrefSize(side, side);
        setMaxSize(side, side);
        setBackground(Background.fill(Color.WHITE));
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText(accessibleText);
        getChildren().setAll(drawn(squares));
    }

    private static Path drawn(QrMatrix squares) {
        Path path = new Path();
        path.setFill(Color.BLACK);
        path.setStroke(null);
        for (int row = 0; row < squares.size(); row++) {
            int from = 0;
            for (int column = 0; column <= squares.size(); column++) {
                if (!squares.isDark(column, row)) {
                    addRun(path, from, column, row);
                    from = column + 1;
                }
            }
        }
        return path;
    }

    /** Neighbours in a row are one rectangle, so that no hairline shows between them. */
    private static void addRun(Path path, int from, int to, int row) {
        if (from < to) {
            double top = (double) row * SQUARE;
            path.getElements()
                    .addAll(
                            new MoveTo((double) from * SQUARE, top),
                            new HLineTo((double) to * SQUARE),
                            new VLineTo(top + SQUARE),
                            new HLineTo((double) from * SQUARE),
                            new ClosePath());
        }
    }
}
