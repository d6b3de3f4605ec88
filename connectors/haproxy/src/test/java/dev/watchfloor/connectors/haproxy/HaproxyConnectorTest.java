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
import dev.watchfloor.connectors.testing.Listening;
import dev.watchfloor.connectors.testing.RecordingSink;
import dev.watchfloor.connectors.testing.real.RealHaproxy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

            assertThat(connector.selfTest())
                    .anySatisfy(check -> assertThat(check.sentence()).contains("Level user is enough"));
            rig.level("user");
            assertThat(connector.selfTest())
                    .anySatisfy(check -> assertThat(check.sentence()).contains("level user, which is enough"));
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
    void theFileOfARemoteProxyIsNotTakenFromThisMachine() throws Exception {
        Path same = Files.writeString(folder.resolve("denylist.acl"), "192.0.2.66\n");
        Map<String, String> written =
                new HashMap<>(Map.of("runtime", "proxy.example:9999", "acl-file", same.toString()));
        try (Connector remote = connector(written)) {
            assertThat(remote.denylist().orElseThrow().traits().survivesReload())
                    .isFalse();
        }
        written.put("acl-file-local", same.toString());
        try (Connector mounted = connector(written)) {
            assertThat(mounted.denylist().orElseThrow().traits().survivesReload())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(RealHaproxy.LogTransport.class)
    void aRealProxysRequestsArriveOverSyslog(RealHaproxy.LogTransport transport) throws Exception {
        RecordingSink sink = new RecordingSink();
        int port = freePort();
        try (Connector connector = connector(Map.of("log-listen", "127.0.0.1:" + port))) {
            try (Listening listening =
                    new Listening((PushFeed) connector.events().orElseThrow(), sink)) {
                await().until(() -> connector.checkHealth().state() == Health.State.HEALTHY);
                try (RealHaproxy haproxy = RealHaproxy.start(folder, port, transport)) {
                    haproxy.status("203.0.113.9", "/orders?page=2");
                    haproxy.status("192.0.2.66", "/admin");

                    await().untilAsserted(() -> assertThat(sink.events())
                            .extracting(SecurityEvent::summary)
                            .contains("GET /orders?page=2 (200)", "Refused: GET /admin (403)"));
                    assertThat(sink.events())
                            .extracting(SecurityEvent::ruleName)
                            .contains("denylist");
                    assertThat(sink.rejected()).isEmpty();
                }
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

    private static int freePort() throws IOException {
        // The listener takes the number for UDP and TCP.
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }
}
