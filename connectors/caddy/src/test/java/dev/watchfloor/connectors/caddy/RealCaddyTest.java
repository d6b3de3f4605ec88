package dev.watchfloor.connectors.caddy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.gateway.GatewayClient;
import dev.watchfloor.connectors.gateway.ListChange;
import dev.watchfloor.connectors.gateway.Step;
import dev.watchfloor.connectors.http.Reach;
import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.DenylistChange;
import dev.watchfloor.connectors.spi.DenylistControl;
import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.connectors.spi.PullFeed;
import dev.watchfloor.connectors.spi.SelfCheck;
import dev.watchfloor.connectors.testing.DenylistControlContract;
import dev.watchfloor.connectors.testing.real.RealCaddy;
import inet.ipaddr.IPAddress;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The denylist contract, what is peculiar to Caddy, and the reading of its log, against a real one. */
class RealCaddyTest extends DenylistControlContract {
    private static final IPAddress ADDRESS = Addresses.parse("203.0.113.7").orElseThrow();
    private static final IPAddress LOOPBACK = Addresses.parse("127.0.0.2").orElseThrow();
    private static final String RANGES = "/id/watchfloor-denylist/match/0/remote_ip/ranges";
    private static RealCaddy caddy;

    private final List<Connector> opened = new ArrayList<>();
    private Connector connector;

    @BeforeAll
    static void launch(@TempDir Path folder) throws Exception {
        caddy = RealCaddy.start(folder);
    }

    @AfterAll
    static void end() {
        if (caddy != null) {
            caddy.close();
        }
    }

    @BeforeEach
    void start() throws Exception {
        caddy.reset();
        // With "forwarded" X-Forwarded-For counts as the peer, so that a test can come from anywhere.
        caddy.ask(
                "PUT",
                "/config/apps/http/servers/edge/routes/0",
                "{\"@id\":\"watchfloor-denylist\",\"match\":[{\"remote_ip\":{\"ranges\":[\"192.0.2.66\"],"
                        + "\"forwarded\":true}}],\"handle\":[{\"handler\":\"static_response\",\"status_code\":403}],"
                        + "\"terminal\":true}");
        connector = connector(caddy.admin());
    }

    @AfterEach
    void stop() {
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
        caddy.ask("POST", RANGES, "\"" + entry + "\"");
    }

    @Override
    protected void removeForeignEntry(String entry) throws Exception {
        String kept =
                caddy.ask("GET", RANGES, "").replace("\"" + entry + "\"", "").replaceAll("\\[,|,(?=[,\\]])", "");
        caddy.ask("PATCH", RANGES, kept.startsWith("[") ? kept : "[" + kept);
    }

    @Override
    protected OptionalInt statusFor(String client) throws Exception {
        return OptionalInt.of(caddy.status("127.0.0.1", client, "/"));
    }

    @Test
    void aBlockAndItsEndAreFeltByThePeerItself() throws Exception {
        caddy.reset();
        String before = caddy.ask("GET", "/config/apps/http/servers/edge/routes", "");
        assertThat(caddy.status("127.0.0.2", "-", "/")).isEqualTo(200);

        assertThat(apply(DenylistChange.adding(LOOPBACK))).isInstanceOf(ActionOutcome.Done.class);

        assertThat(caddy.status("127.0.0.2", "-", "/")).isEqualTo(403);
        assertThat(caddy.status("127.0.0.1", "-", "/")).isEqualTo(200);
        assertThat(control().read().entries()).containsExactly(LOOPBACK);
        assertThat(apply(DenylistChange.removing(LOOPBACK))).isInstanceOf(ActionOutcome.Done.class);
        assertThat(caddy.status("127.0.0.2", "-", "/")).isEqualTo(200);
        String after = caddy.ask("GET", "/config/apps/http/servers/edge/routes", "");
        assertThat(after)
                .startsWith("[{\"@id\":\"watchfloor-denylist\"")
                .endsWith(before.strip().substring(1) + "\n");
    }

