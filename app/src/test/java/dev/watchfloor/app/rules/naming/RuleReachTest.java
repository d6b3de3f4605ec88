package dev.watchfloor.app.rules.naming;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.sigma.SigmaRules;
import dev.watchfloor.app.sigma.reading.RuleAssembly;
import dev.watchfloor.app.sigma.reading.ValueLists;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RuleReachTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{category: webserver}|{cs-host: a, cs-referer: b, sc-status: 200}",
                "{category: dns}|{QueryName: a.example}",
                "{category: firewall}|{action: denied, proto: udp, dst_port: 161}",
                "{product: zeek, service: http}|{id.resp_p: 443, user_agent: x}",
                "{product: zeek, service: http}|{c-useragent: x, c-uri: y}",
                "{product: zeek, service: dns}|{Z: 0, answers: x}",
                "{product: azure, service: signinlogs}|{ResultType: 0, Location: CH, DeviceDetail.trusttype: ''}",
                "{product: azure, service: riskdetection}|{riskEventType: passwordSpray}",
                "{product: okta, service: okta}|{debugContext.debugData.anything: x}",
                "{product: linux, service: sshd}|{user_name: x}",
                "{product: fortigate, service: event}|{cfgpath: x}",
                "{service: nginx}|{message: core}",
                "{service: netflow}|{destination.port: 21}",
                "{product: azure, service: auditlogs}|{properties.message: Add user}",
                "{product: zeek, service: dce_rpc}|{operation: x, endpoint: y}",
                "{product: zeek, service: kerberos}|{request_type: TGS, cipher: rc4-hmac}",
                "{product: zeek, service: x509}|{certificate.serial: x}",
                "{product: watchfloor, service: identity}|{event.outcome: failure}",
            })
    void whatTheConnectorsReadCanBeFound(String source, String selection) {
        assertThat(problem(source, selection, "selection")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{product: windows}|{EventID: 1}|\"windows\"",
                "{product: zeek, service: ntlm}|{username: x}|\"zeek/ntlm\"",
                "{product: azure, service: activitylogs}|{Category: x}|\"azure/activitylogs\"",
                "{category: database}|{query: drop}|\"database\"",
            })
    void aLogThatNoConnectorReadsIsSaid(String source, String selection, String named) {
        assertThat(problem(source, selection, "selection"))
                .hasValue("No connector reads the log source " + named + ", so it finds nothing.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{category: proxy}|{cs-cookie: x}|selection|\"cs-cookie\"",
                "{category: webserver}|{response: x, sc-status: 200}|selection|\"response\"",
                "{product: azure, service: signinlogs}|{userAgent: x, ResultType: 0}|selection|\"userAgent\"",
                "{product: zeek, service: http}|{qtype_name: x}|selection|\"qtype_name\"",
            })
    void fieldsThatNoRecordHasAreNamed(String source, String selection, String condition, String named) {
        assertThat(problem(source, selection, condition))
                .hasValueSatisfying(sentence -> assertThat(sentence)
                        .startsWith("No record of the log source ")
                        .endsWith(" that the console takes has " + named + ", so it finds nothing."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // What is not there is not what the filter takes away, nor needed on the other side of an "or".
                "{response: x}|not selection",
                "{response: null}|selection",
                "[{response: x}, {sc-status: 200}]|selection",
                "[words]|selection",
            })
    void fieldsThatAreNotNeededDoNoHarm(String selection, String condition) {
        assertThat(problem("{category: webserver}", selection, condition)).isEmpty();
    }

    private static Optional<String> problem(String source, String selection, String condition) {
        RuleAssembly assembly = new RuleAssembly(ValueLists.NONE);
        assembly.add(
                "title: t\nlogsource: " + source + "\ndetection:\n  selection: " + selection + "\n  condition: "
                        + condition + "\n",
                "t.yml");
        SigmaRules read = assembly.assembled();
        assertThat(read.rejected()).isEmpty();
        return new RuleReach(List.of("zeek", "okta", "entra", "apisix", "syslog"))
                .problem(read.rules().getFirst());
    }
}
