package dev.watchfloor.connectors.crowdsec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.http.ProductRequest;
import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.DenylistChange;
import dev.watchfloor.connectors.spi.DenylistControl;
import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.connectors.spi.Page;
import dev.watchfloor.connectors.spi.PullFeed;
import dev.watchfloor.connectors.spi.SelfCheck;
import dev.watchfloor.connectors.testing.DenylistControlContract;
import dev.watchfloor.connectors.testing.real.RealCrowdsec;
import inet.ipaddr.IPAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The denylist contract and the reading of alerts against a real Local API. */
class RealCrowdsecTest extends DenylistControlContract {
    private static final IPAddress ADDRESS = Addresses.parse("203.0.113.7").orElseThrow();
    private static RealCrowdsec crowdsec;

    private final List<Connector> opened = new ArrayList<>();
    private Connector connector;
    private LocalApi others;

    @BeforeAll
    static void launch(@TempDir Path folder) throws Exception {
        crowdsec = RealCrowdsec.start(folder);
    }

    @AfterAll
    static void end() {
        if (crowdsec != null) {
            crowdsec.close();
        }
    }

    @BeforeEach
    void start() throws Exception {
        connector = connector(crowdsec.url());
        others = CrowdsecFixture.api(crowdsec.url(), credentials(), Duration.ofSeconds(20));
        DecisionWriter writer = new DecisionWriter(others, "cscli");
        for (Decision left : Decisions.all(others).bans()) {
            writer.delete(left.id());
        }
    }

    @AfterEach
    void stop() {
        others.close();
        opened.forEach(Connector::close);
    }

    @Override
    protected DenylistControl control() {
        return connector.denylist().orElseThrow();
    }

    @Override
    protected DenylistControl controlAt(int port) throws Exception {
        return connector(URI.create("http://127.0.0.1:" + port)).denylist().orElseThrow();
    }

    @Override
    protected void addForeignEntry(String entry) throws Exception {
        Written written = new DecisionWriter(others, "cscli")
                .ban(List.of(Addresses.network(entry)), Decision.UNENDING, Instant.now());
        assertThat(written).isInstanceOf(Written.Accepted.class);
    }

    @Override
    protected void removeForeignEntry(String entry) throws Exception {
        for (Decision ban : Decisions.all(others).of(Addresses.network(entry))) {
            new DecisionWriter(others, "cscli").delete(ban.id());
        }
    }

    @Override
    protected List<String> secrets() {
        return List.of(crowdsec.password(), crowdsec.bouncerKey());
    }

    @Override
    protected int manyEntries() {
        return 300;
    }

    @Test
    void aBanEndsWhenItShould() throws Exception {
        Instant until = Instant.now().plus(Duration.ofHours(3));

        control().apply(new DenylistChange(Set.of(ADDRESS), Set.of(), until), new ActionKey("until"));

        assertThat(control().read().ends().get(ADDRESS)).isCloseTo(until, within(3, ChronoUnit.SECONDS));
    }

    @Test
    void cscliListsOurBansWithoutBeingTold() throws Exception {
        control().apply(DenylistChange.adding(ADDRESS), new ActionKey("listed"));

        // What cscli decisions list asks for; what has an origin of our own is not in the answer.
        String listed = others.asMachine(ProductRequest.get("v1", "alerts")
                        .query("include_capi", "false")
                        .query("limit", "1"))
                .text();

        assertThat(listed).contains("203.0.113.7", Decision.SCENARIO);
    }

    @Test
    void aClockThatIsOffDoesNotShortenTheBan() throws Exception {
        Clock fast = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(90));
        try (Connector skewed = CrowdsecFixture.connector(crowdsec.url(), credentials(), fast)) {
            Instant until = fast.instant().plus(Duration.ofHours(1));

            skewed.denylist()
                    .orElseThrow()
                    .apply(new DenylistChange(Set.of(ADDRESS), Set.of(), until), new ActionKey("fast"));
        }

        assertThat(control().read().ends().get(ADDRESS))
                .isCloseTo(Instant.now().plus(Duration.ofHours(1)), within(5, ChronoUnit.SECONDS));
    }

    @Test
    void liftingAnAddressLeavesTheRangeAroundItAndTellsSo() throws Exception {
        addForeignEntry("203.0.113.0/28");
        addForeignEntry("203.0.113.7");

        ActionOutcome outcome = control().apply(DenylistChange.removing(ADDRESS), new ActionKey("inside"));

        assertThat(outcome.sentence()).endsWith("It stays banned by 203.0.113.0/28 (decided by watchfloor).");
        assertThat(control().read().entries()).containsExactly(Addresses.network("203.0.113.0/28"));
    }

    @Test
    void alertsArriveOnceAlsoAcrossARestartInTheMiddle() throws Exception {
        PullFeed feed = (PullFeed) connector.events().orElseThrow();
        Cursor end = feed.fetch(Cursor.START, 10_000).next();
        addForeignEntry("203.0.113.21");
        addForeignEntry("203.0.113.22");
        Page first = feed.fetch(end, 1);

        crowdsec.restart();
        addForeignEntry("203.0.113.23");
        Page rest = feed.fetch(first.next(), 10);

        assertThat(first.more()).isTrue();
        assertThat(rest.more()).isFalse();
        List<SecurityEvent> events = new ArrayList<>(first.events());
        events.addAll(rest.events());
        assertThat(events)
                .extracting(event -> String.valueOf(event.source()))
                .containsExactly("203.0.113.21", "203.0.113.22", "203.0.113.23");
        assertThat(events).allSatisfy(event -> {
            assertThat(event.kind()).isEqualTo(Kind.ADMINISTRATION);
            assertThat(event.time()).isCloseTo(Instant.now(), within(20, ChronoUnit.SECONDS));
        });
    }

    @Test
    void healthAndSelfTestAreGoodAndWriteNothing() throws Exception {
        assertThat(connector.checkHealth().state()).isEqualTo(Health.State.HEALTHY);
        assertThat(connector.selfTest())
                .extracting(SelfCheck::verdict)
                .doesNotContain(SelfCheck.Verdict.FAILED, SelfCheck.Verdict.WARNING);
        assertThat(control().read().entries()).isEmpty();
    }

    private Connector connector(URI url) throws Exception {
        Connector made = CrowdsecFixture.connector(url, credentials(), Clock.systemUTC());
        opened.add(made);
        return made;
    }

    private static Map<String, String> credentials() {
        return CrowdsecFixture.secrets(crowdsec.password(), crowdsec.bouncerKey());
    }
}
