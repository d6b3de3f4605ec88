package dev.watchfloor.views.timeline;

import dev.watchfloor.app.detection.AttackThread;
import dev.watchfloor.app.detection.Link;
import dev.watchfloor.app.detection.ThreadStep;
import dev.watchfloor.connectors.event.Layer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/** Incidents as numbered discs joined by a dashed line over the lanes; the chosen one stands out. */
final class ThreadPainter {
    /** Room of the words of a lane's peak at its upper right, also where they stand left of now. */
    private static final double PEAK_WIDTH = 170;

    private static final double PEAK_HEIGHT = 22;
    private static final double RADIUS = 9;
    private static final Font NUMBER = Font.font("Inter Semi Bold", 11);

    private static final Font KEY = Font.font("Inter", 10);
    /** About as wide as a letter of it is. */
    private static final double LETTER = 5.2;

    private record Place(int step, double x, double y) {
        Box disc() {
            return new Box(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
        }
    }

    void paint(Frame frame, List<AttackThread> threads, @Nullable String chosen, SessionLayout sessions) {
        for (AttackThread thread : threads.reversed()) {
            if (!thread.id().equals(chosen)) {
                paint(frame, thread, sessions, 0.45);
            }
        }
        for (AttackThread thread : threads) {
            if (thread.id().equals(chosen)) {
                paint(frame, thread, sessions, 1);
            }
        }
    }

    private static void paint(Frame frame, AttackThread thread, SessionLayout sessions, double opacity) {
        List<Place> places = places(frame, thread, sessions);
        GraphicsContext graphics = frame.graphics();
        graphics.save();
        Box lanes = frame.layout().lanes();
        graphics.beginPath();
        graphics.rect(lanes.x() - RADIUS - 2, lanes.y(), lanes.width() + 2 * RADIUS + 4, lanes.height());
        graphics.clip();
        graphics.setGlobalAlpha(opacity);
        graphics.setStroke(frame.palette().danger());
        graphics.setLineWidth(1.5);
        graphics.setLineDashes(5, 4);
        for (Place to : places) {
            Place from = joined(thread, places, to);
            if (from != null) {
                curve(graphics, from, to);
            }
        }
        graphics.setLineDashes();
        if (opacity == 1) {
            keys(frame, thread, places);
        }
        for (Place place : places) {
            disc(frame, thread, place);
        }
        graphics.restore();
    }

    /** Where the step is that another is joined to, or null where it is joined to none. */
    private static @Nullable Place joined(AttackThread thread, List<Place> places, Place to) {
        OptionalInt step = thread.joins(to.step());
        return step.isEmpty()
                ? null
                : places.stream()
                        .filter(place -> place.step() == step.getAsInt())
                        .findFirst()
                        .orElse(null);
    }

    private static void curve(GraphicsContext graphics, Place from, Place to) {
        double bend = (to.y() - from.y()) * 0.5;
        graphics.beginPath();
        graphics.moveTo(from.x(), from.y());
        graphics.bezierCurveTo(from.x(), from.y() + bend, to.x(), to.y() - bend, to.x(), to.y());
        graphics.stroke();
    }

    /** What joins two steps, in the middle of the curve between them; left out where it would lie on a disc or another. */
    private static void keys(Frame frame, AttackThread thread, List<Place> places) {
        List<Box> taken = new ArrayList<>();
        places.forEach(place -> taken.add(place.disc()));
        for (Place to : places) {
            Place from = joined(thread, places, to);
            Link link = thread.steps().get(to.step()).link();
            if (from == null || link == null) {
                continue;
            }
            String words = link.key().words();
            double x = (from.x() + to.x()) / 2;
            double y = (from.y() + to.y()) / 2;
            double half = words.length() * LETTER / 2 + 4;
            Box label = below(frame, new Box(x - half, y - 8, 2 * half, 16));
            if (taken.stream().noneMatch(label::overlaps)) {
                taken.add(label);
                key(frame, words, label);
            }
        }
    }

    /** Where the words of a lane's peak stand, which are drawn later, a label goes below them. */
    private static Box below(Frame frame, Box label) {
        for (Layer layer : List.of(Layer.PERIMETER, Layer.DETECTION)) {
            Box lane = frame.layout().lane(layer);
            Box peak = new Box(lane.right() - PEAK_WIDTH, lane.y(), PEAK_WIDTH, PEAK_HEIGHT);
            if (label.overlaps(peak)) {
                return new Box(label.x(), peak.bottom(), label.width(), label.height());
            }
        }
        return label;
    }

    private static void key(Frame frame, String words, Box label) {
        GraphicsContext graphics = frame.graphics();
        graphics.setFill(frame.palette().ground());
        graphics.fillRoundRect(label.x(), label.y(), label.width(), label.height(), 6, 6);
        graphics.setFont(KEY);
        graphics.setTextAlign(TextAlignment.CENTER);
        graphics.setTextBaseline(VPos.CENTER);
        graphics.setFill(frame.palette().text());
        graphics.fillText(words, label.x() + label.width() / 2, label.y() + label.height() / 2);
        graphics.setTextAlign(TextAlignment.LEFT);
        graphics.setTextBaseline(VPos.BASELINE);
    }

    private static void disc(Frame frame, AttackThread thread, Place place) {
        GraphicsContext graphics = frame.graphics();
        Color danger = frame.palette().danger();
        graphics.setFill(frame.palette().ground());
        graphics.fillOval(place.x() - RADIUS - 2, place.y() - RADIUS - 2, 2 * RADIUS + 4, 2 * RADIUS + 4);
        graphics.setFill(frame.palette().lane().interpolate(danger, 0.28));
        graphics.fillOval(place.x() - RADIUS, place.y() - RADIUS, 2 * RADIUS, 2 * RADIUS);
        graphics.strokeOval(place.x() - RADIUS, place.y() - RADIUS, 2 * RADIUS, 2 * RADIUS);
        graphics.setFont(NUMBER);
        graphics.setTextAlign(TextAlignment.CENTER);
        graphics.setTextBaseline(VPos.CENTER);
        graphics.setFill(frame.palette().text());
        graphics.fillText(String.valueOf(place.step() + 1), place.x(), place.y() + 0.5);
        graphics.setTextAlign(TextAlignment.LEFT);
        graphics.setTextBaseline(VPos.BASELINE);
        frame.hits().add(place.disc().grown(2), new Target.OfStep(thread, place.step()));
    }

    private static List<Place> places(Frame frame, AttackThread thread, SessionLayout sessions) {
        List<Place> places = new ArrayList<>();
        for (int index = 0; index < thread.steps().size(); index++) {
            ThreadStep step = thread.steps().get(index);
            Box lane = frame.layout().lane(step.layer());
            double x = Math.round(frame.x(middle(step)));
            double y = lane.y() + lane.height() * 0.62;
            if (step.layer() == Layer.IDENTITY) {
                Double bar = SessionsPainter.middleOf(sessions, thread.session(), lane);
                x = Math.round(frame.x(step.from()));
                y = bar == null ? lane.y() + SessionsPainter.TOP + 8 : bar;
            }
            places.add(new Place(index, x, y));
        }
        double[] apart = SideBySide.of(
                places.stream().mapToDouble(Place::x).toArray(),
                places.stream().mapToDouble(Place::y).toArray(),
                2 * RADIUS,
                frame.x(frame.now()));
        return places.stream()
                .map(place -> new Place(place.step(), apart[place.step()], place.y()))
                .toList();
    }

    private static Instant middle(ThreadStep step) {
        return step.from().plus(Duration.between(step.from(), step.to()).dividedBy(2));
    }
}
