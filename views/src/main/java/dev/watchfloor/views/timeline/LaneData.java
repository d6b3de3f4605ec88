package dev.watchfloor.views.timeline;

import dev.watchfloor.app.timeline.Density;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.connectors.event.Layer;
import java.util.List;
import java.util.Map;

/**
 * What the density lanes draw.
 *
 * @param asked the viewport it was loaded for
 * @param all events by layer and severity, a little beyond what was asked for on both sides
 * @param blocked the same for what a control refused
 * @param inView how many there are within exactly what was asked for, in one slice
 * @param blockedInView the same for what a control refused
 * @param marks single events of lanes with few enough of them, oldest first, as far as {@code all} reaches
 */
record LaneData(
        TimelineViewport asked,
        Density all,
        Density blocked,
        Density inView,
        Density blockedInView,
        Map<Layer, List<StoredEvent>> marks) {
    LaneData {
        marks = Map.copyOf(marks);
    }

    /** Whether nothing but what was refused was asked for. */
    boolean blockedOnly() {
        return asked.query().conjuncts().contains(TimelineQueries.BLOCKED);
    }

    /** Whether the lane has few enough events to draw each by itself. */
    boolean single(Layer layer) {
        return marks.containsKey(layer);
    }
}
