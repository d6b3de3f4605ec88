package dev.watchfloor.connectors.cowrie;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.connectors.feeds.CommunityId;
import dev.watchfloor.connectors.feeds.Ends;
import dev.watchfloor.connectors.feeds.ParsedRecord;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Cowrie's records come to mean; they are built after its output documentation. */
class CowrieParserTest {
    private static final String TRIED = CowrieLines.TRIED;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "session.connect | 'protocol':'ssh','dst_port':2222 | connection over ssh from 203.0.113.9",
                "session.closed | 'duration_ms':12345 | session over after 12.3 s from 203.0.113.9",
                "session.closed | 'duration':'7.04' | session over after 7.0 s from 203.0.113.9",
                "session.closed | 'duration':[] | session over from 203.0.113.9",
                "login.success | 'username':'root' | sign-in as root let in from 203.0.113.9",
                "command.input | 'input':'uname -a' | command from 203.0.113.9: uname -a",
                "client.version | 'version':'SSH-2.0-Go' | client SSH-2.0-Go from 203.0.113.9",
                "client.kex | 'hassh':'abc' | key exchange, HASSH abc from 203.0.113.9",
                "session.file_download | 'url':'http://198.51.100.7/x.sh','shasum':'e3b0' | file downloaded from"
                        + " 203.0.113.9, SHA-256 e3b0: http://198.51.100.7/x.sh",
                "session.file_upload | 'filename':'a.elf','shasum':'e3b0' | file uploaded from 203.0.113.9, SHA-256"
                        + " e3b0: a.elf",
                "direct-tcpip.request | 'dst_ip':'198.51.100.7','dst_port':25 | tunnel asked for to 198.51.100.7:25"
                        + " from 203.0.113.9",
                "telnet.exploit_success | 'x':1 | telnet exploit success from 203.0.113.9",
            })
    void eachTouchIsHighAndSaysWhatWasDone(String eventId, String fields, String words) {
        SecurityEvent touch = event(CowrieLines.record(eventId, fields));

        assertThat(touch.summary()).isEqualTo("Honeypot: " + words);
        assertThat(touch.severity()).isEqualTo(Severity.HIGH);
        assertThat(touch.kind()).isEqualTo(Kind.DECOY);
        assertThat(touch.ruleId()).isEqualTo("cowrie." + eventId);
    }

    @Test
    void whatJoinsTouchesWithOtherLayersIsTakenOut() {
        SecurityEvent touch = event(CowrieLines.record(
                "login.failed", "'username':'j.tanaka','src_port':40000,'dst_ip':'::ffff:198.51.100.4','dst_port':22"));

        assertThat(touch.time()).isEqualTo(Instant.parse("2026-11-24T02:51:25.413123Z"));
        assertThat(Addresses.canonical(touch.source())).isEqualTo("203.0.113.9");
        assertThat(touch.sourcePort()).isEqualTo(40_000);
        assertThat(Addresses.canonical(touch.destination())).isEqualTo("198.51.100.4");
        assertThat(touch.destinationPort()).isEqualTo(22);
        assertThat(touch.user()).isEqualTo("j.tanaka");
        assertThat(touch.flow()).isEqualTo("a1b2");
        assertThat(touch.communityId())
                .isEqualTo(CommunityId.of(
                                "tcp",
                                new Ends(
                                        touch.source(),
                                        touch.sourcePort(),
                                        touch.destination(),
                                        touch.destinationPort()),
                                0)
                        .orElseThrow());
        assertThat(touch.session()).as("no session of an identity provider").isNull();
        assertThat(touch.outcome()).isEqualTo(Outcome.FAILURE);
        assertThat(touch.technique()).isEqualTo("T1110");
    }

    @Test
    void aTunnelsTargetIsNoEndOfTheVisitorsConnection() {
        SecurityEvent touch = event(
                CowrieLines.record("direct-tcpip.request", "'src_port':40000,'dst_ip':'198.51.100.4','dst_port':22"));

        assertThat(touch.communityId()).isNull();
        assertThat(touch.flow()).isEqualTo("a1b2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "login.failed | 'username':'root','password':'hunter2','message':'login attempt [root/hunter2] failed'",
                "login.success | 'message':'login attempt [root/hunter2] succeeded'",
                "session.input | 'realm':'passwd','input':'hunter2','message':'INPUT (passwd): hunter2'",
                "command.input | 'realm':'passwd','input':'hunter2','message':'INPUT (passwd): hunter2'",
                "direct-tcpip.data | 'data':'AUTH PLAIN hunter2'",
                "client.var | 'name':'PASSWORD','value':'hunter2'",
                "login.success | 'key':'hunter2','type':'ssh-rsa'",
                "session.file_download | 'url':'http://a:hunter2@198.51.100.7/x?token=hunter2'",
            })
    void whatWasTriedAsAPasswordIsKeptNowhere(String eventId, String fields) {
        assertThat(event(CowrieLines.record(eventId, fields)).toString()).doesNotContain(TRIED);
    }

    @Test
    void commandsAreKept() {
        assertThat(event(CowrieLines.record("command.input", "'input':'wget x','message':'CMD: wget x'"))
                        .raw())
                .contains("\"input\":\"wget x\"", "CMD: wget x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not json",
                "{\"eventid\":\"cowrie.login.failed\",\"message\":\"login attempt [root/hunter2",
                "{\"eventid\":\"cowrie.login.failed\",\"password\":\"hunter2\",\"src_ip\":\"203.0.113.9\"}",
                "{\"eventid\":\"cowrie.login.failed\",\"src_ip\":\"203.0.113.9\",\"timestamp\":\"2026-11-24T02:51:25\"}",
                "{\"eventid\":\"other.login\",\"password\":\"hunter2\"}",
                "{\"eventid\":7}",
                "{}",
                "[]",
                "7"
            })
    void whatIsNotUnderstoodIsRejectedWithoutItsSecrets(String record) {
        assertThat(new CowrieParser().parse(record, "x"))
                .isInstanceOfSatisfying(ParsedRecord.Rejected.class, rejected -> {
                    assertThat(rejected.record().reason()).endsWith(".");
                    assertThat(rejected.record().sample()).isNotEmpty().doesNotContain(TRIED);
                });
    }

    @Test
    void fieldsOfTheWrongSortDoNoHarm() {
        SecurityEvent odd = event(CowrieLines.record(
                "command.input", "'input':{},'username':[1],'src_port':'many','dst_port':99999,'dst_ip':7"));

        assertThat(odd.user()).isNull();
        assertThat(odd.sourcePort()).isZero();
        assertThat(odd.destinationPort()).isZero();
        assertThat(odd.destination()).isNull();
    }

    @Test
    void aCommandCannotForgeARowNorGrowIt() {
        SecurityEvent command = event(
                CowrieLines.record("command.input", "'input':'a\\u001b[2J\\r\\nb\\u202e" + "x".repeat(100_000) + "'"));

        assertThat(command.summary()).hasSizeLessThanOrEqualTo(300).doesNotContain("\u001b", "\n", "\u202e");
    }

    @Test
    void whatCowrieSaysOfItselfIsPassedOver() {
        assertThat(new CowrieParser()
                        .parse("{\"eventid\":\"cowrie.sensor.start\",\"timestamp\":\"2026-11-24T02:51:25Z\"}", "x"))
                .isInstanceOf(ParsedRecord.Skipped.class);
    }

    private static SecurityEvent event(String record) {
        return ((ParsedRecord.Understood) new CowrieParser().parse(record, "x"))
                .events()
                .getFirst();
    }
}
