package dev.watchfloor.connectors.modsecurity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.connectors.feeds.ParsedRecord;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the recording does not hold: other zones, proxies, Coraza, secrets and bad records. */
class AuditParserTest {
    private static final String TIME = "'time_stamp':'Tue Nov 24 02:39:30 2026','unique_id':'179548797038.069248'";
    private static final String REQUEST = "'method':'POST','uri':'/login'";

    @ParameterizedTest
    @CsvSource({
        "Tue Nov 24 02:39:30 2026, the server is in UTC",
        "Tue Nov 24 03:39:31 2026, in Berlin and a second later",
        "Mon Nov 23 21:39:30 2026, in New York",
        "Tue Nov 24 08:24:30 2026, in Kathmandu",
    })
    void theIdTellsTheTimeWhateverTheZone(String stamp, String why) throws Exception {
        SecurityEvent event = AuditLines.event(AuditLines.transaction(
                TIME.replace("Tue Nov 24 02:39:30 2026", stamp), REQUEST, "'http_code':401", ""));

        assertThat(event.time()).as(why).isEqualTo(Instant.parse("2026-11-24T02:39:30Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"179548797038.069248", "b42d5053db60978c1823ea444f75b0db", "170000000012.5"})
    void whereTheIdDoesNotTellTheZoneIsAskedFor(String uniqueId) throws Exception {
        String record = AuditLines.transaction(
                "'time_stamp':'Sun Nov  1 04:00:00 2026','unique_id':'" + uniqueId + "'",
                REQUEST,
                "'http_code':401",
                "");

        assertThat(AuditLines.parser(Optional.empty(), "").parse(record, "x"))
                .isInstanceOfSatisfying(
                        ParsedRecord.Rejected.class,
                        rejected -> assertThat(rejected.record().reason()).contains("zone"));
        assertThat(AuditLines.event(AuditLines.parser(Optional.of(ZoneId.of("Europe/Berlin")), ""), record)
                        .time())
                .isEqualTo(Instant.parse("2026-11-01T03:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"0,CRITICAL", "1,CRITICAL", "2,HIGH", "3,MEDIUM", "4,LOW", "5,INFORMATIONAL", "many,INFORMATIONAL"})
    void severityIsThatOfTheWorstFinding(String level, Severity severity) throws Exception {
        String messages = rule("949110", "0") + "," + rule("942100", level) + "," + rule("920350", "7");

        assertThat(AuditLines.event(AuditLines.transaction(TIME, REQUEST, "'http_code':200", messages))
                        .severity())
                .isEqualTo(severity);
    }

    @Test
    void corazaIsReadWhole() throws Exception {
        SecurityEvent attack = AuditLines.event(
                AuditLines.parser(Optional.empty(), "203.0.113.0/24"), AuditLines.CORAZA.replace('\'', '"'));

        assertThat(attack.time()).isEqualTo(Instant.parse("2026-11-24T02:39:30.069248Z"));
        assertThat(attack.kind()).isEqualTo(Kind.ALERT);
        assertThat(attack.outcome()).isEqualTo(Outcome.BLOCKED);
        assertThat(attack.ruleId()).isEqualTo("942100");
        assertThat(attack.ruleName()).isEqualTo("SQL Injection");
        assertThat(attack.technique()).isEqualTo("T1190");
        assertThat(attack.userAgent()).isEqualTo("curl/8");
        assertThat(attack.status()).isEqualTo(403);
        assertThat(Addresses.canonical(attack.source())).isEqualTo("198.51.100.1");
        assertThat(attack.toString()).doesNotContain("hunter2");
    }

    @ParameterizedTest
    @CsvSource({"10.0.0.0/8,198.51.100.1,0", "192.168.0.0/16,10.0.0.1,53290"})
    void forwardedAddressesAreBelievedFromTrustedProxiesOnly(String proxies, String source, int port) throws Exception {
        SecurityEvent event = AuditLines.event(
                AuditLines.parser(Optional.empty(), proxies),
                AuditLines.transaction(
                        TIME,
                        REQUEST + ",'headers':{'x-forwarded-for':'8.8.8.8, 198.51.100.1'}",
                        "'http_code':401",
                        ""));

        assertThat(Addresses.canonical(event.source())).isEqualTo(source);
        assertThat(event.sourcePort()).isEqualTo(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'data':'Matched Data: x found within ARGS:password: hunter2'",
                "'data':'Matched Data: x found within ARGS_POST:user.password: hunter2'",
                "'data':'Matched Data: x found within REQUEST_COOKIES:sid: hunter2'",
                "'match':'against variable `REQUEST_HEADERS:Authorization` (Value: `hunter2` )'",
                "'match':'against variable `REQUEST_BODY` (Value: `hunter2` )'",
            })
    void whatMatchedInASecretIsKeptNowhere(String detail) throws Exception {
        String message = "{'message':'m','details':{'ruleId':'942100','severity':'2'," + detail + "}}";
        String request = REQUEST + ",'headers':{'Cookie':'sid=hunter2','Authorization':'Basic hunter2'},"
                + "'body':'<p>hunter2</p>'";

        assertThat(AuditLines.event(AuditLines.transaction(TIME, request, "'http_code':403,'body':'hunter2'", message))
                        .toString())
                .doesNotContain("hunter2");
    }

    @Test
    void whatMatchedElsewhereIsKept() throws Exception {
        String message = "{'message':'m','details':{'ruleId':'942100','data':'found within ARGS:id: 1 or 1=1'}}";

        assertThat(AuditLines.event(AuditLines.transaction(TIME, REQUEST, "'http_code':403", message))
                        .raw())
                .contains("1 or 1=1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "---a1b2---A--",
                "{\"transaction\":{\"client_ip\":\"203.0.113.9\",\"messages\":[{\"details\":{\"data\":\"hunter2",
                "{\"transaction\":{\"client_ip\":\"203.0.113.9\",\"request\":{}}}",
                "{\"transaction\":{\"client_ip\":\"203.0.113.9\",\"request\":7,\"password\":\"hunter2\"}}",
                "{\"transaction\":[]}",
                "{}",
                "[]"
            })
    void whatIsNotUnderstoodIsRejectedWithoutItsSecrets(String record) throws Exception {
        assertThat(AuditLines.parser(Optional.of(ZoneId.of("UTC")), "").parse(record, "x"))
                .isInstanceOfSatisfying(ParsedRecord.Rejected.class, rejected -> {
                    assertThat(rejected.record().reason()).endsWith(".");
                    assertThat(rejected.record().sample()).isNotEmpty().doesNotContain("hunter2");
                });
    }

    @Test
    void fieldsOfTheWrongSortDoNoHarm() throws Exception {
        SecurityEvent odd = AuditLines.event(AuditLines.transaction(
                TIME, "'method':{},'uri':[],'headers':7", "'http_code':'many'", "7,{},{'details':[]},{'data':{}}"));

        assertThat(odd.kind()).isEqualTo(Kind.ALERT);
        assertThat(odd.status()).isZero();
        assertThat(odd.path()).isNull();
        assertThat(odd.ruleId()).isEqualTo("unknown");
    }

    private static String rule(String id, String level) {
        return "{'message':'rule " + id + "','details':{'ruleId':'" + id + "','severity':'" + level + "'}}";
    }
}
