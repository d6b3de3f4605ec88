package dev.watchfloor.app.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.watchfloor.app.store.Events;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.connectors.spi.Page;
import dev.watchfloor.connectors.spi.PullFeed;
import dev.watchfloor.connectors.spi.PushFeed;
import dev.watchfloor.connectors.spi.RejectedRecord;
import dev.watchfloor.connectors.spi.Secret;
import dev.watchfloor.connectors.spi.SelfCheck;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SupervisedConnectorsTest {
    @TempDir
    Path profile;

    @Test
    void aFeedThatFailsWaitsLongerEachTimeAndGoesOnWithoutLoss() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        try (IntakeRig rig = new IntakeRig(
                profile,
                TestFactory.pulling(() -> pull((cursor, limit) -> {
                    if (asked.incrementAndGet() <= 3) {
                        throw new ConnectorException(ConnectorException.Category.UNREACHABLE, "Nobody answers.");
                    }
                    return counting(cursor, 5);
                })))) {
            rig.desk.add(TestFactory.draft("a"));
            await().until(() -> rig.status("a").received() == 5);
            assertThat(rig.waits.stream()
                            .filter(wait -> wait.compareTo(Duration.ofMillis(500)) > 0 && wait.toSeconds() < 30))
                    .hasSize(3)
                    .isSorted();
            assertThat(rig.status("a").nextAttempt()).isNull();
            await().until(() -> rig.status("a").health().state() == Health.State.HEALTHY);
        }
    }

    @Test
    void whileAFeedFailsItsSentenceAndNextAttemptAreShown() throws Exception {
        try (IntakeRig rig = new IntakeRig(
                profile,
                TestFactory.pulling(() -> pull((cursor, limit) -> {
                    throw new ConnectorException(
                            ConnectorException.Category.RATE_LIMITED,
                            "Too many requests.",
                            null,
                            Duration.ofMinutes(10));
                })))) {
            rig.desk.add(TestFactory.draft("a"));
            await().until(() -> rig.status("a").nextAttempt() != null);
            assertThat(rig.status("a").health().state()).isEqualTo(Health.State.DOWN);
            assertThat(rig.status("a").health().sentence()).isEqualTo("Too many requests.");
            assertThat(rig.waits).contains(Duration.ofMinutes(10));
        }
    }

    @Test
    void aConnectorThatFailsInItsOwnCodeHurtsNoOther() throws Exception {
        TestFactory sound = TestFactory.pulling(() -> pull((cursor, limit) -> counting(cursor, 5)));
        TestFactory broken = new TestFactory(
                "broken",
                context -> new TestFactory.FeedConnector(pull((cursor, limit) -> {
                    throw new IllegalStateException("oops");
                })));
        try (IntakeRig rig = new IntakeRig(profile, sound, broken)) {
            rig.desk.add(new ConnectorDraft("broken", "bad", Map.of(), Map.of()));
            rig.desk.add(TestFactory.draft("good"));
            await().until(() -> rig.status("good").received() == 5);
            await().until(() -> rig.status("bad").health().state() == Health.State.DOWN);
            assertThat(rig.status("bad").health().sentence()).contains("IllegalStateException");
        }
    }

    @Test
    void countsTellReceivedRepeatedAndRejected() throws Exception {
        try (IntakeRig rig = new IntakeRig(
                profile,
                TestFactory.pulling(() -> pull((cursor, limit) -> cursor.isStart()
                        ? new Page(
                                List.of(Events.mixed(1), Events.mixed(2), Events.mixed(1)),
                                List.of(new RejectedRecord("Not JSON.", "garb\u0007age")),
                                new Cursor("end"),
                                false)
                        : Page.empty(cursor))))) {
            rig.desk.add(TestFactory.draft("a"));
            await().until(() -> rig.status("a").received() == 2);
            ConnectorStatus status = rig.status("a");
            assertThat(status.repeated()).isEqualTo(1);
            assertThat(status.rejected()).isEqualTo(1);
            assertThat(status.lastRejected()).isNotNull();
            assertThat(status.lastEvent()).isEqualTo(Events.mixed(2).time());
            assertThat(status.eventsPerSecond()).isPositive();
        }
    }

    @Test
    void aPushFeedGetsItsAnswerAfterTheCommitAndListensAgainWhenItFails() throws Exception {
        AtomicInteger listened = new AtomicInteger();
        List<Long> storedWhenAnswered = new ArrayList<>();
        IntakeRig[] rigs = new IntakeRig[1];
        PushFeed feed = sink -> {
            if (listened.incrementAndGet() == 1) {
                throw new ConnectorException(ConnectorException.Category.UNREACHABLE, "The port is taken.");
            }
            sink.accept(List.of(Events.mixed(1)), List.of());
            storedWhenAnswered.add(rigs[0].store.statistics().events());
            new CountDownLatch(1).await();
        };
        try (IntakeRig rig = new IntakeRig(profile, TestFactory.pulling(() -> feed))) {
            rigs[0] = rig;
            rig.desk.add(TestFactory.draft("a"));
            await().until(() -> rig.status("a").received() == 1);
            await().until(() -> storedWhenAnswered.equals(List.of(1L)));
        }
    }

    @Test
    void closingReturnsWithinTwoSecondsEvenWhenAConnectorHangs() throws Exception {
        CountDownLatch hanging = new CountDownLatch(1);
        AtomicBoolean released = new AtomicBoolean();
        IntakeRig rig = new IntakeRig(
                profile,
                TestFactory.pulling(() -> pull((cursor, limit) -> {
                    hanging.countDown();
                    while (true) {
                        Thread.onSpinWait();
                    }
                })));
        rig.desk.add(TestFactory.draft("a"));
        assertThat(hanging.await(10, TimeUnit.SECONDS)).isTrue();
        long before = System.nanoTime();
        rig.close();
        Duration taken = Duration.ofNanos(System.nanoTime() - before);
        released.set(true);
        assertThat(taken).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void aConnectorWhoseTypeIsGoneStaysListedWithItsSettings() throws Exception {
        try (IntakeRig rig = new IntakeRig(profile, quiet())) {
            rig.desk.add(new ConnectorDraft("test", "a", Map.of("place", "there"), Map.of()));
        }
        try (IntakeRig rig = new IntakeRig(profile)) {
            ConnectorStatus status = rig.status("a");
            assertThat(status.health().state()).isEqualTo(Health.State.DOWN);
            assertThat(status.health().sentence()).contains("not installed");
            assertThat(status.settings()).containsEntry("place", "there");
            assertThat(status.displayName()).isEqualTo("Test product");
            assertThat(rig.desk.find("a")).isEmpty();
            assertThatThrownBy(() -> rig.desk.check("a")).hasMessageContaining("not installed");
        }
    }

    @Test
    void draftsAreRefusedInWords() throws Exception {
        try (IntakeRig rig = new IntakeRig(profile, quiet())) {
            rig.desk.add(TestFactory.draft("Edge 1"));
            for (String name : List.of("", " a", "a/b", "x".repeat(41), "a\n", "edge 1", "Edge 1")) {
                assertThatThrownBy(() -> rig.desk.add(TestFactory.draft(name)))
                        .as("\"%s\"", name)
                        .isInstanceOf(ConnectorException.class);
            }
            assertThatThrownBy(() -> rig.desk.add(new ConnectorDraft("none", "b", Map.of(), Map.of())))
                    .hasMessageContaining("no connector type");
            assertThatThrownBy(() -> rig.desk.add(new ConnectorDraft("test", "b", Map.of("x", "y"), Map.of())))
                    .hasMessageContaining("\"x\"");
            assertThatThrownBy(
                            () -> rig.desk.add(new ConnectorDraft("test", "b", Map.of(), Map.of("y", new Secret("z")))))
                    .hasMessageContaining("\"y\"");
            assertThatThrownBy(() -> rig.desk.remove("b")).hasMessageContaining("no connector named");
            assertThat(rig.desk.list()).hasSize(1);
        }
    }

    @Test
    void secretsReachTheConnectorAndNothingElse() throws Exception {
        String secret = "s3cret-Token-9f8e7d";
        List<String> seen = new ArrayList<>();
        Function<ConnectorContext, Connector> maker = context -> {
            seen.add(context.secret("token").map(Secret::reveal).orElse("none"));
            return new TestFactory.FeedConnector(pull((cursor, limit) -> Page.empty(cursor)));
        };
        ConnectorDraft draft =
                new ConnectorDraft("test", "a", Map.of("place", "visible-place"), Map.of("token", new Secret(secret)));
        try (IntakeRig rig = new IntakeRig(profile, new TestFactory("test", maker))) {
            rig.desk.add(draft);
            assertThat(seen).containsOnly(secret);
            rig.desk.update(new ConnectorDraft("test", "a", Map.of("place", "visible-place-2"), Map.of()));
            assertThat(seen).containsOnly(secret);
            rig.desk.update(new ConnectorDraft("test", "a", Map.of(), Map.of("token", new Secret(secret + "2"))));
            rig.desk.update(draft);
            assertThat(rig.audited)
                    .anyMatch(line -> line.startsWith("connector.add a")
                            && line.endsWith("[ | place=visible-place, token kept secret]"))
                    .anyMatch(line -> line.endsWith(
                            "[place=visible-place, token kept secret | place=visible-place-2, token kept secret]"))
                    .anyMatch(line -> line.endsWith(
                            "[place=visible-place-2, token kept secret | place=here, token kept secret, another one]"));
            assertThat(rig.audited.toString())
                    .contains("visible-place-2", "token")
                    .doesNotContain(secret);
            rig.desk.update(new ConnectorDraft("test", "a", Map.of("place", "visible-place-2"), Map.of()));
            seen.clear();
            assertThat(draft + rig.desk.list().toString() + rig.desk.all()).doesNotContain(secret);
        }
        seen.clear();
        try (IntakeRig rig = new IntakeRig(profile, new TestFactory("test", maker))) {
            assertThat(seen).containsExactly(secret);
            assertThat(rig.status("a").settings()).containsEntry("place", "visible-place-2");
        }
        boolean isPlaceFound = false;
        try (Stream<Path> files = Files.list(profile)) {
            for (Path file : files.toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(bytes).as(file.toString()).doesNotContain(secret);
                isPlaceFound |= bytes.contains("visible-place-2");
            }
        }
        assertThat(isPlaceFound).as("the search would have found clear text").isTrue();
    }

    @Test
    void removingForgetsTheCursorAndKeepsTheEvents() throws Exception {
        try (IntakeRig rig =
                new IntakeRig(profile, TestFactory.pulling(() -> pull((cursor, limit) -> counting(cursor, 5))))) {
            rig.desk.add(TestFactory.draft("a"));
            await().until(() -> rig.store.statistics().events() == 5);
            rig.desk.remove("a");
            assertThat(rig.desk.list()).isEmpty();
            assertThat(rig.store.cursor("a")).isEqualTo(Cursor.START);
            assertThat(rig.store.statistics().events()).isEqualTo(5);
            assertThat(rig.audited).anyMatch(line -> line.startsWith("connector.remove a DONE"));
        }
    }

    @Test
    void aSelfTestThatHangsEndsWithASentence() throws Exception {
        TestFactory hanging = new TestFactory(
                "test", context -> new TestFactory.FeedConnector(pull((cursor, limit) -> Page.empty(cursor))) {
                    @Override
                    public List<SelfCheck> selfTest() throws InterruptedException {
                        new CountDownLatch(1).await();
                        return List.of();
                    }
                });
        try (IntakeRig rig = new IntakeRig(profile, hanging)) {
            assertThatThrownBy(() -> rig.desk.test(TestFactory.draft("a"))).hasMessageContaining("No answer within");
            rig.desk.add(TestFactory.draft("a"));
            assertThatThrownBy(() -> rig.desk.check("a")).hasMessageContaining("No answer within");
        }
    }

    @Test
    void aTrialShowsWhatWouldComeAndKeepsNothing() throws Exception {
        TestFactory reading = TestFactory.pulling(() -> pull((cursor, limit) -> {
            Page page = counting(cursor, 5);
            return new Page(
                    page.events(), List.of(new RejectedRecord("Not JSON.", "garbage")), page.next(), page.more());
        }));
        try (IntakeRig rig = new IntakeRig(profile, reading)) {
            RecordSample sample = rig.desk.test(TestFactory.draft("a")).sample();

            assertThat(sample).isInstanceOfSatisfying(RecordSample.Read.class, read -> {
                assertThat(read.understood()).isEqualTo(5);
                // One on each page, the last of which has nothing else.
                assertThat(read.misunderstood()).isEqualTo(6);
                assertThat(read.latest()).hasSize(RecordSample.MOST);
                assertThat(read.latest().getLast().values())
                        .extracting(MappedRecord.Value::name)
                        .contains("@timestamp", "watchfloor.layer", "event.severity", "event.id")
                        .doesNotContain("observer.name", "event.original");
                assertThat(read.rejected())
                        .extracting(RejectedRecord::reason)
                        .hasSize(3)
                        .containsOnly("Not JSON.");
            });
            assertThat(rig.desk.list()).isEmpty();
        }
    }

    @Test
    void aTrialReadsNothingWhereThatWouldSetSomethingUp() throws Exception {
        List<String> fetched = new ArrayList<>();
        PullFeed settingUp = new PullFeed() {
            @Override
            public Page fetch(Cursor cursor, int limit) {
                fetched.add("page");
                return Page.empty(cursor);
            }

            @Override
            public boolean readsOnly() {
                return false;
            }

            @Override
            public Duration pause() {
                return Duration.ofSeconds(1);
            }
        };
        TestFactory setsUp = new TestFactory("sets-up", context -> new TestFactory.FeedConnector(settingUp));
        TestFactory fails = new TestFactory(
                "fails",
                context -> new TestFactory.FeedConnector(pull((cursor, limit) -> {
                    throw new ConnectorException(ConnectorException.Category.UNREACHABLE, "Nobody answers.");
                })));
        try (IntakeRig rig = new IntakeRig(profile, setsUp, fails)) {
            assertThat(sample(rig, "sets-up")).isEqualTo(new RecordSample.SetsUp());
            assertThat(sample(rig, "fails")).isEqualTo(new RecordSample.Unreadable("Nobody answers."));
            assertThat(fetched).isEmpty();
        }
    }

    private static RecordSample sample(IntakeRig rig, String type) throws Exception {
        return rig.desk.test(new ConnectorDraft(type, "a", Map.of(), Map.of())).sample();
    }

    @Test
    void anUpdateReplacesTheRunningConnector() throws Exception {
        List<String> closed = new ArrayList<>();
        TestFactory factory = new TestFactory(
                "test", context -> new TestFactory.FeedConnector(pull((cursor, limit) -> counting(cursor, 5))) {
                    @Override
                    public void close() {
                        closed.add(context.name());
                    }
                });
        try (IntakeRig rig = new IntakeRig(profile, factory)) {
            rig.desk.add(TestFactory.draft("a"));
            Connector first = rig.desk.find("a").orElseThrow().connector();
            await().until(() -> rig.status("a").received() == 5);
            closed.clear();
            rig.desk.update(new ConnectorDraft("test", "A", Map.of("place", "elsewhere"), Map.of()));
            assertThat(closed).contains("a");
            assertThat(rig.desk.find("a").orElseThrow().connector()).isNotSameAs(first);
            assertThat(rig.desk.find("a").orElseThrow().settings().require("place"))
                    .isEqualTo("elsewhere");
            assertThat(rig.store.cursor("a")).isEqualTo(new Cursor("5"));
        }
    }

    private static TestFactory quiet() {
        return TestFactory.pulling(() -> pull((cursor, limit) -> Page.empty(cursor)));
    }

    /** One event a page until there were {@code all}. */
    private static Page counting(Cursor cursor, int all) {
        int at = cursor.isStart() ? 0 : Integer.parseInt(cursor.value());
        return at == all
                ? Page.empty(cursor)
                : new Page(List.of(Events.mixed(at)), List.of(), new Cursor(String.valueOf(at + 1)), true);
    }

    @FunctionalInterface
    private interface Fetch {
        Page fetch(Cursor cursor, int limit) throws ConnectorException, InterruptedException;
    }

    private static PullFeed pull(Fetch fetch) {
        return new PullFeed() {
            @Override
            public Page fetch(Cursor cursor, int limit) throws ConnectorException, InterruptedException {
                return fetch.fetch(cursor, limit);
            }

            @Override
            public Duration pause() {
                return Duration.ofMillis(50);
            }
        };
    }
}
