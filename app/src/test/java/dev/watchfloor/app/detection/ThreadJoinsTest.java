package dev.watchfloor.app.detection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.detection.Link.Confidence;
import dev.watchfloor.app.detection.Link.Key;
import dev.watchfloor.app.fakes.MovableClock;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEventBuilder;
import dev.watchfloor.connectors.event.Severity;
import inet.ipaddr.IPAddress;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What joins an event to a thread beside the network that it comes from, and how sure that is. */
class ThreadJoinsTest {
    private static final TimeRange DAY = new TimeRange(Scene.START, Scene.START.plus(Duration.ofDays(1)));
    private static final IPAddress PORTAL = Addresses.parse("192.0.2.10").orElseThrow();

    private final AtomicLong numbers = new AtomicLong();
    private final Map<String, Duration> offsets = new HashMap<>();
    private final Map<IPAddress, String> proxies = new HashMap<>();
    private final ThreadFinder finder = new ThreadFinder(
            (origin, started) -> numbers.incrementAndGet(),
            connector -> offsets.getOrDefault(connector, Duration.ZERO),
            address -> proxies.entrySet().stream()
                    .filter(entry -> address.contains(entry.getKey()))
                    .map(Map.Entry::getValue)
                    .findFirst(),
            new MovableClock("2026-11-24T10:30:00Z"));

    @Test
    void alertOfTheSameConnectionIsJoinedWhateverItsSource() {
        Scene scene = attack().event("edge", ends(refused(20), "203.0.113.12", 40_001))
                // The sensor sees the answer, so that the portal is its source.
                .event(
                        "ids",
                        alert(21, "192.0.2.10")
                                .sourcePort(443)
                                .destination(address("203.0.113.12"))
                                .destinationPort(40_001)
                                .ruleName("ET LEAK"));

        inBothOrders(scene, thread -> {
            assertThat(link(thread, "1 alert of 1 rule").key()).isEqualTo(Key.FLOW);
            assertThat(link(thread, "1 alert of 1 rule").confidence()).isEqualTo(Confidence.HIGH);
        });
    }

    @Test
    void communityIdIsTheSameAtEverySensorAndProductsOwnIdsAreNot() {
        Scene scene = attack().event("zeek", alert(20, "203.0.113.12").communityId("1:abc="))
                .event("ids", alert(21, "192.0.2.10").communityId("1:abc=").ruleName("SAME"))
                .event("zeek", alert(22, "203.0.113.12").flow("77"))
                .event("ids", alert(23, "192.0.2.10").flow("77").ruleName("OTHER"));

        finder.add(scene.events());

        assertThat(only().entities().rules().first()).contains("SAME").doesNotContain("OTHER");
    }

    @Test
    void requestWithATokenOfTheSessionIsJoinedFromElsewhere() {
        Scene scene = attack().event(
                        "idp",
                        session(40, "203.0.113.77", "j.tanaka", "s1")
                                .raw("{\"details\":{\"token_id\":\"onrtac:0123-abcd\"}}"))
                .event("edge", served(60, "198.51.100.9", 700).raw("{\"claims\":{\"jti\":\"0123-abcd\"}}"));

        inBothOrders(scene, thread -> {
            assertThat(link(thread, "Read 1 route").key()).isEqualTo(Key.TOKEN);
            assertThat(thread.entities().bytesOut()).isEqualTo(700);
        });
    }

    @Test
    void honeypotTouchedFromAnotherAddressOfTheSessionIsTheSameThread() {
        Scene scene = attack().session(40, "203.0.113.77", "j.tanaka", "s1")
                .event("edge", served(60, "198.51.100.9", 700).session("s1"))
                .decoy(70, "198.51.100.9");

        inBothOrders(scene, thread -> {
            assertThat(thread.entities().honeypots().first()).containsExactly("pot");
            assertThat(thread.entities().networks().first())
                    .extracting(Addresses::canonical)
                    .containsExactlyInAnyOrder("203.0.113.0/24", "198.51.100.0/24");
        });
    }