    @Test
    void aWriteFromAnOlderStateIsRefusedByCaddyItself() throws Exception {
        try (GatewayClient client =
                new GatewayClient("Caddy", caddy.admin(), Reach.DIRECT, UnaryOperator.identity(), Clock.systemUTC())) {
            CaddyList list = new CaddyList(client, CaddyFixture.ROUTE, Optional.of("edge"), "remote_ip");
            DenyRoute old = list.read();
            assertThat(old.tag()).as("the ETag, out of the trailer").matches("\"/config/\\S+ [0-9a-f]+\"");
            addForeignEntry("203.0.113.99");

            Step step = list.write(old, new ListChange(Set.of(ADDRESS), Set.of()));

            assertThat(step).isInstanceOf(Step.Raced.class);
            assertThat(control().read().entries()).doesNotContain(ADDRESS);
        }
        assertThat(apply(DenylistChange.adding(ADDRESS))).isInstanceOf(ActionOutcome.Done.class);
        assertThat(control().read().entries())
                .contains(ADDRESS, Addresses.parse("203.0.113.99").orElseThrow());
    }

    @Test
    void twoConsolesDoNotLoseEachOthersBlocks() throws Exception {
        DenylistControl other = connector(caddy.admin()).denylist().orElseThrow();
        List<Thread> running = new ArrayList<>();
        List<ActionOutcome> outcomes = java.util.Collections.synchronizedList(new ArrayList<>());
        for (int number = 1; number <= 8; number++) {
            DenylistControl control = number % 2 == 0 ? control() : other;
            DenylistChange change =
                    DenylistChange.adding(Addresses.parse("10.77.9." + number).orElseThrow());
            ActionKey key = new ActionKey("both:" + number);
            running.add(Thread.ofVirtual().start(() -> {
                try {
                    outcomes.add(control.apply(change, key));
                } catch (Exception failure) {
                    throw new IllegalStateException(failure);
                }
            }));
        }
        for (Thread thread : running) {
            assertThat(thread.join(Duration.ofSeconds(30))).isTrue();
        }

        assertThat(outcomes).hasSize(8).allMatch(ActionOutcome.Done.class::isInstance);
        assertThat(control().read().entries()).hasSize(9);
    }

    @Test
    void connectionsOpenedBeforeAreClosedByAChange() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), caddy.edgePort())) {
            assertThat(RealCaddy.ask(socket, "203.0.113.7", "/")).isEqualTo(200);

            apply(DenylistChange.adding(ADDRESS));

            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(() -> assertThatThrownBy(() -> RealCaddy.ask(socket, "203.0.113.7", "/"))
                            .isInstanceOf(IOException.class));
        }
    }

    @Test
    void itsAccessLogIsRead() throws Exception {
        caddy.status("127.0.0.1", "203.0.113.24", "/read-me?token=hunter2");
        try (Connector reading = CaddyFixture.connector(
                CaddyFixture.with(caddy.admin(), "path", caddy.accessLog().toString()))) {
            PullFeed feed = (PullFeed) reading.events().orElseThrow();
            List<SecurityEvent> events = new ArrayList<>();
            await().atMost(Duration.ofSeconds(10)).until(() -> {
                events.clear();
                events.addAll(feed.fetch(Cursor.START, 10_000).events());
                return events.stream()
                        .anyMatch(event -> String.valueOf(event.path()).startsWith("/read-me"));
            });

            assertThat(events.toString()).doesNotContain("hunter2");
            assertThat(reading.checkHealth().state()).isEqualTo(Health.State.HEALTHY);
        }
    }

    @Test
    void healthAndSelfTestAreGoodAndWriteNothing() throws Exception {
        String before = caddy.ask("GET", "/config/", "");

        assertThat(connector.checkHealth().state()).isEqualTo(Health.State.HEALTHY);
        assertThat(connector.selfTest())
                .extracting(SelfCheck::verdict)
                .doesNotContain(SelfCheck.Verdict.FAILED, SelfCheck.Verdict.WARNING);
        assertThat(caddy.ask("GET", "/config/", "")).isEqualTo(before);
    }

    private ActionOutcome apply(DenylistChange change) throws Exception {
        return control().apply(change, new ActionKey("real:" + change));
    }

    private Connector connector(URI admin) throws Exception {
        Connector made = CaddyFixture.connector(admin);
        opened.add(made);
        return made;
    }
}
