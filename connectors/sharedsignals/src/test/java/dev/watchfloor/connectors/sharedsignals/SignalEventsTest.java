package dev.watchfloor.connectors.sharedsignals;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.connectors.http.Json;
import dev.watchfloor.connectors.testing.TreeMutations;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignalEventsTest {
    private static final String BASE = "https://schemas.openid.net/secevent/caep/event-type/";

    @Test
    void whatKeycloakSaysOfAChangedPasswordIsUnderstood() throws Exception {
        // Recorded of 26.7.3; the header's claims added.
        SecurityEvent event = event("{\"iat\":1795488324,\"events\":{\"" + BASE
                + "credential-change\":{\"event_timestamp\":1795488323,\"initiating_entity\":\"admin\","
                + "\"credential_type\":\"password\",\"change_type\":\"update\",\"kc_credential_type\":\"password\"}},"
                + "\"sub_id\":{\"format\":\"iss_sub\",\"iss\":\"http://127.0.0.1:18383/realms/wf\","
                + "\"sub\":\"e90fa99b-d53d-49c7-89f9-37b1cf785cfa\"}}");

        assertThat(event.kind()).isEqualTo(Kind.ADMINISTRATION);
        assertThat(event.time()).isEqualTo(Instant.ofEpochSecond(1_795_488_323));
        assertThat(event.userId()).isEqualTo("e90fa99b-d53d-49c7-89f9-37b1cf785cfa");
        assertThat(event.summary()).contains("credential change, password, update");
    }

    @Test
    void oktasOlderFormIsUnderstood() throws Exception {
        SecurityEvent event = event("{\"iat\":1795488324,\"events\":{\"" + BASE
                + "session-revoked\":{\"event_timestamp\":1795488323123,\"subject\":{\"user\":{\"format\":\"email\","
                + "\"email\":\"jo@example.com\"},\"session\":{\"format\":\"opaque\",\"id\":\"102abc\"}}}}}");

        assertThat(event.time()).isEqualTo(Instant.ofEpochSecond(1_795_488_323));
        assertThat(event.user()).isEqualTo("jo@example.com");
        assertThat(event.session()).isEqualTo("102abc");
        assertThat(event.kind()).isEqualTo(Kind.SESSION_REVOKED);
    }

    @ParameterizedTest
    @CsvSource({
        "device-compliance-change,current_status,not-compliant,ALERT,MEDIUM",
        "device-compliance-change,current_status,compliant,ADMINISTRATION,INFORMATIONAL",
        "risk-level-change,current_level,HIGH,ALERT,HIGH",
        "something-new,a,b,STATUS,INFORMATIONAL",
    })
    void eachTypeHasItsMeaning(String type, String field, String value, Kind kind, Severity severity) throws Exception {
        SecurityEvent event = event("{\"iat\":1795488324,\"sub_id\":{\"device\":{\"format\":\"opaque\",\"id\":\"d1\"}},"
                + "\"events\":{\"" + BASE + type + "\":{\"" + field + "\":\"" + value + "\"}}}");

        assertThat(event.kind()).isEqualTo(kind);
        assertThat(event.severity()).isEqualTo(severity);
        assertThat(event.device()).isEqualTo("d1");
    }

    @Test
    void nothingHostileBreaksTheParser() throws Exception {
        JsonNode good = Json.read("{\"iat\":1795488324,\"toe\":1,\"events\":{\"" + BASE
                + "session-revoked\":{\"event_timestamp\":1,\"initiating_entity\":\"user\"}},\"sub_id\":{\"format\":"
                + "\"complex\",\"user\":{\"format\":\"iss_sub\",\"sub\":\"u\"},\"session\":{\"id\":\"s\"}}}");
        int understood = 0;
        for (JsonNode hostile : TreeMutations.of(good)) {
            understood += SignalEvents.event("j", hostile).isPresent() ? 1 : 0;
        }

        assertThat(understood).isPositive();
    }

    private static SecurityEvent event(String claims) throws Exception {
        return SignalEvents.event("j1", Json.read(claims)).orElseThrow();
    }
}
