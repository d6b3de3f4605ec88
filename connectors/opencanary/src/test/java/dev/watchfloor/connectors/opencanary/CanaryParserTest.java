package dev.watchfloor.connectors.opencanary;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.connectors.feeds.ParsedRecord;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What OpenCanary's records come to mean; they are built after the source of its logger. */
class CanaryParserTest {

    @ParameterizedTest
    @CsvSource({
        "3000, HTTP page asked for,",
        "4002, SSH sign-in, T1110",
        "5002, port scan (nmap OS detection), T1046",
        "17001, Redis command,",
        "99003, touch of logtype 99003,",
        "2147483647, touch of logtype 2147483647,",
    })
    void eachTouchIsHighAndSaysWhatWasDone(int logtype, String words, String technique) {
        SecurityEvent touch = event(CanaryLines.record(logtype, ""));

        assertThat(touch.summary()).isEqualTo("Honeypot decoy-1: " + words + " from 203.0.113.9");
        assertThat(touch.kind()).isEqualTo(Kind.DECOY);
        assertThat(touch.severity()).isEqualTo(Severity.HIGH);
        assertThat(touch.technique()).isEqualTo(technique);
        assertThat(touch.ruleId()).isEqualTo(Integer.toString(logtype));
    }

    @Test
    void whatJoinsTouchesWithOtherLayersIsTakenOut() {
        SecurityEvent touch = event(CanaryLines.record(
                3001, "'USERNAME':'j.tanaka','PATH':'/login?token=hunter2','USERAGENT':'curl/8','PASSWORD':'hunter2'"));

        assertThat(touch.time()).isEqualTo(Instant.parse("2026-11-24T02:51:25.413123Z"));
        assertThat(Addresses.canonical(touch.source())).isEqualTo("203.0.113.9");
        assertThat(touch.sourcePort()).isEqualTo(40_000);
        assertThat(touch.destinationPort()).isEqualTo(22);
        assertThat(touch.user()).isEqualTo("j.tanaka");
        assertThat(touch.userAgent()).isEqualTo("curl/8");
        assertThat(touch.path()).startsWith("/login?token=").doesNotContain("hunter2");
        assertThat(touch.summary()).contains("HTTP sign-in as j.tanaka");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'PASSWORD':'hunter2'",
                "'Password':'hunter2'",
                "'VNC Password':'hunter2'",
                "'VNC Client Response':'hunter2'",
                "'COMMUNITY_STRING':'hunter2'",
                "'CMD':'AUTH','ARGS':'hunter2'",
                "'CMD':'config','ARGS':'SET requirepass hunter2'",
                "'HEADERS':{'authorization':['Digest hunter2']}",
            })
    void whatWasTriedAsAPasswordIsKeptNowhere(String data) {
        assertThat(event(CanaryLines.record(4002, data)).toString()).doesNotContain(CanaryLines.TRIED);
    }

    @Test
    void whatItSaysOfItselfIsNoTouch() {
        SecurityEvent start = event(CanaryLines.record(1001, "'msg':{'logdata':'Added service'}")
                .replace("203.0.113.9", "")
                .replace("40000", "-1"));

        assertThat(start.kind()).isEqualTo(Kind.STATUS);
        assertThat(start.severity()).isEqualTo(Severity.INFORMATIONAL);
        assertThat(start.source()).isNull();
        assertThat(start.sourcePort()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not json",
                "{\"logdata\":{\"A\":\"hunter2",
                "{\"logtype\":4002,\"node_id\":\"a\",\"logdata\":{\"PASSWORD\":\"hunter2\"}}",
                "{\"logtype\":4002,\"node_id\":\"a\",\"utc_time\":\"yesterday\"}",
                "{\"logtype\":4002,\"node_id\":\"a\",\"utc_time\":\"2026-11-24 02:51:25Z\"}",
                "{\"logtype\":\"many\",\"node_id\":\"a\",\"utc_time\":\"2026-11-24 02:51:25.4\"}",
                "{\"logtype\":4002,\"utc_time\":\"2026-11-24 02:51:25.4\"}",
                "{}",
                "[]"
            })
    void whatIsNotUnderstoodIsRejectedWithoutItsSecrets(String record) {
        assertThat(new CanaryParser().parse(record, "x"))
                .isInstanceOfSatisfying(ParsedRecord.Rejected.class, rejected -> {
                    assertThat(rejected.record().reason()).endsWith(".");
                    assertThat(rejected.record().sample()).isNotEmpty().doesNotContain(CanaryLines.TRIED);
                });
    }

    @Test
    void fieldsOfTheWrongSortDoNoHarm() {
        SecurityEvent odd =
                event("{\"logtype\":4002,\"node_id\":7,\"utc_time\":\"2026-11-24 02:51:25.4\",\"logdata\":[],"
                        + "\"src_host\":{},\"src_port\":\"x\",\"dst_host\":\"no.address\"}");

        assertThat(odd.source()).isNull();
        assertThat(odd.destination()).isNull();
        assertThat(odd.user()).isNull();
    }

    private static SecurityEvent event(String record) {
        return ((ParsedRecord.Understood) new CanaryParser().parse(record, "x"))
                .events()
                .getFirst();
    }
}
