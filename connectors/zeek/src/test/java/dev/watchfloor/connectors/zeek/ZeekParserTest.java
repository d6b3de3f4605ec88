package dev.watchfloor.connectors.zeek;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.connectors.feeds.ParsedRecord;
import java.time.Instant;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Zeek's records come to mean; they are built after its documentation. */
class ZeekParserTest {
    private static final ZeekParser PARSER = new ZeekParser(EnumSet.allOf(ZeekLog.class), 0);
    private static final String WHERE = " from 198.51.100.10 to 203.0.113.80:443";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'missed_bytes':0,'proto':'udp' | FLOW",
                "'trans_depth':1,'method':'GET' | REQUEST",
                "'established':true,'resumed':false | TLS",
                "'proto':'udp','query':'a.example','qtype_name':'A' | DNS",
                "'auth_attempts':1 | SSH",
                "'fuid':'F1','seen_bytes':9 | FILE",
                "'note':'Scan::Port_Scan','fuid':'F1','seen_bytes':9 | ALERT",
                "'name':'bad_TCP_checksum','notice':false,'peer':'zeek' | ANOMALY",
                "'_path':'weird','note':'x' | ANOMALY",
                "'path':'x','share_type':'DISK' | REMOTE_ACCESS",
                "'action':'SMB::FILE_OPEN','name':'x' | FILE",
                "'request_type':'AS','client':'a/B' | SIGN_IN",
                "'request_type':'TGS','client':'a/B' | REMOTE_ACCESS",
                "'cookie':'a','result':'encrypted','cert_count':0 | REMOTE_ACCESS",
                "'rtt':0.1,'endpoint':'svcctl','operation':'x' | REMOTE_ACCESS",
                "'certificate.version':3,'certificate.serial':'05' | TLS",
            })
    void theLogIsToldByItsPathOrByFieldsOfItsOwn(String fields, Kind kind) {
        assertThat(event(ZeekLines.record(fields)).kind()).isEqualTo(kind);
    }

    @Test
    void aConnectionHasItsBytesAtItsEnd() {
        SecurityEvent flow = event(ZeekLines.conn("'duration':3.5,'orig_bytes':900,'orig_ip_bytes':1400,"
                + "'resp_bytes':12000,'resp_ip_bytes':12800,'service':'ssl','local_orig':true,'local_resp':false"));

        assertThat(flow.time()).isEqualTo(Instant.parse("2026-11-24T02:39:33.569248Z"));
        assertThat(Addresses.canonical(flow.source())).isEqualTo("198.51.100.10");
        assertThat(flow.sourcePort()).isEqualTo(40_000);
        assertThat(flow.destinationPort()).isEqualTo(443);
        assertThat(flow.bytesIn()).isEqualTo(900);
        assertThat(flow.bytesOut()).isEqualTo(12_000);
        assertThat(flow.summary())
                .isEqualTo("Flow (ssl)" + WHERE + ": 900 bytes sent, 12000 received in 3 s, out of the local networks");
    }

    @ParameterizedTest
    @CsvSource({
        "'orig_bytes':900, 900",
        "'orig_bytes':4294967000 'orig_ip_bytes':120, 120",
        "'orig_bytes':5000 'orig_ip_bytes':1000 'missed_bytes':4000, 5000",
        "'orig_ip_bytes':120, 120",
        "'orig_bytes':-4, -1",
        "'orig_bytes':1e300, -1",
        "'orig_bytes':{}, -1",
    })
    void bytesThatCannotBeTrueAreThoseOfThePackets(String fields, long sent) {
        assertThat(event(ZeekLines.conn(fields.replace(" ", ","))).bytesIn()).isEqualTo(sent);
    }

    @Test
    void recordsOfOneConnectionAreJoinedAlsoWithSuricatas() {
        String id = event(ZeekLines.conn("'community_id':''")).communityId();

        assertThat(id).startsWith("1:");
        assertThat(event(ZeekLines.record("'trans_depth':1")).communityId()).isEqualTo(id);
        assertThat(event(ZeekLines.record("'established':true")).communityId()).isEqualTo(id);
        assertThat(event(ZeekLines.conn("'community_id':'1:recorded='")).communityId())
                .isEqualTo("1:recorded=");
    }

    /** The exchange of an echo and its reply in the specification's reference data. */
    @Test
    void theTypeOfAnIcmpMessageStandsWhereItsPortWould() {
        SecurityEvent echo = event("{\"ts\":1795487970.1,\"conn_state\":\"OTH\",\"proto\":\"icmp\","
                + "\"id.orig_h\":\"192.168.0.89\",\"id.orig_p\":8,\"id.resp_h\":\"192.168.0.1\",\"id.resp_p\":0}");

        assertThat(echo.communityId()).isEqualTo("1:X0snYXpgwiv9TZtqg64sgzUn6Dk=");
    }

    @Test
    void zeeksOwnIdJoinsAsWellAndNeverCountsAsACommunityId() {
        SecurityEvent weird = event(ZeekLines.record("'name':'x','notice':false"));

        assertThat(weird.flow()).isEqualTo("CHhAvVGS1DHFjwGM9");
        assertThat(weird.communityId()).as("the protocol is not known").isNull();
        assertThat(event(ZeekLines.conn("'proto':'tcp'")).flow()).isEqualTo(weird.flow());
        assertThat(event("{\"ts\":1.5e9,\"fuid\":\"F\",\"seen_bytes\":1,\"conn_uids\":[\"C1\"]}")
                        .flow())
                .isEqualTo("C1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"ts\":\"2026-11-24T02:39:30.069248Z\",\"missed_bytes\":0,\"id_orig_h\":\"198.51.100.10\",\"id_orig_p\":1}",
                "{\"ts\":1795487970.069248,\"missed_bytes\":0,\"id\":{\"orig_h\":\"198.51.100.10\",\"orig_p\":1}}"
            })
    void shippersMayRenameTheEnds(String record) {
        assertThat(Addresses.canonical(event(record).source())).isEqualTo("198.51.100.10");
        assertThat(event(record).time()).isEqualTo(Instant.parse("2026-11-24T02:39:30.069248Z"));
    }

    @Test
    void aNoticeIsAnAlertAndLoudOnesAreHigh() {
        String note = "'note':'Scan::Port_Scan','msg':'scanned 15 ports','actions':['Notice::ACTION_LOG'";
        SecurityEvent quiet = event("{\"ts\":1795487970.1,\"src\":\"203.0.113.9\",\"dst\":\"198.51.100.4\",\"p\":22,"
                + (note + "]}").replace('\'', '"'));

        assertThat(quiet.severity()).isEqualTo(Severity.MEDIUM);
        assertThat(quiet.ruleName()).isEqualTo("Scan::Port_Scan");
        assertThat(quiet.summary()).isEqualTo("Scan::Port_Scan: scanned 15 ports from 203.0.113.9 to 198.51.100.4:22");
        assertThat(event(ZeekLines.record(note + ",'Notice::ACTION_ALARM']")).severity())
                .isEqualTo(Severity.HIGH);
    }

    @Test
    void aRequestIsReadWithoutItsSecrets() {
        SecurityEvent request = event(ZeekLines.record("'trans_depth':1,'method':'POST','host':'shop.example',"
                + "'uri':'/cb?token=hunter2','status_code':401,'user_agent':'curl/8','username':'j.tanaka',"
                + "'password':'hunter2','proxied':['X-FORWARDED-FOR -> 8.8.8.8']"));

        assertThat(request.toString()).doesNotContain("hunter2");
        assertThat(request.user()).isEqualTo("j.tanaka");
        assertThat(request.outcome()).isEqualTo(Outcome.FAILURE);
        assertThat(request.bytesIn()).as("counted by the connection").isEqualTo(-1);
        assertThat(Addresses.canonical(request.source())).isEqualTo("198.51.100.10");
    }

    @ParameterizedTest
    @CsvSource({"true,SUCCESS,INFORMATIONAL", "false,FAILURE,LOW", "'\"-\"',UNKNOWN,INFORMATIONAL"})
    void anSshSignInEndsAsZeekTells(String success, Outcome outcome, Severity severity) {
        SecurityEvent ssh = event(ZeekLines.record("'auth_attempts':1,'auth_success':" + success));

        assertThat(ssh.outcome()).isEqualTo(outcome);
        assertThat(ssh.severity()).isEqualTo(severity);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'_path':'software'", "'_path':'conn_summary','missed_bytes':0", "'fingerprint':'f'"})
    void otherLogsArePassedOver(String fields) {
        assertThat(PARSER.parse(ZeekLines.record(fields), "x")).isInstanceOf(ParsedRecord.Skipped.class);
    }

    @Test
    void unwantedLogsArePassedOver() {
        assertThat(new ZeekParser(EnumSet.of(ZeekLog.HTTP), 0).parse(ZeekLines.conn("'x':1"), "x"))
                .isInstanceOf(ParsedRecord.Skipped.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#fields\tts\tuid",
                "{\"ts\":1795487970.1,\"missed_by",
                "{\"missed_bytes\":0}",
                "{\"missed_bytes\":0,\"ts\":\"-\"}",
                "{\"missed_bytes\":0,\"ts\":1e300}",
                "{\"ts\":1795487970.1,\"request\":{}}",
                "{}",
                "[]"
            })
    void whatIsNotUnderstoodIsRejected(String record) {
        assertThat(PARSER.parse(record, "x"))
                .isInstanceOfSatisfying(
                        ParsedRecord.Rejected.class,
                        rejected -> assertThat(rejected.record().reason()).endsWith("."));
    }

    @Test
    void fieldsOfTheWrongSortDoNoHarm() {
        SecurityEvent odd = event("{\"ts\":1795487970.1,\"missed_bytes\":[],\"id.orig_h\":7,\"id.orig_p\":\"many\","
                + "\"duration\":1e300,\"proto\":{},\"uid\":[],\"local_orig\":\"yes\",\"actions\":7}");

        assertThat(odd.source()).isNull();
        assertThat(odd.flow()).isNull();
        assertThat(odd.communityId()).isNull();
        assertThat(odd.time()).isEqualTo(Instant.parse("2026-11-24T02:39:30.1Z"));
    }

    private static SecurityEvent event(String record) {
        return ((ParsedRecord.Understood) PARSER.parse(record, "x")).events().getFirst();
    }
}
