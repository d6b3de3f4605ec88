package dev.watchfloor.views.timeline;

import dev.watchfloor.app.notes.Note;
import dev.watchfloor.app.timeline.TimeRange;
import java.time.Duration;
import javafx.animation.PauseTransition;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Mouse over the lanes: drag pans, drag on the axis or with Shift draws out a range, wheel zooms at the pointer, a click
 * selects, a double click shows the whole of what it hits, or everything where it hits nothing. On the strip: drag moves or resizes the window.
 */
final class LanesPointer {
    private static final double CLICK = 4;
    private static final double GRIP = 6;

    private enum Drag {
        NONE,
        PAN,
        BRUSH,
        WINDOW,
        WINDOW_FROM,
        WINDOW_TO
    }

    private final LanesPane pane;
    private final TimelineModel model;
    private final PauseTransition wheelOver = new PauseTransition(javafx.util.Duration.millis(350));
    private Drag drag = Drag.NONE;
    private double pressedX;
    private double pressedY;
    private @Nullable TimelineViewport pressedAt;
    private TimeRange pressedSpan;

    LanesPointer(LanesPane pane, TimelineModel model) {
        this.pane = pane;
        this.model = model;
        this.pressedSpan = model.viewport().range();
        wheelOver.setOnFinished(over -> model.moved());
        Region area = pane;
        area.setOnMouseMoved(this::moved);
        area.setOnMouseExited(gone -> {
            if (drag == Drag.NONE) {
                pane.point(PointerState.AWAY);
            }
        });
        area.setOnMousePressed(this::pressed);
        area.setOnMouseDragged(this::dragged);
        area.setOnMouseReleased(this::released);
        area.setOnScroll(this::scrolled);
    }

    private void moved(MouseEvent event) {
        HitMap.Hit hit = pane.hit(event.getX(), event.getY()).orElse(null);
        pane.point(new PointerState(event.getX(), event.getY(), hit == null ? null : hit.target(), -1));
        pane.setCursor(cursor(event, hit));
    }

    private Cursor cursor(MouseEvent event, HitMap.@Nullable Hit hit) {
        return switch (dragAt(event)) {
            case WINDOW_FROM, WINDOW_TO -> Cursor.H_RESIZE;
            case WINDOW -> Cursor.MOVE;
            case BRUSH -> Cursor.TEXT;
            case PAN, NONE -> hit == null ? Cursor.DEFAULT : Cursor.HAND;
        };
    }

    private void pressed(MouseEvent event) {
        pane.requestFocus();
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        pressedX = event.getX();
        pressedY = event.getY();
        pressedAt = model.viewport();
        pressedSpan = pane.span();
        drag = dragAt(event);
        LaneLayout layout = pane.laneLayout();
        if (drag == Drag.NONE && layout.overview().contains(event.getX(), event.getY())) {
            centre(event.getX() - layout.overview().x());
            pressedAt = model.viewport();
            drag = Drag.WINDOW;
        }
    }

    private Drag dragAt(MouseEvent event) {
        LaneLayout layout = pane.laneLayout();
        if (layout.overview().contains(event.getX(), event.getY())) {
            Box strip = layout.overview();
            Box window = OverviewPainter.window(
                    new TimeScale(pane.span(), strip.width()), model.viewport().range(), strip);
            if (Math.abs(event.getX() - window.x()) <= GRIP) {
                return Drag.WINDOW_FROM;
            }
            if (Math.abs(event.getX() - window.right()) <= GRIP) {
                return Drag.WINDOW_TO;
            }
            return window.contains(event.getX(), event.getY()) ? Drag.WINDOW : Drag.NONE;
        }
        if (layout.axis().contains(event.getX(), event.getY())
                && pane.hit(event.getX(), event.getY()).isEmpty()) {
            return Drag.BRUSH;
        }
        if (layout.lanes().contains(event.getX(), event.getY())) {
            return event.isShiftDown() ? Drag.BRUSH : Drag.PAN;
        }
        return Drag.NONE;
    }

    private void dragged(MouseEvent event) {
        TimelineViewport start = pressedAt;
        if (start == null
                || Math.abs(event.getX() - pressedX) < CLICK && pane.pointing().brushFrom() < 0) {
            return;
        }
        double by = event.getX() - pressedX;
        Box strip = pane.laneLayout().overview();
        TimeScale whole = new TimeScale(pressedSpan, strip.width());
        switch (drag) {
            case PAN -> {
                pane.setCursor(Cursor.CLOSED_HAND);
                pane.point(PointerState.AWAY);
                model.move(start.panned(-by / pane.laneLayout().axis().width()));
            }
            case BRUSH ->
                pane.point(new PointerState(clampToPlot(event.getX()), event.getY(), null, clampToPlot(pressedX)));
            case WINDOW -> {
                Duration shift = whole.lasting(by);
                model.move(start.lookingAt(new TimeRange(
                        start.range().from().plus(shift), start.range().to().plus(shift))));
            }
            case WINDOW_FROM -> resize(start, whole, event.getX() - strip.x(), true);
            case WINDOW_TO -> resize(start, whole, event.getX() - strip.x(), false);
            case NONE -> {}
        }
    }

