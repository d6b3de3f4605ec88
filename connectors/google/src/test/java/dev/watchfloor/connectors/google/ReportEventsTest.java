package dev.watchfloor.connectors.google;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.connectors.http.Json;
import dev.watchfloor.connectors.testing.TreeMutations;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportEventsTest {
    private static final String RECORD = """
        {"kind":"admin#reports#activity","etag":"\\"x\\"","id":{"time":"2026-11-24T10:00:00.123Z",
         "uniqueQualifier":"-4711","applicationName":"login","customerId":"C03az79cb"},
         "actor":{"callerType":"USER","email":"jo@example.com","profileId":"100000000000000000002"},
         "ipAddress":"2001:db8::7","networkInfo":{"ipAsn":[64500],"regionCode":"JP"},
         "events":[{"type":"login","name":"login_success","parameters":[
          {"name":"login_type","value":"google_password"},
          {"name":"login_challenge_method","multiValue":["password","security_key"]},
          {"name":"is_suspicious","boolValue":false}]}]}
        """;

    @Test
    void aSignInIsTheBeginningOfASession() throws Exception {
        SecurityEvent event = event(record());

        assertThat(event.id()).isEqualTo("login:2026-11-24T10:00:00.123Z:-4711:");
        assertThat(event.time()).isEqualTo(Instant.parse("2026-11-24T10:00:00.123Z"));
        assertThat(event.kind()).isEqualTo(Kind.SESSION_STARTED);
        assertThat(event.user()).isEqualTo("jo@example.com");
        assertThat(event.userId()).isEqualTo("100000000000000000002");
        assertThat(event.source()).hasToString("2001:db8::7");
        assertThat(event.summary()).isEqualTo("jo@example.com: login success");
        assertThat(event.ruleId()).isEqualTo("login_success");
        assertThat(event.raw()).contains("security_key");
    }

    @ParameterizedTest
    @CsvSource({
        "login,login,login_success,is_suspicious=true,SESSION_STARTED,SUCCESS,MEDIUM",
        "login,login,login_success,login_type=exchange,SESSION_REFRESHED,SUCCESS,INFORMATIONAL",
        "login,login,login_failure,login_type=saml,SIGN_IN,FAILURE,LOW",
        "login,login,login_challenge,login_challenge_status=Challenge Passed.,SIGN_IN,ALLOWED,INFORMATIONAL",
        "login,login,login_verification,login_challenge_status=Challenge Failed.,SIGN_IN,FAILURE,LOW",
        "login,login,login_verification,login_challenge_status=,SIGN_IN,UNKNOWN,INFORMATIONAL",
        "login,login,logout,login_type=google_password,SESSION_ENDED,SUCCESS,INFORMATIONAL",
        "login,login,risky_sensitive_action_allowed,login_challenge_status=Challenge Passed.,ALERT,ALLOWED,MEDIUM",
        "login,account_warning,suspicious_login,affected_email_address=kim@example.com,ALERT,BLOCKED,HIGH",
        "login,account_warning,account_disabled_hijacked,x=y,ALERT,UNKNOWN,HIGH",
        "login,account_warning,account_disabled_spamming,x=y,ALERT,UNKNOWN,MEDIUM",
        "login,account_warning,user_signed_out_due_to_suspicious_session_cookie,x=y,SESSION_REVOKED,SUCCESS,HIGH",
        "login,account_warning,passkey_enrolled,x=y,ADMINISTRATION,SUCCESS,LOW",
        "login,attack_warning,gov_attack_warning,x=y,ALERT,UNKNOWN,HIGH",
        "login,2sv_change,2sv_disable,x=y,ADMINISTRATION,SUCCESS,MEDIUM",
        "login,2sv_change,2sv_enroll,x=y,ADMINISTRATION,SUCCESS,LOW",
        "login,email_forwarding_change,email_forwarding_out_of_domain,x=y,ADMINISTRATION,SUCCESS,MEDIUM",
        "login,blocked_sender_change,blocked_sender,x=y,STATUS,SUCCESS,INFORMATIONAL",
        "admin,DELEGATED_ADMIN_SETTINGS,ASSIGN_ROLE,USER_EMAIL=kim@example.com,ADMINISTRATION,SUCCESS,MEDIUM",
        "admin,USER_SETTINGS,SUSPEND_USER,USER_EMAIL=kim@example.com,ADMINISTRATION,SUCCESS,LOW",
        "token,auth,authorize,app_name=Mail Helper,ADMINISTRATION,SUCCESS,LOW",
        "other,new,brand_new,x=y,STATUS,UNKNOWN,INFORMATIONAL",
    })
    void eachEventHasItsMeaning(
            String application,
            String type,
            String name,
            String parameter,
            Kind kind,
            Outcome outcome,
            Severity severity)
            throws Exception {
        SecurityEvent event = event(with(application, type, name, parameter));

        assertThat(event.kind()).isEqualTo(kind);
        assertThat(event.outcome()).isEqualTo(outcome);
        assertThat(event.severity()).isEqualTo(severity);
    }

    @Test
    void aWarningIsAboutWhomItNames() throws Exception {
        SecurityEvent event =
                event(with("login", "account_warning", "suspicious_login", "affected_email_address=kim@example.com"));

        assertThat(event.user()).isEqualTo("kim@example.com");
        assertThat(event.userId()).as("that of the actor").isNull();
        assertThat(event.technique()).isEqualTo("T1078.004");
    }

    @Test
    void anActOnADeviceNamesIt() throws Exception {
        assertThat(event(with("admin", "MOBILE_SETTINGS", "ACTION_REQUESTED", "DEVICE_ID=4a5b"))
                        .device())
                .isEqualTo("4a5b");
    }

    @Test
    void secretsOfAParameterAreNotKept() throws Exception {
        SecurityEvent event = event(with("admin", "USER_SETTINGS", "CHANGE_PASSWORD", "password=hunter2"));

        assertThat(event.toString()).doesNotContain("hunter2");
    }

    @Test
    void nothingHostileBreaksTheParser() throws Exception {
        int understood = 0;
        for (JsonNode hostile : TreeMutations.of(record())) {
            understood += reports().event(hostile).isPresent() ? 1 : 0;
        }

        assertThat(understood).isPositive();
    }

    private static ObjectNode with(String application, String type, String name, String parameter) throws Exception {
        ObjectNode record = record();
        ((ObjectNode) record.path("id")).put("applicationName", application);
        String[] pair = parameter.split("=", 2);
        ObjectNode told = record.putArray("events")
                .addObject()
                .put("type", type)
                .put("name", name)
                .putArray("parameters")
                .addObject()
                .put("name", pair[0]);
        if (pair[1].equals("true")) {
            told.put("boolValue", true);
        } else {
            told.put("value", pair[1]);
        }
        return record;
    }

    private static ObjectNode record() throws Exception {
        return (ObjectNode) Json.read(RECORD);
    }

    private static SecurityEvent event(JsonNode record) {
        return reports().event(record).orElseThrow();
    }

    private static GoogleReports reports() {
        return new GoogleReports(null, List.of());
    }
}
