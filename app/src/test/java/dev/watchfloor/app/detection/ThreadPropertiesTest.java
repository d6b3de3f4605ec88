package dev.watchfloor.app.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.watchfloor.app.fakes.FakeEvents;
import dev.watchfloor.app.fakes.MovableClock;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.SecurityEventBuilder;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.connectors.spi.Cursor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold of threads whatever the events are. */
class ThreadPropertiesTest {
    private static final TimeRange DAY = new TimeRange(Scene.START, Scene.START.plus(Duration.ofDays(1)));
    /** How late an event may be without making a difference. */
    private static final int GRACE = 120;

    private final Map<String, Long> numbers = new HashMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void orderOfArrivalWithinTheGraceDoesNotChangeTheThread(long seed) {
        List<StoredEvent> events = story(new Random(seed)).events();
        ThreadFinder inOrder = finder();
        inOrder.add(byTime(events));
        List<AttackThread> expected = inOrder.within(DAY);
        assertThat(expected).hasSize(1);
        assertThat(expected.getFirst().steps()).hasSizeGreaterThan(4);

        Random late = new Random(seed);
        for (int round = 0; round < 5; round++) {
            ThreadFinder shuffled = finder();
            delayed(events, late).forEach(event -> shuffled.add(List.of(event)));

            assertThat(shuffled.within(DAY))
                    .as("seed %s, round %s", seed, round)
                    .hasSize(1);
            AttackThread thread = shuffled.within(DAY).getFirst();
            assertThat(thread.steps()).isEqualTo(expected.getFirst().steps());
            assertThat(thread).isEqualTo(expected.getFirst());
        }
    }

    @Test
    void restartGivesTheSameThreadsAndNumbers() {
        FakeEvents store = new FakeEvents();
        ThreadFinder live = finder();
        live.start(store);
        Scene scene = story(new Random(7));
        scene.stuffing(3_600, "198.18.7.").decoy(7_200, "198.18.8.8");
        for (StoredEvent event : asStored(scene)) {
            store.append(event.connector(), List.of(event.event()), Cursor.START);
        }
        await().untilAsserted(() -> assertThat(live.within(DAY)).hasSize(3));
        await().until(() -> live.within(DAY).getFirst().started().equals(Scene.START.plusSeconds(7_200)));
        List<AttackThread> before = live.within(DAY);
        live.close();

        ThreadFinder again = finder();
        again.start(store);

        await().untilAsserted(() -> assertThat(again.within(DAY)).isEqualTo(before));
        again.close();
    }

    @Test
    void memoryStaysBoundedWithAHundredThousandNetworksAndAccounts() {
        ThreadFinder finder = finder();
        int[] most = {0};
        for (int batch = 0; batch < 10; batch++) {
            Scene scene = new Scene(batch * 40_000L);
            for (int each = 0; each < 10_000; each++) {
                int number = batch * 10_000 + each;
                String site = "2001:db8:" + Integer.toHexString(number % 65_536) + "::" + (1 + number / 65_536);
                scene.event(
                        "idp",
                        Scene.of(number / 100, Layer.IDENTITY, Kind.SESSION_STARTED, site)
                                .user("user-" + number)
                                .device("device-" + number)
                                .session("session-" + number));
                if (each % 50 == 0) {
                    scene.decoy(number / 100, site);
                }
            }
            finder.add(scene.events());
            most[0] = Math.max(most[0], finder.remembered());
        }

        assertThat(finder.within(DAY)).hasSizeLessThanOrEqualTo(1_000);
        // 20,000 trails, 50,000 keys, twice 50,000 clues that wait, 80,000 facts of sources, 1,000 threads and absorbed
        // ones.
        assertThat(most[0]).isLessThanOrEqualTo(252_000);
    }

