package dev.watchfloor.app.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.fakes.FakeEvents;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.SecurityEvent;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FollowingTest {
    private final FakeEvents events = new FakeEvents();
    private final Following following = new Following(events, Set.of("(ours)"), 5);

    @Test
    void whatDoesNotFitIsReadFromTheStoreInItsPlace() {
        add("edge", 3);
        events.subscribe(following::offer);
        add("edge", 4);
        assertThat(taken()).containsExactly(3, 4, 5, 6);
        add("edge", 4);
        add("(ours)", 2);
        add("edge", 4);
        assertThat(following.waiting()).isEqualTo(10);
        assertThat(taken()).containsExactly(7, 8, 9, 10, 13, 14, 15, 16);
        add("edge", 2);
        assertThat(following.waiting()).isEqualTo(2);
        assertThat(taken()).containsExactly(17, 18);
        assertThat(taken()).isEmpty();
    }

    @Test
    void whatIsNotDoneIsGivenAgain() {
        events.subscribe(following::offer);
        following.again();
        add("edge", 3);
        assertThat(positions(following.next())).containsExactly(0, 1, 2);
        add("edge", 1);
        following.again();
        assertThat(taken()).containsExactly(0, 1, 2, 3);
        assertThat(following.position()).isEqualTo(3);
    }

    @Test
    void itGoesOnBehindAPositionAndPassesOverItsOwn() {
        add("edge", 3);
        events.subscribe(following::offer);
        add("(ours)", 3);
        following.from(1);
        assertThat(taken()).containsExactly(2);
        assertThat(following.position()).isEqualTo(5);
        add("edge", 1);
        assertThat(taken()).containsExactly(6);
    }

    @Test
    void whatNobodyNeedsIsSkippedWithAllBefore() {
        events.subscribe(appended -> {
            if (appended.connector().equals("idle")) {
                following.skip(appended);
            } else {
                following.offer(appended);
            }
        });
        add("edge", 6);
        add("idle", 2);
        add("edge", 1);
        assertThat(taken()).containsExactly(8);
        following.again();
        assertThat(taken()).isEmpty();
    }

    private long[] taken() {
        LongStream.Builder taken = LongStream.builder();
        List<StoredEvent> batch = following.next();
        while (!batch.isEmpty()) {
            batch.forEach(event -> taken.add(event.position()));
            following.done();
            batch = following.next();
        }
        return taken.build().toArray();
    }

    private static long[] positions(List<StoredEvent> batch) {
        return batch.stream().mapToLong(StoredEvent::position).toArray();
    }

    private void add(String connector, int number) {
        events.append(
                connector,
                IntStream.range(0, number)
                        .mapToObj(n -> SecurityEvent.of("e" + n, Instant.EPOCH, Layer.PERIMETER, Kind.REQUEST)
                                .build())
                        .toList(),
                null);
    }
}
