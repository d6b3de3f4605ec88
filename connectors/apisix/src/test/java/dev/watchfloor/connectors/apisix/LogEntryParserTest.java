package dev.watchfloor.connectors.apisix;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.connectors.feeds.ParsedRecord;
import dev.watchfloor.connectors.http.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LogEntryParserTest {
    private static final String TOKEN = "x."
            + Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString("{\"sub\":\"u-1\",\"preferred_username\":\"alice\",\"sid\":\"s-1\"}"
                            .getBytes(StandardCharsets.UTF_8))
            + ".signature-part";

    private final LogEntryParser parser = new LogEntryParser(false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "3.18.0/http-logger-default.ndjson",
                "3.18.0/file-logger.ndjson",
                "3.18.0/http-logger-extra.ndjson",
                "3.2.2/http-logger-entries.ndjson"
            })
    void everyRecordedEntryIsUnderstoodAndFreeOfSecrets(String file) throws Exception {
        for (String line : lines(file)) {
            SecurityEvent event = event(line);

            assertThat(event.layer()).isEqualTo(Layer.PERIMETER);
            assertThat(event.kind()).isEqualTo(Kind.REQUEST);
            assertThat(event.status()).isBetween(200, 599);
            assertThat(event.bytesIn()).isPositive();
            assertThat(event.bytesOut()).isPositive();
            assertThat(event.raw()).doesNotContain("auth-one", "<JWT>", "<CSRF-TOKEN>");
        }
    }

    @Test
    void aServedRequestKeepsWhatTheEntrySays() throws Exception {
        SecurityEvent event = event(lines("3.18.0/http-logger-default.ndjson").getFirst());

        assertThat(event.time()).isEqualTo(Instant.ofEpochMilli(1_795_487_975_946L));
        assertThat(event.outcome()).isEqualTo(Outcome.ALLOWED);
        assertThat(event.severity()).isEqualTo(Severity.INFORMATIONAL);
        assertThat(event.source()).isEqualTo(Addresses.parse("203.0.113.50").orElseThrow());
        assertThat(event.destination()).isEqualTo(Addresses.parse("127.0.0.1").orElseThrow());
        assertThat(event.destinationPort()).isEqualTo(1980);
        assertThat(event.method()).isEqualTo("GET");
        assertThat(event.path()).isEqualTo("/open/a?x=1");
        assertThat(event.userAgent()).isEqualTo("rig/1.0");
        assertThat(event.bytesIn()).isEqualTo(123);
        assertThat(event.bytesOut()).isEqualTo(450);
        assertThat(event.summary()).isEqualTo("GET /open/a?x=1 200");
        assertThat(event.id()).isEqualTo("id-1");
    }

    @ParameterizedTest
    @CsvSource({
        "/open/a, 203.0.113.9, 403, BLOCKED, LOW, Blocked by the gateway: GET /open/a 403",
        "/nowhere, 203.0.113.50, 404, FAILURE, INFORMATIONAL, No route: GET /nowhere 404",
        "/nowhere, 203.0.113.9, 403, BLOCKED, LOW, Blocked by the gateway: GET /nowhere 403",
        "/jwt/a, 203.0.113.51, 401, BLOCKED, LOW, Not authenticated at the gateway: GET /jwt/a 401",
        "/limit/a, 203.0.113.53, 429, BLOCKED, MEDIUM, Over the gateway's limit: GET /limit/a 429",
        "/limitreq/a, 203.0.113.54, 429, BLOCKED, MEDIUM, Over the gateway's limit: GET /limitreq/a 429",
        "/ua/a, 203.0.113.55, 403, BLOCKED, LOW, Blocked by the gateway: GET /ua/a 403",
        "/down/a, 203.0.113.56, 502, FAILURE, LOW, GET /down/a 502",
        "/open/fail, 203.0.113.56, 500, FAILURE, LOW, GET /open/fail 500",
    })
    void whoAnsweredDecidesTheOutcome(
            String path, String client, int status, Outcome outcome, Severity severity, String summary)
            throws Exception {
        for (String file : List.of("3.18.0/http-logger-default.ndjson", "3.18.0/file-logger.ndjson")) {
            assertThat(events(file))
                    .filteredOn(event -> path.equals(event.path()) && event.status() == status)
                    .filteredOn(event -> Addresses.parse(client).equals(java.util.Optional.ofNullable(event.source())))
                    .isNotEmpty()
                    .allSatisfy(event -> {
                        assertThat(event.outcome()).isEqualTo(outcome);
                        assertThat(event.severity()).isEqualTo(severity);
                        assertThat(event.summary()).isEqualTo(summary);
                    });
        }
    }

    @Test
    void theConsumerIsTheUserAlsoWhereTheGatewayRefused() throws Exception {
        assertThat(events("3.18.0/http-logger-default.ndjson"))
                .filteredOn(event -> event.user() != null)
                .extracting(SecurityEvent::path)
                .contains("/key/a", "/jwt/a", "/cr/a");
        assertThat(events("3.18.0/http-logger-default.ndjson"))
                .filteredOn(event -> event.user() != null)
                .allSatisfy(event -> assertThat(event.user()).isEqualTo("jack"));
    }

    @Test
    void aGatewayThatAnswersNotFoundOnAMatchedRouteHasBlocked() throws Exception {
        SecurityEvent event = event("""
                {"request":{"method":"GET","uri":"/a"},"response":{"status":404},"client_ip":"192.0.2.5",
                 "start_time":1795487975946,"route_id":"open"}""");

        assertThat(event.outcome()).isEqualTo(Outcome.BLOCKED);
    }

    @Test
    void theDefaultLimitStatusIsKnownByItsHeaders() throws Exception {
        String entry = """
                {"request":{"method":"GET","uri":"/a"},"response":{"status":503,"headers":{%s}},
                 "client_ip":"192.0.2.5","start_time":1795487975946,"route_id":"open"}""";

        assertThat(event(entry.formatted("\"x-ratelimit-remaining\":\"0\"")).outcome())
                .isEqualTo(Outcome.BLOCKED);
        assertThat(event(entry.formatted("")).outcome()).isEqualTo(Outcome.FAILURE);
    }

    @Test
    void aLoginThatTheOriginRefusedIsAFailure() throws Exception {
        SecurityEvent event = event(served(401, "{}"));

        assertThat(event.outcome()).isEqualTo(Outcome.FAILURE);
        assertThat(event.severity()).isEqualTo(Severity.LOW);
    }

    @Test
    void customFormatsAreReadByCommonNames() throws Exception {
        List<SecurityEvent> events = new ArrayList<>();
        for (String batch : lines("3.18.0/http-logger-custom-batches.ndjson")) {
            for (JsonNode entry : Json.read(batch)) {
                events.add(event(entry.toString()));
            }
        }

        assertThat(events).hasSize(7);
        SecurityEvent first = events.getFirst();
        assertThat(first.time()).isEqualTo(Instant.parse("2026-11-24T02:42:39Z"));
        assertThat(first.path()).isEqualTo("/open/0");
        assertThat(first.userAgent()).isEqualTo("rig");
        assertThat(first.bytesOut()).isEqualTo(442);
        assertThat(first.outcome()).isEqualTo(Outcome.ALLOWED);
        assertThat(events.get(1).status()).isEqualTo(403);
        assertThat(events.get(1).outcome()).isEqualTo(Outcome.FAILURE);
        assertThat(events.get(1).summary()).startsWith("Refused by the gateway or the origin: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"1795488160.123\"", "1795488160123", "\"2026-11-24T03:42:40.123+01:00\""})
    void timesOfNginxVariablesAreUnderstood(String time) throws Exception {
        SecurityEvent event = event("{\"remote_addr\":\"192.0.2.5\",\"status\":\"200\",\"timestamp\":" + time + "}");

        assertThat(event.time()).isEqualTo(Instant.parse("2026-11-24T02:42:40.123Z"));
    }

    @Test
    void tokensAreReadOnlyWhenAskedForAndOnlyWhereAnOriginTookThem() throws Exception {
        String headers = "{\"authorization\":\"Bearer " + TOKEN + "\"}";

        assertThat(event(served(200, headers)).user()).isNull();
        LogEntryParser reading = new LogEntryParser(true);
        SecurityEvent taken = event(reading, served(200, headers));
        assertThat(taken.user()).isEqualTo("alice");
        assertThat(taken.userId()).isEqualTo("u-1");
        assertThat(taken.session()).isEqualTo("s-1");
        assertThat(taken.raw()).doesNotContain(TOKEN, "signature-part");
        assertThat(event(reading, served(401, headers)).user()).isNull();
        assertThat(event(reading, served(200, "{\"authorization\":\"Bearer a.b\"}"))
                        .user())
                .isNull();
    }

    @Test
    void secretsInTheUrlAreTakenOut() throws Exception {
        SecurityEvent event = event("""
                {"request":{"method":"GET","uri":"/a?access_token=abcdef123&x=1",
                 "url":"http://h/a?access_token=abcdef123&x=1","querystring":{"access_token":"abcdef123","x":"1"}},
                 "response":{"status":200},"upstream":"127.0.0.1:1980","client_ip":"192.0.2.5",
                 "start_time":1795487975946,"route_id":"open"}""");

        assertThat(event.path()).contains("x=1").doesNotContain("abcdef123");
        assertThat(event.summary()).doesNotContain("abcdef123");
        assertThat(event.raw()).doesNotContain("abcdef123");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no json at all",
                "{\"request\":{\"headers\":{\"apikey\":\"auth-one\",\"cookie\":\"sid=auth-one\"",
                "[]",
                "42",
                "{}",
                "{\"request\":{},\"response\":{},\"client_ip\":\"192.0.2.5\"}",
                "{\"request\":{},\"response\":{},\"client_ip\":\"192.0.2.5\",\"start_time\":1e300}",
                "{\"request\":{},\"response\":{},\"client_ip\":\"192.0.2.5\",\"start_time\":-99999999999999999}",
                "{\"request\":{\"headers\":{\"apikey\":\"auth-one\"}},\"response\":{},\"client_ip\":\"not-an-address\","
                        + "\"start_time\":1795487975946}",
                "{\"status\":200,\"remote_addr\":\"192.0.2.5\",\"timestamp\":\"yesterday\"}",
            })
    void whatIsNoEntryIsRejectedWithoutSecrets(String record) {
        assertThat(parser.parse(record, "id-1")).isInstanceOfSatisfying(ParsedRecord.Rejected.class, rejected -> {
            assertThat(rejected.record().reason()).endsWith(".");
            assertThat(rejected.record().sample()).doesNotContain("auth-one");
        });
    }

    private static String served(int status, String headers) {
        return "{\"request\":{\"method\":\"POST\",\"uri\":\"/login\",\"headers\":" + headers
                + "},\"response\":{\"status\":" + status + "},\"upstream\":\"127.0.0.1:1980\","
                + "\"client_ip\":\"192.0.2.5\",\"start_time\":1795487975946,\"route_id\":\"login\"}";
    }

    private List<SecurityEvent> events(String file) throws IOException {
        return lines(file).stream().map(line -> event(parser, line)).toList();
    }

    private SecurityEvent event(String record) {
        return event(parser, record);
    }

    private static SecurityEvent event(LogEntryParser parser, String record) {
        ParsedRecord parsed = parser.parse(record, "id-1");
        assertThat(parsed).isInstanceOf(ParsedRecord.Understood.class);
        return ((ParsedRecord.Understood) parsed).events().getFirst();
    }

    private static List<String> lines(String file) throws IOException {
        try (InputStream in = LogEntryParserTest.class.getResourceAsStream("/apisix/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        }
    }
}