    @Test
    void floodOfAlertsDoesNotMakeTheNextOneSlower() {
        ThreadFinder finder = finder();
        finder.add(new Scene().decoy(0, "203.0.113.9").events());

        // Ten times what a core needs here; with a cost that grows with what came before it would be hours.
        assertTimeout(Duration.ofSeconds(30), () -> {
            for (int batch = 0; batch < 20; batch++) {
                Scene flood = new Scene(1 + batch * 10_000L);
                for (int each = 0; each < 10_000; each++) {
                    int number = batch * 10_000 + each;
                    flood.event(
                            "ids",
                            alert(1 + number / 1_000, "203.0.113." + (1 + each % 250))
                                    .communityId("1:" + number)
                                    .flow("f" + number)
                                    .ruleName("rule " + each));
                }
                finder.add(flood.events());
            }
        });
        assertThat(finder.within(DAY)).hasSize(1);
        AttackThread thread = finder.within(DAY).getFirst();
        assertThat(thread.steps().getFirst().events()).isEqualTo(200_001);
        assertThat(thread.entities().rules().first()).hasSize(Shortlist.MOST);
        assertThat(thread.entities().rules().more()).isPositive();
    }

    /** An attack over three layers and two networks, with honest people around it. */
    private static Scene story(Random random) {
        int shift = random.nextInt(30);
        Scene scene = new Scene()
                .session(0, "198.51.100.9", "m.lind", "m1")
                .session(5, "192.0.2.77", "k.novak", "k1")
                .stuffing(300 + shift, "203.0.113.")
                .failed(305 + shift, "203.0.113.14", "ana")
                .failed(306 + shift, "203.0.113.15", "bob")
                .alert(312, "203.0.113.11", "ET SCAN")
                .decoy(330, "203.0.113.12")
                .session(360, "203.0.113.77", "j.tanaka", "s1");
        for (int request = 0; request < 20; request++) {
            int at = 370 + random.nextInt(200);
            scene.served(at, "203.0.113.77", "/api/orders/" + request % 4, 10_000);
            scene.event(
                    "edge",
                    Scene.request(at, "198.18.5.5", "/api/customers", 200)
                            .session("s1")
                            .bytesOut(500));
            scene.served(random.nextInt(600), "198.51.100.9", "/mail", 900);
        }
        return finding(scene.decoy(400, "198.18.5.5").alert(405, "198.18.5.5", "ET SSH"));
    }

    /** In order of time, each where the store will have it: what the finding points to must be what is there. */
    private static List<StoredEvent> asStored(Scene scene) {
        Scene stored = new Scene();
        for (StoredEvent event : byTime(scene.events())) {
            if (event.connector().equals("(rules)")) {
                finding(stored);
            } else {
                stored.place(event);
            }
        }
        return stored.events();
    }

    private static Scene finding(Scene scene) {
        return scene.finding(420, "Used from two networks", Severity.HIGH, event -> event.session("s1"));
    }

    private static List<StoredEvent> byTime(List<StoredEvent> events) {
        return events.stream()
                .sorted(Comparator.comparing(event -> event.event().time()))
                .toList();
    }

    private static List<StoredEvent> delayed(List<StoredEvent> events, Random late) {
        Map<StoredEvent, Long> arrivals = new HashMap<>();
        events.forEach(event -> arrivals.put(event, event.event().time().getEpochSecond() + late.nextInt(GRACE)));
        List<StoredEvent> delayed = new ArrayList<>(events);
        delayed.sort(Comparator.comparing(arrivals::get));
        return delayed;
    }

    private static SecurityEventBuilder alert(long at, String address) {
        return Scene.of(at, Layer.DETECTION, Kind.ALERT, address).severity(Severity.MEDIUM);
    }

    private ThreadFinder finder() {
        return new ThreadFinder(
                (origin, started) -> numbers.computeIfAbsent(origin.value(), first -> numbers.size() + 1L),
                SourceClocks.RIGHT,
                SharedAddresses.NONE,
                new MovableClock("2026-11-24T13:00:00Z"));
    }
}
