package dev.watchfloor.views.timeline;

import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.connectors.event.Layer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One frame of the lanes: calls the painters in their order from ground to foreground. */
final class LanesPainter {
    /** Room at the foot of the identity lane for its events. */
    static final double SIGN_INS = 26;

    private final AxisPainter axis = new AxisPainter();
    private final DensityPainter density = new DensityPainter();
    private final MarksPainter marks = new MarksPainter();
    private final LegendPainter legend = new LegendPainter();
    private final SessionsPainter sessions = new SessionsPainter();
    private final ThreadPainter threads = new ThreadPainter();
    private final ActsPainter acts = new ActsPainter();
    private final NotesPainter notes = new NotesPainter();
    private final OverviewPainter overview = new OverviewPainter();

    /** Draws everything known; what has not been loaded yet stays empty. */
    void paint(
            Frame frame,
            @Nullable LaneData lanes,
            SceneData scene,
            TimelineQueries.@Nullable Overview kept,
            @Nullable String chosenIncident) {
        LaneLayout layout = frame.layout();
        List<AxisTicks.Tick> ticks = AxisTicks.of(frame.scale(), frame.times().zone());
        AxisPainter.paintGround(frame.plot(), ticks);
        if (kept != null) {
            overview.paint(frame, kept);
        }
        if (lanes != null) {
            paintLane(frame, Layer.PERIMETER, lanes, kept);
            paintLane(frame, Layer.DETECTION, lanes, kept);
            paintSignIns(frame.plot(), lanes, kept, scene.inView() == 0);
        }
        sessions.paintBars(frame.plot(), scene, layout.identity());
        AxisPainter.paintNow(frame.plot());
        sessions.paintNames(frame, scene, layout.identity());
        if (lanes != null) {
            legend.paint(frame, Layer.PERIMETER, lanes, layout.perimeter());
            legend.paint(frame, Layer.DETECTION, lanes, layout.detection());
            if (scene.inView() == 0) {
                legend.paint(frame, Layer.IDENTITY, lanes, layout.identity());
            }
        }
        axis.paint(frame, ticks);
        acts.paint(frame, scene.acts());
        notes.paint(frame, scene.notes());
        threads.paint(frame, scene.threads(), chosenIncident, scene.layout());
        if (lanes != null) {
            legend.paintPeak(frame, Layer.PERIMETER, lanes, layout.perimeter());
            legend.paintPeak(frame, Layer.DETECTION, lanes, layout.detection());
            if (scene.inView() == 0) {
                legend.paintPeak(frame, Layer.IDENTITY, lanes, layout.identity());
            }
        }
    }

    private void paintLane(Frame frame, Layer layer, LaneData lanes, TimelineQueries.@Nullable Overview kept) {
        Box box = frame.layout().lane(layer);
        List<StoredEvent> single = lanes.marks().get(layer);
        if (single == null) {
            density.paint(frame.plot(), layer, lanes, box, DensityPainter.HEADROOM, kept);
            if (layer == Layer.PERIMETER) {
                density.paintBlocked(frame.plot(), layer, lanes, box);
            }
        } else {
            marks.paint(frame, layer, single, box);
        }
    }

    /** @param alone no session wants the room above them */
    private void paintSignIns(Plot plot, LaneData lanes, TimelineQueries.@Nullable Overview kept, boolean alone) {
        Box lane = plot.layout().identity();
        if (alone) {
            density.paint(plot, Layer.IDENTITY, lanes, lane, DensityPainter.HEADROOM, kept);
            return;
        }
        Box foot = new Box(lane.x(), lane.bottom() - SIGN_INS + 6, lane.width(), SIGN_INS - 6);
        PixelBox line = plot.box(new Box(lane.x(), foot.y() - 3, lane.width(), 1));
        plot.pixels().fill(line.left(), line.top(), line.right(), line.top() + plot.length(1), plot.inks().line);
        density.paint(plot, Layer.IDENTITY, lanes, foot, 2, kept);
    }
}
