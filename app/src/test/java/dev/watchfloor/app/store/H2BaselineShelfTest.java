package dev.watchfloor.app.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.baselines.Actor;
import dev.watchfloor.app.baselines.ActorKind;
import dev.watchfloor.app.baselines.Aspect;
import dev.watchfloor.app.baselines.Baselines;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2BaselineShelfTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Actor ANN = new Actor(ActorKind.USER, "ann");

    private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void aRestartNeitherForgetsNorCountsTwice() throws Exception {
        try (Database database = Database.open(folder, clock)) {
            H2EventStore store = H2EventStore.open(database, clock);
            store.append("edge", requests(0, 30), null);
            Baselines baselines = loaded(database);
            learnAll(store, baselines, 7);
            baselines.keep();
            store.append("edge", requests(30, 50), null);
            learnAll(store, baselines, 7);
            assertThat(count(baselines)).isEqualTo(50);
            store.close();
        }
        try (Database database = Database.open(folder, clock)) {
            H2EventStore store = H2EventStore.open(database, clock);
            Baselines baselines = loaded(database);
            assertThat(count(baselines)).as("what was kept").isEqualTo(30);
            learnAll(store, baselines, 1_000);
            assertThat(count(baselines)).isEqualTo(50);
            baselines.keep();
            baselines.keep();
            assertThat(count(loaded(database))).isEqualTo(50);
            store.close();
        }
    }

    private static Baselines loaded(Database database) {
        Baselines baselines = new Baselines(new H2BaselineShelf(database));
        baselines.load();
        return baselines;
    }

    private static long count(Baselines baselines) {
        return baselines.all(ANN, Aspect.NETWORK).get("203.0.113.0/24").count();
    }

    private static void learnAll(H2EventStore store, Baselines baselines, int slice) {
        List<StoredEvent> events = store.behind(baselines.position(), slice);
        while (!events.isEmpty()) {
            events.forEach(baselines::learn);
            events = store.behind(baselines.position(), slice);
        }
    }

    private static List<SecurityEvent> requests(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> SecurityEvent.of(
                                "e" + number, NOON.plusSeconds(number), Layer.PERIMETER, Kind.REQUEST)
                        .source(Addresses.parse("203.0.113.7").orElseThrow())
                        .outcome(Outcome.ALLOWED)
                        .user("ann")
                        .path("/")
                        .build())
                .toList();
    }
}
