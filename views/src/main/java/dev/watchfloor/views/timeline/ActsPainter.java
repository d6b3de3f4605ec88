package dev.watchfloor.views.timeline;

import dev.watchfloor.app.response.ActOutline;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/** What operators did: a small flag on the axis for each act, with a fine line down through the lanes. */
final class ActsPainter {
    private static final double HALF = 5;
    private static final double TALL = 12;
    private static final double FOOT = 5;
    /** How far the flag behind looks out where several are one. */
    private static final double BEHIND = 2;

    void paint(Frame frame, List<ActOutline> acts) {
        Box axis = frame.layout().axis();
        Box lanes = frame.layout().lanes();
        for (ActPlace place : ActPlace.of(acts, frame::x)) {
            double x = place.x();
            if (x < axis.x() || x >= axis.right()) {
                continue;
            }
            ActMark mark = place.mark();
            frame.vertical(Frame.faint(colour(frame, mark), 0.35), x, lanes.y(), lanes.bottom());
            if (place.acts().size() > 1) {
                outline(frame, colour(frame, mark), x + BEHIND, axis.bottom() - BEHIND);
            }
            flag(frame, mark, x, axis.bottom());
            frame.hits()
                    .add(new Box(x - HALF, axis.bottom() - TALL - 3, 13, TALL + 5), new Target.OfActs(place.acts()));
        }
    }

    private static Color colour(Frame frame, ActMark mark) {
        return mark == ActMark.UNDONE
                ? frame.palette().muted()
                : frame.palette().act();
    }

    private static void flag(Frame frame, ActMark mark, double x, double bottom) {
        GraphicsContext graphics = frame.graphics();
        Color colour = colour(frame, mark);
        double top = bottom - TALL;
        switch (mark) {
            case DONE -> {
                graphics.setFill(colour);
                graphics.fillPolygon(across(x), down(bottom), 5);
            }
            case OPEN -> outline(frame, colour, x, bottom);
            case PARTLY -> {
                outline(frame, colour, x, bottom);
                graphics.setFill(colour);
                graphics.fillPolygon(
                        new double[] {x - HALF, x + 0.5, x + 0.5, x - HALF},
                        new double[] {top, top, bottom, bottom - FOOT},
                        4);
            }
            case UNDONE -> {
                outline(frame, colour, x, bottom);
                graphics.setFill(colour);
                graphics.fillPolygon(
                        new double[] {x - 2.5, x + 2.5, x + 2.5}, new double[] {top + 4.5, top + 1.5, top + 7.5}, 3);
            }
            case FAILED -> {
                outline(frame, colour, x, bottom);
                graphics.setStroke(frame.palette().danger());
                graphics.setLineWidth(1.75);
                graphics.strokeLine(x - HALF - 1, bottom - 1, x + HALF + 2, top - 1);
                graphics.setLineWidth(1);
            }
        }
    }

    /** On the ground, so that what is behind does not show through. */
    private static void outline(Frame frame, Color colour, double x, double bottom) {
        GraphicsContext graphics = frame.graphics();
        graphics.setFill(frame.palette().ground());
        graphics.fillPolygon(across(x), down(bottom), 5);
        graphics.setStroke(colour);
        graphics.setLineWidth(1.25);
        graphics.strokePolygon(across(x), down(bottom), 5);
        graphics.setLineWidth(1);
    }

    private static double[] across(double x) {
        return new double[] {x - HALF + 0.5, x + HALF + 0.5, x + HALF + 0.5, x + 0.5, x - HALF + 0.5};
    }

    private static double[] down(double bottom) {
        return new double[] {bottom - TALL, bottom - TALL, bottom - FOOT, bottom, bottom - FOOT};
    }
}
