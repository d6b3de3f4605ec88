package dev.watchfloor.views.timeline;

import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import java.util.Arrays;
import java.util.List;
import javafx.scene.text.Font;

/** Single events: a figure each, with a label where there is room. Hollow when a control let it through. */
final class MarksPainter {
    private static final double BEFORE_LABEL = 4;
    private static final double LONGEST_LABEL = 230;
    private static final double LEAST_LABEL = 44;

    private final MarkShape shapes = new MarkShape();
    private final TextMeasure measure = new TextMeasure(Font.font("Inter", 11));

    void paint(Frame frame, Layer layer, List<StoredEvent> events, Box lane) {
        int rows = MarkPlaces.rows(lane);
        Plot plot = frame.plot();
        plot.pixels().clip(plot.box(lane));
        frame.graphics().save();
        frame.graphics().beginPath();
        frame.graphics().rect(lane.x(), lane.y(), lane.width(), lane.height());
        frame.graphics().clip();
        frame.graphics().setFont(measure.font());
        double[] nextInRow = new double[rows];
        Arrays.fill(nextInRow, lane.width() + LONGEST_LABEL);
        for (MarkPlaces.Place place : MarkPlaces.of(events, frame.scale(), rows).reversed()) {
            mark(plot, layer, place, lane);
            double left = place.x() + MarkShape.SIZE / 2 + BEFORE_LABEL;
            double room = Math.min(nextInRow[place.row()] - MarkShape.SIZE - left, LONGEST_LABEL);
            String label = label(place, room);
            if (!label.isEmpty()) {
                frame.text(
                        label,
                        lane.x() + left,
                        place.y(lane) + 4,
                        frame.palette().muted());
            }
            double width = MarkShape.SIZE + (label.isEmpty() ? 0 : BEFORE_LABEL + measure.width(label));
            Box box = new Box(
                    lane.x() + place.x() - MarkShape.SIZE / 2,
                    place.y(lane) - MarkShape.SIZE / 2,
                    width,
                    MarkShape.SIZE);
            frame.hits().add(box.grown(1), new Target.OfEvent(place.event()));
            nextInRow[place.row()] = place.x();
        }
        frame.graphics().restore();
        plot.pixels().unclip();
    }

    private void mark(Plot plot, Layer layer, MarkPlaces.Place place, Box lane) {
        SecurityEvent event = place.event().event();
        Mask mask = shapes.mask(event.severity(), event.outcome() == Outcome.ALLOWED, plot.output());
        int colour = plot.inks().severity(layer, event.severity());
        plot.pixels().stamp(mask, plot.px(lane.x() + place.x()), plot.px(place.y(lane)), colour);
    }

    /** The summary, after the number where several stand together; the number alone where there is no room for more. */
    private String label(MarkPlaces.Place place, double room) {
        String number = place.count() == 1 ? "" : "×" + place.count();
        if (room < LEAST_LABEL) {
            return !number.isEmpty() && measure.width(number) <= room ? number : "";
        }
        SecurityEvent event = place.event().event();
        String words = event.summary().isEmpty() ? String.valueOf(event.path()) : event.summary();
        return measure.fit(number.isEmpty() ? words : number + " " + words, room);
    }
}
