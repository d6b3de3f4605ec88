package dev.watchfloor.app.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.watchfloor.app.fakes.Faltering;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.rules.tuning.KeptSuppressions;
import dev.watchfloor.app.rules.tuning.SuppressionScope;
import dev.watchfloor.app.rules.tuning.SuppressionWish;
import dev.watchfloor.app.sigma.SigmaRules;
import dev.watchfloor.app.sigma.reading.RuleAssembly;
import dev.watchfloor.app.sigma.reading.ValueLists;
import dev.watchfloor.app.store.Database;
import dev.watchfloor.app.store.H2EventStore;
import dev.watchfloor.app.store.H2SuppressionBook;
import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.app.timeline.Order;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.Severity;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class RuleWatchTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final TimeRange DAY =
            new TimeRange(NOON.minus(Duration.ofHours(12)), NOON.plus(Duration.ofHours(12)));
    private static final String RULES = """
        title: Somebody reads the passwords
        id: 33333333-3333-4333-8333-333333333333
        author: A. Nother
        license: DRL-1.1
        tags: [attack.t1003]
        logsource: {category: webserver}
        detection:
          selection: {cs-uri-query|contains: '/etc/passwd'}
          condition: selection
        level: high
        ---
        title: Many refusals
        id: 44444444-4444-4444-8444-444444444444
        correlation: {type: event_count, rules: [refused], group-by: [source.ip], timespan: 5m, condition: {gte: 3}}
        level: critical
        ---
        title: A refusal
        name: refused
        logsource: {category: webserver, product: nginx}
        detection:
          selection: {sc-status: 403}
          condition: selection
        """;

    private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);

    @TempDir
    Path folder;

    private Database database;
    private H2EventStore store;
    private KeptSuppressions suppressions;
    private RuleWatch watch;

    @BeforeEach
    void open() throws Exception {
        database = Database.open(folder, clock);
        store = H2EventStore.open(database, clock);
        start();
    }

    @AfterEach
    void close() {
        watch.close();
        database.close();
    }

    @Test
    void whatARuleFindsIsAnEventWithAllThatJoins() {
        store.append("edge", List.of(request("a", "/x?f=%2Fetc%2Fpasswd", 200)), null);
        StoredEvent finding = findings(1).getFirst();
        SecurityEvent event = finding.event();
        assertThat(event.layer()).isEqualTo(Layer.DETECTION);
        assertThat(event.kind()).isEqualTo(Kind.ALERT);
        assertThat(event.severity()).isEqualTo(Severity.HIGH);
        assertThat(event.ruleName()).isEqualTo("Somebody reads the passwords");
        assertThat(event.technique()).isEqualTo("T1003");
        assertThat(event.source()).isEqualTo(Addresses.parse("203.0.113.7").orElseThrow());
        assertThat(event.user()).isEqualTo("ann");
        assertThat(event.session()).isEqualTo("s-1");
        assertThat(event.raw()).contains("A. Nother", "DRL-1.1", "\"connector\":\"edge\"", "\"id\":\"a\"");
    }

    @Test
    void rulesAreAskedOnlyOfTheirLogSource() {
        SecurityEvent signIn = SecurityEvent.of("b", NOON, Layer.IDENTITY, Kind.SIGN_IN)
                .path("/etc/passwd")
                .raw("{\"cs-uri-query\":\"/etc/passwd\"}")
                .build();
        store.append("idp", List.of(signIn), null);
        store.append("edge", List.of(request("a", "/etc/passwd", 200)), null);
        assertThat(findings(1))
                .extracting(finding -> finding.event().ruleId())
                .containsExactly("33333333-3333-4333-8333-333333333333");
        await().untilAsserted(() -> assertThat(watch.state().asked()).isEqualTo(2));
    }

    @Test
    void nothingIsFoundTwiceAndNothingMissedAcrossARestart() throws Exception {
        store.append("edge", List.of(request("a", "/etc/passwd", 200)), null);
        findings(1);
        watch.close();
        store.append("edge", List.of(request("b", "/etc/passwd", 200)), null);
        reopen();
        findings(2);
        store.append("edge", List.of(request("c", "/etc/passwd", 200)), null);
        assertThat(findings(3)).extracting(finding -> finding.event().id()).doesNotHaveDuplicates();
    }

    @Test
    void allThatCameMeanwhileIsAskedAboutHoweverMuchItIs() throws Exception {
        store.append("edge", List.of(request("a", "/etc/passwd", 200)), null);
        findings(1);
        watch.close();
        for (int batch = 0; batch < 3; batch++) {
            int first = batch * 2_000;
            store.append(
                    "edge",
                    IntStream.range(first, first + 2_000)
                            .mapToObj(n -> request("m" + n, n % 1_000 == 0 ? "/etc/passwd" : "/", 200))
                            .toList(),
                    null);
        }
        reopen();
        findings(1 + 6);
    }

    @Test
    void anEventThatIsReadAgainAndComesAsNewsCountsOnce() throws Exception {
        store.append("edge", List.of(request("a", "/1", 403), request("b", "/2", 403)), null);
        await().untilAsserted(() -> assertThat(watch.state().asked()).isEqualTo(2));
        watch.use(rules());
        watch.use(rules());
        store.append("edge", List.of(request("c", "/etc/passwd", 200)), null);
        assertThat(findings(1).getFirst().event().severity())
                .as("two refusals are not three")
                .isEqualTo(Severity.HIGH);
    }

    @Test
    void withoutRulesNothingIsWritten() throws Exception {
        watch.close();
        watch = new RuleWatch(store, name -> "", suppressions, clock, () -> {});
        watch.start(new SigmaRules(List.of(), List.of(), List.of()));
        store.append("edge", List.of(request("a", "/etc/passwd", 200)), null);
        await().untilAsserted(() -> assertThat(watch.state().asked()).isEqualTo(1));
        assertThat(store.cursor(RuleWatch.CONNECTOR).isStart()).isTrue();
    }

    @Test
    void windowsOfCorrelationsSurviveARestart() throws Exception {
        store.append("edge", List.of(request("a", "/1", 403), request("b", "/2", 403)), null);
        await().untilAsserted(() -> assertThat(watch.state().asked()).isEqualTo(2));
        reopen();
        store.append("edge", List.of(request("c", "/3", 403)), null);
        StoredEvent finding = findings(1).getFirst();
        assertThat(finding.event().severity()).isEqualTo(Severity.CRITICAL);
        assertThat(finding.event().summary()).isEqualTo("Many refusals (3: 203.0.113.7)");
        assertThat(finding.event().raw()).contains("\"positions\":[");
    }

    @Test
    void otherRulesCountFromTheNextEventOn() {
        watch.use(new SigmaRules(List.of(), List.of(), List.of()));
        store.append("edge", List.of(request("a", "/etc/passwd", 200)), null);
        await().untilAsserted(() -> assertThat(watch.state().asked()).isEqualTo(1));
        watch.use(rules());
        await().until(() -> {
            store.append("edge", List.of(request("n" + System.nanoTime(), "/etc/passwd", 200)), null);
            return !store.page(Query.ALL, DAY, Order.NEWEST_FIRST, 10_000, null).stream()
                    .filter(event -> event.connector().equals(RuleWatch.CONNECTOR))
                    .toList()
                    .isEmpty();
        });
        assertThat(watch.state().hits()).containsKey("33333333-3333-4333-8333-333333333333");
    }

    @Test
    void aSuppressedFindingIsKeptQuietlyAndCounted() throws Exception {
        SuppressionScope scope =
                new SuppressionScope(null, Addresses.network("203.0.113.0/24"), null, null, null, null);
        suppressions.add(SuppressionWish.of(scope, "Our own scanner", NOON, NOON.plus(Duration.ofDays(1))));
        store.append("edge", List.of(request("a", "/etc/passwd", 200), request("b", "/etc/passwd", 200)), null);
        SecurityEvent hidden = findings(2).getFirst().event();
        assertThat(hidden.severity()).isEqualTo(Severity.INFORMATIONAL);
        assertThat(hidden.summary()).isEqualTo("Suppressed: Somebody reads the passwords");
        assertThat(hidden.raw()).contains("\"suppressed\":{", "Our own scanner", "\"level\":\"HIGH\"");
        await().untilAsserted(
                        () -> assertThat(suppressions.all().getFirst().hidden()).isEqualTo(2));
    }

    @Test
    void aRuleThatTakesTooMuchIsStoppedWithWordsAndTheOthersGoOn() throws Exception {
        watch.close();
        AtomicLong nanos = new AtomicLong();
        AtomicLong look = new AtomicLong(Duration.ofMillis(40).toNanos());
        watch = new RuleWatch(store, name -> "nginx", suppressions, clock, () -> nanos.addAndGet(look.get()), () -> {});
        RuleAssembly assembly = new RuleAssembly(ValueLists.NONE);
        assembly.add(RULES, "own.yml");
        assembly.add("""
            title: Dear
            name: dear
            logsource: {category: webserver}
            detection: {selection: {cs-uri-query|contains: bomb}, condition: selection}
            """, "dear.yml");
        watch.start(assembly.assembled());
        store.append(
                "edge",
                IntStream.range(0, 100)
                        .mapToObj(n -> request("b" + n, "/bomb", 200))
                        .toList(),
                null);
        await().untilAsserted(() -> assertThat(watch.state().stopped()).containsOnlyKeys("dear"));
        assertThat(watch.state().stopped().get("dear"))
                .startsWith("It was stopped: it took 40.0 ms for each event, and 1 ms are the most.");
        await().untilAsserted(() -> assertThat(watch.state().asked()).isEqualTo(100));
        int found = findings().size();
        store.append("edge", List.of(request("x", "/bomb?f=/etc/passwd", 200)), null);
        await().untilAsserted(() -> assertThat(findings()).hasSize(found + 1));
        assertThat(found).isBetween(20, 99);
        assertThat(watch.state().costs()).containsKey("33333333-3333-4333-8333-333333333333");
        look.set(0);
        watch.use(assembly.assembled());
        await().untilAsserted(() ->
                assertThat(watch.state().stopped()).as("tried anew").isEmpty());
    }

    @Test
    void bombsAreRejectedWithWordsAndTheOthersAreAsked() {
        RuleAssembly assembly = new RuleAssembly(ValueLists.NONE);
        assembly.add(bomb("f: '" + "a*".repeat(2_000) + "'"), "wildcards.yml");
        assembly.add(bomb("f|re: '((a{100}){100}){100}'"), "regex.yml");
        assembly.add(bomb("f: {a: &x [1, 1], b: [*x, *x]}"), "alias.yml");
        assembly.add(
                "title: t\ncorrelation: {type: event_count, rules: [refused], timespan: 365d, condition: {gte: 3}}",
                "year.yml");
        assembly.add("[".repeat(100_000), "deep.yml");
        assembly.add(RULES, "own.yml");
        SigmaRules rules = assembly.assembled();
        assertThat(rules.rejected())
                .extracting(SigmaRules.Rejected::file)
                .containsExactlyInAnyOrder("wildcards.yml", "regex.yml", "alias.yml", "year.yml", "deep.yml");
        assertThat(rules.rejected())
                .allSatisfy(each -> assertThat(each.reason()).endsWith("."));
        watch.use(rules);
        await().until(() -> {
            store.append("edge", List.of(request("n" + System.nanoTime(), "/etc/passwd", 200)), null);
            return !findings().isEmpty();
        });
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void moreThanCanWaitIsFoundAsWellAndHoldsNobodyUp() {
        store.append(
                "edge",
                IntStream.range(0, 56_000)
                        .mapToObj(n -> request("m" + n, n % 1_000 == 0 ? "/etc/passwd" : "/", 200))
                        .toList(),
                null);
        store.append("edge", List.of(request("last", "/etc/passwd", 200)), null);
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> assertThat(watch.state().asked()).isEqualTo(56_001));
        assertThat(findings(57)).extracting(finding -> finding.event().id()).doesNotHaveDuplicates();
        assertThat(watch.state().hits()).containsEntry("33333333-3333-4333-8333-333333333333", 57L);
    }

    @Test
    void whatCouldNotBeStoredIsStoredOnceLaterAndCountsOnce() throws Exception {
        watch.close();
        AtomicInteger failures = new AtomicInteger(2);
        EventStore faltering = Faltering.store(store, RuleWatch.CONNECTOR, failures);
        watch = new RuleWatch(faltering, name -> "nginx", suppressions, clock, () -> {});
        watch.start(rules());
        store.append("edge", List.of(request("a", "/etc/passwd", 403), request("b", "/2", 403)), null);
        findings(1);
        assertThat(failures).hasValue(0);
        store.append("edge", List.of(request("c", "/etc/passwd", 200)), null);
        assertThat(findings(2))
                .as("two refusals are not three")
                .allSatisfy(finding -> assertThat(finding.event().severity()).isEqualTo(Severity.HIGH));
        assertThat(watch.state().hits()).containsEntry("33333333-3333-4333-8333-333333333333", 2L);
        store.append("edge", List.of(request("d", "/3", 403)), null);
        findings(3);
    }

    private static String bomb(String selection) {
        return "title: bomb\nlogsource: {category: webserver}\ndetection:\n  selection: {" + selection
                + "}\n  condition: selection\n";
    }

    private List<StoredEvent> findings(int number) {
        await().untilAsserted(() -> assertThat(findings()).hasSize(number));
        return findings();
    }

    private List<StoredEvent> findings() {
        return store.page(Query.ALL, DAY, Order.NEWEST_FIRST, 10_000, null).stream()
                .filter(event -> event.connector().equals(RuleWatch.CONNECTOR))
                .toList();
    }

    private static SecurityEvent request(String id, String path, int status) {
        return SecurityEvent.of(id, NOON, Layer.PERIMETER, Kind.REQUEST)
                .source(Addresses.parse("203.0.113.7").orElseThrow())
                .user("ann")
                .session("s-1")
                .method("GET")
                .path(path)
                .status(status)
                .summary("GET " + path)
                .build();
    }

    private void start() {
        suppressions = new KeptSuppressions(
                new H2SuppressionBook(database),
                store,
                RuleWatch.CONNECTOR,
                (action, subject, target, outcome, detail, change) -> {},
                "ana@desk",
                clock);
        watch = new RuleWatch(store, name -> name.equals("edge") ? "nginx" : "", suppressions, clock, () -> {});
        watch.start(rules());
    }

    private void reopen() throws Exception {
        watch.close();
        database.close();
        database = Database.open(folder, clock);
        store = H2EventStore.open(database, clock);
        start();
    }

    private static SigmaRules rules() {
        RuleAssembly assembly = new RuleAssembly(ValueLists.NONE);
        assembly.add(RULES, "own.yml");
        return assembly.assembled();
    }
}
