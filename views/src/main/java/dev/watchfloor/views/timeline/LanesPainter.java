package dev.watchfloor.views.timeline;

import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.connectors.event.Layer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One frame of the lanes: calls the painters in their order from ground to foreground. */
final class LanesPainter {
    /** Room at the foot of the identity lane for its events. */
    private static final double SIGN_INS = 26;

    private final AxisPainter axis = new AxisPainter();
    private final DensityPainter density = new DensityPainter();
    private final MarksPainter marks = new MarksPainter();
    private final LegendPainter legend = new LegendPainter();
    private final SessionsPainter sessions = new SessionsPainter();
    private final ThreadPainter threads = new ThreadPainter();
    private final ActsPainter acts = new ActsPainter();
    private final OverviewPainter overview = new OverviewPainter();

    /** Draws everything known; what has not been loaded yet stays empty. */
    void paint(
            Frame frame,
            @Nullable LaneData lanes,
            SceneData scene,
            TimelineQueries.@Nullable Overview kept,
            @Nullable String chosenIncident) {
        List<AxisTicks.Tick> ticks = AxisTicks.of(frame.scale(), frame.times().zone());
        axis.paintGround(frame, ticks);
        if (kept != null) {
            overview.paint(frame, kept);
        }
        if (lanes != null) {
            paintLane(frame, Layer.PERIMETER, lanes);
            paintLane(frame, Layer.DETECTION, lanes);
            paintSignIns(frame, lanes);
        }
        sessions.paint(frame, scene.sessions(), frame.layout().identity(), SIGN_INS);
        axis.paintNow(frame);
        if (lanes != null) {
            legend.paint(frame, Layer.PERIMETER, lanes, frame.layout().perimeter());
            legend.paint(frame, Layer.DETECTION, lanes, frame.layout().detection());
        }
        sessions.paintLeft(frame, frame.layout().identity(), SIGN_INS);
        axis.paint(frame, ticks);
        acts.paint(frame, scene.acts());
        threads.paint(frame, scene.incidents(), chosenIncident, sessions);
    }

    private void paintLane(Frame frame, Layer layer, LaneData lanes) {
        Box box = frame.layout().lane(layer);
        List<StoredEvent> single = lanes.marks().get(layer);
        if (single == null) {
            density.paint(frame, layer, lanes, box);
            if (layer == Layer.PERIMETER) {
                density.paintBlocked(frame, layer, lanes, box);
            }
        } else {
            marks.paint(frame, layer, single, box);
        }
    }

    private void paintSignIns(Frame frame, LaneData lanes) {
        Box lane = frame.layout().identity();
        Box foot = new Box(lane.x(), lane.bottom() - SIGN_INS + 6, lane.width(), SIGN_INS - 6);
        frame.fill(Frame.faint(frame.palette().line(), 0.6), lane.x(), foot.y() - 3, lane.width(), 1);
        density.paint(frame, Layer.IDENTITY, lanes, foot, 2);
    }
}
