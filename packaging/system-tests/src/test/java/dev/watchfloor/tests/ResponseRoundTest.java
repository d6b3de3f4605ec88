package dev.watchfloor.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.intake.ConnectorDraft;
import dev.watchfloor.app.response.Action;
import dev.watchfloor.app.response.Containment;
import dev.watchfloor.app.response.DryRun;
import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.Report;
import dev.watchfloor.app.response.Report.Verdict;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.spi.Secret;
import dev.watchfloor.connectors.spi.SessionRef;
import dev.watchfloor.connectors.testing.HeldSession;
import dev.watchfloor.connectors.testing.real.RealHaproxy;
import dev.watchfloor.connectors.testing.real.RealKeycloak;
import dev.watchfloor.lab.ThrowAwayDesk;
import inet.ipaddr.IPAddress;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Against real products: plan, dry run that changes nothing, apply, proof, undo, proof. */
@Tag("real-keycloak")
final class ResponseRoundTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private Path folder;
    private Console console;
    private IPAddress network;

    @BeforeEach
    void open() throws Exception {
        // Short, because HAProxy's unix socket lies in it.
        folder = Files.createTempDirectory("wf");
        console = ThrowAwayDesk.in(folder.resolve("desk")).open();
        network = Addresses.network("203.0.113.0/24");
    }

    @AfterEach
    void close() throws IOException {
        console.close();
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Test
    void aBlockOnARealGatewayGoesTheWholeRound() throws Exception {
        int syslog = freePort();
        try (RealHaproxy haproxy = RealHaproxy.start(folder, syslog)) {
            connect(haproxy, syslog);
            String before = haproxy.ask("show acl " + haproxy.aclFile());
            Plan plan = console.response().plan(block());

            DryRun dryRun = console.response().dryRun(plan);

            assertThat(dryRun.isGood()).as(dryRun.toString()).isTrue();
            assertThat(haproxy.ask("show acl " + haproxy.aclFile())).isEqualTo(before);
            assertThat(haproxy.status("203.0.113.9", "/")).isEqualTo(200);

            Report report = console.response().apply(plan, news -> {});

            assertThat(report.isComplete()).as(report.toString()).isTrue();
            assertThat(state(plan)).isEqualTo(Containment.State.UNPROVEN);
            assertThat(haproxy.status("203.0.113.9", "/before-the-margin")).isEqualTo(403);
            // Requests within the clock's margin prove nothing, so a client goes on asking, as attackers do.
            await().atMost(PATIENCE).until(() -> {
                haproxy.status("203.0.113.9", "/");
                return state(plan) == Containment.State.PROVEN;
            });

            Plan undo = console.response()
                    .planUndo(List.of(plan.actId(0)), "only a test")
                    .plan();
            Report undone = console.response().apply(undo, news -> {});

            assertThat(undone.isComplete()).as(undone.toString()).isTrue();
            assertThat(haproxy.ask("show acl " + haproxy.aclFile())).doesNotContain("203.0.113.0/24");
            await().atMost(PATIENCE).until(() -> {
                haproxy.status("203.0.113.9", "/");
                return state(undo) == Containment.State.PROVEN;
            });
            assertThat(console.response().action(plan.actId(0)).orElseThrow().state())
                    .isEqualTo(Action.State.UNDONE);
        }
    }

    @Test
    void aGatewayThatDiesInTheMiddleGetsTheBlockWhenItIsBack() throws Exception {
        int syslog = freePort();
        try (RealHaproxy haproxy = RealHaproxy.start(folder, syslog)) {
            connect(haproxy, syslog);
            Plan plan = console.response().plan(block());
            haproxy.kill();

            Report report = console.response().apply(plan, news -> {});

            assertThat(report.isComplete()).isFalse();
            assertThat(report.results()).singleElement().satisfies(result -> {
                assertThat(result.verdict()).isEqualTo(Verdict.WAITING);
                assertThat(result.sentence()).contains("tried again until").endsWith(".");
            });
            haproxy.restart();
            await().atMost(PATIENCE)
                    .until(() -> console.response()
                                    .action(plan.actId(0))
                                    .orElseThrow()
                                    .state()
                            == Action.State.DONE);
            assertThat(haproxy.status("203.0.113.9", "/")).isEqualTo(403);
        }
    }

    @Test
    void aDisabledAccountOnARealProviderGoesTheWholeRound() throws Exception {
        RealKeycloak keycloak = RealKeycloak.shared();
        String user = "mallory-" + Long.toString(System.nanoTime(), 36);
        String userId = keycloak.addUser(user);
        HeldSession held = keycloak.signIn(user, SessionRef.Kind.ONLINE);
        connect(keycloak);
        Plan plan = console.response().plan(new ResponseRequest.DisableUser("Identity", userId, user, "a test"));

        DryRun dryRun = console.response().dryRun(plan);

        assertThat(dryRun.isGood()).as(dryRun.toString()).isTrue();
        assertThat(keycloak.canGoOn(held)).isTrue();

        Report report = console.response().apply(plan, news -> {});

        assertThat(report.isComplete()).as(report.toString()).isTrue();
        assertThat(keycloak.canSignIn(user)).isFalse();
        Containment contained = console.response().containment(plan.actId(0)).orElseThrow();
        assertThat(contained.artefacts())
                .extracting(Containment.Artefact::state)
                .containsExactly(Containment.State.PROVEN, Containment.State.LIVES);

        Plan undo = console.response()
                .planUndo(List.of(plan.actId(0)), "only a test")
                .plan();
        Report undone = console.response().apply(undo, news -> {});

        assertThat(undone.isComplete()).as(undone.toString()).isTrue();
        assertThat(keycloak.canSignIn(user)).isTrue();
        assertThat(keycloak.canGoOn(held)).as("the ended session stays ended").isFalse();
    }

    private void connect(RealHaproxy haproxy, int syslog) throws Exception {
        console.connectors()
                .add(new ConnectorDraft(
                        "haproxy",
                        "Edge",
                        Map.of(
                                "runtime",
                                haproxy.unixRuntime(),
                                "acl-file",
                                haproxy.aclFile().toString(),
                                "log-listen",
                                "127.0.0.1:" + syslog),
                        Map.of()));
        console.start();
        console.response().refreshDenylist();
    }

    private void connect(RealKeycloak keycloak) throws Exception {
        console.connectors()
                .add(new ConnectorDraft(
                        "keycloak",
                        "Identity",
                        Map.of(
                                "base-url", keycloak.baseUrl().toString(),
                                "realm", keycloak.realm(),
                                "client-id", keycloak.readerId(),
                                "responder-client-id", keycloak.responderId(),
                                "poll", "1s"),
                        Map.of(
                                "client-secret", new Secret(keycloak.secret(keycloak.readerId())),
                                "responder-secret", new Secret(keycloak.secret(keycloak.responderId())))));
        console.start();
    }

    private ResponseRequest block() {
        return new ResponseRequest.Block(network, null, Set.of("Edge"), "attack in the test");
    }

    private Containment.State state(Plan plan) throws InterruptedException {
        return console.response()
                .containment(plan.actId(0))
                .orElseThrow()
                .artefacts()
                .getFirst()
                .state();
    }

    private static int freePort() throws IOException {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
