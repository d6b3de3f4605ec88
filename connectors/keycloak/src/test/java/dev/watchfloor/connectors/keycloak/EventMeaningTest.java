package dev.watchfloor.connectors.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.connectors.http.Json;
import dev.watchfloor.connectors.http.ProductClient;
import dev.watchfloor.connectors.http.ProductOptions;
import dev.watchfloor.connectors.rigs.keycloak.KeycloakRig;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Secret;
import dev.watchfloor.connectors.spi.Settings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventMeaningTest {
    private KeycloakRig rig;
    private ProductClient client;
    private RealmSettings settings;
    private Accounts accounts;

    @BeforeEach
    void start() throws Exception {
        rig = KeycloakRig.start();
        client = new ProductClient(ProductOptions.of("Keycloak", rig.baseUrl(), Clock.systemUTC()));
        settings = RealmSettings.of(Settings.of(
                new KeycloakFactory().settings(),
                Map.of(
                        "base-url",
                        rig.baseUrl().toString(),
                        "realm",
                        rig.realm(),
                        "client-id",
                        rig.readerId(),
                        "responder-client-id",
                        rig.responderId())));
        accounts = new Accounts(new RealmAdmin(
                client,
                new AccessTokens(client, rig.realm(), rig.readerId(), () -> new Secret(rig.readerSecret())),
                rig.realm()));
    }

    @AfterEach
    void stop() {
        client.close();
        rig.close();
    }

    @Test
    void recordedSignInsAreUnderstood() throws Exception {
        List<SecurityEvent> events = recordedLogins();

        assertThat(events).hasSize(19).allSatisfy(event -> {
            assertThat(event.id()).startsWith("login:");
            assertThat(event.summary()).isNotBlank();
            assertThat(event.source()).isNotNull();
        });
        SecurityEvent bob = first(events, event -> event.kind() == Kind.SESSION_STARTED);
        assertThat(bob.time()).isEqualTo(Instant.parse("2026-11-24T03:05:29.368Z"));
        assertThat(bob.user()).isEqualTo("bob");
        assertThat(bob.userId()).isEqualTo("ba30bf3c-ecdc-470a-a2c5-f5780ce49d5c");
        assertThat(bob.session()).isEqualTo("M2n3fJPUfgZ7xJRiZ9gbhOP0");
        assertThat(bob.outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(bob.severity()).isEqualTo(Severity.INFORMATIONAL);
        assertThat(bob.summary()).isEqualTo("bob signed in to payroll-portal");
        assertThat(events)
                .filteredOn(event -> event.kind() == Kind.SESSION_STARTED)
                .hasSize(5);
    }

    @Test
    void theSecondFactorOfASignInIsToldAsItsDevice() throws Exception {
        List<SecurityEvent> events = recordedLogins();

        assertThat(first(events, event -> "WW7SbGhPYkEFeIEW9AV5YUNB".equals(event.session()))
                        .device())
                .isEqualTo("second factor 4a7415a8-ad03-4033-aead-03a5d3fc0508");
        assertThat(first(events, event -> event.kind() == Kind.SESSION_STARTED).device())
                .as("a password alone tells of no device")
                .isNull();
    }

    @Test
    void aFailureNamesTheAccountThatWasTried() throws Exception {
        SecurityEvent root = first(recordedLogins(), event -> "root".equals(event.user()));

        assertThat(root.kind()).isEqualTo(Kind.SIGN_IN);
        assertThat(root.outcome()).isEqualTo(Outcome.FAILURE);
        assertThat(root.severity()).isEqualTo(Severity.LOW);
        assertThat(root.userId()).isNull();
        assertThat(root.source()).hasToString("192.0.2.66");
        assertThat(root.summary()).isEqualTo("Sign-in of root to mobile-app failed: no such account");
    }

    @Test
    void aLockIsAnAlertAndTheSignInsAfterItAreBlocked() throws Exception {
        List<SecurityEvent> events = recordedLogins();
        SecurityEvent lock = first(events, event -> event.kind() == Kind.ALERT);

        assertThat(lock.severity()).isEqualTo(Severity.MEDIUM);
        assertThat(lock.technique()).isEqualTo("T1110");
        assertThat(lock.ruleName()).isEqualTo("brute_force_attack detected");
        assertThat(events)
                .filteredOn(event -> event.outcome() == Outcome.BLOCKED)
                .hasSize(2);
    }

    @Test
    void recordedActsAreUnderstood() throws Exception {
        List<SecurityEvent> events = new ArrayList<>();
        AdminEvents acts = new AdminEvents(accounts);
        for (JsonNode row : recorded("admin-events.json")) {
            events.add(acts.event(record(row)));
        }

        assertThat(events).hasSize(9);
        assertThat(events)
                .filteredOn(event -> event.kind() == Kind.SESSION_REVOKED)
                .hasSizeGreaterThanOrEqualTo(3);
        assertThat(events.getFirst().session()).isEqualTo("WW7SbGhPYkEFeIEW9AV5YUNB");
        assertThat(events.getFirst().user()).isNull();
        assertThat(events.get(1).userId()).isEqualTo("8b8deb42-5058-44d6-8eea-60660bef5952");
    }

    @Test
    void theNameOfAnAccountComesFromKeycloakWhenTheEventLacksIt() throws Exception {
        String id = rig.addUser("carol");
        LoginEvents logins = new LoginEvents(accounts, settings);

        assertThat(logins.event(record(
                                Json.read("{\"id\":\"1\",\"time\":1795489529368,\"type\":\"LOGOUT\",\"userId\":\"" + id
                                        + "\",\"sessionId\":\"-s\"}")))
                        .user())
                .isEqualTo("carol");
        assertThat(logins.event(record(Json.read("{\"id\":\"2\",\"time\":1795489529368,\"type\":\"LOGIN\",\"userId\":\""
                                + id + "\",\"details\":{\"username\":\"c@lab.example\"}}")))
                        .user())
                .isEqualTo("carol");
    }

    @Test
    void secretsInRepresentationsAreGone() throws Exception {
        SecurityEvent event = new AdminEvents(accounts)
                .event(
                        record(
                                Json.read(
                                        "{\"id\":\"1\",\"time\":1795489529368,\"operationType\":\"CREATE\","
                                                + "\"resourceType\":\"CLIENT\",\"resourcePath\":\"clients/x\",\"representation\":"
                                                + "\"{\\\"clientId\\\":\\\"shop\\\",\\\"secret\\\":\\\"hunter2-hunter2\\\","
                                                + "\\\"config\\\":{\\\"bindCredential\\\":[\\\"ldap-pass\\\"]},"
                                                + "\\\"credentials\\\":[{\\\"type\\\":\\\"password\\\",\\\"value\\\":\\\"pass-word-1\\\"}]}\"}")));

        assertThat(event.raw())
                .contains("shop")
                .doesNotContain("hunter2-hunter2")
                .doesNotContain("ldap-pass")
                .doesNotContain("pass-word-1");
        assertThat(event.severity()).isEqualTo(Severity.MEDIUM);
    }

    @Test
    void hostileTextCannotForgeALine() throws Exception {
        SecurityEvent event = new LoginEvents(accounts, settings)
                .event(record(Json.read("{\"id\":\"1\",\"time\":1795489529368,\"type\":\"LOGIN_ERROR\",\"error\":"
                        + "\"user_not_found\",\"ipAddress\":\"not an address\",\"details\":{\"username\":"
                        + "\"x\\r\\n\\u001b[31mroot signed in\"}}")));

        assertThat(event.summary()).doesNotContain("\n").doesNotContain("\u001b");
        assertThat(event.source()).isNull();
    }

    private List<SecurityEvent> recordedLogins() throws Exception {
        LoginEvents logins = new LoginEvents(accounts, settings);
        List<SecurityEvent> events = new ArrayList<>();
        for (JsonNode row : recorded("events.json")) {
            if (logins.isWanted(record(row))) {
                events.add(logins.event(record(row)));
            }
        }
        return events;
    }

    private static StreamRecord record(JsonNode row) {
        return StreamRecord.of(row, 0, Long.MAX_VALUE);
    }

    private static SecurityEvent first(List<SecurityEvent> events, Predicate<SecurityEvent> wanted) {
        return events.stream().filter(wanted).findFirst().orElseThrow();
    }

    private static JsonNode recorded(String file) throws IOException, ConnectorException {
        try (InputStream in = EventMeaningTest.class.getResourceAsStream("/keycloak/26.7.3/" + file)) {
            return Json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
