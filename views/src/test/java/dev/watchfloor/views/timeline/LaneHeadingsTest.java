package dev.watchfloor.views.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.views.fakes.FakeConsole;
import dev.watchfloor.views.fakes.NeedsDisplay;
import dev.watchfloor.views.fakes.Walks;
import dev.watchfloor.views.kit.Appearance;
import dev.watchfloor.views.kit.Theme;
import dev.watchfloor.views.kit.TimeFormat;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.ApplicationExtension;

@NeedsDisplay
@ExtendWith(ApplicationExtension.class)
class LaneHeadingsTest {
    private static final TimeRange HOUR = TimeRange.endingAt(FakeConsole.NOON, Duration.ofHours(1));

    @Test
    void sessionsWithoutARowAreSaidWithTheMostAtOnceInView() {
        long from = SessionLayout.nanos(HOUR.from());
        long to = SessionLayout.nanos(HOUR.to());
        long[] times = {from - 2_000, from - 1_000, from + 1_000, to + 1_000};
        SessionLayout.Crowd crowd = new SessionLayout.Crowd(1_206, 0, 14, times, new int[] {90, 3, 4, 70});

        assertThat(shown(crowd)).contains("1,206 of them have no row: the strip below counts them, at most 4 at once");
    }

    @Test
    void withARowForEachNothingMoreIsSaid() {
        assertThat(shown(SessionLayout.EMPTY.crowd())).noneMatch(words -> words.contains("row"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {250, 295, 330, 420, 520, 760})
    void noHeadingReachesIntoTheNextLane(double height) {
        long from = SessionLayout.nanos(HOUR.from());
        SessionLayout.Crowd crowd =
                new SessionLayout.Crowd(1_206, 0, 14, new long[] {from - 1_000, from + 1_000}, new int[] {3, 4});
        LaneLayout layout = LaneLayout.of(640, height);

        List<Double> spare = Walks.onFx(() -> {
            LaneHeadings headings = new LaneHeadings(new TimeFormat(ZoneOffset.UTC));
            new Appearance(Theme.DARK).dress(new Scene(headings, 640, height));
            headings.show(null, scene(crowd), HOUR);
            headings.arrange(layout);
            headings.applyCss();
            headings.layout();
            return headings.lookupAll(".wf-lane-heading").stream()
                    .map(VBox.class::cast)
                    .map(heading -> heading.getHeight()
                            - heading.getChildren()
                                    .getLast()
                                    .getBoundsInParent()
                                    .getMaxY())
                    .toList();
        });

        assertThat(spare).hasSize(3).allMatch(left -> left >= 0);
    }

    /** All words that show. */
    private static List<String> shown(SessionLayout.Crowd crowd) {
        return Walks.onFx(() -> {
            LaneHeadings headings = new LaneHeadings(new TimeFormat(ZoneOffset.UTC));
            headings.show(null, scene(crowd), HOUR);
            return headings.lookupAll(".label").stream()
                    .filter(Node::isVisible)
                    .map(label -> ((Label) label).getText())
                    .toList();
        });
    }

    private static SceneData scene(SessionLayout.Crowd crowd) {
        return new SceneData(
                List.of(),
                new SessionLayout(List.of(), crowd),
                RefreshTimes.NONE,
                1_300,
                40,
                List.of(),
                Optional.empty(),
                List.of(),
                List.of());
    }
}
