package dev.watchfloor.benchmark.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.SecurityEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class GeneratedEventsTest {
    private static final Instant END = Instant.parse("2026-11-24T18:00:00Z");

    private final GeneratedEvents events = GeneratedEvents.endingAt(END, 20_000);

    @Test
    void theSameIndexAlwaysGivesTheSameEvent() {
        GeneratedEvents again = GeneratedEvents.endingAt(END, 20_000);

        assertThat(LongStream.of(19_999, 3, 7_777, 3).mapToObj(again::event))
                .containsExactlyElementsOf(LongStream.of(19_999, 3, 7_777, 3)
                        .mapToObj(events::event)
                        .toList());
    }

    @Test
    void timesLieInTheRangeAndGrowButForLatecomers() {
        List<Instant> times = all(SecurityEvent::time);

        assertThat(times).allMatch(time -> !time.isBefore(events.from()) && time.isBefore(events.to()));
        long backwards = LongStream.range(1, times.size())
                .filter(index -> times.get((int) index)
                        .isBefore(times.get((int) index - 1).minus(Duration.ofSeconds(1))))
                .count();
        assertThat(backwards).isBetween(1L, times.size() / 100L);
    }

    @Test
    void allThreeLayersHappen() {
        Map<Layer, Long> counts = all(SecurityEvent::layer).stream()
                .collect(Collectors.groupingBy(layer -> layer, Collectors.counting()));

        assertThat(counts.get(Layer.DETECTION)).isGreaterThan(9_000);
        assertThat(counts.get(Layer.PERIMETER)).isGreaterThan(6_000);
        assertThat(counts.get(Layer.IDENTITY)).isGreaterThan(700);
    }

    @Test
    void fewAddressesSendMuchAndManySendLittle() {
        Map<Object, Long> counts = all(event -> (Object) String.valueOf(event.source())).stream()
                .collect(Collectors.groupingBy(source -> source, Collectors.counting()));
        List<Long> most = counts.values().stream()
                .sorted(java.util.Comparator.reverseOrder())
                .toList();

        assertThat(counts).hasSizeGreaterThan(4_000);
        assertThat(most.subList(0, 20).stream().mapToLong(count -> count).sum()).isGreaterThan(3_000);
    }

    @Test
    void anAttackMakesSomeMinutesFarFullerThanOthers() {
        long[] minutes =
                new long[(int) Duration.between(events.from(), events.to()).toMinutes()];
        all(SecurityEvent::time)
                .forEach(time ->
                        minutes[(int) Duration.between(events.from(), time).toMinutes()]++);
        java.util.Arrays.sort(minutes);

        assertThat(minutes[minutes.length - 5]).isGreaterThan(4 * Math.max(1, minutes[minutes.length / 2]));
    }

    @Test
    void aRecordOfTheSensorHasAboutFourHundredAndSeventyBytes() {
        double mean = LongStream.range(0, 5_000)
                .filter(index -> events.layer(index) == Layer.DETECTION)
                .map(index -> events.eveLine(index).length())
                .average()
                .orElseThrow();

        assertThat(mean).isBetween(430.0, 560.0);
    }

    private <T> List<T> all(Function<SecurityEvent, T> part) {
        return LongStream.range(0, events.total())
                .mapToObj(index -> part.apply(events.event(index)))
                .toList();
    }
}
