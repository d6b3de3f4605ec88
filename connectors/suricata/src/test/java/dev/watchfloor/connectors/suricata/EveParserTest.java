package dev.watchfloor.connectors.suricata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.connectors.feeds.ParsedRecord;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EveParserTest {
    private static final String ENDS =
            "'timestamp':'2026-11-24T02:46:55.1+0100','flow_id':7,'src_ip':'198.51.100.4','src_port':443,"
                    + "'dest_ip':'203.0.113.9','dest_port':40000,'proto':'TCP'";

    @ParameterizedTest
    @CsvSource({"1,HIGH", "2,MEDIUM", "3,LOW", "4,INFORMATIONAL", "255,INFORMATIONAL", "0,INFORMATIONAL"})
    void oneIsTheHighestPriority(int priority, Severity severity) {
        assertThat(alert("'severity':" + priority).severity()).isEqualTo(severity);
    }

    @Test
    void onlyTheRulesOwnWordMakesAnAlertCritical() {
        assertThat(alert("'severity':1,'metadata':{'signature_severity':['Critical']}")
                        .severity())
                .isEqualTo(Severity.CRITICAL);
        assertThat(alert("'severity':1,'metadata':{'signature_severity':['Major']}")
                        .severity())
                .isEqualTo(Severity.HIGH);
    }

    @Test
    void aBlockedAlertSaysSo() {
        SecurityEvent alert = alert("'severity':1,'action':'blocked'");

        assertThat(alert.outcome()).isEqualTo(Outcome.BLOCKED);
        assertThat(alert.summary()).startsWith("Blocked: ET SCAN test");
    }

    @Test
    void aConnectionHasItsCommunityIdOrNoneAndTheSensorsOwnNumberApart() {
        assertThat(alert("'severity':1").communityId()).as("computed").isEqualTo("1:IwnI5sNwLwqXivVfFKk4NIqYVhw=");
        assertThat(alert("'severity':1").flow()).isEqualTo("7");
        assertThat(event("{" + ENDS + ",'community_id':'1:x','event_type':'alert','alert':{}}")
                        .communityId())
                .isEqualTo("1:x");
        assertThat(event("{" + ENDS.replace("TCP", "ICMP") + ",'event_type':'alert','alert':{}}")
                        .communityId())
                .isNull();
        assertThat(event("{'timestamp':'2026-11-24T02:46:55.1+0100','flow_id':7,'event_type':'anomaly','anomaly':{}}")
                        .communityId())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'severity':3,'metadata':{'watchfloor_kind':['decoy']}",
                "'severity':3,'signature':'HONEYPOT touched'",
                "'severity':3,'category':'Honeypot'"
            })
    void aHoneypotIsADecoyAndNeverLow(String fields) {
        SecurityEvent alert = alert(fields);

        assertThat(alert.kind()).isEqualTo(Kind.DECOY);
        assertThat(alert.severity()).isEqualTo(Severity.HIGH);
    }

    @ParameterizedTest
    @CsvSource({"T1110_004,T1110.004", "T1190,T1190", "T1190.001,T1190.001", "nonsense,", "T11,"})
    void techniquesAreSpelledWithADot(String written, String technique) {
        assertThat(alert("'metadata':{'mitre_technique_id':['" + written + "']}")
                        .technique())
                .isEqualTo(technique);
    }

    @Test
    void withoutTheFlowTheDirectionTellsTheInitiator() {
        assertThat(source("{" + ENDS + ",'event_type':'alert','direction':'to_client','alert':{}}"))
                .isEqualTo("203.0.113.9");
        assertThat(source("{" + ENDS + ",'event_type':'alert','direction':'to_server','alert':{}}"))
                .isEqualTo("198.51.100.4");
    }

    @Test
    void withoutDirectionTheClientsPortTells() {
        assertThat(source("{" + ENDS + ",'event_type':'alert','alert':{}}")).isEqualTo("203.0.113.9");
    }

    @Test
    void whereNothingTellsTheAddressesStayAsTheRecordSaysAndThatIsSaid() {
        SecurityEvent alert = event("{'timestamp':'2026-11-24T02:46:55.1+0100','event_type':'alert','alert':{},"
                + "'src_ip':'198.51.100.4','dest_ip':'203.0.113.9','proto':'ICMP'}");

        assertThat(Addresses.canonical(alert.source())).isEqualTo("198.51.100.4");
        assertThat(Addresses.canonical(alert.destination())).isEqualTo("203.0.113.9");
        assertThat(alert.summary())
                .isEqualTo("Unnamed signature from 198.51.100.4 to 203.0.113.9 (as the packet went)");
        assertThat(alert("'severity':1").summary()).as("the port tells").doesNotContain("packet");
    }

    @ParameterizedTest
    @CsvSource({"51000,52000", "80,443"})
    void twoPortsOfOneSortTellNothingAndAreKept(int from, int to) {
        SecurityEvent alert = event("{'timestamp':'2026-11-24T02:46:55Z','event_type':'alert','alert':{},'proto':'TCP',"
                + "'src_ip':'198.51.100.4','src_port':" + from + ",'dest_ip':'203.0.113.9','dest_port':" + to + "}");

        assertThat(Addresses.canonical(alert.source())).isEqualTo("198.51.100.4");
        assertThat(alert.sourcePort()).isEqualTo(from);
        assertThat(alert.destinationPort()).isEqualTo(to);
        assertThat(alert.summary()).endsWith(" (as the packet went)");
    }

    @Test
    void theClientsForwardedForIsNotBelieved() {
        assertThat(source("{" + ENDS + ",'event_type':'alert','direction':'to_client',"
                        + "'alert':{'xff':'8.8.8.8'},'http':{'xff':'8.8.8.8'}}"))
                .isEqualTo("203.0.113.9");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not json",
                "{\"event_type\":\"alert\"",
                "{}",
                "[]",
                "7",
                "{\"event_type\":\"alert\",\"timestamp\":\"yesterday\"}",
                "{\"event_type\":\"alert\"}"
            })
    void malformedRecordsAreRejectedWithASample(String record) {
        assertThat(RecordedEve.PARSER.parse(record, "x"))
                .isInstanceOfSatisfying(ParsedRecord.Rejected.class, rejected -> {
                    assertThat(rejected.record().reason()).endsWith(".");
                    assertThat(rejected.record().sample()).isNotEmpty();
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"stats", "smtp", "drop", "netflow"})
    void otherRecordsArePassedOver(String type) {
        assertThat(RecordedEve.PARSER.parse("{\"event_type\":\"" + type + "\"}", "x"))
                .isInstanceOf(ParsedRecord.Skipped.class);
    }

    @Test
    void unwantedRecordsArePassedOver() {
        EveParser alertsOnly = new EveParser(EnumSet.of(EveType.ALERT));

        assertThat(alertsOnly.parse("{\"event_type\":\"flow\"}", "x")).isInstanceOf(ParsedRecord.Skipped.class);
    }

    @Test
    void fieldsOfTheWrongSortDoNoHarm() {
        SecurityEvent odd = event("{'timestamp':'2026-11-24T02:46:55Z','event_type':'alert','alert':'x','http':[1],"
                + "'src_ip':{},'src_port':'many','flow':7,'community_id':null}");

        assertThat(odd.source()).isNull();
        assertThat(odd.sourcePort()).isZero();
    }

    @Test
    void whatTurnsTheDirectionOfWritingIsTakenOutOfFields() {
        SecurityEvent alert =
                event("{" + ENDS + ",'event_type':'alert','alert':{'signature':'a\\u202eb\\u2066c\\u2028d'}}");

        assertThat(alert.ruleName()).isEqualTo("a b c d");
        assertThat(alert.summary()).doesNotContain("\u202e", "\u2066", "\u2028");
    }

    @Test
    void secretsAreRemovedAndTheRulesNameStays() {
        SecurityEvent alert = event("{" + ENDS + ",'event_type':'alert','alert':{'signature':'ET SCAN test'},"
                + "'http':{'url':'/cb?code=hunter2&a=1','cookie':'hunter2','authorization':'Bearer hunter2hunter2',"
                + "'request_headers':[{'name':'Cookie','value':'hunter2'},{'name':'Accept','value':'any'}]},"
                + "'payload':'aHVudGVyMg==','payload_printable':'GET / HTTP/1.1\\r\\nCookie: sid=hunter2\\r\\nA: b',"
                + "'ftp':{'command':'PASS','command_data':'hunter2'}}");

        assertThat(alert.toString()).doesNotContain("hunter2", "aHVudGVyMg");
        assertThat(alert.raw()).contains("ET SCAN test", "any", "GET / HTTP/1.1");
    }

    private static SecurityEvent alert(String fields) {
        String signature = fields.contains("'signature':") ? "" : "'signature':'ET SCAN test',";
        return event("{" + ENDS + ",'event_type':'alert','alert':{" + signature + "'gid':1,'signature_id':5," + fields
                + "}}");
    }

    private static String source(String record) {
        return Addresses.canonical(event(record).source());
    }

    private static SecurityEvent event(String record) {
        return RecordedEve.event(record.replace('\'', '"'));
    }
}
