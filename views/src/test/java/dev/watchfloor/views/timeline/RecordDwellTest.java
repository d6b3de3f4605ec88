package dev.watchfloor.views.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.SecurityEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RecordDwellTest {
    private static final Instant START = Instant.parse("2026-11-23T14:00:00Z");

    private final List<Long> viewed = new ArrayList<>();
    private Instant now = START;
    private final InstantSource source = () -> now;
    private final Clock clock = source.withZone(ZoneOffset.UTC);
    private final RecordDwell dwell = new RecordDwell(clock, event -> viewed.add(event.position()));

    @Test
    void aRecordThatStaysIsTold() {
        dwell.show(event(1, "{}"));
        later(400);
        assertThat(viewed).isEmpty();
        later(600);
        later(5_000);
        assertThat(viewed).containsExactly(1L);
    }

    @Test
    void recordsThatAnArrowKeyPassesAreNot() {
        for (int position = 1; position < 500; position++) {
            dwell.show(event(position, "{}"));
            later(30);
        }
        dwell.show(null);
        later(5_000);
        assertThat(viewed).isEmpty();
    }

    @Test
    void whatIsDrawnAgainIsNotShownAnew() {
        dwell.show(event(1, "{}"));
        later(600);
        dwell.show(event(1, "{}"));
        later(400);
        assertThat(viewed).containsExactly(1L);
    }

    @Test
    void oneThatGoesAfterItWasReadIsToldThen() {
        dwell.show(event(1, "{}"));
        now = now.plusMillis(1_000);
        dwell.show(null);
        assertThat(viewed).containsExactly(1L);
    }

    @Test
    void anEventWithoutARecordShowsNone() {
        dwell.show(event(1, ""));
        later(5_000);
        assertThat(viewed).isEmpty();
    }

    private void later(long millis) {
        now = now.plusMillis(millis);
        dwell.look();
    }

    private static StoredEvent event(long position, String raw) {
        SecurityEvent event = SecurityEvent.of("e" + position, START, Layer.PERIMETER, Kind.REQUEST)
                .raw(raw)
                .build();
        return new StoredEvent(position, START, "edge", event);
    }
}
