package dev.watchfloor.connectors.accesslog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.connectors.feeds.ParsedRecord;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be taken from the recordings: Envoy, Traefik, proxies in front, and bad lines. */
class AccessParserTest {
    private static final String NGINX =
            "{'msec':'1795487970.069','remote_addr':'10.0.0.1','port':'40000','request_method':'POST',"
                    + "'request_uri':'/login','status':'401','request_length':'5','bytes_sent':'18',"
                    + "'remote_user':'j.tanaka','xff':'8.8.8.8, 198.51.100.1'}";
    private static final String CADDY =
            "{'ts':1795487970.069248,'request':{'remote_ip':'10.0.0.1','remote_port':'40000','client_ip':'8.8.8.8',"
                    + "'method':'GET','uri':'/','headers':{'x-forwarded-for':['8.8.8.8','198.51.100.1'],"
                    + "'Authorization':['Bearer hunter2hunter2']}},'user_id':'','status':200}";

    @Test
    void traefikIsReadWhole() throws Exception {
        SecurityEvent request = AccessLines.event(AccessLines.parser("traefik", ""), AccessLines.TRAEFIK);

        assertThat(request.time()).isEqualTo(Instant.parse("2026-11-24T02:39:30.069248123Z"));
        assertThat(Addresses.canonical(request.source())).isEqualTo("2001:db8::9");
        assertThat(request.sourcePort()).isEqualTo(40_000);
        assertThat(request.user()).as("a dash is nobody").isNull();
        assertThat(request.summary()).isEqualTo("GET shop.example/a (200)");
    }

    @Test
    void envoyIsReadWholeAndWithoutSecrets() throws Exception {
        SecurityEvent request = AccessLines.event(AccessLines.parser("envoy", ""), AccessLines.ENVOY);

        assertThat(request.toString()).doesNotContain("hunter2");
        assertThat(request.status()).isEqualTo(403);
        assertThat(request.severity()).isEqualTo(Severity.LOW);
        assertThat(request.outcome()).as("may be what stands behind it").isEqualTo(Outcome.FAILURE);
        assertThat(request.bytesIn()).isEqualTo(5);
        assertThat(request.bytesOut()).isEqualTo(18);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'response_flags':'RL'",
                "'response_flags':'UF,UAEX'",
                "'response_flags':'-','response_code_details':'rbac_access_denied_matched_policy[a]'",
            })
    void whatEnvoyItselfRefusedIsBlocked(String flags) throws Exception {
        SecurityEvent request = AccessLines.event(
                AccessLines.parser("any", ""), AccessLines.ENVOY.replace("'response_flags':'-'", flags));

        assertThat(request.outcome()).isEqualTo(Outcome.BLOCKED);
        assertThat(request.severity()).isEqualTo(Severity.MEDIUM);
        assertThat(request.summary()).startsWith("Refused: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {NGINX, CADDY, AccessLines.ENVOY})
    void forwardedAddressesAreBelievedFromTrustedProxiesOnly(String line) throws Exception {
        SecurityEvent believed = AccessLines.event(AccessLines.parser("any", "10.0.0.0/8"), line);
        SecurityEvent doubted = AccessLines.event(AccessLines.parser("any", "192.168.0.0/16"), line);

        assertThat(Addresses.canonical(believed.source())).isEqualTo("198.51.100.1");
        assertThat(believed.sourcePort()).isZero();
        assertThat(Addresses.canonical(doubted.source())).isEqualTo("10.0.0.1");
        assertThat(doubted.sourcePort()).isEqualTo(40_000);
    }

    @Test
    void nginxMayWriteItsVariablesAsTexts() throws Exception {
        SecurityEvent request = AccessLines.event(AccessLines.parser("nginx", ""), NGINX);

        assertThat(request.time()).isEqualTo(Instant.parse("2026-11-24T02:39:30.069Z"));
        assertThat(request.status()).isEqualTo(401);
        assertThat(request.user()).isEqualTo("j.tanaka");
        assertThat(request.bytesIn()).isEqualTo(5);
        assertThat(request.severity()).isEqualTo(Severity.LOW);
    }

    @Test
    void secretsInHeadersAreRemoved() throws Exception {
        assertThat(AccessLines.event(AccessLines.parser("caddy", ""), CADDY).toString())
                .doesNotContain("hunter2");
    }

    @Test
    void nulsBeforeALineArePassedOver() throws Exception {
        assertThat(AccessLines.event(AccessLines.parser("caddy", ""), "\0".repeat(4_807) + CADDY)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whatIsNoRequestLineIsShownAsUnreadable() throws Exception {
        SecurityEvent odd = AccessLines.event(
                AccessLines.parser("nginx", ""),
                "{'time':'2026-11-24T02:39:29+00:00','client':'203.0.113.9','request':'\\u0016\\u0003','status':400}");

        assertThat(odd.summary()).isEqualTo("Unreadable request (400)");
        assertThat(odd.path()).isNull();
    }

    @Test
    void whatCaddySaysOfItselfIsPassedOver() throws Exception {
        assertThat(AccessLines.parser("any", "")
                        .parse(
                                "{\"level\":\"info\",\"ts\":1795487970.06,\"logger\":\"tls\",\"msg\":\"cleaning\"}",
                                "x"))
                .isInstanceOf(ParsedRecord.Skipped.class);
    }

    @Test
    void linesOfAnotherProductThanTheChosenAreRejected() throws Exception {
        assertThat(AccessLines.parser("envoy", "").parse(NGINX.replace('\'', '"'), "x"))
                .isInstanceOf(ParsedRecord.Rejected.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "203.0.113.9 - - [24/Nov/2026:02:39:29 +0000] \"GET /?token=hunter2 HTTP/1.1\" 200 18",
                "{\"time\":\"2026-11-24T02:39:29+00:00\",\"request\":\"GET /?token=hunter2",
                "{\"client\":\"203.0.113.9\",\"status\":200,\"request\":\"GET /?token=hunter2 HTTP/1.1\"}",
                "{\"client\":\"203.0.113.9\",\"status\":200,\"time\":\"24/Nov/2026:02:39:29\"}",
                "{\"ts\":1795487970.06,\"client_ip\":\"203.0.113.9\",\"frontend\":\"edge\",\"status\":200,\"term\":\"----\"}",
                "{\"request\":{\"headers\":7}}",
                "{\"password\":\"hunter2\"}",
                "{}",
                "[]",
                "7"
            })
    void whatIsNotUnderstoodIsRejectedWithoutItsSecrets(String line) throws Exception {
        assertThat(AccessLines.parser("any", "").parse(line, "x"))
                .isInstanceOfSatisfying(ParsedRecord.Rejected.class, rejected -> {
                    assertThat(rejected.record().reason()).endsWith(".");
                    assertThat(rejected.record().sample()).doesNotContain("hunter2");
                });
    }

    @Test
    void fieldsOfTheWrongSortDoNoHarm() throws Exception {
        SecurityEvent odd = AccessLines.event(
                AccessLines.parser("any", "10.0.0.0/8"),
                "{'ts':1795487970.06,'request':{'remote_ip':7,'remote_port':{},'headers':{'X-Forwarded-For':{'a':1}},"
                        + "'uri':[]},'status':9999999999,'size':-5,'user_id':{}}");

        assertThat(odd.source()).isNull();
        assertThat(odd.status()).isZero();
        assertThat(odd.bytesOut()).isEqualTo(-1);
    }
}
