package dev.watchfloor.views.timeline;

import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.views.kit.Palette;
import dev.watchfloor.views.kit.TimeFormat;
import java.time.Instant;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/**
 * What a painter needs for one frame.
 *
 * @param graphics the canvas: texts and curves
 * @param plot the pixels below it: bars and marks
 * @param palette colours
 * @param times how times are written
 * @param hits where to say what was drawn
 */
record Frame(GraphicsContext graphics, Plot plot, Palette palette, TimeFormat times, HitMap hits) {

    /** Where things are. */
    LaneLayout layout() {
        return plot.layout();
    }

    /** Time to logical pixels, from the plots' left edge. */
    TimeScale scale() {
        return plot.scale();
    }

    /** Where open sessions end. */
    Instant now() {
        return plot.now();
    }

    /** Device pixels in a logical pixel. */
    double output() {
        return plot.output();
    }

    /** Pixel on the canvas of an instant. */
    double x(Instant when) {
        return layout().axis().x() + scale().x(when);
    }

    TimeRange range() {
        return scale().range();
    }

    void fill(Paint paint, double x, double y, double width, double height) {
        graphics.setFill(paint);
        graphics.fillRect(x, y, width, height);
    }

    /** A hairline on whole pixels. */
    void vertical(Color colour, double x, double from, double to) {
        fill(colour, Math.round(x), from, 1, to - from);
    }

    void text(String words, double x, double y, Color colour) {
        graphics.setFill(colour);
        graphics.fillText(words, Math.round(x), Math.round(y));
    }

    static Color faint(Color colour, double opacity) {
        return colour.deriveColor(0, 1, 1, opacity);
    }
}
