package dev.watchfloor.views.timeline;

import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.timeline.Density;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.views.kit.Palette;
import dev.watchfloor.views.kit.Theme;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** Frames of a hundred seconds for tests of painters: the plot begins at {@link LaneLayout#LEFT}, 1 s is 10 pixels wide. */
final class Plots {
    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    static final TimeRange RANGE = new TimeRange(NOON, NOON.plusSeconds(100));
    static final Inks INKS = new Inks(Palette.of(Theme.DARK));
    private static final double WIDTH = LaneLayout.LEFT + 1_000 + 14;
    private static final double HEIGHT = 500;

    private Plots() {}

    static Plot plot(TimeRange range, double output, Instant now) {
        LaneLayout layout = LaneLayout.of(WIDTH, HEIGHT);
        Pixels pixels = new Pixels((int) (WIDTH * output), (int) (HEIGHT * output));
        pixels.fill(0, 0, pixels.width(), pixels.height(), INKS.lane);
        return new Plot(pixels, layout, new TimeScale(range, layout.axis().width()), output, INKS, now);
    }

    static Plot plot() {
        return plot(RANGE, 1, NOON.plusSeconds(90));
    }

    /** Columns of a second from {@code from} on. */
    static Density density(Instant from, int slices, Map<Severity, int[]> counts) {
        int[] all = new int[Layer.values().length * Severity.values().length * slices];
        counts.forEach((severity, wanted) -> {
            for (int slice = 0; slice < wanted.length; slice++) {
                all[Density.index(Layer.PERIMETER, severity, slice, slices)] = wanted[slice];
            }
        });
        return new Density(new TimeRange(from, from.plusSeconds(slices)), slices, all);
    }

    static LaneData lanes(Density density) {
        TimelineViewport viewport = TimelineViewport.following(NOON, Duration.ofSeconds(100), Query.ALL);
        return new LaneData(viewport, density, density, density, density, Map.of());
    }
}
