package dev.watchfloor.connectors.apisix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.feeds.HttpFeed;
import dev.watchfloor.connectors.rigs.apisix.ApisixRig;
import dev.watchfloor.connectors.rigs.apisix.RigRequest;
import dev.watchfloor.connectors.rigs.apisix.RigRoute;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.connectors.spi.Page;
import dev.watchfloor.connectors.spi.PullFeed;
import dev.watchfloor.connectors.spi.SelfCheck;
import dev.watchfloor.connectors.spi.SelfCheck.Verdict;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole connector against the rig. */
class ApisixConnectorTest {
    private ApisixRig rig;

    @BeforeEach
    void start() throws Exception {
        rig = ApisixRig.start(ApisixRig.Version.V3_18);
        rig.route("/open/*", RigRoute.answering(200, 321).named("open"));
        rig.putGlobalRule("watchfloor", ApisixFixture.rule("203.0.113.9"));
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void theGatewaySaysWhoItIs() throws Exception {
        try (Connector connector = ApisixFixture.connector(rig)) {
            assertThat(connector.identity().product()).isEqualTo("Apache APISIX");
            assertThat(connector.identity().version()).isEqualTo("3.18.0");
            assertThat(connector.identity().place()).isEqualTo(rig.adminUrl().toString());
        }
    }

    @Test
    void healthTellsLatencyAndClock() throws Exception {
        try (Connector connector = ApisixFixture.connector(rig)) {
            Health health = connector.checkHealth();

            assertThat(health.state()).isEqualTo(Health.State.HEALTHY);
            assertThat(health.latency()).isNotNull();
            assertThat(health.clockOffset())
                    .isBetween(java.time.Duration.ofSeconds(-3), java.time.Duration.ofSeconds(3));
        }
    }

    @Test
    void theSelfTestPassesAndWritesNothing() throws Exception {
        var before = rig.globalRule("watchfloor");
        try (Connector connector = ApisixFixture.connector(rig)) {
            assertThat(connector.selfTest())
                    .extracting(SelfCheck::verdict)
                    .containsExactly(Verdict.PASSED, Verdict.PASSED, Verdict.PASSED, Verdict.PASSED);
        }
        assertThat(rig.globalRule("watchfloor")).isEqualTo(before);
    }

    @Test
    void theSelfTestTellsThatAViewerCannotBlock() throws Exception {
        try (Connector connector =
                ApisixFixture.connector(Map.of("admin-url", rig.adminUrl().toString()), rig.viewerKey())) {
            assertThat(connector.selfTest())
                    .filteredOn(check -> check.name().equals("Change the denylist"))
                    .singleElement()
                    .satisfies(check -> {
                        assertThat(check.verdict()).isEqualTo(Verdict.WARNING);
                        assertThat(check.sentence()).contains("role viewer");
                    });
        }
    }

    @Test
    void theSelfTestLooksForALoggerThatPostsHere() throws Exception {
        Map<String, String> settings = Map.of("admin-url", rig.adminUrl().toString(), "log-listen", "127.0.0.1:49999");
        try (Connector connector = ApisixFixture.connector(settings, rig.adminKey())) {
            assertThat(logs(connector).verdict()).isEqualTo(Verdict.WARNING);

            rig.logTo(URI.create("http://127.0.0.1:49999/"), "Bearer x", 1, 0);
            assertThat(logs(connector).sentence()).contains("max_retry_count");

            rig.logTo(URI.create("http://127.0.0.1:49999/"), "Bearer x", 1, 3);
            assertThat(logs(connector).verdict()).isEqualTo(Verdict.PASSED);
        }
    }

    @Test
    void requestsArriveByHttpLogger() throws Exception {
        List<SecurityEvent> received = new CopyOnWriteArrayList<>();
        try (Connector connector = ApisixFixture.connector(Map.of("log-listen", "127.0.0.1:0"), "unused")) {
            HttpFeed feed = (HttpFeed) connector.events().orElseThrow();
            AtomicReference<Exception> end = new AtomicReference<>();
            Thread listening = Thread.ofVirtual().start(() -> {
                try {
                    feed.listen((events, rejected) -> received.addAll(events));
                } catch (ConnectorException | InterruptedException stopped) {
                    end.set(stopped);
                }
            });
            rig.logTo(
                    URI.create("http://127.0.0.1:" + feed.port() + "/watchfloor"),
                    "Bearer " + ApisixFixture.LOG_TOKEN,
                    2,
                    3);

            rig.request(RigRequest.of("203.0.113.9", "GET", "/open/a"));
            rig.request(RigRequest.of("203.0.113.8", "GET", "/open/a").by("jack"));

            await().until(() -> received.size() == 2);
            assertThat(received.get(0).outcome()).isEqualTo(Outcome.BLOCKED);
            assertThat(received.get(1).outcome()).isEqualTo(Outcome.ALLOWED);
            assertThat(received.get(1).user()).isEqualTo("jack");
            assertThat(received).extracting(SecurityEvent::id).doesNotHaveDuplicates();
            assertThat(connector.checkHealth().state()).isEqualTo(Health.State.HEALTHY);
            listening.interrupt();
            await().until(() -> end.get() instanceof InterruptedException);
        }
    }

    @Test
    void requestsAreFollowedInTheFileOfFileLogger(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("access.log");
        rig.logToFile(file);
        try (Connector connector = ApisixFixture.connector(Map.of("log-file", file.toString()), "unused")) {
            PullFeed feed = (PullFeed) connector.events().orElseThrow();
            rig.request(RigRequest.of("203.0.113.9", "GET", "/open/a"));
            Page first = feed.fetch(Cursor.START, 100);
            rig.request(RigRequest.of("203.0.113.8", "GET", "/nowhere"));
            Page second = feed.fetch(first.next(), 100);

            assertThat(first.events()).extracting(SecurityEvent::status).containsExactly(403);
            assertThat(second.events()).extracting(SecurityEvent::status).containsExactly(404);
            assertThat(connector.checkHealth().state()).isEqualTo(Health.State.HEALTHY);
        }
    }

    private static SelfCheck logs(Connector connector) throws InterruptedException {
        return connector.selfTest().stream()
                .filter(check -> check.name().equals("Receive logs"))
                .findFirst()
                .orElseThrow();
    }
}