    private void resize(TimelineViewport start, TimeScale whole, double x, boolean left) {
        java.time.Instant edge = whole.instant(x);
        TimeRange range = start.range();
        if (left && edge.isBefore(range.to().minus(TimelineViewport.SHORTEST))) {
            model.move(start.lookingAt(new TimeRange(edge, range.to())));
        } else if (!left && edge.isAfter(range.from().plus(TimelineViewport.SHORTEST))) {
            model.move(start.lookingAt(new TimeRange(range.from(), edge)));
        }
    }

    private void released(MouseEvent event) {
        PointerState pointing = pane.pointing();
        double moved = Math.hypot(event.getX() - pressedX, event.getY() - pressedY);
        if (drag == Drag.BRUSH && pointing.isBrushing() && moved >= CLICK) {
            zoomTo(pointing.brushFrom(), pointing.x());
        } else if (moved < CLICK && event.getButton() == MouseButton.PRIMARY) {
            clicked(event);
        }
        drag = Drag.NONE;
        pressedAt = null;
        model.moved();
        moved(event);
    }

    private void clicked(MouseEvent event) {
        HitMap.Hit hit = pane.hit(event.getX(), event.getY()).orElse(null);
        if (event.getClickCount() == 2 && pane.laneLayout().lanes().contains(event.getX(), event.getY())) {
            fit(hit == null ? null : hit.target());
        } else if (hit != null && hit.target() instanceof Target.OfNote(Note note)) {
            model.select(note, () -> {});
        } else if (hit != null) {
            model.select(
                    switch (hit.target()) {
                        case Target.OfEvent target -> new Selection.OfEvent(target.event());
                        case Target.OfSession target -> new Selection.OfSession(target.session());
                        case Target.OfStep target -> new Selection.OfThread(target.thread());
                        case Target.OfActs target -> new Selection.OfActs(target.acts());
                        case Target.OfNote note -> model.selectionProperty().get();
                    });
        }
    }

    private void fit(@Nullable Target target) {
        switch (target) {
            case null -> model.fit();
            case Target.OfEvent one -> look(Surroundings.of(one.event().event().time()));
            case Target.OfSession one -> {
                java.time.Instant end = one.session().ended();
                look(Surroundings.of(one.session().session().started(), end == null ? model.now() : end));
            }
            case Target.OfStep one ->
                look(Surroundings.of(
                        one.thread().steps().getFirst().from(),
                        one.thread().steps().getLast().to()));
            case Target.OfActs some ->
                look(Surroundings.of(
                        some.acts().getFirst().begun(), some.acts().getLast().begun()));
            case Target.OfNote one -> look(Surroundings.of(one.note().event().time()));
        }
    }

    private void look(TimeRange range) {
        model.go(model.viewport().lookingAt(range));
    }

    private void scrolled(ScrollEvent event) {
        LaneLayout layout = pane.laneLayout();
        if (event.getDeltaX() != 0 && Math.abs(event.getDeltaX()) > Math.abs(event.getDeltaY())) {
            model.move(
                    model.viewport().panned(-event.getDeltaX() / layout.axis().width()));
        } else if (event.getDeltaY() != 0) {
            double factor = Math.pow(0.8, Math.clamp(event.getDeltaY() / 40, -4, 4));
            model.move(model.viewport().zoomed(factor, place(event.getX())));
        }
        wheelOver.playFromStart();
        event.consume();
    }

    private void zoomTo(double oneEdge, double otherEdge) {
        double left = pane.laneLayout().axis().x();
        TimeScale scale = pane.scale();
        java.time.Instant from = scale.instant(Math.min(oneEdge, otherEdge) - left);
        java.time.Instant to = scale.instant(Math.max(oneEdge, otherEdge) - left);
        if (from.isBefore(to)) {
            model.go(model.viewport().lookingAt(new TimeRange(from, to)));
        }
    }

    private void centre(double x) {
        TimeScale whole =
                new TimeScale(pressedSpan, pane.laneLayout().overview().width());
        Duration half = model.viewport().range().length().dividedBy(2);
        java.time.Instant middle = whole.instant(x);
        model.move(model.viewport().lookingAt(new TimeRange(middle.minus(half), middle.plus(half))));
    }

    private double place(double x) {
        return pane.scale().place(x - pane.laneLayout().axis().x());
    }

    private double clampToPlot(double x) {
        Box axis = pane.laneLayout().axis();
        return Math.clamp(x, axis.x(), axis.right() - 1);
    }
}
