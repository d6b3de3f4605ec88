package dev.watchfloor.app.rules.naming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.sigma.LogSource;
import dev.watchfloor.app.sigma.matching.Text;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.SecurityEventBuilder;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class KeptEventTest {
    private static final String SIGN_IN = """
        {"id":"1","status":{"errorCode":0,"failureReason":"Other."},"clientAppUsed":"IMAP4",
         "location":{"city":"Zug","countryOrRegion":"CH"},"deviceDetail":{"trustType":""}}\
        """;
    private static final String FORTIGATE =
            "date=2026-11-24 time=02:51:25 devname=\"edge 1\" devid=\"FGT60FTK20001234\""
                    + " logid=\"0100044547\" type=\"event\" subtype=\"system\" user=\"ann\" action=\"Add\""
                    + " cfgpath=\"system.admin\" msg=\"Add system.admin \\\"mallory\\\"\"";

    @Test
    void aSignInOfEntraAnswersToTheNamesOfAzuresTables() {
        SecurityEvent event = event(Kind.SESSION_STARTED, Layer.IDENTITY)
                .outcome(Outcome.SUCCESS)
                .raw(SIGN_IN)
                .build();
        assertThat(values(event, "entra", "ResultType")).containsExactly("0");
        assertThat(values(event, "entra", "Resultdescription")).containsExactly("Other.");
        assertThat(values(event, "entra", "Status")).containsExactly("Success");
        assertThat(values(event, "entra", "Location")).containsExactly("CH");
        assertThat(values(event, "entra", "location.city")).containsExactly("Zug");
        assertThat(values(event, "entra", "DeviceDetail.trusttype")).containsExactly("");
        assertThat(sources(event, "entra")).contains(new LogSource(null, "azure", "signinlogs"));
        assertThat(values(event, "other", "ResultType")).isEmpty();
    }

    @Test
    void anActivityOfGoogleAnswersToTheNamesOfItsCloudLog() {
        SecurityEvent event = event(Kind.ADMINISTRATION, Layer.IDENTITY)
                .raw(
                        "{\"id\":{\"applicationName\":\"admin\"},\"actor\":{\"email\":\"kim@example.com\"},\"events\":["
                                + "{\"name\":\"CHANGE_APPLICATION_SETTING\",\"parameters\":[{\"name\":\"SETTING_NAME\","
                                + "\"value\":\"ContextAwareAccess\"},{\"name\":\"id\",\"value\":\"7\"},{\"name\":\"on\",\"boolValue\":true}]}]}")
                .build();
        assertThat(values(event, "google", "eventService")).containsExactly("admin.googleapis.com");
        assertThat(values(event, "google", "eventName")).containsExactly("CHANGE_APPLICATION_SETTING");
        assertThat(values(event, "google", "protoPayload.serviceName")).containsExactly("admin.googleapis.com");
        assertThat(values(event, "google", "protoPayload.metadata.event.eventName"))
                .containsExactly("CHANGE_APPLICATION_SETTING");
        assertThat(values(event, "google", "setting_name")).containsExactly("ContextAwareAccess");
        assertThat(values(event, "google", "on")).containsExactly("true");
        assertThat(values(event, "google", "id.applicationName")).containsExactly("admin");
        assertThat(sources(event, "google")).contains(new LogSource(null, "gcp", "google_workspace.admin"));
        assertThat(values(event, "other", "eventService")).isEmpty();
    }

    @Test
    void aUserAgentThatWasLoggedEmptyIsThereAndEmptyAndOneThatWasNotLoggedIsAbsent() {
        SecurityEvent empty =
                event(Kind.REQUEST, Layer.PERIMETER).raw("{\"ua\":\"\"}").build();
        SecurityEvent unlogged =
                event(Kind.REQUEST, Layer.PERIMETER).raw("{\"status\":200}").build();
        assertThat(values(empty, "accesslog", "c-useragent")).containsExactly("");
        assertThat(new KeptEvent(unlogged, "accesslog").field("c-useragent").isPresent())
                .isFalse();
    }

    @Test
    void hostsAndReferrersAreFoundUnderEachGatewaysName() {
        assertThat(List.of(
                        "{\"host\":\"shop.example\"}",
                        "{\"request\":{\"headers\":{\"Host\":\"shop.example\"}}}",
                        "{\"authority\":\"shop.example\"}",
                        "{\"RequestHost\":\"shop.example\"}",
                        "{\"transaction\":{\"request\":{\"headers\":{\"Host\":\"shop.example\"}}}}"))
                .allSatisfy(raw -> assertThat(values(
                                event(Kind.REQUEST, Layer.PERIMETER).raw(raw).build(), "accesslog", "cs-host"))
                        .containsExactly("shop.example"));
    }

    @Test
    void keywordsAreLookedForInThePlaceAsDecoded() {
        SecurityEvent event = event(Kind.REQUEST, Layer.PERIMETER)
                .path("/a?q=union%20all%20select")
                .raw("")
                .build();
        assertThat(new KeptEvent(event, "accesslog").everything())
                .extracting(Text::words)
                .contains("/a?q=union all select", "/a?q=union%20all%20select");
    }

    @Test
    void aFortigateSpeaksInPairsAndSaysWhichLogItIs() {
        SecurityEvent event = event(Kind.STATUS, Layer.PERIMETER).raw(FORTIGATE).build();
        assertThat(sources(event, "syslog")).contains(new LogSource(null, "fortigate", "event"));
        assertThat(values(event, "syslog", "action")).containsExactly("Add");
        assertThat(values(event, "syslog", "cfgpath")).containsExactly("system.admin");
        assertThat(values(event, "syslog", "msg")).containsExactly("Add system.admin \"mallory\"");
        assertThat(values(event, "syslog", "devname")).containsExactly("edge 1");
    }

    @Test
    void connectionsCountForFirewallsAndSayWhetherTheyWereLetThrough() {
        SecurityEvent dropped = event(Kind.FLOW, Layer.DETECTION)
                .outcome(Outcome.BLOCKED)
                .raw("{\"proto\":\"udp\",\"action\":\"3\"}")
                .build();
        assertThat(sources(dropped, "suricata")).contains(new LogSource("firewall", "suricata", "netflow"));
        assertThat(values(dropped, "suricata", "action")).contains("deny", "denied", "drop", "3");
        assertThat(values(dropped, "suricata", "blocked")).containsExactly("true");
        SecurityEvent unsaid = event(Kind.FLOW, Layer.DETECTION).raw("{}").build();
        assertThat(new KeptEvent(unsaid, "zeek").field("action").isPresent()).isFalse();
        SecurityEvent appliance = event(Kind.ALERT, Layer.PERIMETER)
                .outcome(Outcome.ALLOWED)
                .raw("CEF:0|Maker|Wall|1|7|passed on|3|act=accept src=192.0.2.1 msg=two words dpt=161 proto=udp")
                .build();
        assertThat(sources(appliance, "syslog")).contains(new LogSource("firewall", null, null));
        assertThat(values(appliance, "syslog", "action")).contains("accept", "forward");
        assertThat(values(appliance, "syslog", "msg")).containsExactly("two", "two words");
        assertThat(values(appliance, "syslog", "dst_port")).containsExactly("161");
    }

    @Test
    void wordsOfProgramsCountForLinuxAndTheirLog() {
        SecurityEvent sudo = event(Kind.STATUS, Layer.DETECTION)
                .ruleName("sudo")
                .raw("pi : TTY=pts/0 ; PWD=/home/pi ; USER=#-1 ; COMMAND=/usr/bin/id -u")
                .build();
        assertThat(sources(sudo, "syslog"))
                .contains(new LogSource(null, "linux", "sudo"), new LogSource(null, "linux", "auth"));
        assertThat(values(sudo, "syslog", "USER")).containsExactly("#-1");
        assertThat(values(sudo, "syslog", "command")).containsExactly("/usr/bin/id", "/usr/bin/id -u");
        SecurityEvent ssh = event(Kind.SSH, Layer.DETECTION)
                .ruleName("sshd-session")
                .user("root")
                .device("bastion")
                .source(Addresses.parse("203.0.113.9").orElseThrow())
                .raw("Failed password for root from 203.0.113.9 port 4711 ssh2")
                .build();
        assertThat(sources(ssh, "syslog")).contains(new LogSource(null, "linux", "sshd"));
        assertThat(values(ssh, "syslog", "user_name")).containsExactly("root");
        assertThat(values(ssh, "syslog", "client_ip")).containsExactly("203.0.113.9");
        assertThat(values(ssh, "syslog", "deviceProcessName")).containsExactly("sshd");
        assertThat(values(ssh, "syslog", "host")).containsExactly("bastion");
    }

    @Test
    void ciscosMessagesCountForItsLogsAndNotForLinux() {
        SecurityEvent event = event(Kind.STATUS, Layer.PERIMETER)
                .ruleName("%PARSER-5-CFGLOG_LOGGEDCMD")
                .raw("User:ann  logged command:no dot1x system-auth-control")
                .build();
        assertThat(sources(event, "syslog"))
                .contains(new LogSource(null, "cisco", "syslog"), new LogSource("accounting", "cisco", "aaa"))
                .noneMatch(source -> "linux".equals(source.product()));
    }

    @Test
    void aRecordOfZeekWithoutTheNameOfItsLogIsToldByItsKind() {
        SecurityEvent unnamed = event(Kind.REQUEST, Layer.DETECTION)
                .raw("{\"id_resp_p\":443,\"user_agent\":\"x\"}")
                .build();
        SecurityEvent named =
                event(Kind.REQUEST, Layer.DETECTION).raw("{\"_path\":\"HTTP\"}").build();
        assertThat(sources(unnamed, "zeek")).contains(new LogSource(null, "zeek", "http"));
        assertThat(sources(named, "zeek")).contains(new LogSource(null, "zeek", "http"));
        assertThat(values(unnamed, "zeek", "id.resp_p")).containsExactly("443");
    }

    private static SecurityEventBuilder event(Kind kind, Layer layer) {
        return SecurityEvent.of("e", Instant.parse("2026-11-24T12:00:00Z"), layer, kind)
                .summary("something");
    }

    private static List<String> values(SecurityEvent event, String type, String field) {
        return new KeptEvent(event, type)
                .field(field).texts().stream().map(Text::words).toList();
    }

    private static List<LogSource> sources(SecurityEvent event, String type) {
        return LogSources.of(type, event, new KeptEvent(event, type));
    }
}
