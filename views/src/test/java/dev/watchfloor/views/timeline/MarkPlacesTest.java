package dev.watchfloor.views.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MarkPlacesTest {
    private static final TimeScale SCALE = new TimeScale(Plots.RANGE, 1_000);

    private static StoredEvent event(long position, long millis, Severity severity) {
        Instant time = Plots.NOON.plusMillis(millis);
        return new StoredEvent(
                position,
                time,
                "sensor",
                SecurityEvent.of("e" + position, time, Layer.DETECTION, Kind.ALERT)
                        .severity(severity)
                        .build());
    }

    @Test
    void neighboursStandInDifferentRows() {
        List<MarkPlaces.Place> places =
                MarkPlaces.of(List.of(event(1, 5_000, Severity.LOW), event(2, 5_010, Severity.LOW)), SCALE, 4);
        assertThat(places).extracting(MarkPlaces.Place::row).doesNotHaveDuplicates();
        assertThat(places).extracting(MarkPlaces.Place::x).containsExactly(50.0, 50.1);
    }

    @Test
    void eventsKeepTheirRowWhileTheViewMoves() {
        List<StoredEvent> events = new ArrayList<>();
        for (int index = 0; index < 40; index++) {
            events.add(event(index, index * 2_000L, Severity.LOW));
        }
        TimeScale moved = new TimeScale(new TimeRange(Plots.NOON.plusSeconds(9), Plots.NOON.plusSeconds(109)), 1_000);
        List<MarkPlaces.Place> before = MarkPlaces.of(events, SCALE, 5);
        for (MarkPlaces.Place place : MarkPlaces.of(events, moved, 5)) {
            assertThat(before)
                    .filteredOn(other -> other.event().equals(place.event()))
                    .extracting(MarkPlaces.Place::row)
                    .containsExactly(place.row());
        }
    }

    @Test
    void whatFindsNoRowIsCountedUnderTheWorst() {
        List<MarkPlaces.Place> places = MarkPlaces.of(
                List.of(
                        event(1, 5_000, Severity.LOW),
                        event(2, 5_001, Severity.CRITICAL),
                        event(3, 5_002, Severity.MEDIUM)),
                SCALE,
                1);
        assertThat(places).singleElement().satisfies(place -> {
            assertThat(place.count()).isEqualTo(3);
            assertThat(place.event().event().severity()).isEqualTo(Severity.CRITICAL);
        });
    }

    @Test
    void everyEventInViewIsCountedOnce() {
        List<StoredEvent> events = new ArrayList<>();
        for (int index = 0; index < 300; index++) {
            events.add(event(index * 7L, index * 41L, Severity.LOW));
        }
        assertThat(MarkPlaces.of(events, SCALE, 3).stream()
                        .mapToInt(MarkPlaces.Place::count)
                        .sum())
                .isEqualTo(300);
    }

    @Test
    void eachSeverityHasItsOwnFigure() {
        MarkShape shapes = new MarkShape();
        Set<List<Integer>> figures = new HashSet<>();
        for (Severity severity : EnumSet.allOf(Severity.class)) {
            for (boolean hollow : new boolean[] {true, false}) {
                Mask mask = shapes.mask(severity, hollow, 1);
                List<Integer> covered = new ArrayList<>();
                for (int place = 0; place < mask.size() * mask.size(); place++) {
                    covered.add(mask.at(place % mask.size(), place / mask.size()));
                }
                assertThat(covered).as(severity + " " + hollow).anyMatch(cover -> cover > 128);
                figures.add(covered);
            }
        }
        assertThat(figures).hasSize(10);
    }
}
