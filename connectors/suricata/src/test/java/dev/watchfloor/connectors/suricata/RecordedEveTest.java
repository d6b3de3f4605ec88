package dev.watchfloor.connectors.suricata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.connectors.feeds.ParsedRecord;
import dev.watchfloor.connectors.http.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against everything that a real Suricata 7.0.10 wrote. */
class RecordedEveTest {

    @Test
    void everyRecordOfTheLiveCaptureIsCounted() throws Exception {
        assertThat(kinds("eve-live.jsonl"))
                .containsOnly(
                        entry(Kind.ALERT, 39L),
                        entry(Kind.ANOMALY, 5L),
                        entry(Kind.REQUEST, 87L),
                        entry(Kind.TLS, 4L),
                        entry(Kind.DNS, 20L),
                        entry(Kind.SSH, 8L),
                        entry(Kind.FILE, 115L),
                        entry(Kind.FLOW, 128L));
    }

    @Test
    void everyRecordOfTheReplayedCaptureIsCounted() throws Exception {
        assertThat(kinds("eve-from-pcap.jsonl"))
                .containsOnly(
                        entry(Kind.ALERT, 38L),
                        entry(Kind.ANOMALY, 5L),
                        entry(Kind.REQUEST, 118L),
                        entry(Kind.DNS, 20L),
                        entry(Kind.SSH, 8L),
                        entry(Kind.FILE, 165L),
                        entry(Kind.FLOW, 155L));
    }

    @Test
    void everyRecordBehindAProxyIsCounted() throws Exception {
        assertThat(kinds("eve-xff-overwrite.jsonl")).containsOnly(entry(Kind.ALERT, 37L), entry(Kind.REQUEST, 48L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"eve-live.jsonl", "eve-from-pcap.jsonl", "eve-xff-overwrite.jsonl"})
    void noRealRecordIsRejected(String name) throws Exception {
        assertThat(RecordedEve.lines(name))
                .noneMatch(line -> RecordedEve.PARSER.parse(line, "x") instanceof ParsedRecord.Rejected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"eve-live.jsonl", "eve-from-pcap.jsonl", "eve-xff-overwrite.jsonl"})
    void everyAlertNamesItsInitiatorRuleAndConnection(String name) throws Exception {
        assertThat(RecordedEve.events(name))
                .filteredOn(event -> event.kind() == Kind.ALERT)
                .allSatisfy(event -> {
                    assertThat(event.source()).isNotNull();
                    assertThat(event.ruleId()).matches("1:91000[0-9]{2}");
                    assertThat(event.communityId()).startsWith("1:");
                    assertThat(event.summary()).startsWith("WF ").contains(" from ");
                    assertThat(event.raw()).contains(event.ruleName());
                    assertThat(event.outcome()).isEqualTo(Outcome.ALLOWED);
                    assertThat(event.layer()).isEqualTo(Layer.DETECTION);
                });
    }

    @Test
    void aRuleOnAnswersBlamesTheClient() throws Exception {
        SecurityEvent alert = first("eve-live.jsonl", event -> "1:9100010".equals(event.ruleId()));

        assertThat(Addresses.canonical(alert.source())).isEqualTo("203.0.113.80");
        assertThat(Addresses.canonical(alert.destination())).isEqualTo("203.0.113.1");
        assertThat(alert.destinationPort()).isEqualTo(18090);
    }

    @Test
    void aFileIsAscribedToTheClientAndNotToTheServerThatSentIt() throws Exception {
        assertThat(RecordedEve.events("eve-live.jsonl"))
                .filteredOn(event -> event.kind() == Kind.FILE)
                .allSatisfy(
                        event -> assertThat(event.destinationPort()).isNotZero().isLessThan(32_768));
    }

    @Test
    void theFirstAlertIsMappedWhole() throws Exception {
        SecurityEvent alert = first("eve-live.jsonl", event -> event.kind() == Kind.ALERT);

        assertThat(alert.time()).isEqualTo(Instant.parse("2026-11-24T02:46:55.189750Z"));
        assertThat(alert.severity()).isEqualTo(Severity.HIGH);
        assertThat(alert.ruleId()).isEqualTo("1:9100013");
        assertThat(alert.technique()).isEqualTo("T1071.004");
        assertThat(alert.communityId()).isEqualTo("1:U4DWlyH8YhFIxwtoqNQmeVaUYpE=");
        assertThat(alert.sourcePort()).isEqualTo(54_000);
        assertThat(alert.summary())
                .isEqualTo("WF DNS query for denylisted domain from 198.51.100.10 to 203.0.113.53:53");
    }

    @Test
    void longAddressesAreShortened() throws Exception {
        SecurityEvent request = first(
                "eve-from-pcap.jsonl",
                event -> event.kind() == Kind.REQUEST
                        && event.source() != null
                        && event.source().isIPv6());

        assertThat(Addresses.canonical(request.source())).isEqualTo("2001:db8:bad::5");
        assertThat(request.summary())
                .isEqualTo("GET shop.example/ → 403 from 2001:db8:bad::5 to [2001:db8:1::80]:18090");
        assertThat(request.outcome()).isEqualTo(Outcome.FAILURE);
        assertThat(request.status()).isEqualTo(403);
    }

    @Test
    void aFlowHasItsOwnTimeAndBytesSeenFromTheInitiator() throws Exception {
        SecurityEvent flow = first("eve-live.jsonl", event -> event.kind() == Kind.FLOW);

        assertThat(flow.time()).isEqualTo(Instant.parse("2026-11-24T02:46:55.899270Z"));
        assertThat(Addresses.canonical(flow.source())).isEqualTo("203.0.113.82");
        assertThat(flow.bytesIn()).isEqualTo(74);
        assertThat(flow.bytesOut()).isEqualTo(54);
    }

    @Test
    void behindAProxyTheOverwrittenAddressIsTaken() throws Exception {
        SecurityEvent alert = first("eve-xff-overwrite.jsonl", event -> "1:9100001".equals(event.ruleId()));

        assertThat(Addresses.canonical(alert.source())).isEqualTo("198.51.100.23");
        assertThat(alert.userAgent()).isEqualTo("sqlmap/1.7.2");
        assertThat(alert.path()).startsWith("/item?id=1%20UNION");
        assertThat(alert.technique()).isEqualTo("T1190");
    }

    private static SecurityEvent first(String name, Predicate<SecurityEvent> wanted) throws Exception {
        return RecordedEve.events(name).stream().filter(wanted).findFirst().orElseThrow();
    }

    @Test
    void communityIdsAreComputedAsTheRealOneDoes() throws Exception {
        int compared = 0;
        for (String line : RecordedEve.lines("eve-live.jsonl")) {
            JsonNode eve = Json.read(line);
            String recorded = eve.path("community_id").asText();
            if (!recorded.isEmpty()
                    && EveType.of(eve.path("event_type").asText()).isPresent()) {
                String without = ((ObjectNode) eve).without("community_id").toString();
                assertThat(RecordedEve.event(without).communityId()).isEqualTo(recorded);
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(300);
    }

    private static Map<Kind, Long> kinds(String name) throws Exception {
        List<SecurityEvent> events = RecordedEve.events(name);
        return events.stream().collect(Collectors.groupingBy(SecurityEvent::kind, Collectors.counting()));
    }
}