    @Test
    void sessionOfTheAccountFromElsewhereIsJoinedWithLowConfidenceAndOnlyNearby() {
        Scene scene = attack().session(40, "203.0.113.77", "j.tanaka", "s1")
                .session(100, "198.51.100.9", "j.tanaka", "s2")
                .session(2_000, "192.0.2.201", "j.tanaka", "s3");

        inBothOrders(scene, thread -> {
            assertThat(thread.steps())
                    .filteredOn(step -> step.title().startsWith("Session"))
                    .hasSize(2);
            Link link = thread.steps().getLast().link();
            assertThat(link).isNotNull();
            assertThat(link.key()).isEqualTo(Key.USER);
            assertThat(link.confidence()).isEqualTo(Confidence.LOW);
            assertThat(link.words())
                    .isEqualTo("same account j.tanaka, low: it comes from elsewhere and may be the account’s owner");
            assertThat(thread.session().id()).as("the surer one counts").isEqualTo("s1");
        });
    }

    @Test
    void accountAtItsUsualPlaceIsNotJoined() {
        finder.add(new Scene()
                .session(0, "198.51.100.9", "j.tanaka", "s0")
                .stuffing(600, "203.0.113.")
                .session(640, "203.0.113.77", "j.tanaka", "s1")
                .session(650, "198.51.100.9", "j.tanaka", "s2")
                .event("edge", served(660, "198.51.100.9", 9_000_000).user("j.tanaka"))
                .events());

        assertThat(only().entities().sessions().count()).isEqualTo(1);
        assertThat(only().entities().bytesOut()).isEqualTo(-1);
        assertThat(only().steps()).hasSize(2);
    }

    @Test
    void deviceJoinsUnlessManyAreCalledSo() {
        Scene scene = attack().event(
                        "idp", session(40, "203.0.113.77", "j.tanaka", "s1").device("pixel-7"))
                .event("idp", session(60, "198.51.100.9", "m.lind", "s2").device("pixel-7"));
        finder.add(scene.events());
        assertThat(only().steps().getLast().link().words())
                .isEqualTo("same device pixel-7, low: 2 accounts use a device of this name");

        ThreadFinder other = finder();
        other.add(attack().event("idp", session(1, "192.0.2.201", "ana", "a").device("Chrome"))
                .event("idp", session(2, "192.0.2.202", "bob", "b").device("Chrome"))
                .event("idp", session(40, "203.0.113.77", "j.tanaka", "s1").device("Chrome"))
                .event("idp", session(60, "198.51.100.9", "m.lind", "s2").device("Chrome"))
                .events());
        assertThat(other.within(DAY)).hasSize(1);
        assertThat(other.within(DAY).getFirst().entities().sessions().count()).isEqualTo(1);
    }

    @Test
    void whoSendsTheSameUserAgentIsOnNoDevice() {
        String agent = "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0";
        finder.add(attack().event(
                        "idp", session(40, "203.0.113.77", "j.tanaka", "s1").device(agent))
                .event("idp", session(60, "198.51.100.9", "m.lind", "s2").device(agent))
                .event("edge", served(70, "203.0.113.77", 10).userAgent("curl/8.5"))
                .events());
        assertThat(only().entities().sessions().count()).isEqualTo(1);
        assertThat(only().entities().devices().isEmpty()).isTrue();
        assertThat(only().entities().agents().first()).containsExactly(agent, "curl/8.5");
    }

    @Test
    void addressOfManyClientsLowersConfidenceAndSaysSo() {
        Scene scene = new Scene().session(0, "203.0.113.77", "ana", "a");
        for (int agent = 0; agent < 7; agent++) {
            scene.event("edge", served(10 + agent, "203.0.113.77", 10).userAgent("agent " + agent));
        }
        scene.stuffing(600, "203.0.113.")
                .session(640, "203.0.113.77", "j.tanaka", "s1")
                .served(650, "203.0.113.77", "/api", 10);

        finder.add(scene.events());

        assertThat(only().steps().getLast().joinedBy())
                .isEqualTo("same address 203.0.113.77, low: 7 kinds of client used it before");
    }

