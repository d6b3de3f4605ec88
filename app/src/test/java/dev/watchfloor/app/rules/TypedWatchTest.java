package dev.watchfloor.app.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.watchfloor.app.baselines.Actor;
import dev.watchfloor.app.baselines.ActorKind;
import dev.watchfloor.app.baselines.Aspect;
import dev.watchfloor.app.baselines.Baselines;
import dev.watchfloor.app.fakes.Faltering;
import dev.watchfloor.app.fakes.MovableClock;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.rules.tuning.KeptSuppressions;
import dev.watchfloor.app.rules.typed.Denylist;
import dev.watchfloor.app.rules.typed.DeviceStandings;
import dev.watchfloor.app.rules.typed.ReadyRule;
import dev.watchfloor.app.rules.typed.TypedInputs;
import dev.watchfloor.app.store.Database;
import dev.watchfloor.app.store.H2BaselineShelf;
import dev.watchfloor.app.store.H2EventStore;
import dev.watchfloor.app.store.H2SuppressionBook;
import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.app.timeline.Order;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.Severity;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TypedWatchTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final TimeRange ALL = new TimeRange(NOON.minus(Duration.ofDays(40)), NOON.plus(Duration.ofDays(40)));
    private static final String SLOW_GUESSING = "6b0f1f5e-0b7c-4a7e-9a2e-6f3f0c1b8b10";
    private static final Actor GUESSER = new Actor(ActorKind.ADDRESS, "203.0.113.7");

    private final MovableClock clock = new MovableClock("2026-03-02T12:00:00Z");

    @TempDir
    Path folder;

    private Database database;
    private H2EventStore store;
    private Baselines baselines;
    private TypedWatch watch;

    @BeforeEach
    void open() throws Exception {
        database = Database.open(folder, clock);
        store = H2EventStore.open(database, clock);
        start();
    }

    @AfterEach
    void close() {
        watch.close();
        store.close();
        database.close();
    }

    @Test
    void whatIsFoundSaysWhyInItsLineAndInItsRecord() {
        store.append("idp", refused(0, 8), null);
        StoredEvent finding = findings(1).getFirst();
        SecurityEvent event = finding.event();
        assertThat(event.layer()).isEqualTo(Layer.DETECTION);
        assertThat(event.kind()).isEqualTo(Kind.ALERT);
        assertThat(event.severity()).isEqualTo(Severity.MEDIUM);
        assertThat(event.technique()).isEqualTo("T1110.003");
        assertThat(event.source()).isEqualTo(Addresses.parse("203.0.113.7").orElseThrow());
        assertThat(event.summary())
                .isEqualTo("One address is refused for many names over days: 203.0.113.7 was refused for 8 names within"
                        + " 7 days and let in for none of them: user0, user1, user2 and 5 more");
        assertThat(event.raw()).contains("\"why\":\"203.0.113.7 was refused", "\"names\":\"8\"", "Watchfloor");
        await().untilAsserted(() -> assertThat(watch.state().hits()).containsEntry(SLOW_GUESSING, 1L));
    }

    @Test
    void whatCouldNotBeStoredIsStoredOnceLater() {
        watch.close();
        AtomicInteger failures = new AtomicInteger(2);
        start(Faltering.store(store, RuleWatch.CONNECTOR, failures));
        store.append("idp", refused(0, 8), null);
        findings(1);
        assertThat(failures).hasValue(0);
        await().untilAsserted(() -> assertThat(watch.state().hits()).containsEntry(SLOW_GUESSING, 1L));
    }

    @Test
    void whatWasLearnedBeforeARestartCountsAfterIt() throws Exception {
        store.append("idp", refused(0, 5), null);
        learned(5);
        reopen();
        store.append("idp", refused(5, 8), null);
        findings(1);
        assertThat(baselines.all(GUESSER, Aspect.REFUSED)).hasSize(8);
    }

    @Test
    void whatCameMeanwhileIsAskedAboutAndNothingIsTwice() throws Exception {
        store.append("idp", refused(0, 8), null);
        findings(1);
        watch.close();
        store.append("idp", refused(8, 12), null);
        store.append("edge", List.of(), null);
        reopen();
        learned(12);
        assertThat(findings(1)).hasSize(1);
        assertThat(baselines.all(GUESSER, Aspect.REFUSED).get("user3").count()).isEqualTo(1);
    }

    @Test
    void afterACrashTheSameIsFoundOnce() throws Exception {
        store.append("idp", refused(0, 8), null);
        findings(1);
        // Nothing was kept of what was learned: the database goes away under it.
        store.close();
        database.close();
        watch.close();
        database = Database.open(folder, clock);
        store = H2EventStore.open(database, clock);
        start();
        learned(8);
        store.append("idp", refused(8, 9), null);
        learned(9);
        findings(1);
    }

    @Test
    void historyTeachesAndIsNotToldOf() throws Exception {
        watch.close();
        store.append("idp", refused(0, 8), null);
        clock.advance(Duration.ofMinutes(1));
        database.transact(connection -> connection.createStatement().execute("DELETE FROM baselines"));
        database.transact(connection ->
                connection.createStatement().execute("DELETE FROM cursors WHERE connector = '(baselines)'"));
        reopen();
        learned(8);
        assertThat(findings()).isEmpty();
        store.append("idp", refused(8, 9), null);
        findings(1);
    }

    @Test
    void moreThanItCanHoldIsReadFromTheStore() {
        for (int batch = 0; batch < 15; batch++) {
            int first = batch * 2_000;
            store.append(
                    "edge",
                    IntStream.range(first, first + 2_000)
                            .mapToObj(TypedWatchTest::request)
                            .toList(),
                    null);
        }
        Actor visitor = new Actor(ActorKind.ADDRESS, "198.51.100.7");
        await().untilAsserted(() -> assertThat(baselines.all(visitor, Aspect.SERVICE))
                .extractingByKey("edge /page")
                .extracting("count")
                .isEqualTo(30_000L));
    }

    @Test
    void aRuleThatTakesTooMuchIsStoppedWithWordsAndWhatIsUsualIsLearnedOn() {
        watch.close();
        AtomicLong nanos = new AtomicLong();
        AtomicLong look = new AtomicLong(Duration.ofMillis(60).toNanos());
        start(store, () -> nanos.addAndGet(look.get()));
        store.append("idp", refused(0, 400), null);
        await().untilAsserted(() -> assertThat(watch.state().stopped()).containsKey(SLOW_GUESSING));
        assertThat(watch.state().stopped().get(SLOW_GUESSING)).startsWith("It was stopped: it took ");
        assertThat(watch.state().costs()).doesNotContainKey(SLOW_GUESSING);
        await().untilAsserted(
                        () -> assertThat(baselines.all(GUESSER, Aspect.REFUSED)).containsKey("user399"));
        look.set(0);
        watch.use(rules());
        store.append("idp", List.of(request(1)), null);
        await().untilAsserted(() ->
                assertThat(watch.state().stopped()).as("tried anew").isEmpty());
    }

    @Test
    void whatARuleTakesAndHowOftenItCouldNotSayIsCounted() {
        store.append("idp", List.of(changed("c1"), changed("c2")), null);
        // The second time the hour is known.
        await().untilAsserted(() -> assertThat(watch.state().unknown().values()).containsExactly(1L));
        assertThat(watch.state().costs()).isNotEmpty();
    }

    @Test
    void aRuleThatIsOffIsNotAsked() {
        watch.use(List.of());
        store.append("idp", refused(0, 8), null);
        learned(8);
        assertThat(findings()).isEmpty();
    }

    private void learned(int names) {
        await().untilAsserted(
                        () -> assertThat(baselines.all(GUESSER, Aspect.REFUSED)).hasSize(names));
    }

    private List<StoredEvent> findings(int number) {
        await().untilAsserted(() -> assertThat(findings()).hasSize(number));
        return findings();
    }

    private List<StoredEvent> findings() {
        return store.page(Query.ALL, ALL, Order.NEWEST_FIRST, 10_000, null).stream()
                .filter(event -> event.connector().equals(RuleWatch.CONNECTOR))
                .toList();
    }

    private static List<SecurityEvent> refused(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(number -> SecurityEvent.of(
                                "r" + number, NOON.plus(Duration.ofHours(4L * number)), Layer.IDENTITY, Kind.SIGN_IN)
                        .source(Addresses.parse("203.0.113.7").orElseThrow())
                        .outcome(Outcome.FAILURE)
                        .user("user" + number)
                        .build())
                .toList();
    }

    private static SecurityEvent changed(String id) {
        return SecurityEvent.of(id, NOON, Layer.IDENTITY, Kind.ADMINISTRATION)
                .outcome(Outcome.SUCCESS)
                .user("ann")
                .build();
    }

    private static SecurityEvent request(int number) {
        return SecurityEvent.of("q" + number, NOON, Layer.PERIMETER, Kind.REQUEST)
                .source(Addresses.parse("198.51.100.7").orElseThrow())
                .outcome(Outcome.ALLOWED)
                .path("/page")
                .status(200)
                .build();
    }

    private void start() {
        start(store);
    }

    private void start(EventStore events) {
        start(events, System::nanoTime);
    }

    private void start(EventStore events, LongSupplier nanos) {
        KeptSuppressions suppressions = new KeptSuppressions(
                new H2SuppressionBook(database),
                store,
                RuleWatch.CONNECTOR,
                (action, subject, target, outcome, detail, change) -> {},
                "ana@desk",
                clock);
        baselines = new Baselines(new H2BaselineShelf(database));
        watch = new TypedWatch(
                events,
                new TypedInputs(baselines, Denylist.EMPTY, DeviceStandings.NONE),
                suppressions,
                clock,
                nanos,
                () -> {});
        watch.start(rules());
    }

    private void reopen() throws Exception {
        watch.close();
        store.close();
        database.close();
        database = Database.open(folder, clock);
        store = H2EventStore.open(database, clock);
        start();
    }

    private static List<ReadyRule> rules() {
        return TypedFiles.ready(TypedFiles.shipped());
    }
}
