package dev.watchfloor.app.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.watchfloor.app.fakes.FakeEvents;
import dev.watchfloor.app.fakes.MovableClock;
import dev.watchfloor.app.timeline.StoreException;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.connectors.spi.Session;
import dev.watchfloor.connectors.spi.SessionRef;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ThreadFinderTest {
    private static final TimeRange DAY = new TimeRange(Scene.START, Scene.START.plus(Duration.ofDays(1)));

    private final MovableClock clock = new MovableClock("2026-11-24T10:30:00Z");
    private final AtomicLong numbers = new AtomicLong();
    private final ThreadFinder finder = new ThreadFinder(
            (origin, started) -> numbers.incrementAndGet(), SourceClocks.RIGHT, SharedAddresses.NONE, clock);

    @Test
    void stuffingAlertsAndASessionBecomeOneThread() {
        finder.add(new Scene()
                .stuffing(0, "203.0.113.")
                .alert(12, "203.0.113.11", "ET SCAN")
                .alert(13, "203.0.113.11", "ET SCAN")
                .decoy(14, "203.0.113.12")
                .session(40, "203.0.113.77", "j.tanaka", "s1")
                .served(45, "203.0.113.77", "/api/orders?page=1", 1_500_000)
                .served(46, "203.0.113.77", "/api/customers", 2_500_000)
                .events());

        AttackThread thread = only();
        assertThat(thread.id()).isEqualTo("INC-1");
        assertThat(thread.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(thread.title()).isEqualTo("Credential stuffing led to a valid session");
        assertThat(thread.user()).isEqualTo("j.tanaka");
        assertThat(thread.session()).isEqualTo(new SessionRef("s1", SessionRef.Kind.ONLINE));
        assertThat(thread.steps())
                .extracting(ThreadStep::layer)
                .containsExactly(Layer.PERIMETER, Layer.DETECTION, Layer.IDENTITY, Layer.PERIMETER);
        assertThat(thread.steps())
                .extracting(ThreadStep::title)
                .containsExactly(
                        "40 sign-in requests refused",
                        "2 alerts of 1 rule, honeypot touched 1 time",
                        "Session of j.tanaka opened",
                        "Read 2 routes, pulled 4.0 MB");
        assertThat(thread.steps())
                .extracting(ThreadStep::joinedBy)
                .containsExactly(
                        "",
                        "same network 203.0.113.0/24, high",
                        "same network 203.0.113.0/24, high",
                        "same address 203.0.113.77, medium");
        assertThat(thread.advice()).contains("Block 203.0.113.0/24", "revoke the session of j.tanaka", "password");
        assertThat(finder.incidentOf("idp", new SessionRef("s1", SessionRef.Kind.ONLINE)))
                .contains("INC-1");
    }

    @Test
    void threadNamesWhoAndWhatIsConcerned() {
        finder.add(new Scene()
                .stuffing(0, "203.0.113.")
                .alert(12, "203.0.113.11", "ET SCAN")
                .decoy(14, "203.0.113.12")
                .session(40, "203.0.113.77", "j.tanaka", "s1")
                .served(45, "203.0.113.77", "/api/orders?page=1", 15_000_000)
                .events());

        ThreadEntities entities = only().entities();
        assertThat(entities.networks().first())
                .containsExactly(Addresses.parse("203.0.113.0").orElseThrow().toPrefixBlock(24));
        assertThat(entities.addresses().count()).isEqualTo(11);
        assertThat(entities.users().first()).containsExactly("j.tanaka");
        assertThat(entities.sessions().first())
                .containsExactly(new ThreadSession(
                        "idp", new SessionRef("s1", SessionRef.Kind.ONLINE), "j.tanaka", Scene.START.plusSeconds(40)));
        assertThat(entities.routes().first()).containsExactly("/api/orders");
        assertThat(entities.honeypots().first()).containsExactly("pot");
        assertThat(entities.rules().first()).containsExactly("ET SCAN");
        assertThat(entities.bytesOut()).isEqualTo(15_000_000);
        assertThat(entities.bytesIn()).as("no event says").isEqualTo(-1);
        assertThat(entities.firstBad()).isEqualTo(Scene.START);
        assertThat(entities.lastBad()).isEqualTo(Scene.START.plusSeconds(14));
        assertThat(only().techniques()).containsExactly("T1110", "T1595", "T1078");
    }

    @Test
    void scoreSaysWhatItConsistsOf() {
        finder.add(new Scene()
                .stuffing(0, "203.0.113.")
                .alert(12, "203.0.113.11", "ET SCAN")
                .decoy(14, "203.0.113.12")
                .events());

        assertThat(only().score().points()).isEqualTo(70);
        assertThat(only().score().reasons())
                .containsExactly(
                        new Score.Reason(50, "a honeypot was touched, where nobody has honest business"),
                        new Score.Reason(15, "40 attempts to sign in failed or were refused"),
                        new Score.Reason(5, "rules or signatures fired once"));
    }

    @Test
    void orderOfArrivalDoesNotMatter() {
        List<StoredEvent> events = new Scene()
                .stuffing(0, "203.0.113.")
                .alert(12, "203.0.113.11", "ET SCAN")
                .session(40, "203.0.113.77", "j.tanaka", "s1")
                .events();
        Collections.shuffle(events, new Random(7));

        finder.add(events);

        assertThat(only().severity()).isEqualTo(Severity.CRITICAL);
        assertThat(only().steps()).extracting(ThreadStep::events).containsExactly(40L, 1L, 1L);
    }

    @Test
    void stuffingWithoutASessionIsMediumAndHighWithDetections() {
        finder.add(new Scene().stuffing(0, "203.0.113.").events());
        assertThat(only().severity()).isEqualTo(Severity.MEDIUM);
        assertThat(only().title()).isEqualTo("Credential stuffing from 203.0.113.0/24");

        finder.add(new Scene(40).alert(20, "203.0.113.11", "ET SCAN").events());
        assertThat(only().severity()).isEqualTo(Severity.HIGH);
    }

    @Test
    void failedSignInsAtTheProviderCountToo() {
        Scene scene = new Scene();
        for (int attempt = 0; attempt < 25; attempt++) {
            scene.failed(attempt, "2001:db8:7:" + attempt + "::1", "user" + attempt);
        }
        finder.add(scene.events());

        assertThat(only().network())
                .isEqualTo(Addresses.parse("2001:db8:7::").orElseThrow().toPrefixBlock(48));
        assertThat(only().steps().getFirst().title()).isEqualTo("25 sign-ins failed for 25 accounts");
    }

    @Test
    void honeypotTouchIsHigh() {
        finder.add(new Scene().decoy(0, "198.51.100.7").events());

        assertThat(only().severity()).isEqualTo(Severity.HIGH);
        assertThat(only().title()).contains("Honeypot touched from 198.51.100.0/24");
    }

    @Test
    void noiseAloneMakesNoIncident() {
        Scene scene = new Scene();
        Random random = new Random(3);
        for (int at = 0; at < 20_000; at++) {
            String address = "192.0." + random.nextInt(250) + "." + (1 + random.nextInt(250));
            scene.served(at, address, "/shop/" + random.nextInt(100), 5_000);
            if (at % 50 == 0) {
                scene.alert(at, address, "ET INFO");
                scene.refused(at, address);
            }
        }
        finder.add(scene.events());

        assertThat(finder.within(DAY)).isEmpty();
    }

    @Test
    void userWhoMistypesTwiceMakesNone() {
        finder.add(new Scene()
                .failed(0, "198.51.100.7", "ana")
                .failed(9, "198.51.100.7", "ana")
                .session(20, "198.51.100.7", "ana", "s9")
                .served(25, "198.51.100.7", "/mail", 90_000)
                .events());

        assertThat(finder.within(DAY)).isEmpty();
    }

    @Test
    void slowFailuresOverHoursMakeNone() {
        Scene scene = new Scene();
        for (int attempt = 0; attempt < 60; attempt++) {
            scene.failed(attempt * 120L, "198.51.100.7", "ana");
        }
        finder.add(scene.events());

        assertThat(finder.within(DAY)).isEmpty();
    }

    @Test
    void sharedNetworkLowersConfidenceAndSeverity() {
        finder.add(new Scene()
                .session(0, "203.0.113.201", "ana", "a")
                .session(1, "203.0.113.202", "bob", "b")
                .session(2, "203.0.113.203", "cleo", "c")
                .stuffing(600, "203.0.113.")
                .session(640, "203.0.113.204", "dan", "d")
                .events());

        assertThat(only().severity()).isEqualTo(Severity.HIGH);
        assertThat(only().steps().getLast().joinedBy()).contains("low: 3 accounts");
        assertThat(only().explanation()).contains("bystander");
    }

    @Test
    void personWhoWasThereBeforeIsNotJoined() {
        finder.add(new Scene()
                .session(0, "203.0.113.201", "ana", "a")
                .stuffing(600, "203.0.113.")
                .session(640, "203.0.113.201", "ana", "a2")
                .events());

        assertThat(only().session()).isNull();
    }

    @Test
    void quietHalfHourEndsAnIncidentAndTheNextIsANewOne() {
        finder.add(new Scene()
                .stuffing(0, "203.0.113.")
                .refused(1_700, "203.0.113.10")
                .stuffing(9_000, "203.0.113.")
                .events());

        assertThat(finder.within(DAY)).extracting(AttackThread::id).containsExactly("INC-2", "INC-1");
        assertThat(finder.within(DAY).getLast().steps().getFirst().events()).isEqualTo(41);
    }

    @Test
    void sessionSeenOnlyAtTheProviderIsJoined() {
        FakeEvents store = new FakeEvents();
        finder.start(store);
        store.append(
                "edge",
                new Scene()
                        .stuffing(0, "203.0.113.").events().stream()
                                .map(StoredEvent::event)
                                .toList(),
                null);
        finder.sessionSeen(
                "idp",
                new Session(
                        new SessionRef("s1", SessionRef.Kind.ONLINE),
                        "u1",
                        "j.tanaka",
                        Addresses.parse("203.0.113.12").orElseThrow(),
                        Scene.START.plusSeconds(30),
                        Scene.START.plusSeconds(30),
                        List.of(),
                        null,
                        false));

        await().untilAsserted(() -> assertThat(only().severity()).isEqualTo(Severity.CRITICAL));
        assertThat(only().steps().getLast().joinedBy()).isEqualTo("same address 203.0.113.12, high");
        assertThat(only().steps().getFirst().events()).isEqualTo(40);
        finder.close();
    }

    @Test
    void lastDayIsReadAgainAtTheStart() {
        FakeEvents store = new FakeEvents();
        store.append(
                "edge",
                new Scene()
                        .stuffing(0, "203.0.113.").events().stream()
                                .map(StoredEvent::event)
                                .toList(),
                null);

        finder.start(store);

        await().untilAsserted(() -> assertThat(finder.within(DAY)).hasSize(1));
        assertThat(only().steps().getFirst().events()).isEqualTo(40);
        finder.close();
    }

    @Test
    void nobodyIsToldOfAThreadBeforeAllOfTheLastDayIsRead() {
        FakeEvents store = new FakeEvents();
        Scene scene = new Scene();
        for (long at = 0; at < 2_000; at += 200) {
            scene.decoy(at, "203.0.113.9");
        }
        store.append("pot", scene.events().stream().map(StoredEvent::event).toList(), null);
        List<Long> told = new CopyOnWriteArrayList<>();
        finder.subscribe(() -> told.add(only().steps().getFirst().events()));

        finder.start(store);

        await().until(() -> !told.isEmpty());
        assertThat(told).containsExactly(10L);
        finder.close();
    }

    @Test
    void nothingIsLostOrJoinedTwiceWhenTheStoreFails() {
        AtomicInteger failures = new AtomicInteger(2);
        ThreadFinder failing = new ThreadFinder(
                (origin, started) -> {
                    if (failures.getAndDecrement() > 0) {
                        throw new StoreException("The disk is full.", new IOException());
                    }
                    return numbers.incrementAndGet();
                },
                SourceClocks.RIGHT,
                SharedAddresses.NONE,
                clock);
        List<StoredEvent> events = new Scene().stuffing(0, "203.0.113.").events();

        assertThatThrownBy(() -> failing.add(events)).isInstanceOf(StoreException.class);
        assertThatThrownBy(() -> failing.add(List.of())).isInstanceOf(StoreException.class);
        failing.add(List.of());

        assertThat(failing.within(DAY)).hasSize(1);
        assertThat(failing.within(DAY).getFirst().steps())
                .extracting(ThreadStep::events)
                .containsExactly(40L);
    }

    @Test
    void closingEndsAJoiningThatHangsAndAnIntakeThatWaitsForIt() throws InterruptedException {
        CountDownLatch hanging = new CountDownLatch(1);
        ThreadFinder slow =
                new ThreadFinder((origin, started) -> hang(hanging), SourceClocks.RIGHT, SharedAddresses.NONE, clock);
        FakeEvents store = new FakeEvents();
        slow.start(store);
        store.append(
                "pot",
                List.of(new Scene().decoy(0, "203.0.113.9").events().getFirst().event()),
                null);
        await().until(() -> hanging.getCount() == 0);
        SecurityEvent more =
                new Scene().refused(1, "203.0.113.9").events().getFirst().event();
        AtomicBoolean isInterrupted = new AtomicBoolean();
        Thread intake = Thread.ofPlatform().start(() -> {
            store.append("edge", Collections.nCopies(100_001, more), null);
            isInterrupted.set(Thread.currentThread().isInterrupted());
        });
        await().until(() -> intake.getState() == Thread.State.TIMED_WAITING);

        intake.interrupt();
        assertThat(intake.join(Duration.ofMillis(50)))
                .as("it waits for room all the same")
                .isFalse();
        assertTimeoutPreemptively(Duration.ofSeconds(5), slow::close);

        assertThat(intake.join(Duration.ofSeconds(5))).isTrue();
        assertThat(isInterrupted).isTrue();
    }

    private static long hang(CountDownLatch hanging) {
        hanging.countDown();
        try {
            Thread.sleep(Duration.ofHours(1));
            return 1;
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
            throw new StoreException("The profile is closed.", closed);
        }
    }

    private AttackThread only() {
        assertThat(finder.within(DAY)).hasSize(1);
        return finder.within(DAY).getFirst();
    }
}
