package dev.watchfloor.app.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.watchfloor.app.fakes.FakeEvents;
import dev.watchfloor.app.query.Field;
import dev.watchfloor.app.query.Moment;
import dev.watchfloor.app.query.Query;
import dev.watchfloor.app.query.TextPattern;
import dev.watchfloor.app.store.Events;
import dev.watchfloor.app.timeline.Order;
import dev.watchfloor.app.timeline.SearchProgress;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.connectors.spi.Cursor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events leave as files. */
final class EventExportsTest {
    private static final TimeRange ALWAYS =
            new TimeRange(Instant.parse("1970-01-01T00:00:00Z"), Instant.parse("2100-01-01T00:00:00Z"));

    @TempDir
    Path folder;

    private final FakeEvents events = new FakeEvents();
    private final List<String> audit = new ArrayList<>();
    private final EventExports exports = new EventExports(
            events,
            (action, subject, target, outcome, detail, change) ->
                    audit.add(action + " " + subject + " " + outcome + " " + detail),
            Clock.fixed(Events.START.plus(Duration.ofHours(1)), ZoneOffset.UTC),
            permission -> {});

    @Test
    void csvHasAHeadingOfEcsNamesAndTimesWithTheirZone() throws Exception {
        add(full());

        List<String> lines = lines(request(ExportFormat.CSV, ExportRequest.ALL_COLUMNS, ZoneId.of("Europe/Stockholm")));

        assertThat(lines)
                .containsExactly(
                        "@timestamp,event.ingested,watchfloor.layer,event.action,event.severity,event.outcome,"
                                + "observer.name,message,source.ip,source.port,destination.ip,destination.port,"
                                + "user.name,user.id,device.id,watchfloor.session.id,http.request.method,url.original,"
                                + "http.response.status_code,rule.id,rule.name,threat.technique.id,"
                                + "user_agent.original,source.bytes,destination.bytes,network.community_id,"
                                + "watchfloor.flow.id,event.id,event.original",
                        "2026-03-01T11:00:00.123456+01:00,2026-11-24T11:30:00.000000+01:00,identity,sign-in,high,"
                                + "failure,edge,\"'=1+1\",203.0.113.7,4711,2001:db8::1,443,\"o\"\"hara\",u-1,,,GET,"
                                + "\"/a,b\",401,,,T1110,,0,12,,,e1,\"{\"\"a\"\":1}\"");
    }

    @Test
    void jsonLinesLeaveOutWhatTheRecordDidNotSay() throws Exception {
        add(full());

        JsonNode node = new JsonMapper()
                .readTree(lines(request(ExportFormat.JSON_LINES, ExportRequest.COLUMNS_WITHOUT_RAW, ZoneOffset.UTC))
                        .getFirst());

        assertThat(node.path("@timestamp").asText()).isEqualTo("2026-03-01T10:00:00.123456Z");
        assertThat(node.path("message").asText()).isEqualTo("=1+1");
        assertThat(node.path("http.response.status_code").isInt()).isTrue();
        assertThat(node.path("source.bytes").asLong(-1)).isZero();
        assertThat(node.has("event.original")).isFalse();
        assertThat(node.has("device.id")).isFalse();
    }

    @Test
    void jsonKeepsHostileTextsExactly() throws Exception {
        String hostile = "a\u001B[2J\u202E\"\\\r\n\t\u0000ü\uD83D\uDE00";
        add(SecurityEvent.of("e1", Events.START, Layer.DETECTION, Kind.ALERT)
                .raw(hostile + "\uD83D")
                .build());

        String line = lines(request(ExportFormat.JSON_LINES, List.of(Field.RAW), ZoneOffset.UTC))
                .getFirst();

        assertThat(line.chars().noneMatch(Character::isISOControl)).isTrue();
        assertThat(new JsonMapper().readTree(line).path("event.original").asText())
                .isEqualTo(hostile + "\uFFFD");
    }

