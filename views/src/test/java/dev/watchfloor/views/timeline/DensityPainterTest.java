package dev.watchfloor.views.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.timeline.Density;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Severity;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DensityPainterTest {
    private static final int LEFT = (int) LaneLayout.LEFT;
    private final DensityPainter painter = new DensityPainter();

    /** A lane 124 pixels high gives a hundred pixels to the highest column. */
    private static Box lane(Plot plot) {
        return new Box(plot.layout().axis().x(), 100, plot.layout().axis().width(), 124);
    }

    private Plot painted(Plot plot, Density density) {
        painter.paint(plot, Layer.PERIMETER, Plots.lanes(density), lane(plot), DensityPainter.HEADROOM, null);
        return plot;
    }

    private static int height(Plot plot, int x, int colour) {
        int height = 0;
        for (int y = 0; y < plot.pixels().height(); y++) {
            height += plot.pixels().at(x, y) == colour ? 1 : 0;
        }
        return height;
    }

    private static int ink(Severity severity) {
        return Plots.INKS.severity(Layer.PERIMETER, severity);
    }

    @Test
    void columnsAreAsHighAsTheirCounts() {
        Density density = Plots.density(Plots.NOON, 100, Map.of(Severity.LOW, new int[] {50, 100, 0, 25}));
        Plot plot = painted(Plots.plot(), density);
        assertThat(height(plot, LEFT, ink(Severity.LOW))).isEqualTo(50);
        assertThat(height(plot, LEFT + 10, ink(Severity.LOW))).isEqualTo(100);
        assertThat(height(plot, LEFT + 20, ink(Severity.LOW))).isZero();
        assertThat(height(plot, LEFT + 39, ink(Severity.LOW))).isEqualTo(25);
        assertThat(plot.pixels().at(LEFT, 223)).isEqualTo(ink(Severity.LOW));
        assertThat(plot.pixels().at(LEFT, 224)).isEqualTo(Plots.INKS.lane);
    }

    @Test
    void severitiesAreStackedWithTheWorstOnTop() {
        Density density = Plots.density(
                Plots.NOON,
                100,
                Map.of(Severity.LOW, new int[] {60}, Severity.MEDIUM, new int[] {30}, Severity.CRITICAL, new int[] {10
                }));
        Plot plot = painted(Plots.plot(), density);
        assertThat(plot.pixels().at(LEFT, 164)).isEqualTo(ink(Severity.LOW));
        assertThat(plot.pixels().at(LEFT, 163)).isEqualTo(ink(Severity.MEDIUM));
        assertThat(plot.pixels().at(LEFT, 133)).isEqualTo(ink(Severity.CRITICAL));
        assertThat(plot.pixels().at(LEFT, 124)).as("cap").isEqualTo(Plots.INKS.text);
        assertThat(plot.pixels().at(LEFT, 123)).isEqualTo(Plots.INKS.lane);
    }

    @Test
    void highOnesAreHatchedSoThatColourIsNotNeeded() {
        Plot plot = painted(Plots.plot(), Plots.density(Plots.NOON, 100, Map.of(Severity.HIGH, new int[] {9})));
        int hatch = Plots.INKS.hatch(Layer.PERIMETER, Severity.HIGH);
        assertThat(height(plot, LEFT, hatch)).isEqualTo(25);
        assertThat(height(plot, LEFT, ink(Severity.HIGH))).isEqualTo(75);
    }

    @Test
    void aSingleHighEventIsSeenAmongThousands() {
        Plot plot = painted(
                Plots.plot(),
                Plots.density(
                        Plots.NOON, 100, Map.of(Severity.LOW, new int[] {100_000}, Severity.CRITICAL, new int[] {1})));
        assertThat(height(plot, LEFT, ink(Severity.CRITICAL))).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 1.25, 1.5, 2})
    void columnsTouchAndAreWholePixelsOnEveryDisplay(double output) {
        int[] counts = new int[100];
        java.util.Arrays.fill(counts, 7);
        Plot plot = painted(
                Plots.plot(Plots.RANGE, output, Plots.NOON.plusSeconds(90)),
                Plots.density(Plots.NOON, 100, Map.of(Severity.MEDIUM, counts)));
        int y = (int) (223 * output);
        for (int x = (int) Math.round(LEFT * output); x < Math.round((LEFT + 1_000) * output); x++) {
            assertThat(plot.pixels().at(x, y)).as("pixel " + x).isEqualTo(ink(Severity.MEDIUM));
        }
    }

    @Test
    void panningByWholePixelsMovesThePicture() {
        int[] counts = new int[150];
        for (int index = 0; index < counts.length; index++) {
            counts[index] = 10 + index * 37 % 90;
        }
        counts[60] = 100;
        Density density = Plots.density(Plots.NOON.minusSeconds(20), 150, Map.of(Severity.HIGH, counts));
        Plot here = painted(Plots.plot(), density);
        TimeRange later = new TimeRange(Plots.NOON.plusMillis(1_300), Plots.NOON.plusMillis(101_300));
        Plot moved = painted(Plots.plot(later, 1, Plots.NOON.plusSeconds(90)), density);
        for (int x = LEFT; x < LEFT + 987; x++) {
            for (int y = 100; y < 224; y++) {
                assertThat(moved.pixels().at(x, y)).isEqualTo(here.pixels().at(x + 13, y));
            }
        }
    }

    @Test
    void whatIsNotLoadedYetIsShownFaintFromTheStrip() {
        Density loaded = Plots.density(Plots.NOON, 20, Map.of(Severity.LOW, new int[] {100}));
        Density around = Plots.density(Plots.NOON.minusSeconds(100), 300, Map.of(Severity.LOW, filled(300, 40)));
        Plot plot = Plots.plot();
        painter.paint(
                plot,
                Layer.PERIMETER,
                Plots.lanes(loaded),
                lane(plot),
                DensityPainter.HEADROOM,
                new TimelineQueries.Overview(around.range(), around));
        int faint = Plots.INKS.provisional(Layer.PERIMETER);
        assertThat(height(plot, LEFT + 100, faint)).isZero();
        assertThat(height(plot, LEFT + 500, faint)).isEqualTo(40);
    }

    @Test
    void thePointerFindsTheColumnUnderIt() {
        Density density = Plots.density(Plots.NOON.minusSeconds(3), 100, Map.of());
        Columns columns = Columns.of(Plots.plot(), density);
        assertThat(columns.first()).isEqualTo(3);
        assertThat(columns.at(LEFT)).isEqualTo(3);
        assertThat(columns.at(LEFT + 9)).isEqualTo(3);
        assertThat(columns.at(LEFT + 10)).isEqualTo(4);
        assertThat(columns.at(LEFT + 980)).isEqualTo(-1);
    }

    private static int[] filled(int length, int value) {
        int[] all = new int[length];
        java.util.Arrays.fill(all, value);
        return all;
    }
}
