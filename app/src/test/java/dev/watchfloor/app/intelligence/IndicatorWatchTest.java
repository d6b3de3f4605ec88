package dev.watchfloor.app.intelligence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.watchfloor.app.fakes.Faltering;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.store.Database;
import dev.watchfloor.app.store.H2EventStore;
import dev.watchfloor.app.store.H2IndicatorShelf;
import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.app.timeline.Order;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.SecurityEventBuilder;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.Indicator;
import dev.watchfloor.connectors.spi.IndicatorPage;
import dev.watchfloor.connectors.spi.Observable;
import dev.watchfloor.connectors.spi.Tlp;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorWatchTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final TimeRange DAYS =
            new TimeRange(NOON.minus(Duration.ofDays(3)), NOON.plus(Duration.ofHours(12)));

    private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);

    @TempDir
    Path folder;

    private Database database;
    private H2EventStore store;
    private KeptIntelligence intelligence;

    @BeforeEach
    void open() throws Exception {
        database = Database.open(folder, clock);
        store = H2EventStore.open(database, clock);
        start();
    }

    @AfterEach
    void close() {
        intelligence.close();
        database.close();
    }

    @Test
    void aMatchIsAnEventThatSaysWhoSaysSoAndHowSure() {
        add("203.0.113.0/24", 90);
        store.append("edge", List.of(request("a", "203.0.113.7").build()), null);
        SecurityEvent match = matches(1).getFirst();
        assertThat(match.layer()).isEqualTo(Layer.DETECTION);
        assertThat(match.kind()).isEqualTo(Kind.ALERT);
        assertThat(match.severity()).isEqualTo(Severity.HIGH);
        assertThat(match.source()).isEqualTo(Addresses.parse("203.0.113.7").orElseThrow());
        assertThat(match.session()).isEqualTo("s-1");
        assertThat(match.ruleId()).isEqualTo("203.0.113.0/24");
        assertThat(match.summary()).isEqualTo("203.0.113.0/24 is listed by (own), confidence 90: Seen in the lab");
        assertThat(match.raw())
                .contains("\"field\":\"source.ip\"", "\"confidence\":90", "\"valid_until\":\"null\"", "\"id\":\"a\"");
        assertThat(intelligence.matches()).containsEntry("203.0.113.0/24", new MatchCount(1, 1));
        assertThat(store.count(intelligence.matchesOf(only()), DAYS)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "100, ALLOWED, HIGH",
        "75, ALLOWED, HIGH",
        "74, ALLOWED, MEDIUM",
        "49, UNKNOWN, LOW",
        "24, UNKNOWN, INFORMATIONAL",
        "-1, SUCCESS, LOW",
        "100, BLOCKED, MEDIUM",
        "10, BLOCKED, INFORMATIONAL",
    })
    void severityFollowsConfidenceAndIsNeverCritical(int confidence, Outcome outcome, Severity severity) {
        add("203.0.113.7", confidence);
        store.append(
                "edge", List.of(request("a", "203.0.113.7").outcome(outcome).build()), null);
        assertThat(matches(1).getFirst().severity()).isEqualTo(severity);
    }

    @Test
    void oneHourOfAnAddressIsOneMatchButForWhatGotThrough() {
        add("203.0.113.0/24", 90);
        store.append(
                "edge",
                List.of(
                        request("a", "203.0.113.7").outcome(Outcome.BLOCKED).build(),
                        request("b", "203.0.113.7").outcome(Outcome.BLOCKED).build(),
                        request("c", "203.0.113.7").outcome(Outcome.ALLOWED).build(),
                        request("d", "203.0.113.8").outcome(Outcome.BLOCKED).build()),
                null);
        matches(3);
        store.append(
                "edge",
                List.of(request("e", "203.0.113.7").outcome(Outcome.BLOCKED).build()),
                null);
        await().atMost(PATIENCE).until(() -> intelligence.state().asked() == 5);
        matches(3);
    }

    @Test
    void whatIsInTheRecordMatchesAsAWhole() {
        add("evil.example", 60);
        add("*.bad.example", 60);
        add("http://evil.example:8080/x?y=1", 60);
        add("44d88612fea8a8f36de82e1278abb02f", 60);
        store.append(
                "ids",
                List.of(
                        raw("a", "{\"dns\":{\"rrname\":\"Evil.example.\"}}"),
                        raw("b", "{\"tls\":{\"sni\":\"a.b.bad.example\"}}"),
                        raw("c", "{\"note\":\"notevil.example and evil.example too\"}"),
                        raw("d", "{\"tls\":{\"ja3\":{\"hash\":\"44d88612fea8a8f36de82e1278abb02f\"}}}"),
                        raw("e", "{\"files\":[{\"md5\":\"44D88612FEA8A8F36DE82E1278ABB02F\"}]}"),
                        raw("f", "{\"host\":\"bad.example\"}"),
                        raw("g", "{\"http\":{\"url\":\"http:\\/\\/evil.example:8080\\/x?y=1\"}}")),
                null);
        await().atMost(PATIENCE).until(() -> intelligence.state().asked() == 7);
        assertThat(matches(4))
                .extracting(SecurityEvent::ruleId)
                .containsExactlyInAnyOrder(
                        "evil.example",
                        "*.bad.example",
                        "44d88612fea8a8f36de82e1278abb02f",
                        "http://evil.example:8080/x?y=1");
    }

    @Test
    void whatIsOverNotYetOrWithdrawnDoesNotMatch() {
        KeptIndicator withdrawn = add("203.0.113.7", 90);
        intelligence.withdraw(List.of(withdrawn));
        add(indicator("203.0.113.8", 90, null, NOON));
        add(indicator("203.0.113.9", 90, NOON.plusSeconds(1), null));
        add(indicator("203.0.113.10", 90, NOON, NOON.plusSeconds(1)));
        store.append(
                "edge",
                IntStream.rangeClosed(7, 10)
                        .mapToObj(n -> request("n" + n, "203.0.113." + n).build())
                        .toList(),
                null);
        assertThat(matches(1).getFirst().ruleId()).isEqualTo("203.0.113.10");
        intelligence.restore(List.of(withdrawn));
        store.append("edge", List.of(request("x", "203.0.113.7").build()), null);
        matches(2);
    }

    @Test
    void nothingIsFoundTwiceAndNothingMissedAcrossARestart() throws Exception {
        add("203.0.113.0/24", 90);
        store.append("edge", List.of(request("a", "203.0.113.7").build()), null);
        matches(1);
        intelligence.close();
        store.append(
                "edge",
                IntStream.range(0, 2_500)
                        .mapToObj(n -> request("m" + n, n == 2_400 ? "203.0.113.8" : "198.51.100.1")
                                .build())
                        .toList(),
                null);
        database.close();
        open();
        matches(2);
        store.append(
                "edge",
                List.of(
                        request("c", "203.0.113.8").build(),
                        request("d", "203.0.113.9").build()),
                null);
        assertThat(matches(3)).extracting(SecurityEvent::id).doesNotHaveDuplicates();
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void moreThanCanWaitIsMatchedAsWellAndHoldsNobodyUp() {
        add("203.0.113.0/24", 90);
        store.append(
                "edge",
                IntStream.range(0, 56_000)
                        .mapToObj(n -> request("m" + n, n % 1_000 == 0 ? "203.0.113." + n / 1_000 : "198.51.100.1")
                                .build())
                        .toList(),
                null);
        store.append("edge", List.of(request("last", "203.0.113.200").build()), null);
        await().atMost(PATIENCE).until(() -> intelligence.state().asked() == 56_001);
        assertThat(matches(57)).extracting(SecurityEvent::id).doesNotHaveDuplicates();
    }

    @Test
    void whatCouldNotBeStoredIsMatchedOnceLater() {
        intelligence.close();
        AtomicInteger failures = new AtomicInteger(2);
        start(Faltering.store(store, Intelligence.CONNECTOR, failures));
        add("203.0.113.0/24", 90);
        store.append(
                "edge",
                List.of(
                        request("a", "203.0.113.7").build(),
                        request("b", "203.0.113.8").build()),
                null);
        matches(2);
        await().atMost(PATIENCE).until(() -> intelligence.state().asked() == 2);
        assertThat(failures).hasValue(0);
        assertThat(intelligence.state().found()).isEqualTo(2);
    }

    @Test
    void aNetworkThatIsHalfTheWorldIsLeftOutAndSaid() {
        Indicator wide = indicator("0.0.0.0/1", 90, null, null);
        intelligence.keep(
                "feed",
                new IndicatorPage(
                        List.of(new IndicatorPage.Part(
                                "a", List.of(wide, indicator("203.0.113.0/24", 90, null, null)), List.of())),
                        null,
                        new Cursor("1"),
                        false));
        assertThat(only().ruleId()).isEqualTo("203.0.113.0/24");
        assertThat(intelligence.sources().getFirst().leftOutNumber()).isEqualTo(1);
        assertThatThrownBy(() -> intelligence.add(wide)).isInstanceOf(UnfitIndicatorException.class);
    }

    @Test
    void withoutIndicatorsNothingIsWritten() {
        await().atMost(PATIENCE)
                .until(() -> intelligence.state().bytes() > 0
                        && store.cursor(Intelligence.CONNECTOR).isStart());
        store.append("edge", List.of(request("a", "203.0.113.7").build()), null);
        add("203.0.113.0/24", 90);
        store.append("edge", List.of(request("b", "203.0.113.8").build()), null);
        matches(1);
    }

    @Test
    void lookingBackTellsHowOftenAndSinceWhen() {
        store.append(
                "edge",
                List.of(
                        request("a", "203.0.113.7", NOON.minus(Duration.ofDays(2)))
                                .build(),
                        request("b", "203.0.113.9", NOON.minus(Duration.ofHours(1)))
                                .build(),
                        request("c", "203.0.113.9", NOON.minus(Duration.ofDays(9)))
                                .build()),
                null);
        store.append(
                "ids",
                List.of(
                        raw("d", "{\"dns\":{\"rrname\":\"evil.example\"}}"),
                        raw("e", "{\"dns\":{\"rrname\":\"notevil.example\"}}")),
                null);
        LookBack network = lookBack(add("203.0.113.0/24", 10), Duration.ofDays(7));
        assertThat(network.found()).isEqualTo(2);
        assertThat(network.first()).isEqualTo(NOON.minus(Duration.ofDays(2)));
        assertThat(network.latest()).isEqualTo(NOON.minus(Duration.ofHours(1)));
        LookBack name = lookBack(add("evil.example", 10), Duration.ofDays(7));
        assertThat(name.found()).isEqualTo(1);
        assertThat(lookBack(add("192.0.2.1", 10), Duration.ofDays(7)).found()).isZero();
    }

    private LookBack lookBack(KeptIndicator indicator, Duration length) {
        AtomicReference<LookBack> end = new AtomicReference<>();
        intelligence.lookBack(indicator, length, now -> {
            if (now.end() != null) {
                end.set(now);
            }
        });
        await().atMost(PATIENCE).until(() -> end.get() != null);
        assertThat(end.get().end()).isEqualTo(LookBack.End.COMPLETE);
        return end.get();
    }

    private KeptIndicator add(String text, int confidence) {
        return add(indicator(text, confidence, null, null));
    }

    private KeptIndicator add(Indicator indicator) {
        try {
            return intelligence.add(indicator);
        } catch (UnfitIndicatorException unfit) {
            throw new AssertionError(unfit);
        }
    }

    private static Indicator indicator(
            String text,
            int confidence,
            @org.jspecify.annotations.Nullable Instant from,
            @org.jspecify.annotations.Nullable Instant until) {
        return new Indicator(
                Observable.guess(text).orElseThrow(), confidence, from, until, Tlp.GREEN, List.of(), "Seen in the lab");
    }

    private KeptIndicator only() {
        return intelligence.page(IndicatorFilter.ACTIVE, 0, 10).getFirst();
    }

    private List<SecurityEvent> matches(int number) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(matches()).hasSize(number));
        return matches();
    }

    private List<SecurityEvent> matches() {
        return store.page(Query.ALL, DAYS, Order.NEWEST_FIRST, 10_000, null).stream()
                .filter(event -> event.connector().equals(Intelligence.CONNECTOR))
                .map(StoredEvent::event)
                .toList();
    }

    private static SecurityEventBuilder request(String id, String from) {
        return request(id, from, NOON.minusSeconds(1));
    }

    private static SecurityEventBuilder request(String id, String from, Instant time) {
        return SecurityEvent.of(id, time, Layer.PERIMETER, Kind.REQUEST)
                .source(Addresses.parse(from).orElseThrow())
                .session("s-1")
                .path("/");
    }

    private static SecurityEvent raw(String id, String record) {
        return SecurityEvent.of(id, NOON.minusSeconds(1), Layer.DETECTION, Kind.DNS)
                .raw(record)
                .build();
    }

    private void start() {
        start(store);
    }

    private void start(EventStore events) {
        intelligence = new KeptIntelligence(
                new H2IndicatorShelf(database),
                events,
                (action, subject, target, outcome, detail, change) -> {},
                "ann",
                clock);
        intelligence.begin();
    }
}