    @Test
    void allPagesComeInEitherOrderWithoutRepetition() throws Exception {
        events.append("edge", IntStream.range(0, 25_000).mapToObj(Events::mixed).toList(), Cursor.START);
        // Many events at one instant lie across the borders of pages.
        events.append(
                "edge",
                IntStream.range(0, 3_000)
                        .mapToObj(n -> Events.at("same" + n, Events.START.plusSeconds(60)))
                        .toList(),
                Cursor.START);

        for (Order order : List.of(Order.NEWEST_FIRST, Order.OLDEST_FIRST, new Order(Field.STATUS, true))) {
            List<String> ids = lines(new ExportRequest(
                    Query.ALL, ALWAYS, order, ZoneOffset.UTC, ExportFormat.CSV, List.of(Field.ID), Long.MAX_VALUE));
            assertThat(ids).hasSize(28_001).doesNotHaveDuplicates();
        }
    }

    @Test
    void aLimitCutsShortAndSaysSo() throws Exception {
        add(Events.mixed(1), Events.mixed(2), Events.mixed(3));

        assertThat(limited(2).ending()).isEqualTo(ExportResult.Ending.LIMITED);
        assertThat(limited(3).ending()).isEqualTo(ExportResult.Ending.COMPLETE);
        assertThat(limited(3).events()).isEqualTo(3);
    }

    @Test
    void momentsAreCountedFromTheBeginning() throws Exception {
        add(Events.at("old", Events.START), Events.at("new", Events.START.plus(Duration.ofMinutes(50))));
        Query lastHalfHour = new Query.Times(Field.TIME, new Moment.Ago(Duration.ofMinutes(30)), null);

        assertThat(lines(new ExportRequest(
                        lastHalfHour,
                        ALWAYS,
                        Order.OLDEST_FIRST,
                        ZoneOffset.UTC,
                        ExportFormat.CSV,
                        List.of(Field.ID),
                        Long.MAX_VALUE)))
                .containsExactly("event.id", "new");
    }

    @Test
    void theAuditTellsBeforeAndAfter() throws Exception {
        add(full());

        exports.toFile(csv(), folder.resolve("out.csv"), false, ExportWatcher.NONE);

        assertThat(audit).hasSize(2);
        assertThat(audit.getFirst()).startsWith("events.export " + folder.resolve("out.csv") + " STARTED");
        assertThat(audit.getLast()).contains(" DONE Exported 1 events", "all events", "1970-01-01T00:00:00Z");
    }

    @Test
    void aFileIsOverwrittenOnlyWhenTold() throws Exception {
        add(full());
        Path file = Files.writeString(folder.resolve("out.csv"), "mine");

        assertThatThrownBy(() -> exports.toFile(csv(), file, false, ExportWatcher.NONE))
                .isInstanceOf(ExportException.class)
                .hasMessageContaining("already a file");
        assertThat(file).hasContent("mine");
        ExportResult result = exports.toFile(csv(), file, true, ExportWatcher.NONE);

        assertThat(Files.size(file)).isEqualTo(result.bytes());
        assertThat(names()).containsExactly("out.csv");
    }

    @Test
    void aMissingFolderIsSaidInASentence() {
        assertThatThrownBy(() -> exports.toFile(csv(), folder.resolve("no/out.csv"), false, ExportWatcher.NONE))
                .isInstanceOf(ExportException.class)
                .hasMessageContaining("does not exist");
        assertThatThrownBy(() -> exports.toFile(csv(), folder, true, ExportWatcher.NONE))
                .isInstanceOf(ExportException.class)
                .hasMessageContaining(" is a folder");
    }

    @Test
    void aCancelledFileLeavesNothing() throws Exception {
        events.append("edge", IntStream.range(0, 5_000).mapToObj(Events::mixed).toList(), Cursor.START);
        long[] told = new long[1];
        ExportWatcher impatient = new ExportWatcher() {
            @Override
            public void written(long written, long expected) {
                assertThat(expected).isEqualTo(5_000);
                told[0] = written;
            }

            @Override
            public boolean isCancelled() {
                return told[0] > 0;
            }
        };

        ExportResult result = exports.toFile(csv(), folder.resolve("out.csv"), false, impatient);

        assertThat(result.ending()).isEqualTo(ExportResult.Ending.CANCELLED);
        assertThat(result.isCutShort()).isTrue();
        assertThat(names()).isEmpty();
        assertThat(audit.getLast()).contains("FAILED Cancelled after");
    }

