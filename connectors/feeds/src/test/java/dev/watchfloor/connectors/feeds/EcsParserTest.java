package dev.watchfloor.connectors.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.connectors.testing.Mutations;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EcsParserTest {
    private static final EcsParser PARSER = new EcsParser(Layer.DETECTION);
    private static final String NESTED = "{\"@timestamp\":\"2026-11-24T09:08:07Z\",\"source\":{\"ip\":\"203.0.113.9\","
            + "\"port\":51000,\"bytes\":900},\"event\":{\"kind\":\"alert\",\"severity\":73,\"type\":[\"info\",\"denied\"]},"
            + "\"rule\":{\"id\":\"7\",\"name\":\"R\"},\"user\":{\"name\":\"j.tanaka\"},\"password\":\"hunter2\"}";

    @Test
    void secretsInAnAddressAreKeptNowhere() {
        String line =
                "{\"@timestamp\":\"2026-11-24T10:00:00Z\",\"url\":{\"original\":\"/in?access_token=hunter2&x=1\"}}";

        ParsedRecord parsed = PARSER.parse(line, "1");

        assertThat(parsed.toString()).contains("x=1").doesNotContain("hunter2");
    }

    @Test
    void nestedNamesAndNamesWithDotsMeanTheSame() {
        SecurityEvent nested = event(NESTED);
        SecurityEvent dotted = event("{\"@timestamp\":\"2026-11-24T09:08:07Z\",\"source.ip\":\"203.0.113.9\","
                + "\"source\":{\"port\":\"51000\"},\"source.bytes\":900,\"event.kind\":\"alert\",\"event.severity\":73,"
                + "\"event\":{\"type\":\"denied\"},\"rule.id\":7,\"rule.name\":[\"R\"],\"user.name\":\"j.tanaka\"}");

        assertThat(nested.time()).isEqualTo(Instant.parse("2026-11-24T09:08:07Z"));
        assertThat(nested.kind()).isEqualTo(Kind.ALERT);
        assertThat(nested.severity()).isEqualTo(Severity.HIGH);
        assertThat(nested.outcome()).isEqualTo(Outcome.BLOCKED);
        assertThat(nested.bytesIn()).isEqualTo(900);
        assertThat(nested.summary()).isEqualTo("R from 203.0.113.9");
        assertThat(nested.raw()).doesNotContain("hunter2");
        assertThat(dotted).usingRecursiveComparison().ignoringFields("raw").isEqualTo(nested);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'event.category':['authentication'],'event.outcome':'failure' | SIGN_IN",
                "'event.category':'web' | REQUEST",
                "'event.category':['network'] | FLOW",
                "'event.category':['iam'] | ADMINISTRATION",
                "'event.category':['session'],'event.type':'end' | SESSION_ENDED",
                "'dns.question.name':'a.example' | DNS",
                "'event.category':['intrusion_detection','network'] | ALERT",
                "'message':'words' | STATUS",
            })
    void theKindIsToldByTheCategory(String fields, Kind kind) {
        assertThat(event(record(fields)).kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'kibana.alert.severity':'critical' | CRITICAL",
                "'event.risk_score_norm':75 | HIGH",
                "'event.severity':47 | MEDIUM",
                "'event.severity':1 | INFORMATIONAL",
                "'event.severity':1,'event.kind':'alert' | MEDIUM",
                "'log.level':'error' | MEDIUM",
            })
    void onlyNumbersWithAKnownScaleCount(String fields, Severity severity) {
        assertThat(event(record(fields)).severity()).isEqualTo(severity);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "{\"@timestamp\":\"yesterday\"}", "{\"@timestamp\":{}}", "words"})
    void whatHasNoTimeIsRejected(String record) {
        assertThat(PARSER.parse(record, "x")).isInstanceOf(ParsedRecord.Rejected.class);
    }

    @Test
    void spoiledRecordsGiveEventsOrRejectionsAndNothingElse() {
        assertThat(Mutations.of(List.of(NESTED, record("'message':'words'")), 5_000, 7))
                .allSatisfy(text -> assertThat(PARSER.parse(text, "x")).isNotNull());
    }

    private static String record(String fields) {
        return "{\"@timestamp\":\"2026-11-24T09:08:07Z\"," + fields.replace('\'', '"') + "}";
    }

    private static SecurityEvent event(String record) {
        return ((ParsedRecord.Understood) PARSER.parse(record, "x")).events().getFirst();
    }
}
