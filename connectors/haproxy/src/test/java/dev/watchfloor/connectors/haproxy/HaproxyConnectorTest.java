package dev.watchfloor.connectors.haproxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.rigs.haproxy.HaproxyRig;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.connectors.spi.PushFeed;
import dev.watchfloor.connectors.spi.SelfCheck;
import dev.watchfloor.connectors.spi.Settings;
import dev.watchfloor.connectors.testing.real.RealHaproxy;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The connector as the console sees it. */
final class HaproxyConnectorTest {
    @TempDir
    Path folder;

    @Test
    void healthAndSelfTestTellVersionLevelAndProtection() throws Exception {
        try (HaproxyRig rig = HaproxyRig.start(folder, Clock.systemUTC());
                Connector connector = connector(Map.of(
                        "runtime",
                        rig.runtimeAddress(),
                        "acl-file",
                        rig.aclFile().toString()))) {
            assertThat(connector.checkHealth().state()).isEqualTo(Health.State.HEALTHY);
            assertThat(connector.identity().version()).startsWith("2.6.12");
            assertThat(connector.selfTest())
                    .extracting(SelfCheck::verdict)
                    .contains(SelfCheck.Verdict.PASSED, SelfCheck.Verdict.WARNING)
                    .doesNotContain(SelfCheck.Verdict.FAILED);

            rig.admin(false);

            assertThat(connector.selfTest())
                    .anySatisfy(check -> assertThat(check.sentence()).contains("level admin"));
        }
    }

    @Test
    void entriesThatVanishedAtAReloadMakeItDegraded() throws Exception {
        try (HaproxyRig rig = HaproxyRig.start(folder, Clock.systemUTC());
                Connector connector = connector(Map.of(
                        "runtime",
                        rig.runtimeAddress(),
                        "acl-file",
                        rig.aclFile().toString()))) {
            rig.ask("add acl " + rig.aclFile() + " 203.0.113.9");

            assertThat(connector.checkHealth().state()).isEqualTo(Health.State.DEGRADED);
        }
    }

    @Test
    void aDeadProxyIsDownWithASentence() throws Exception {
        int port;
        try (ServerSocket held = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = held.getLocalPort();
        }
        try (Connector connector = connector(Map.of("runtime", "127.0.0.1:" + port, "acl-file", "/etc/denylist.acl"))) {
            assertThat(connector.checkHealth().state()).isEqualTo(Health.State.DOWN);
            assertThat(connector.checkHealth().sentence())
                    .contains("Nothing answers")
                    .endsWith(".");
        }
    }

    @Test
    void settingsThatCannotWorkAreRefusedWithASentence() {
        assertRefused(Map.of(), "nothing to do");
        assertRefused(Map.of("runtime", "unix:/run/h.sock"), "belong together");
        assertRefused(
                Map.of("runtime", "unix:/run/h.sock", "acl-file", "/x.acl; shutdown sessions"),
                "cannot be an ACL file");
        assertRefused(Map.of("runtime", "not an address", "acl-file", "/x.acl"), "not a Runtime API address");
        assertRefused(Map.of("log-listen", "127.0.0.1:0", "log-file", "/var/log/h.log"), "not both");
    }

    @Test
    void aRealProxysRequestsArriveOverSyslog() throws Exception {
        int port = freeUdpPort();
        try (Connector connector = connector(Map.of("log-listen", "127.0.0.1:" + port))) {
            List<SecurityEvent> arrived = new CopyOnWriteArrayList<>();
            PushFeed feed = (PushFeed) connector.events().orElseThrow();
            Thread listener = Thread.ofVirtual().start(() -> {
                try {
                    feed.listen((events, rejected) -> arrived.addAll(events));
                } catch (ConnectorException | InterruptedException ended) {
                    Thread.currentThread().interrupt();
                }
            });
            await().until(() -> connector.checkHealth().state() == Health.State.HEALTHY);
            try (RealHaproxy haproxy = RealHaproxy.start(folder, port)) {
                haproxy.status("203.0.113.9", "/orders?page=2");
                haproxy.status("192.0.2.66", "/admin");

                await().untilAsserted(() -> assertThat(arrived)
                        .extracting(SecurityEvent::summary)
                        .contains("GET /orders?page=2 (200)", "Refused: GET /admin (403)"));
            } finally {
                listener.interrupt();
                listener.join();
            }
        }
    }

    private static void assertRefused(Map<String, String> written, String words) {
        assertThatThrownBy(() -> connector(written))
                .isInstanceOfSatisfying(
                        ConnectorException.class,
                        refused -> assertThat(refused.category()).isEqualTo(ConnectorException.Category.MISCONFIGURED))
                .hasMessageContaining(words);
    }

    private static Connector connector(Map<String, String> written) throws ConnectorException {
        HaproxyFactory factory = new HaproxyFactory();
        return factory.create(
                Settings.of(factory.settings(), written),
                new ConnectorContext("edge", Clock.systemUTC(), key -> Optional.empty()));
    }

    private static int freeUdpPort() throws IOException {
        try (DatagramSocket probe = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }
}
