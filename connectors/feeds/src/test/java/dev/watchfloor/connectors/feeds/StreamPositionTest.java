package dev.watchfloor.connectors.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.spi.Cursor;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StreamPositionTest {
    private static final long NOW = 1_795_489_529_368L;
    private static final Duration OVERLAP = Duration.ofSeconds(20);

    @Test
    void theWindowReachesBackFromTheNewestEvent() {
        StreamPosition position = StreamPosition.startingAt(0).after(Map.of("a", NOW), OVERLAP);

        assertThat(position.from(OVERLAP)).isEqualTo(NOW - 20_000);
        assertThat(position.hasSeen("a")).isTrue();
        assertThat(position.hasSeen("b")).isFalse();
    }

    @Test
    void whatLeavesTheWindowIsForgotten() {
        StreamPosition position = StreamPosition.startingAt(0)
                .after(Map.of("old", NOW, "edge", NOW + 1_000), OVERLAP)
                .after(Map.of("new", NOW + 21_000), OVERLAP);

        assertThat(position.hasSeen("old")).isFalse();
        assertThat(position.hasSeen("edge")).isTrue();
        assertThat(position.from(OVERLAP)).isEqualTo(NOW + 1_000);
    }

    @Test
    void anEventThatCameLateDoesNotMoveTheWindowBack() {
        StreamPosition position = StreamPosition.startingAt(0)
                .after(Map.of("first", NOW), OVERLAP)
                .after(Map.of("late", NOW - 5_000), OVERLAP);

        assertThat(position.newest()).isEqualTo(NOW);
        assertThat(position.hasSeen("late")).isTrue();
    }

    @Test
    void itSurvivesBeingWrittenDown() {
        StreamPosition position =
                StreamPosition.startingAt(NOW - 60_000).after(Map.of("a", NOW - 19_999, "b", NOW), OVERLAP);

        assertThat(StreamPosition.decoded(position.encoded())).contains(position);
        assertThat(StreamPosition.decoded("")).isEmpty();
        assertThat(StreamPosition.decoded("x.y.z")).isEmpty();
        assertThat(StreamPosition.decoded("1.1.!!!!!!!!!!!!!!!")).isEmpty();
    }

    @Test
    void twoBusyWindowsFitIntoACursorAndNothingForgottenIsAskedForAgain() {
        Map<String, Long> many = new HashMap<>();
        for (int number = 0; number < 5_000; number++) {
            many.put("event-" + number, NOW + number);
        }
        StreamPosition busy = StreamPosition.startingAt(0).after(many, OVERLAP);

        // Two of them, and a character between.
        assertThat(2 * busy.encoded().length() + 1).isLessThanOrEqualTo(Cursor.LONGEST);
        assertThat(busy.seen()).hasSizeLessThanOrEqualTo(StreamPosition.MOST_SEEN);
        assertThat(busy.from(OVERLAP)).isEqualTo(NOW + 3_000);
        assertThat(many.keySet())
                .filteredOn(id -> many.get(id) >= busy.from(OVERLAP))
                .allMatch(busy::hasSeen);
    }
}
