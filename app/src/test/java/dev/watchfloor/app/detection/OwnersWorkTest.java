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
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the owner of an account does while somebody else uses it: it is shown with its doubt and changes nothing. */
class OwnersWorkTest {
    private static final TimeRange DAY = new TimeRange(Scene.START, Scene.START.plus(Duration.ofDays(1)));
    private static final String OWNER = "198.51.100.77";

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void alertsOfTheOwnerMoveNeitherTimesNorScore(boolean isReversed) {
        AttackThread alone = only(attack(), isReversed);
        AttackThread beside = only(
                attack().event("ids", alert(120, OWNER, "j.tanaka"))
                        .event("ids", alert(400, OWNER, "j.tanaka"))
                        .event("ids", alert(900, OWNER, "j.tanaka"))
                        .event("ids", alert(1_400, OWNER, "j.tanaka"))
                        .event("edge", served(1_000, OWNER, "j.tanaka")),
                isReversed);

        assertThat(beside.started()).isEqualTo(alone.started()).isEqualTo(at(600));
        assertThat(beside.latest()).isEqualTo(alone.latest()).isEqualTo(at(650));
        assertThat(beside.score()).isEqualTo(alone.score());
        assertThat(beside.explanation()).isEqualTo(alone.explanation());
        assertThat(beside.entities()).isEqualTo(alone.entities());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void stepThatComesFirstKeepsItsLinkAndItsDoubt(boolean isReversed) {
        AttackThread thread = only(attack().event("ids", alert(400, OWNER, "j.tanaka")), isReversed);

        ThreadStep first = thread.steps().getFirst();
        assertThat(first.detail()).contains(OWNER);
        assertThat(first.link()).isNotNull();
        assertThat(first.link().key()).isEqualTo(Key.USER);
        assertThat(first.link().confidence()).isEqualTo(Confidence.LOW);
        assertThat(first.link().caveat()).isNotEmpty();
        assertThat(thread.steps().get(1).link())
                .as("the attack itself joins nothing")
                .isNull();
        assertThat(thread.joins(0)).hasValue(1);
        assertThat(thread.joins(1)).isEmpty();
        assertThat(thread.joins(2)).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void sessionOfTheAccountFromElsewhereIsNotTheAttackers(boolean isReversed) {
        AttackThread alone = only(attack(), isReversed);
        AttackThread beside = only(attack().session(700, "192.0.2.44", "j.tanaka", "own"), isReversed);

        assertThat(beside.steps()).hasSize(alone.steps().size() + 1);
        assertThat(beside.latest()).isEqualTo(alone.latest());
        assertThat(beside.entities()).isEqualTo(alone.entities());
        assertThat(beside.explanation()).isEqualTo(alone.explanation());
    }

    @Test
    void quietAttackIsOverWhateverTheOwnerDoes() {
        Scene scene = attack();
        for (int minute = 11; minute < 60; minute++) {
            scene.event("ids", alert(minute * 60L, OWNER, "j.tanaka"));
        }
        // Half an hour later the attacker is back: another attack.
        List<AttackThread> threads = all(scene.stuffing(3_000, "203.0.113."), false);

        assertThat(threads).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void graveFindingFromElsewhereIsAnIncidentOfItsOwn(boolean isReversed) {
        Scene scene = attack().event("ids", alert(700, OWNER, "j.tanaka"));
        long behind = scene.events().getLast().position();
        scene.finding(
                700,
                "Ransom note",
                Severity.HIGH,
                event -> event.source(Addresses.parse(OWNER).orElseThrow()).user("j.tanaka"),
                behind);

        assertThat(all(scene, isReversed))
                .extracting(AttackThread::title)
                .anyMatch(title -> title.equals("Ransom note: 198.51.100.0/24"));
    }

    private static Scene attack() {
        return new Scene()
                .session(0, OWNER, "j.tanaka", "usual")
                .stuffing(600, "203.0.113.")
                .session(640, "203.0.113.77", "j.tanaka", "stolen")
                .served(650, "203.0.113.77", "/api/orders", 500);
    }

    private static SecurityEventBuilder alert(long at, String address, String user) {
        return Scene.of(at, Layer.DETECTION, Kind.ALERT, address)
                .severity(Severity.MEDIUM)
                .ruleName("Script was loaded")
                .user(user);
    }

    private static SecurityEventBuilder served(long at, String address, String user) {
        return Scene.request(at, address, "/assets/app.js", 200)
                .outcome(Outcome.ALLOWED)
                .bytesOut(90_000)
                .user(user);
    }

    private static Instant at(long second) {
        return Scene.START.plusSeconds(second);
    }

    private static AttackThread only(Scene scene, boolean isReversed) {
        List<AttackThread> threads = all(scene, isReversed);
        assertThat(threads).hasSize(1);
        return threads.getFirst();
    }

    /** The thread must not depend on what arrives first. */
    private static List<AttackThread> all(Scene scene, boolean isReversed) {
        AtomicLong numbers = new AtomicLong();
        List<StoredEvent> events = new ArrayList<>(scene.events());
        if (isReversed) {
            Collections.reverse(events);
        }
        try (ThreadFinder finder = new ThreadFinder(
                (origin, started) -> numbers.incrementAndGet(),
                SourceClocks.RIGHT,
                any -> Optional.empty(),
                new MovableClock("2026-11-24T12:00:00Z"))) {
            finder.add(events);
            return finder.within(DAY);
        }
    }
}
