package dev.watchfloor.views.timeline;

import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.views.kit.Appearance;
import dev.watchfloor.views.kit.Messages;
import dev.watchfloor.views.kit.Palette;
import dev.watchfloor.views.kit.Pins;
import dev.watchfloor.views.kit.TimeFormat;
import java.util.Optional;
import javafx.animation.AnimationTimer;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * The strip, axis and lanes in three layers: bars and marks as pixels of the display, texts and curves on a canvas above
 * them, both drawn when something changed, and on a second canvas what follows the pointer. No node per event. FX thread
 * only.
 *
 * <p>Every frame is drawn anew from what is known: a look elsewhere shows at once what is loaded already, where it belongs
 * now, and never waits for an answer.
 */
final class LanesPane extends Region {
    private static final Messages TEXT = Messages.of("timeline");

    private final TimelineModel model;
    private final Appearance appearance;
    private final TimeFormat times;
    private final PixelSurface surface = new PixelSurface();
    private final Canvas picture = new Canvas();
    private final Canvas pointerLayer = new Canvas();
    private final LanesPainter painter = new LanesPainter();
    private final PointerPainter pointer = new PointerPainter();
    private final LaneHeadings headings;
    private final HitMap hits = new HitMap();
    private final Pins pins = new Pins();
    private final AnimationTimer frames = new AnimationTimer() {
        @Override
        public void handle(long now) {
            frame();
        }
    };
    private boolean stale = true;
    private boolean pointerStale = true;
    private PointerState pointerState = PointerState.AWAY;
    private Palette palette;
    private Inks inks;
    private double drawnOutput = 1;

    LanesPane(TimelineModel model, Appearance appearance, TimeFormat times) {
        this.model = model;
        this.appearance = appearance;
        this.times = times;
        this.headings = new LaneHeadings(times);
        this.palette = appearance.palette();
        this.inks = new Inks(palette);
        getStyleClass().add("wf-lanes");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        speak();
        setMinHeight(300);
        pointerLayer.setMouseTransparent(true);
        getChildren().addAll(surface.view(), picture, headings, pointerLayer);
        new LanesPointer(this, model);
    }

    void start() {
        pins.listen(model.viewportProperty(), changed -> repaint());
        pins.listen(model.lanesProperty(), changed -> repaint());
        pins.listen(model.sceneProperty(), changed -> {
            speak();
            repaint();
        });
        pins.listen(model.overviewProperty(), changed -> repaint());
        pins.listen(model.selectionProperty(), changed -> repaint());
        pins.listen(appearance.themeProperty(), changed -> repaint());
        pins.listen(times.zoneProperty(), changed -> {
            speak();
            repaint();
        });
        pins.listen(focusedProperty(), changed -> repaint());
        repaint();
        frames.start();
    }

    void stop() {
        frames.stop();
        pins.close();
    }

    private void speak() {
        setAccessibleText((TEXT.get("lanes.accessible") + " "
                        + DescribeActs.spoken(times, model.sceneProperty().get().acts()))
                .strip());
    }

    private void repaint() {
        stale = true;
        pointerStale = true;
    }

    /** What follows the pointer, drawn with the next frame. */
    void point(PointerState state) {
        if (!state.equals(pointerState)) {
            pointerState = state;
            pointerStale = true;
        }
    }

    PointerState pointing() {
        return pointerState;
    }

    Optional<HitMap.Hit> hit(double x, double y) {
        return hits.at(x, y).or(() -> sessionAt(x, y));
    }

    private Optional<HitMap.Hit> sessionAt(double x, double y) {
        Box lane = laneLayout().identity();
        return SessionsPainter.at(model.sceneProperty().get().layout(), scale(), lane, x, y)
                .map(session -> new HitMap.Hit(new Box(x, y, 1, 1), new Target.OfSession(session)));
    }

    LaneLayout laneLayout() {
        return LaneLayout.of(getWidth(), getHeight());
    }

    /** From the plots' left edge. */
    TimeScale scale() {
        return new TimeScale(model.viewport().range(), laneLayout().axis().width());
    }

    TimeRange span() {
        TimelineQueries.Overview kept = model.overviewProperty().get();
        return kept == null ? model.viewport().range() : kept.span();
    }

    @Override
    protected void layoutChildren() {
        double width = Math.max(1, Math.floor(getWidth()));
        double height = Math.max(1, Math.floor(getHeight()));
        for (Canvas canvas : new Canvas[] {picture, pointerLayer}) {
            canvas.setWidth(width);
            canvas.setHeight(height);
        }
        headings.resizeRelocate(0, 0, LaneLayout.LEFT, height);
        headings.arrange(laneLayout());
        LaneLayout layout = laneLayout();
        model.setLanes(layout.axis().width(), SessionsPainter.room(layout.identity(), LanesPainter.SIGN_INS));
        repaint();
    }

    private void frame() {
        model.follow();
        double present = output();
        if (present != drawnOutput) {
            drawnOutput = present;
            repaint();
        }
        if (stale) {
            stale = false;
            surface.draw(getWidth(), getHeight(), present, this::paintPicture);
        }
        if (pointerStale) {
            pointerStale = false;
            paintPointer();
        }
    }

    /** Device pixels in a logical pixel; the window may be moved to a display with others. */
    private double output() {
        return getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getOutputScaleX();
    }

    private void paintPicture(Pixels pixels) {
        Frame frame = frameOn(picture, pixels);
        hits.clear();
        LaneData lanes = model.lanesProperty().get();
        painter.paint(
                frame,
                lanes,
                model.sceneProperty().get(),
                model.overviewProperty().get(),
                chosenIncident());
        headings.show(lanes, model.sceneProperty().get(), model.viewport().range());
        if (isFocused()) {
            Box around = laneLayout().lanes().grown(2);
            frame.graphics().setStroke(frame.palette().accent());
            frame.graphics().strokeRect(around.x() + 0.5, around.y() + 0.5, around.width() - 1, around.height() - 1);
        }
    }

    private void paintPointer() {
        Frame frame = frameOn(pointerLayer, new Pixels(1, 1));
        pointer.paint(frame, pointerState, model.lanesProperty().get());
    }

    /** The theme may have been changed while another screen was shown, when nothing is listened to. */
    private void dress() {
        if (!palette.equals(appearance.palette())) {
            palette = appearance.palette();
            inks = new Inks(palette);
        }
    }

    private Frame frameOn(Canvas canvas, Pixels pixels) {
        dress();
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
        Plot plot = new Plot(pixels, laneLayout(), scale(), drawnOutput, inks, model.now());
        return new Frame(graphics, plot, palette, times, hits);
    }

    private @Nullable String chosenIncident() {
        return switch (model.selectionProperty().get()) {
            case Selection.OfThread chosen -> chosen.thread().id();
            case Selection.OfSession chosen -> chosen.session().incident();
            case Selection.OfEvent event -> null;
            case Selection.OfActs acts -> null;
            case Selection.Nothing nothing -> null;
        };
    }
}