    @Test
    void aStreamThatBreaksEndsTheExportAndTheAuditKnows() {
        add(full());
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };

        assertThatThrownBy(() -> exports.toStream(csv(), broken, "standard output", ExportWatcher.NONE))
                .isInstanceOf(IOException.class);
        assertThat(audit.getLast()).contains("standard output FAILED");
    }

    @Test
    void wordsAreSearchedInTheRecordsFirst() throws Exception {
        add(full());
        List<SearchProgress> steps = new ArrayList<>();
        ExportRequest needle = new ExportRequest(
                new Query.Anywhere(TextPattern.containing("\"a\"")),
                ALWAYS,
                Order.OLDEST_FIRST,
                ZoneOffset.UTC,
                ExportFormat.CSV,
                List.of(Field.ID),
                Long.MAX_VALUE);

        ExportResult result = exports.toStream(needle, OutputStream.nullOutputStream(), "x", new ExportWatcher() {
            @Override
            public void searched(SearchProgress progress) {
                steps.add(progress);
            }
        });

        assertThat(result.events()).isEqualTo(1);
        assertThat(steps).last().matches(SearchProgress::done);
    }

    @Test
    void whatIsChosenByHandIsWrittenAloneAndInItsOrder() throws Exception {
        add(full(), Events.at("e2", Events.START), Events.at("e3", Events.START));
        List<StoredEvent> chosen =
                List.of(events.find(2).orElseThrow(), events.find(0).orElseThrow());
        Path file = folder.resolve("chosen.csv");

        ExportResult result = exports.chosenToFile(
                request(ExportFormat.CSV, List.of(Field.ID), ZoneOffset.UTC), chosen, file, false, ExportWatcher.NONE);

        assertThat(Files.readAllLines(file)).containsExactly("event.id", "e3", "e1");
        assertThat(result.ending()).isEqualTo(ExportResult.Ending.COMPLETE);
        assertThat(audit.getLast()).contains("2 chosen by hand");
    }

    private static SecurityEvent full() {
        return SecurityEvent.of("e1", Events.START.plusNanos(123_456_000), Layer.IDENTITY, Kind.SIGN_IN)
                .severity(Severity.HIGH)
                .outcome(Outcome.FAILURE)
                .summary("=1+1")
                .source(Addresses.parse("203.0.113.7").orElseThrow())
                .sourcePort(4_711)
                .destination(Addresses.parse("2001:db8::1").orElseThrow())
                .destinationPort(443)
                .user("o\"hara")
                .userId("u-1")
                .method("GET")
                .path("/a,b")
                .status(401)
                .technique("T1110")
                .bytesIn(0)
                .bytesOut(12)
                .raw("{\"a\":1}")
                .build();
    }

    private void add(SecurityEvent... added) {
        events.append("edge", List.of(added), Cursor.START);
    }

    private static ExportRequest csv() {
        return request(ExportFormat.CSV, ExportRequest.ALL_COLUMNS, ZoneOffset.UTC);
    }

    private static ExportRequest request(ExportFormat format, List<Field> columns, ZoneId zone) {
        return new ExportRequest(Query.ALL, ALWAYS, Order.OLDEST_FIRST, zone, format, columns, Long.MAX_VALUE);
    }

    private ExportResult limited(long limit) throws Exception {
        return exports.toStream(
                new ExportRequest(
                        Query.ALL,
                        ALWAYS,
                        Order.NEWEST_FIRST,
                        ZoneOffset.UTC,
                        ExportFormat.JSON_LINES,
                        ExportRequest.ALL_COLUMNS,
                        limit),
                OutputStream.nullOutputStream(),
                "x",
                ExportWatcher.NONE);
    }

    private List<String> lines(ExportRequest request) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ExportResult result = exports.toStream(request, bytes, "x", ExportWatcher.NONE);
        assertThat(result.bytes()).isEqualTo(bytes.size());
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
