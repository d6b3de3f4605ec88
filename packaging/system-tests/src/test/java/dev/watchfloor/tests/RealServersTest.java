package dev.watchfloor.tests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.audit.AuditEntry;
import dev.watchfloor.app.intake.ConnectorDraft;
import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.query.TextPattern;
import dev.watchfloor.app.response.DeviceQueue;
import dev.watchfloor.app.response.Devices;
import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.Report;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.spi.Device;
import dev.watchfloor.connectors.spi.Secret;
import dev.watchfloor.connectors.spi.SelfCheck;
import dev.watchfloor.connectors.spi.SessionRef;
import dev.watchfloor.connectors.testing.HeldSession;
import dev.watchfloor.connectors.testing.real.RealHaproxy;
import dev.watchfloor.connectors.testing.real.RealKeycloak;
import dev.watchfloor.lab.ThrowAwayDesk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The whole console against real products: what it reports is what a client of theirs then meets. */
@Tag("real-keycloak")
final class RealServersTest {
    private static final TimeRange EVER =
            new TimeRange(Instant.parse("2000-01-01T00:00:00Z"), Instant.parse("2100-01-01T00:00:00Z"));
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final DeviceQueue.Row NOBODY = new DeviceQueue.Row(
            new Devices.Known("Identity", new Device("", "", null, null, null, null, Device.State.UNKNOWN)),
            DeviceQueue.Keeper.NOBODY,
            DeviceQueue.Waiting.NO,
            null,
            null,
            List.of(),
            List.of());

    private Path folder;
    private Console console;

    @BeforeEach
    void open() throws Exception {
        // Short, because HAProxy's unix socket lies in it.
        folder = Files.createTempDirectory("wf");
        console = ThrowAwayDesk.in(folder.resolve("desk")).open();
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
    void aRevokedSessionsRefreshTokenIsDeadAndTheOthersLive() throws Exception {
        RealKeycloak keycloak = RealKeycloak.shared();
        String user = "mallory-" + Long.toString(System.nanoTime(), 36);
        keycloak.addUser(user);
        HeldSession stolen = keycloak.signIn(user, SessionRef.Kind.ONLINE);
        HeldSession own = keycloak.signIn(user, SessionRef.Kind.ONLINE);
        connect(keycloak);
        console.start();
        await().atMost(PATIENCE)
                .until(() -> console.sessions().find("Identity", stolen.ref()).isPresent());
        assertThat(keycloak.canGoOn(stolen)).isTrue();

        Report report = act(new ResponseRequest.RevokeSessions("Identity", stolen.ref(), user, "stolen in the test"));

        assertThat(report.isComplete()).as(report.toString()).isTrue();
        assertThat(keycloak.canGoOn(stolen)).as("the revoked session goes on").isFalse();
        assertThat(keycloak.canGoOn(own)).as("the user's other session goes on").isTrue();
        await().atMost(PATIENCE)
                .until(() -> console.events().count(Query.OneOf.only(Field.LAYER, Layer.IDENTITY), EVER) > 0);
        assertThat(console.audit().latest(20, Long.MAX_VALUE))
                .extracting(AuditEntry::outcome)
                .contains("STARTED", "DONE");
    }

    @Test
    void anEndedSessionIsToldToWhoReceivesSharedSignals() throws Exception {
        RealKeycloak keycloak = RealKeycloak.shared();
        String user = "trent-" + Long.toString(System.nanoTime(), 36);
        keycloak.addUser(user);
        HeldSession stolen = keycloak.signIn(user, SessionRef.Kind.ONLINE);
        connect(keycloak, Map.of("signal-receivers", keycloak.toldId()));
        String realm = keycloak.baseUrl() + "/realms/" + keycloak.realm();
        console.connectors()
                .add(new ConnectorDraft(
                        "sharedsignals",
                        "Downstream",
                        Map.of(
                                "discovery-url", realm + "/.well-known/ssf-configuration",
                                "token-url", realm + "/protocol/openid-connect/token",
                                "client-id", keycloak.toldId()),
                        Map.of("client-secret", new Secret(keycloak.secret(keycloak.toldId())))));
        console.start();
        Query revoked = new Query.Text(Field.RULE_NAME, TextPattern.exactly("session-revoked"));
        // Its stream is made with the first look, and before that nobody hears anything.
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).until(() -> {
            keycloak.signOut(keycloak.signIn(user, SessionRef.Kind.ONLINE));
            return console.events().count(revoked, EVER) > 0;
        });
        await().atMost(PATIENCE)
                .until(() -> console.sessions().find("Identity", stolen.ref()).isPresent());

        Report report = act(new ResponseRequest.RevokeSessions("Identity", stolen.ref(), user, "stolen in the test"));

        assertThat(report.isComplete()).as(report.toString()).isTrue();
        assertThat(report.toString()).contains("Told over Shared Signals");
        Query signal = new Query.And(List.of(
                revoked,
                new Query.Text(Field.SESSION, TextPattern.exactly(stolen.ref().id()))));
        await().atMost(PATIENCE).until(() -> console.events().count(signal, EVER) > 0);
    }

