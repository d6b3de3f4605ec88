package dev.watchfloor.connectors.suricata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.rigs.suricata.EveAlert;
import dev.watchfloor.connectors.rigs.suricata.EveFile;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.connectors.spi.Page;
import dev.watchfloor.connectors.spi.PullFeed;
import dev.watchfloor.connectors.spi.SelfCheck;
import dev.watchfloor.connectors.spi.Settings;
import dev.watchfloor.connectors.testing.PullFeedContract;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The connector on the rig's eve.json. */
class SuricataConnectorTest extends PullFeedContract {
    private static final Instant START = Instant.parse("2026-11-24T02:00:00Z");
    private static final EveAlert SCAN =
            new EveAlert(9100004, "WF sqlmap user agent", "Attempted Information Leak", 2, "T1595.002", false);

    @TempDir
    Path directory;

    private EveFile eve;
    private int written;

    @BeforeEach
    void startWriting() throws Exception {
        eve = new EveFile(directory.resolve("eve.json"));
    }

    @AfterEach
    void stopWriting() throws Exception {
        eve.close();
    }

    @Override
    protected PullFeed feed() throws Exception {
        return (PullFeed) connector(Map.of()).events().orElseThrow();
    }

    @Override
    protected void produce(int count) {
        for (int i = 0; i < count; i++) {
            eve.alert(START.plusSeconds(written++), "203.0.113.9", "198.51.100.4", 443, SCAN);
        }
    }

    @Override
    protected boolean produceMalformed() {
        eve.line("{\"event_type\":\"alert\",");
        return true;
    }

    @Override
    protected Optional<Instant> timeOfNext() {
        return Optional.of(START.plusSeconds(written));
    }

    @Test
    void everySortOfTheRigsRecordsIsUnderstood() throws Exception {
        eve.alert(START, "203.0.113.9", "198.51.100.4", 443, SCAN);
        eve.alert(START, "203.0.113.9", "198.51.100.4", 22, new EveAlert(1, "Decoy", "Misc", 3, null, true));
        eve.http(START, "203.0.113.9", "198.51.100.4", "shop.example", "GET", "/", 200);
        eve.flow(START, START.plusSeconds(5), "203.0.113.9", "198.51.100.4", 443, 900, 12_000);

        List<SecurityEvent> events = readAll(feed(), 10);

        assertThat(events)
                .extracting(SecurityEvent::kind)
                .containsExactly(Kind.ALERT, Kind.DECOY, Kind.REQUEST, Kind.FLOW);
        assertThat(events)
                .allSatisfy(
                        event -> assertThat(Addresses.canonical(event.source())).isEqualTo("203.0.113.9"));
        assertThat(events.getLast().bytesOut()).isEqualTo(12_000);
    }

    @Test
    void rotationByRenameLosesAndRepeatsNothing() throws Exception {
        produce(3);
        Page first = feed().fetch(Cursor.START, 2);
        eve.renameTo("eve.json.1");
        produce(2);
        eve.reopen();
        produce(1);

        Page rest = feed().fetch(first.next(), 100);

        assertThat(first.events()).hasSize(2);
        assertThat(rest.events()).hasSize(4);
        assertThat(rest.events().getLast().time()).isEqualTo(START.plusSeconds(5));
        assertThat(feed().fetch(rest.next(), 100).events()).isEmpty();
    }

    @Test
    void onlyTheWantedRecordsAreTaken() throws Exception {
        produce(1);
        eve.http(START, "203.0.113.9", "198.51.100.4", "shop.example", "GET", "/", 200);
        PullFeed alerts = (PullFeed)
                connector(Map.of("records", "alert, anomaly")).events().orElseThrow();

        assertThat(readAll(alerts, 10)).extracting(SecurityEvent::kind).containsExactly(Kind.ALERT);
    }

    @Test
    void statisticsShowThatItSpeaksAndAreNotKept() throws Exception {
        eve.line(
                "{\"timestamp\":\"2026-11-24T02:00:00.000000+0000\",\"event_type\":\"stats\",\"stats\":{\"uptime\":8}}");

        Page page = feed().fetch(Cursor.START, 10);

        assertThat(page.passedOver()).isEqualTo(1);
        assertThat(page.events()).isEmpty();
        assertThat(page.rejected()).isEmpty();
    }

    @Test
    void anUnknownRecordIsRefusedInWords() {
        assertThatThrownBy(() -> connector(Map.of("records", "alert,flows")))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("\"flows\"");
    }

    @Test
    void theSelfTestReadsTheLastRecord() throws Exception {
        Connector connector = connector(Map.of());
        assertThat(connector.selfTest().getLast().verdict()).isEqualTo(SelfCheck.Verdict.SKIPPED);
        produce(1);
        assertThat(connector.selfTest()).extracting(SelfCheck::verdict).containsOnly(SelfCheck.Verdict.PASSED);
        eve.line("11/24/2026-02:46:55.189750  [**] [1:9100013:1] WF [**]");

        assertThat(connector.selfTest().getLast().verdict()).isEqualTo(SelfCheck.Verdict.FAILED);
        assertThat(connector.selfTest().getLast().sentence()).contains("fast.log");
    }

    @Test
    void healthSaysWhetherTheFileIsThere() throws Exception {
        assertThat(connector(Map.of()).checkHealth().state()).isEqualTo(Health.State.HEALTHY);
        assertThat(connector(Map.of("path", directory + "/none.json"))
                        .checkHealth()
                        .state())
                .isEqualTo(Health.State.DEGRADED);
    }

    private Connector connector(Map<String, String> changed) throws Exception {
        SuricataFactory factory = new SuricataFactory();
        Map<String, String> values = new java.util.HashMap<>(Map.of("path", directory + "/eve.json"));
        values.putAll(changed);
        return factory.create(
                Settings.of(factory.settings(), values),
                new ConnectorContext(
                        "ids", Clock.fixed(START.plusSeconds(60), ZoneOffset.UTC), key -> Optional.empty()));
    }
}
