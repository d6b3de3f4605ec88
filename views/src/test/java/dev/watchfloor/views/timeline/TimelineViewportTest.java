package dev.watchfloor.views.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.timeline.TimeRange;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TimelineViewportTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private final TimelineViewport live = TimelineViewport.following(NOON, Duration.ofMinutes(100), Query.ALL);

    @Test
    void liveLeavesALittleRoomAfterNow() {
        assertThat(live.range().to()).isEqualTo(NOON.plusSeconds(120));
        assertThat(live.range().length()).isEqualTo(Duration.ofMinutes(100));
    }

    @Test
    void zoomKeepsThePlaceUnderThePointer() {
        TimelineViewport zoomed = live.zoomed(0.5, 0.25);
        Instant before = live.range().from().plus(Duration.ofMinutes(25));
        assertThat(zoomed.range().from().plus(Duration.ofSeconds(750))).isEqualTo(before);
        assertThat(zoomed.live()).isFalse();
    }

    @Test
    void zoomAtNowGoesOnFollowing() {
        TimelineViewport zoomed = live.zoomed(0.1, 1);
        assertThat(zoomed.live()).isTrue();
        assertThat(zoomed).isEqualTo(TimelineViewport.following(NOON, Duration.ofMinutes(10), Query.ALL));
    }

    @Test
    void lengthsStayWithinTheBounds() {
        assertThat(live.zoomed(1e-9, 0.5).range().length()).isEqualTo(TimelineViewport.SHORTEST);
        assertThat(live.zoomed(1e6, 0.5).range().length()).isEqualTo(TimelineViewport.LONGEST);
    }

    @Test
    void panningBackIsTheWayBack() {
        assertThat(live.panned(0.2).panned(-0.2).range()).isEqualTo(live.range());
    }

    @Test
    void followsTheClockOnlyWhileLive() {
        assertThat(live.at(NOON.plusSeconds(60)).range().from())
                .isEqualTo(live.range().from().plusSeconds(60));
        assertThat(live.paused().at(NOON.plusSeconds(60))).isEqualTo(live.paused());
    }

    @Test
    void historyGoesBackAndForward() {
        ViewportHistory history = new ViewportHistory();
        TimelineViewport second = live.lookingAt(new TimeRange(NOON, NOON.plusSeconds(9)));
        history.leave(live);
        assertThat(history.back(second)).contains(live);
        assertThat(history.forward(live)).contains(second);
        assertThat(history.forward(second)).isEmpty();
    }

    @Test
    void lookingElsewhereForgetsWhatWasAhead() {
        ViewportHistory history = new ViewportHistory();
        history.leave(live);
        history.back(live.paused());
        history.leave(live);
        assertThat(history.forward(live)).isEmpty();
    }
}