    @Test
    void listedProxyIsNamedAndLowersConfidenceAndSeverity() {
        proxies.put(address("203.0.113.5"), "Head office");

        finder.add(attack().session(40, "203.0.113.77", "j.tanaka", "s1").events());

        assertThat(only().severity()).isEqualTo(Severity.HIGH);
        assertThat(only().steps().getLast().joinedBy())
                .isEqualTo("same network 203.0.113.0/24, low: the proxy Head office is in it");
    }

    @Test
    void measuredClockDecidesWhatCameAfterAndIsNamed() {
        offsets.put("idp", Duration.ofSeconds(-90));

        finder.add(attack().session(-60, "203.0.113.77", "j.tanaka", "s1")
                .served(50, "203.0.113.77", "/api", 10)
                .events());

        assertThat(only().steps())
                .extracting(ThreadStep::layer)
                .containsExactly(Layer.PERIMETER, Layer.IDENTITY, Layer.PERIMETER);
        assertThat(only().steps().get(1).joinedBy())
                .isEqualTo("same network 203.0.113.0/24, high: the clock of idp is 90 s behind, its times were moved by"
                        + " that");
    }

    @Test
    void clockThatDidNotMatterIsNotNamed() {
        offsets.put("idp", Duration.ofSeconds(-5));

        finder.add(attack().session(40, "203.0.113.77", "j.tanaka", "s1").events());

        assertThat(only().steps().getLast().joinedBy()).isEqualTo("same network 203.0.113.0/24, high");
    }

    private Scene attack() {
        return new Scene().stuffing(0, "203.0.113.");
    }

    /** The thread must not depend on what arrives first. */
    private void inBothOrders(Scene scene, java.util.function.Consumer<AttackThread> check) {
        for (boolean isReversed : new boolean[] {false, true}) {
            ThreadFinder fresh = finder();
            List<StoredEvent> events = new java.util.ArrayList<>(scene.events());
            if (isReversed) {
                Collections.reverse(events);
            }
            fresh.add(events);
            assertThat(fresh.within(DAY)).hasSize(1);
            check.accept(fresh.within(DAY).getFirst());
        }
    }

    private ThreadFinder finder() {
        return new ThreadFinder(
                (origin, started) -> numbers.incrementAndGet(),
                SourceClocks.RIGHT,
                any -> Optional.empty(),
                new MovableClock("2026-11-24T10:30:00Z"));
    }

    private AttackThread only() {
        assertThat(finder.within(DAY)).hasSize(1);
        return finder.within(DAY).getFirst();
    }

    private static Link link(AttackThread thread, String title) {
        return thread.steps().stream()
                .filter(step -> step.title().startsWith(title))
                .map(ThreadStep::link)
                .findFirst()
                .orElseThrow(() -> new AssertionError(thread.steps().toString()));
    }

    private static SecurityEventBuilder refused(long at) {
        return Scene.request(at, "203.0.113.12", "/login", 403).outcome(Outcome.BLOCKED);
    }

    private static SecurityEventBuilder served(long at, String address, long bytes) {
        return Scene.request(at, address, "/api/orders", 200)
                .outcome(Outcome.ALLOWED)
                .bytesOut(bytes);
    }

    private static SecurityEventBuilder session(long at, String address, String user, String id) {
        return Scene.of(at, Layer.IDENTITY, Kind.SESSION_STARTED, address)
                .outcome(Outcome.SUCCESS)
                .user(user)
                .session(id);
    }

    private static SecurityEventBuilder alert(long at, String address) {
        return Scene.of(at, Layer.DETECTION, Kind.ALERT, address).severity(Severity.HIGH);
    }

    private static SecurityEventBuilder ends(SecurityEventBuilder event, String address, int port) {
        return event.source(address(address))
                .sourcePort(port)
                .destination(PORTAL)
                .destinationPort(443);
    }

    private static IPAddress address(String text) {
        return Addresses.parse(text).orElseThrow();
    }
}
