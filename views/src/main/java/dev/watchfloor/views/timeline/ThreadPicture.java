package dev.watchfloor.views.timeline;

import dev.watchfloor.app.detection.AttackThread;
import dev.watchfloor.app.detection.ThreadStep;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.views.kit.Appearance;
import dev.watchfloor.views.kit.LayerMark;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Palette;
import dev.watchfloor.views.kit.TimeFormat;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/**
 * Threads drawn small: the numbered steps as spans over the three lanes, joined in their order, above an axis with its
 * zone. What was done about them is a line across. FX thread only.
 */
public final class ThreadPicture extends Region {
    private static final Messages TEXT = Messages.of("timeline");
    private static final double NAMES = 112;
    private static final double LANE = 46;
    private static final double GAP = 5;
    private static final double AXIS = 26;
    private static final double RADIUS = 10;
    /** About half of the longest label of the axis, 00:00:00.000. */
    private static final double HALF_LABEL = 42;

    private static final Font NUMBER = Font.font("Inter Semi Bold", 11);
    private static final Font NAME = Font.font("Inter Medium", 12);
    private static final Font TICK = Font.font("JetBrains Mono", 11);

    private final Canvas canvas = new Canvas();
    private final Appearance appearance;
    private final TimeFormat times;
    private List<AttackThread> threads = List.of();
    private List<Instant> acts = List.of();

    private record Place(int number, double x, double left, double right, double y, Layer layer) {}

    public ThreadPicture(Appearance appearance, TimeFormat times) {
        this.appearance = appearance;
        this.times = times;
        setId("thread-picture");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        getChildren().add(canvas);
        // Whatever page it stands on, and also when the theme was changed while that page was not in the window.
        appearance
                .themeProperty()
                .when(sceneProperty().map(Objects::nonNull).orElse(false))
                .subscribe(theme -> paint());
        double height = AXIS + Layer.values().length * (LANE + GAP);
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
    }

    /**
     * @param shown at least one, earliest first; their steps are numbered through
     * @param done when something was done about them
     */
    public void show(List<AttackThread> shown, List<Instant> done) {
        threads = List.copyOf(shown);
        acts = List.copyOf(done);
        setAccessibleText(TEXT.format(
                "picture.accessible",
                threads.stream().mapToInt(thread -> thread.steps().size()).sum()));
        paint();
    }

