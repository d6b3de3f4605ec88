package dev.watchfloor.app.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.watchfloor.app.fakes.FakeEvents;
import dev.watchfloor.app.fakes.MovableClock;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.SecurityEventBuilder;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.connectors.spi.Cursor;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Findings of rules begin threads, and make the ones grow that their events belong to. */
class FindingThreadsTest {
    private static final TimeRange DAY = new TimeRange(Scene.START, Scene.START.plus(Duration.ofDays(1)));
    private static final UnaryOperator<SecurityEventBuilder> NOBODY = event -> event;
    private static final UnaryOperator<SecurityEventBuilder> TANAKA = event -> event.user("j.tanaka");

    private final AtomicLong numbers = new AtomicLong();
    private final FakeEvents store = new FakeEvents();
    private final ThreadFinder finder = new ThreadFinder(
            (origin, started) -> numbers.incrementAndGet(),
            SourceClocks.RIGHT,
            SharedAddresses.NONE,
            new MovableClock("2026-11-24T10:30:00Z"));

    @AfterEach
    void close() {
        finder.close();
    }

    @Test
    void graveFindingBeginsAThreadAndSlightOnesDoNot() {
        Scene scene = new Scene()
                .served(0, "198.51.100.9", "/api", 10)
                .finding(1, "Odd request", Severity.MEDIUM, from("198.51.100.9"));
        finder.add(scene.events());
        assertThat(finder.within(DAY)).isEmpty();

        finder.add(new Scene(9)
                .served(2, "198.51.100.9", "/api", 10)
                .finding(3, "Path traversal", Severity.HIGH, from("198.51.100.9"))
                .events());
        assertThat(only().title()).isEqualTo("Path traversal: 198.51.100.0/24");
        assertThat(only().severity()).isEqualTo(Severity.HIGH);
        assertThat(only().entities().rules().first()).containsExactlyInAnyOrder("Odd request", "Path traversal");
        assertThat(only().score().reasons().getFirst().sentence())
                .isEqualTo("the rule \u201cPath traversal\u201d of level high found it");
    }

    @Test
    void criticalFindingIsCritical() {
        finder.add(new Scene()
                .served(2, "198.51.100.9", "/api", 10)
                .finding(3, "Shell uploaded", Severity.CRITICAL, from("198.51.100.9"))
                .events());

        assertThat(only().severity()).isEqualTo(Severity.CRITICAL);
    }

    @Test
    void findingWithoutAnAddressIsKeptByItsAccount() {
        finder.add(new Scene()
                .session(0, "198.51.100.9", "j.tanaka", "s1")
                .finding(1, "Second factor worn out", Severity.HIGH, TANAKA)
                .finding(60, "Second factor worn out", Severity.HIGH, TANAKA)
                .events());

        assertThat(only().network()).isNull();
        assertThat(only().user()).isEqualTo("j.tanaka");
        assertThat(only().title()).isEqualTo("Second factor worn out: the account j.tanaka");
        assertThat(only().steps().getFirst().events()).isEqualTo(2);
        assertThat(only().advice()).startsWith("Ask j.tanaka whether it was them.");
    }

    @Test
    void findingOfASessionOfTheThreadMakesItGrow() {
        finder.add(new Scene()
                .stuffing(0, "203.0.113.")
                .session(40, "203.0.113.77", "j.tanaka", "s1")
                .finding(300, "Used after revocation", Severity.HIGH, event -> event.session("s1"))
                .events());

        assertThat(only().steps().getLast().joinedBy()).isEqualTo("same session id, high");
        assertThat(only().entities().rules().first()).contains("Used after revocation");
    }

    @Test
    void shippedCorrelationOverTheSameEventsMakesTheOneThreadGrow() {
        Scene scene = new Scene().stuffing(0, "203.0.113.");
        scene.finding(11, "Many refused sign-ins", Severity.HIGH, from("203.0.113.19"), 1L, 2L, 3L);
        keep(scene);

        finder.start(store);

        await().untilAsserted(() -> assertThat(finder.within(DAY)).hasSize(1));
        assertThat(only().steps())
                .extracting(ThreadStep::title)
                .containsExactly("40 sign-in requests refused", "1 alert of 1 rule");
    }

