package dev.watchfloor.connectors.entra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.connectors.http.Json;
import dev.watchfloor.connectors.http.oauth.AuthorizedClient;
import dev.watchfloor.connectors.rigs.entra.EntraRig;
import dev.watchfloor.connectors.rigs.json.JsonServer;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.PullFeed;
import dev.watchfloor.connectors.spi.SelfCheck;
import dev.watchfloor.connectors.testing.PullFeedContract;
import dev.watchfloor.connectors.testing.TreeMutations;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RigSignInsTest extends PullFeedContract {
    private final List<Connector> opened = new ArrayList<>();
    private EntraRig rig;
    private String user;

    @BeforeEach
    void start() throws Exception {
        rig = EntraRig.start();
        user = rig.addUser("jo@example.com");
        rig.detectRisk(user, "passwordSpray");
    }

    @AfterEach
    void stop() {
        opened.forEach(Connector::close);
        rig.close();
    }

    private Connector connector() throws Exception {
        Connector connector = EntraFixture.connector(rig.url(), rig.secret());
        opened.add(connector);
        return connector;
    }

    @Override
    protected PullFeed feed() throws Exception {
        return (PullFeed) connector().events().orElseThrow();
    }

    @Override
    protected void produce(int count) {
        for (int number = 0; number < count; number++) {
            rig.failSignIn(user);
        }
    }

    @Override
    protected boolean produceMalformed() {
        rig.put(JsonServer.object().put("id", "x").put("createdDateTime", "yesterday"));
        return true;
    }

    @Override
    protected Optional<Instant> timeOfNext() {
        return Optional.of(Instant.now());
    }

    @Override
    protected List<String> secrets() {
        return List.of(rig.secret());
    }

    @Test
    void signInsAndRisksAreToldForWhatTheyAre() throws Exception {
        rig.signIn(user, "laptop");
        produce(1);

        List<SecurityEvent> events = readAll(feed(), 100);

        assertThat(events)
                .extracting(SecurityEvent::kind)
                .containsExactlyInAnyOrder(Kind.ALERT, Kind.SESSION_STARTED, Kind.SIGN_IN);
        assertThat(events)
                .filteredOn(event -> event.kind() == Kind.ALERT)
                .singleElement()
                .satisfies(risk -> {
                    assertThat(risk.severity()).isEqualTo(Severity.HIGH);
                    assertThat(risk.technique()).isEqualTo("T1110.003");
                });
        assertThat(events)
                .filteredOn(event -> event.kind() == Kind.SIGN_IN)
                .singleElement()
                .satisfies(failed -> {
                    assertThat(failed.outcome()).isEqualTo(Outcome.FAILURE);
                    assertThat(failed.severity()).isEqualTo(Severity.LOW);
                    assertThat(failed.userId()).isEqualTo(user);
                });
    }

    @Test
    void changesOfTheDirectoryAreOfWhoMadeThem() throws Exception {
        String admin = rig.addUser("root@example.com");
        rig.change(admin, "Add member to role", user);
        rig.change("", "Update user", user);
        rig.change(admin, "Update StsRefreshTokenValidFrom Timestamp", user);

        List<SecurityEvent> events = readAll(feed(), 100).stream()
                .filter(event -> event.id().startsWith("audit:"))
                .toList();

        assertThat(events)
                .extracting(SecurityEvent::kind, SecurityEvent::user, SecurityEvent::outcome, SecurityEvent::technique)
                .containsExactly(
                        tuple(Kind.ADMINISTRATION, "root@example.com", Outcome.SUCCESS, "T1098.003"),
                        tuple(Kind.ADMINISTRATION, null, Outcome.SUCCESS, null),
                        tuple(Kind.SESSION_REVOKED, "jo@example.com", Outcome.SUCCESS, null));
        assertThat(events.getFirst().severity()).isEqualTo(Severity.MEDIUM);
        assertThat(events.getFirst().summary()).isEqualTo("root@example.com: Add member to role, jo@example.com");
        assertThat(events.getFirst().source()).hasToString("203.0.113.66");
        assertThat(events.get(1).summary()).isEqualTo("Application Provisioning: Update user, jo@example.com");
    }

    @Test
    void whatTheAuditLogIsNotToBeReadForIsNotAsked() throws Exception {
        rig.change("", "Update user", user);
        rig.forbid("GET v1.0/auditLogs/directoryAudits");
        Connector without =
                EntraFixture.connector(rig.url(), rig.secret(), Duration.ofSeconds(20), Map.of("audits", "leave"));
        opened.add(without);

        assertThat(readAll((PullFeed) without.events().orElseThrow(), 100))
                .noneMatch(event -> event.id().startsWith("audit:"));
    }

    @Test
    void theCheckProvesEachPermission() throws Exception {
        assertThat(connector().selfTest()).allMatch(check -> check.verdict() == SelfCheck.Verdict.PASSED);

        rig.forbid("GET v1.0/identityProtection");

        assertThat(connector().selfTest())
                .filteredOn(check -> check.verdict() == SelfCheck.Verdict.FAILED)
                .extracting(SelfCheck::name)
                .containsExactly("Read risks (IdentityRiskEvent.Read.All)");
    }

    @Test
    void theCheckTellsWhichActsTheAppMayDo() throws Exception {
        rig.grant(List.of("AuditLog.Read.All", "Directory.ReadWrite.All", "Mail.Send"));
        List<SelfCheck> checks = connector().selfTest();

        assertThat(named(checks, "End all sessions of a user").sentence())
                .contains("lacks the application permission User.RevokeSessions.All");
        assertThat(named(checks, "Disable devices").verdict()).isEqualTo(SelfCheck.Verdict.WARNING);
        assertThat(named(checks, "Least privilege").sentence()).contains("Directory.ReadWrite.All, Mail.Send");

        rig.speakOpaquely();
        assertThat(named(connector().selfTest(), "End all sessions of a user").verdict())
                .isEqualTo(SelfCheck.Verdict.SKIPPED);
    }

    private static SelfCheck named(List<SelfCheck> checks, String name) {
        return checks.stream()
                .filter(check -> check.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nothingHostileBreaksTheParser() throws Exception {
        JsonNode good = Json.read("{\"id\":\"1\",\"createdDateTime\":\"2026-11-24T10:00:00Z\","
                + "\"userId\":\"u\",\"ipAddress\":\"203.0.113.1\",\"status\":{\"errorCode\":1,"
                + "\"failureReason\":\"no\"},\"deviceDetail\":{\"deviceId\":\"d\"},\"riskEventType\":\"x\","
                + "\"riskLevel\":\"high\",\"riskLevelDuringSignIn\":\"low\",\"conditionalAccessStatus\":\"failure\"}");
        int understood = 0;
        for (JsonNode hostile : TreeMutations.of(good)) {
            understood += new EntraLog(new Graph(nobody(), "x"), true, true)
                            .event(hostile)
                            .isPresent()
                    ? 1
                    : 0;
        }

        assertThat(understood).isPositive();
    }

    @Test
    void nothingHostileInAChangeBreaksTheParser() throws Exception {
        JsonNode good = Json.read(
                "{\"id\":\"1\",\"activityDateTime\":\"2026-11-24T10:00:00Z\",\"result\":\"failure\",\"resultReason\":\"no\",\"activityDisplayName\":\"Add"
                        + " user\",\"operationType\":\"Add\","
                        + "\"initiatedBy\":{\"user\":{\"id\":\"u\",\"userPrincipalName\":\"a@b\",\"ipAddress\":\"203.0.113.1\"},"
                        + "\"app\":{\"displayName\":\"x\"}},\"targetResources\":[{\"id\":\"t\",\"type\":\"User\"}]}");
        int understood = 0;
        for (JsonNode hostile : TreeMutations.of(good)) {
            understood += new EntraLog(new Graph(nobody(), "x"), true, true)
                            .event(hostile)
                            .isPresent()
                    ? 1
                    : 0;
        }

        assertThat(understood).isPositive();
    }

    private static AuthorizedClient nobody() throws Exception {
        return new AuthorizedClient(
                new dev.watchfloor.connectors.http.ProductClient(dev.watchfloor.connectors.http.ProductOptions.of(
                        "Entra", java.net.URI.create("http://127.0.0.1:1"), java.time.Clock.systemUTC())),
                scope -> request -> request);
    }
}
