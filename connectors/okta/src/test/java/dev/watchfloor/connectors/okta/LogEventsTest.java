package dev.watchfloor.connectors.okta;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.connectors.feeds.TrustedProxies;
import dev.watchfloor.connectors.http.Json;
import dev.watchfloor.connectors.spi.Settings;
import dev.watchfloor.connectors.testing.TreeMutations;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogEventsTest {
    private static final String RECORD = """
        {"uuid":"e1","published":"2026-11-24T10:00:00.123Z","eventType":"user.session.start","severity":"INFO",
         "displayMessage":"User login to Okta","actor":{"id":"00u1","type":"User","alternateId":"jo@example.com"},
         "client":{"ipAddress":"10.0.0.7","userAgent":{"rawUserAgent":"Mozilla/5.0","os":"Mac OS 15","browser":"FIREFOX"}},
         "authenticationContext":{"externalSessionId":"102abc"},"outcome":{"result":"SUCCESS"},
         "target":[{"id":"guo1","type":"Device"},{"id":"00u2","type":"User","alternateId":"kim@example.com"}],
         "debugContext":{"debugData":{"requestUri":"/login?token=hunter2","password":"hunter2"}},
         "request":{"ipChain":[{"ip":"198.51.100.9"},{"ip":"203.0.113.9"},{"ip":"10.0.0.7"}]}}\
        """;

    @Test
    void aSignInIsTheBeginningOfASession() throws Exception {
        SecurityEvent event = event(record());

        assertThat(event.id()).isEqualTo("e1");
        assertThat(event.time()).isEqualTo(Instant.parse("2026-11-24T10:00:00.123Z"));
        assertThat(event.kind()).isEqualTo(Kind.SESSION_STARTED);
        assertThat(event.outcome()).isEqualTo(Outcome.SUCCESS);
        assertThat(event.user()).isEqualTo("jo@example.com");
        assertThat(event.userId()).isEqualTo("00u1");
        assertThat(event.session()).isEqualTo("102abc");
        assertThat(event.device()).isEqualTo("guo1");
        assertThat(event.toString()).doesNotContain("hunter2");
    }

    @Test
    void theDeviceThatWasUsedIsNamedAlsoWhereItIsNoTarget() throws Exception {
        ObjectNode used = record();
        used.putArray("target");

        assertThat(event(used).device()).isEqualTo("Mac OS 15 FIREFOX");
        used.putObject("device").put("id", "guo2").put("managed", false);
        assertThat(event(used).device()).isEqualTo("guo2");
    }

    @Test
    void theChainIsBelievedAsFarAsOurProxiesWroteIt() throws Exception {
        assertThat(event(record()).source()).hasToString("10.0.0.7");
        TrustedProxies ours = TrustedProxies.of(
                Settings.of(List.of(TrustedProxies.setting()), Map.of("trusted-proxies", "10.0.0.0/8")));

        assertThat(new LogEvents(ours).event(record()).orElseThrow().source()).hasToString("203.0.113.9");
    }

    @ParameterizedTest
    @CsvSource({
        "user.session.start,FAILURE,SIGN_IN,FAILURE,LOW",
        "user.session.end,SUCCESS,SESSION_ENDED,SUCCESS,INFORMATIONAL",
        "user.session.clear,SUCCESS,SESSION_REVOKED,SUCCESS,LOW",
        "user.account.lock,SUCCESS,ALERT,SUCCESS,MEDIUM",
        "user.risk.detect,SUCCESS,ALERT,SUCCESS,HIGH",
        "policy.evaluate_sign_on,DENY,SIGN_IN,BLOCKED,LOW",
        "policy.evaluate_sign_on,CHALLENGE,SIGN_IN,ALLOWED,INFORMATIONAL",
        "zone.update,SUCCESS,ADMINISTRATION,SUCCESS,LOW",
        "user.authentication.verify,UNANSWERED,SIGN_IN,FAILURE,LOW",
        "something.new,SCHEDULED,STATUS,UNKNOWN,INFORMATIONAL",
    })
    void eachTypeHasItsMeaning(String type, String result, Kind kind, Outcome outcome, Severity severity)
            throws Exception {
        ObjectNode record = record();
        record.put("eventType", type);
        record.putObject("outcome").put("result", result);

        SecurityEvent event = event(record);

        assertThat(event.kind()).isEqualTo(kind);
        assertThat(event.outcome()).isEqualTo(outcome);
        assertThat(event.severity()).isEqualTo(severity);
    }

    @Test
    void anAdministratorsActIsAboutItsTarget() throws Exception {
        ObjectNode record = record();
        record.put("eventType", "user.session.clear");

        assertThat(event(record).user()).isEqualTo("kim@example.com");
        assertThat(event(record).session()).isNull();
        record.put("eventType", "user.lifecycle.suspend");
        assertThat(event(record).session()).as("that of the administrator").isNull();
    }

    @Test
    void nothingHostileBreaksTheParser() throws Exception {
        long started = System.nanoTime();
        int understood = 0;
        for (JsonNode hostile : TreeMutations.of(record())) {
            understood += new LogEvents(none()).event(hostile).isPresent() ? 1 : 0;
        }

        assertThat(understood).isPositive();
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(20));
    }

    private static ObjectNode record() throws Exception {
        return (ObjectNode) Json.read(RECORD);
    }

    private static SecurityEvent event(JsonNode record) throws Exception {
        return new LogEvents(none()).event(record).orElseThrow();
    }

    private static TrustedProxies none() throws Exception {
        return TrustedProxies.of(Settings.of(List.of(TrustedProxies.setting()), Map.of()));
    }
}