    @Override
    protected void layoutChildren() {
        if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
            paint();
        }
    }

    private void paint() {
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        if (threads.isEmpty() || canvas.getWidth() <= NAMES + 4 * RADIUS) {
            return;
        }
        Palette palette = appearance.palette();
        TimeScale scale = new TimeScale(range(), canvas.getWidth() - NAMES);
        lanes(graphics, palette);
        axis(graphics, palette, scale);
        int number = 1;
        for (AttackThread thread : threads) {
            number = thread(graphics, palette, scale, thread, number);
        }
    }

    private TimeRange range() {
        Instant from = threads.stream()
                .flatMap(thread -> thread.steps().stream())
                .map(ThreadStep::from)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Instant to = threads.stream()
                .flatMap(thread -> thread.steps().stream())
                .map(ThreadStep::to)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        for (Instant act : acts) {
            to = act.isAfter(to) ? act : to;
        }
        return Surroundings.near(from, to);
    }

    private void lanes(GraphicsContext graphics, Palette palette) {
        for (Layer layer : Layer.values()) {
            double top = top(layer);
            graphics.setFill(palette.lane());
            graphics.fillRoundRect(0, top, canvas.getWidth(), LANE, 5, 5);
            graphics.setFill(palette.layer(layer));
            graphics.fillRect(0, top, 3, LANE);
            graphics.setFill(palette.text());
            graphics.setFont(NAME);
            graphics.setTextBaseline(VPos.CENTER);
            graphics.setTextAlign(TextAlignment.LEFT);
            graphics.fillText(LayerMark.word(layer), 12, top + LANE / 2);
        }
    }

    private void axis(GraphicsContext graphics, Palette palette, TimeScale scale) {
        graphics.setFont(TICK);
        graphics.setTextBaseline(VPos.CENTER);
        graphics.setFill(palette.muted());
        graphics.fillText(times.label(scale.range().from()), 12, AXIS / 2);
        graphics.setTextAlign(TextAlignment.CENTER);
        graphics.setStroke(palette.line());
        graphics.setLineWidth(1);
        for (AxisTicks.Tick tick : AxisTicks.of(scale, times.zone())) {
            double x = NAMES + tick.x() + 0.5;
            if (tick.isMajor() && tick.x() >= 0) {
                graphics.strokeLine(x, AXIS, x, canvas.getHeight());
                if (tick.x() > 20 && x < canvas.getWidth() - HALF_LABEL) {
                    graphics.fillText(tick.label(), x, AXIS / 2);
                }
            }
        }
        graphics.setStroke(palette.act());
        graphics.setLineWidth(1.5);
        for (Instant act : acts) {
            double x = Math.round(NAMES + scale.x(act)) + 0.5;
            graphics.strokeLine(x, AXIS, x, canvas.getHeight() - GAP);
            graphics.setFill(palette.act());
            graphics.fillPolygon(new double[] {x - 5, x + 5, x}, new double[] {AXIS - 3, AXIS - 3, AXIS + 5}, 3);
        }
    }

    private static int thread(
            GraphicsContext graphics, Palette palette, TimeScale scale, AttackThread thread, int first) {
        List<Place> places = places(scale, thread, first);
        for (Place place : places) {
            graphics.setFill(palette.layer(place.layer()).deriveColor(0, 1, 1, 0.4));
            graphics.fillRoundRect(place.left(), place.y() - 5, Math.max(3, place.right() - place.left()), 10, 6, 6);
        }
        graphics.setStroke(palette.danger());
        graphics.setLineWidth(1.5);
        graphics.setLineDashes(5, 4);
        for (int index = 0; index < places.size(); index++) {
            OptionalInt joined = thread.joins(index);
            if (joined.isEmpty()) {
                continue;
            }
            Place from = places.get(joined.getAsInt());
            Place to = places.get(index);
            double bend = (to.y() - from.y()) * 0.5;
            graphics.beginPath();
            graphics.moveTo(from.x(), from.y());
            graphics.bezierCurveTo(from.x(), from.y() + bend, to.x(), to.y() - bend, to.x(), to.y());
            graphics.stroke();
        }
        graphics.setLineDashes();
        for (Place place : places) {
            disc(graphics, palette, place);
        }
        return first + places.size();
    }

    private static void disc(GraphicsContext graphics, Palette palette, Place place) {
        graphics.setFill(palette.ground());
        graphics.fillOval(place.x() - RADIUS - 2, place.y() - RADIUS - 2, 2 * RADIUS + 4, 2 * RADIUS + 4);
        graphics.setFill(palette.lane().interpolate(palette.danger(), 0.28));
        graphics.fillOval(place.x() - RADIUS, place.y() - RADIUS, 2 * RADIUS, 2 * RADIUS);
        graphics.strokeOval(place.x() - RADIUS, place.y() - RADIUS, 2 * RADIUS, 2 * RADIUS);
        graphics.setFont(NUMBER);
        graphics.setTextAlign(TextAlignment.CENTER);
        graphics.setTextBaseline(VPos.CENTER);
        graphics.setFill(palette.text());
        graphics.fillText(String.valueOf(place.number()), place.x(), place.y() + 0.5);
    }

    private static List<Place> places(TimeScale scale, AttackThread thread, int first) {
        List<Place> places = new ArrayList<>();
        for (ThreadStep step : thread.steps()) {
            double left = NAMES + scale.x(step.from());
            double right = NAMES + scale.x(step.to());
            double y = top(step.layer()) + LANE / 2;
            double x = Math.round((left + right) / 2);
            for (Place other : places) {
                // Discs of one lane stand side by side when their times are closer than they are wide.
                if (other.layer() == step.layer() && Math.abs(other.x() - x) < 2 * RADIUS + 4) {
                    x = other.x() + 2 * RADIUS + 4;
                }
            }
            places.add(new Place(first + places.size(), x, left, right, y, step.layer()));
        }
        return places;
    }

    private static double top(Layer layer) {
        return AXIS + layer.ordinal() * (LANE + GAP);
    }
}