    @Test
    void aBlockedAddressGets403AndAnUnblockedOne200() throws Exception {
        try (RealHaproxy haproxy = RealHaproxy.start(folder, 9)) {
            console.connectors()
                    .add(new ConnectorDraft(
                            "haproxy",
                            "Edge",
                            Map.of(
                                    "runtime",
                                    haproxy.unixRuntime(),
                                    "acl-file",
                                    haproxy.aclFile().toString()),
                            Map.of()));
            console.start();
            console.response().refreshDenylist();
            assertThat(haproxy.status("203.0.113.9", "/")).isEqualTo(200);

            Report blocked = act(new ResponseRequest.Block(
                    Addresses.network("203.0.113.0/24"), null, Set.of("Edge"), "attack in the test"));

            assertThat(blocked.isComplete()).as(blocked.toString()).isTrue();
            assertThat(haproxy.status("203.0.113.9", "/")).isEqualTo(403);
            assertThat(haproxy.status("198.51.100.9", "/")).isEqualTo(200);
            haproxy.reload();
            assertThat(haproxy.status("203.0.113.9", "/")).as("after a reload").isEqualTo(403);

            Report lifted = act(new ResponseRequest.Lift(Addresses.network("203.0.113.0/24"), Set.of("Edge"), "over"));

            assertThat(lifted.isComplete()).as(lifted.toString()).isTrue();
            assertThat(haproxy.status("203.0.113.9", "/")).isEqualTo(200);
        }
    }

    @Test
    void aBlockedDeviceLosesItsSessionsAndThePolicyEndsTheNextOne() throws Exception {
        RealKeycloak keycloak = RealKeycloak.shared();
        String user = "eve-" + Long.toString(System.nanoTime(), 36);
        keycloak.addUser(user);
        HeldSession home = keycloak.signIn(user, SessionRef.Kind.ONLINE, "198.51.100.24");
        HeldSession stranger = keycloak.signIn(user, SessionRef.Kind.ONLINE, "203.0.113.24");
        connect(keycloak);
        console.start();
        await().atMost(PATIENCE).until(() -> device(user).open().size() == 1);
        DeviceQueue.Row device = device(user);
        assertThat(device.keeper()).isEqualTo(DeviceQueue.Keeper.CONSOLE);
        assertThat(device.waiting()).isEqualTo(DeviceQueue.Waiting.PENDING);
        assertThat(keycloak.canGoOn(stranger, "203.0.113.24")).isTrue();
        assertThat(device.open().getFirst().session().ref()).isEqualTo(stranger.ref());

        String id = device.known().device().id();
        Plan plan = console.response()
                .plan(
                        "Block the stranger",
                        List.of(
                                new ResponseRequest.BlockDevice("Identity", id, "stranger", "test"),
                                new ResponseRequest.RevokeSessions("Identity", stranger.ref(), user, "test")));
        Report report = console.response().apply(plan, result -> {});

        assertThat(report.isComplete()).as(report.toString()).isTrue();
        assertThat(plan.notices()).anyMatch(notice -> notice.contains("not Keycloak, remembers the device"));
        assertThat(keycloak.canGoOn(stranger, "203.0.113.24")).isFalse();
        assertThat(keycloak.canGoOn(home, "198.51.100.24")).isTrue();

        HeldSession again = keycloak.signIn(user, SessionRef.Kind.ONLINE, "203.0.113.25");
        assertThat(keycloak.canGoOn(again, "203.0.113.25"))
                .as("Keycloak knows of no block")
                .isTrue();
        Query finding =
                new Query.Text(Field.RULE_NAME, TextPattern.exactly("A session from a device that was blocked"));
        await().atMost(PATIENCE).until(() -> console.events().count(finding, EVER) > 0);
        await().atMost(PATIENCE).until(() -> device(user).waiting() == DeviceQueue.Waiting.BLOCKED_IN_USE);
        assertThat(keycloak.canGoOn(again, "203.0.113.25"))
                .as("nothing is ended by itself")
                .isTrue();

        console.devicePolicies().set("Identity", true, false, "test");
        HeldSession third = keycloak.signIn(user, SessionRef.Kind.ONLINE, "203.0.113.26");

        await().atMost(PATIENCE).until(() -> !keycloak.canGoOn(third, "203.0.113.26"));
        assertThat(keycloak.canGoOn(home, "198.51.100.24")).isTrue();
        assertThat(keycloak.canGoOn(again, "203.0.113.25"))
                .as("opened before the policy")
                .isTrue();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(console.audit().latest(20, Long.MAX_VALUE))
                        .anySatisfy(line -> {
                            assertThat(line.actor()).isEqualTo("console");
                            assertThat(line.action()).isEqualTo("session.revoke");
                            assertThat(line.outcome()).isEqualTo("DONE");
                        }));
    }

    private DeviceQueue.Row device(String user) throws InterruptedException {
        return console.deviceQueue().look().rows().stream()
                .filter(row -> user.equals(row.known().device().userName()))
                .filter(row -> row.known().device().name().equals("203.0.113.0/24"))
                .findFirst()
                .orElse(NOBODY);
    }

    private void connect(RealKeycloak keycloak) throws Exception {
        connect(keycloak, Map.of());
    }

    private void connect(RealKeycloak keycloak, Map<String, String> more) throws Exception {
        Map<String, String> settings = new HashMap<>(more);
        settings.put("base-url", keycloak.baseUrl().toString());
        settings.put("realm", keycloak.realm());
        settings.put("client-id", keycloak.readerId());
        settings.put("responder-client-id", keycloak.responderId());
        settings.put("poll", "1s");
        console.connectors()
                .add(new ConnectorDraft(
                        "keycloak",
                        "Identity",
                        settings,
                        Map.of(
                                "client-secret", new Secret(keycloak.secret(keycloak.readerId())),
                                "responder-secret", new Secret(keycloak.secret(keycloak.responderId())))));
        assertThat(console.connectors().check("Identity"))
                .noneMatch(check -> check.verdict() == SelfCheck.Verdict.FAILED);
    }

    private Report act(ResponseRequest request) throws InterruptedException {
        Plan plan = console.response().plan(request);
        assertThat(plan.canApply()).as(plan.toString()).isTrue();
        return console.response().apply(plan, result -> {});
    }
}
