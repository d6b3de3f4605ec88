package dev.watchfloor.connectors.syslog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.connectors.feeds.ParsedRecord;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SyslogParserTest {

    @Test
    void cefIsReadWithItsEscapesAndWithoutItsSecrets() throws Exception {
        SecurityEvent event = Messages.event(Messages.CEF);

        assertThat(event.time()).isEqualTo(Instant.parse("2026-11-24T09:08:07Z"));
        assertThat(event.kind()).isEqualTo(Kind.ALERT);
        assertThat(event.layer()).isEqualTo(Layer.PERIMETER);
        assertThat(event.severity()).isEqualTo(Severity.HIGH);
        assertThat(event.outcome()).isEqualTo(Outcome.BLOCKED);
        assertThat(event.summary()).isEqualTo("Gate\\Keeper: SQL injection from 203.0.113.9 to 198.51.100.80:443");
        assertThat(event.sourcePort()).isEqualTo(51_000);
        assertThat(event.path()).isEqualTo("https://shop.example/a?id=1&token=[removed]");
        assertThat(event.method()).isEqualTo("POST");
        assertThat(event.user()).isEqualTo("j.tanaka");
        assertThat(event.userAgent()).isEqualTo("Mozilla/5.0 (X11; rv=9)");
        assertThat(event.bytesIn()).isEqualTo(900);
        assertThat(event.device()).isEqualTo("fw-1");
        assertThat(event.ruleId()).isEqualTo("4711");
        assertThat(event.raw()).contains("cs2=strict", "msg=a value = with blanks in=900");
        assertThat(event.toString()).doesNotContain("hunter2", "hunter3");
    }

    @Test
    void leefIsReadWithTheTimeOfTheDevice() throws Exception {
        SecurityEvent event = Messages.event(Messages.LEEF);

        assertThat(event.time()).isEqualTo(Instant.parse("2026-11-24T09:08:07.500Z"));
        assertThat(event.severity()).isEqualTo(Severity.HIGH);
        assertThat(event.summary()).isEqualTo("Sensor: Port scan from 203.0.113.9 to 198.51.100.4:22");
        assertThat(event.user()).isEqualTo("root");
        assertThat(event.device()).isEqualTo("ids-1");
        assertThat(event.ruleId()).isEqualTo("scan");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "LEEF:2.0|V|P|1|e|^|src=203.0.113.9^dst=198.51.100.4 ~ 203.0.113.9",
                "LEEF:2.0|V|P|1|e|0x5E|src=203.0.113.9^dst=198.51.100.4 ~ 203.0.113.9",
                "LEEF:2.0|V|P|1|e|x7c|src=203.0.113.9|dst=198.51.100.4 ~ 203.0.113.9",
                "CEF:0|V|P|1|e|n|5|src=203.0.113.9 dst=198.51.100.4 ~ 203.0.113.9",
                "CEF:1.2|V|P|1|e|n|5|c6a2Label=Source IPv6 Address c6a2=2001:db8::9 ~ 2001:db8::9",
            })
    void delimitersAndAddressesOfAllSortsAreKnown(String text, String source) throws Exception {
        assertThat(Addresses.canonical(Messages.event("<13>" + text).source())).isEqualTo(source);
    }

    @Test
    void anAddressThatIsThereTwiceIsTakenFromNeither() throws Exception {
        SecurityEvent forged = Messages.event(
                "<13>CEF:0|V|P|1|e|n|5|requestClientApplication=x src=192.0.2.1 y src=203.0.113.9 dst=198.51.100.4");

        assertThat(forged.source()).isNull();
        assertThat(Addresses.canonical(forged.destination())).isEqualTo("198.51.100.4");
    }

    @Test
    void atSignInsTheAccountIsTheDestinationsUser() throws Exception {
        SecurityEvent event =
                Messages.event("<13>CEF:0|V|P|1|100|Login failed|3|suser=admin duser=m.alvarez outcome=failure");

        assertThat(event.kind()).isEqualTo(Kind.SIGN_IN);
        assertThat(event.user()).isEqualTo("m.alvarez");
        assertThat(event.outcome()).isEqualTo(Outcome.FAILURE);
        assertThat(event.severity()).isEqualTo(Severity.LOW);
    }

    @ParameterizedTest
    @CsvSource({
        "rt=1795511287000, 2026-11-24T09:08:07Z",
        "rt=1795511287, 2026-11-24T09:08:07Z",
        "rt=Nov 24 2026 09:08:07 UTC, 2026-11-24T09:08:07Z",
        "rt=Nov 24 2026 09:08:07.250 CST, 2026-11-24T08:08:07.250Z",
        "rt=2026-11-24 09:08:07+01:00, 2026-11-24T08:08:07Z",
        "rt=99999999999999999999, 2026-11-24T09:08:09Z",
        "msg=none, 2026-11-24T09:08:09Z",
    })
    void timesOfAllSortsAreKnownAndThoseWithoutAZoneAreOfTheSenders(String field, Instant time) throws Exception {
        assertThat(Messages.event("<13>CEF:0|V|P|1|e|n|5|" + field).time()).isEqualTo(time);
    }

    @Test
    void aTimeWithoutAZoneIsRefusedWhereNobodySaidWhichItIs() throws Exception {
        assertThat(Messages.parsed("<13>Nov 24 09:08:07 web-1 cron[1]: ran", ""))
                .isInstanceOfSatisfying(
                        ParsedRecord.Rejected.class,
                        rejected -> assertThat(rejected.record().reason()).contains("\"zone\""));
        assertThat(Messages.event("<13>Nov 24 09:08:07 web-1 cron[1]: ran").time())
                .isEqualTo(Instant.parse("2026-11-24T08:08:07Z"));
    }

    @Test
    void aRefusedSshSignInIsOfTheLastAddressWhateverTheUserIsCalled() throws Exception {
        SecurityEvent event = Messages.event(Messages.SSH);

        assertThat(event.kind()).isEqualTo(Kind.SSH);
        assertThat(event.outcome()).isEqualTo(Outcome.FAILURE);
        assertThat(event.user()).isEqualTo("a from 192.0.2.1 port 9");
        assertThat(Addresses.canonical(event.source())).isEqualTo("203.0.113.9");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<13>app: user=x password=hunter2 ok",
                "<13>app: password=\"hunter2 hunter2\" ok",
                "<13>app: PASSWORD : hunter2, ok",
                "<13>app: Authorization: Bearer hunter2hunter2 ok",
                "<13>app: {\"user\":\"x\",\"password\":\"hunter2\",\"ok\":1}",
                "<13>app: {\"ok\":1,\"password\":\"hunter2\"",
                "<13>app got ok {\"password\": \"hunter2\"}",
                "<13>app: GET /cb?code=hunter2 ok",
                "<13>LEEF:1.0|V|P|1|e|ok=1\tpassword=hunter2 hunter2\tsev=1",
                "<13>CEF:0|V|P|1|e|ok|5|password=hunter2 hunter2 dst=192.0.2.1",
                "<13>CEF:0|V|ok password=hunter2",
            })
    void secretsAreTakenOutAndTheRestIsKept(String text) throws Exception {
        ParsedRecord parsed = Messages.parsed(text, "UTC");

        assertThat(parsed.toString()).doesNotContain("hunter2").contains("ok");
    }

    @Test
    void jsonWithEcsNamesIsReadByThem() throws Exception {
        SecurityEvent event = Messages.event(
                "<13>1 2026-11-24T09:08:08Z h app - - - {\"@timestamp\":\"2026-11-24T09:08:07Z\","
                        + "\"event\":{\"kind\":\"alert\",\"severity\":73},\"source.ip\":\"203.0.113.9\",\"rule\":{\"name\":\"R\"}}");

        assertThat(event.kind()).isEqualTo(Kind.ALERT);
        assertThat(event.severity()).isEqualTo(Severity.HIGH);
        assertThat(event.summary()).isEqualTo("R from 203.0.113.9");
    }

    @Test
    void whereOnlyCefIsExpectedAllElseIsRejected() throws Exception {
        assertThat(Messages.parser("cef", "UTC").parse(Messages.arrival("<13>words"), "x"))
                .isInstanceOf(ParsedRecord.Rejected.class);
    }
}