    @Test
    void findingThatNamesNobodyBelongsWhereItsEventsDo() {
        Scene scene = new Scene().stuffing(0, "203.0.113.");
        scene.finding(11, "Portal under load", Severity.HIGH, NOBODY, 1L, 2L);
        keep(scene);

        finder.start(store);

        await().untilAsserted(() -> assertThat(finder.within(DAY)).hasSize(1));
        assertThat(only().steps().getLast().joinedBy()).isEqualTo("the finding Portal under load, medium");
    }

    @Test
    void eventsBehindAFindingAreAStep() {
        Scene scene = new Scene()
                .event(
                        "idp",
                        SecurityEvent.of("a1", Scene.START, Layer.IDENTITY, Kind.ADMINISTRATION)
                                .user("root"))
                .event(
                        "idp",
                        SecurityEvent.of("a2", Scene.START.plusSeconds(5), Layer.IDENTITY, Kind.ADMINISTRATION)
                                .user("root"))
                .finding(5, "Admin at night", Severity.HIGH, event -> event.user("root"), 0L, 1L);
        keep(scene);

        finder.start(store);

        await().untilAsserted(() -> assertThat(finder.within(DAY)).hasSize(1));
        assertThat(only().steps()).extracting(ThreadStep::title).contains("2 events behind the finding");
        assertThat(only().steps()).extracting(ThreadStep::layer).contains(Layer.IDENTITY, Layer.DETECTION);
    }

    @Test
    void theAttackersNetworkIsNamedWhereAFindingNamesTheAttackedOneFirst() {
        Scene scene = new Scene()
                .served(0, "10.20.4.12", "/api", 10)
                .finding(
                        0,
                        "Session changed hands",
                        Severity.HIGH,
                        event ->
                                from("10.20.4.12").apply(event).user("j.tanaka").session("s9"))
                .stuffing(60, "203.0.113.")
                .session(90, "203.0.113.39", "j.tanaka", "s9");

        finder.add(scene.events());

        assertThat(only().network())
                .isEqualTo(Addresses.parse("203.0.113.0")
                        .orElseThrow()
                        .setPrefixLength(24)
                        .toPrefixBlock());
        assertThat(only().explanation()).contains("attempts to sign in from 203.0.113.0/24");
        assertThat(only().advice()).contains("203.0.113.0/24").doesNotContain("10.20.4");
    }

    @Test
    void indicatorAloneNeverMakesACritical() {
        Scene scene = new Scene()
                .event(
                        "(intelligence)",
                        Scene.of(0, Layer.DETECTION, Kind.ALERT, "203.0.113.9")
                                .severity(Severity.CRITICAL)
                                .ruleName("Known command server"))
                .alert(5, "203.0.113.9", "ET POLICY")
                .session(40, "203.0.113.9", "j.tanaka", "s1")
                .served(50, "203.0.113.9", "/api", 900_000_000);

        finder.add(scene.events());

        assertThat(only().severity()).isEqualTo(Severity.HIGH);
        assertThat(only().score().points()).isEqualTo(Score.CRITICAL - 1);
        assertThat(only().score().reasons().getLast().sentence()).contains("an indicator alone");
    }

    private static UnaryOperator<SecurityEventBuilder> from(String address) {
        return event -> event.source(Addresses.parse(address).orElseThrow());
    }

    private void keep(Scene scene) {
        for (StoredEvent event : scene.events()) {
            store.append(event.connector(), List.of(event.event()), Cursor.START);
        }
    }

    private AttackThread only() {
        assertThat(finder.within(DAY)).hasSize(1);
        return finder.within(DAY).getFirst();
    }
}
