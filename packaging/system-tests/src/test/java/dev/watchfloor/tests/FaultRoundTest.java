package dev.watchfloor.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.intake.ConnectorDraft;
import dev.watchfloor.app.response.Action;
import dev.watchfloor.app.response.DenylistRow;
import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.Report;
import dev.watchfloor.app.response.Report.Verdict;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.rigs.apisix.ApisixRig;
import dev.watchfloor.connectors.rigs.apisix.RigFaults.Moment;
import dev.watchfloor.connectors.rigs.keycloak.Fault;
import dev.watchfloor.connectors.rigs.keycloak.KeycloakRig;
import dev.watchfloor.connectors.spi.Secret;
import dev.watchfloor.connectors.spi.SessionRef;
import dev.watchfloor.lab.ThrowAwayDesk;
import inet.ipaddr.IPAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The whole console against servers that fail in the ways servers fail: nothing lost, nothing twice, report true. */
final class FaultRoundTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @TempDir
    Path folder;

    private Console console;
    private ApisixRig gateway;
    private KeycloakRig provider;
    private IPAddress network;

    @BeforeEach
    void open() throws Exception {
        console = ThrowAwayDesk.in(folder.resolve("desk")).open();
        network = Addresses.network("203.0.113.0/24");
        gateway = ApisixRig.start(ApisixRig.Version.V3_18);
        provider = KeycloakRig.start();
        console.connectors()
                .add(new ConnectorDraft(
                        "apisix",
                        "Edge",
                        Map.of("admin-url", gateway.adminUrl().toString()),
                        Map.of("admin-key", new Secret(gateway.adminKey()))));
        console.connectors()
                .add(new ConnectorDraft(
                        "keycloak",
                        "Identity",
                        Map.of(
                                "base-url", provider.baseUrl().toString(),
                                "realm", provider.realm(),
                                "client-id", provider.readerId(),
                                "responder-client-id", provider.responderId()),
                        Map.of(
                                "client-secret", new Secret(provider.readerSecret()),
                                "responder-secret", new Secret(provider.responderSecret()))));
        console.start();
        console.response().refreshDenylist();
    }

    @AfterEach
    void close() {
        console.close();
        gateway.close();
        provider.close();
    }

    @Test
    void aGatewayWithoutItsStoreGetsTheBlockWhenItIsBack() throws Exception {
        Plan plan = console.response().plan(block());
        gateway.faults().etcdDown(true);

        Report report = console.response().apply(plan, news -> {});

        assertThat(report.results().getFirst().verdict()).isEqualTo(Verdict.WAITING);
        gateway.faults().etcdDown(false);
        await().atMost(PATIENCE).until(() -> action(plan).state() == Action.State.DONE);
        // The lists are read again after the acts, so this comes a moment later.
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(row().present()).containsExactly("Edge"));
    }

    @Test
    void aSecondWriterInTheMiddleLosesNothing() throws Exception {
        console.response().apply(console.response().plan(block()), news -> {});
        Plan lift = console.response().plan(new ResponseRequest.Lift(network, Set.of("Edge"), "over"));
        Plan other = console.response()
                .plan(new ResponseRequest.Block(
                        Addresses.network("198.51.100.7"), null, Set.of("Edge"), "another attack"));
        gateway.faults().interleave(Moment.AFTER_READ, () -> apply(other));

        Report report = console.response().apply(lift, news -> {});

        assertThat(report.isComplete()).as(report.toString()).isTrue();
        await().atMost(PATIENCE).until(() -> action(other).state() == Action.State.DONE);
        console.response().refreshDenylist();
        assertThat(console.response().denylist())
                .extracting(DenylistRow::network)
                .containsExactly(Addresses.network("198.51.100.7"));
    }

    @Test
    void aGatewayThatForgetsIsShownAsDriftAndPlannedAgain() throws Exception {
        console.response().apply(console.response().plan(block()), news -> {});
        gateway.removeGlobalRule("watchfloor");

        console.response().refreshDenylist();

        assertThat(row().missing()).containsExactly("Edge");
        Plan again = console.response().plan(block());
        assertThat(again.steps().getFirst().expectation()).isEqualTo(Plan.Expectation.WILL_CHANGE);
        assertThat(console.response().apply(again, news -> {}).isComplete()).isTrue();
        console.response().refreshDenylist();
        assertThat(row().missing()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"STARTING", "RATE_LIMITED", "SERVER_ERROR"})
    void aProviderThatFailsForAWhileEndsTheSessionLater(Fault fault) throws Exception {
        Plan plan = revocation();
        provider.fail(fault);

        Report report = console.response().apply(plan, news -> {});

        assertThat(report.results().getFirst().verdict()).isEqualTo(Verdict.WAITING);
        assertThat(provider.openSessions()).isEqualTo(1);
        provider.fail(Fault.NONE);
        await().atMost(PATIENCE).until(() -> action(plan).state() == Action.State.DONE);
        assertThat(provider.openSessions()).isZero();
    }

    @Test
    void aPageInPlaceOfTheProviderIsAFailureAndNotAWait() throws Exception {
        Plan plan = revocation();
        provider.fail(Fault.HTML);

        Report report = console.response().apply(plan, news -> {});

        assertThat(report.results().getFirst().verdict()).isEqualTo(Verdict.FAILED);
        assertThat(provider.openSessions()).isEqualTo(1);
    }

    private Plan revocation() throws Exception {
        provider.addUser("mallory");
        provider.addApplication("shop", "Shop", true);
        String id = provider.signIn("mallory", "203.0.113.9", "shop").sessionId();
        return console.response()
                .plan(new ResponseRequest.RevokeSessions(
                        "Identity", new SessionRef(id, SessionRef.Kind.ONLINE), "mallory", "stolen in the test"));
    }

    private void apply(Plan plan) {
        // On a thread of its own: the gateway is in the middle of an answer to the first writer.
        Thread.ofVirtual().start(() -> {
            try {
                console.response().apply(plan, news -> {});
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private Action action(Plan plan) {
        return console.response().action(plan.actId(0)).orElseThrow();
    }

    private DenylistRow row() {
        return console.response().denylist().getFirst();
    }

    private ResponseRequest block() {
        return new ResponseRequest.Block(network, null, Set.of("Edge"), "attack in the test");
    }
}
