package dev.watchfloor.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.watchfloor.app.Console;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code import} and {@code query} as a script meets them. */
final class QueryAndImportTest {
    private static final int RECORDS = 300;
    private static final Instant START = Instant.parse("2026-11-24T02:00:00Z");

    @TempDir
    Path folder;

    private TestDesk desk;
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();
    private Path archive;

    @BeforeEach
    void connect() throws Exception {
        Path eve = folder.resolve("eve.json");
        desk = new TestDesk(folder.resolve("profile")).make();
        archive = write("eve.json.1", 0, RECORDS);
        assertThat(run("connectors", "add", "--type", "suricata", "--name", "IDS", "--set", "path=" + eve))
                .isZero();
    }

    @Test
    void aFileIsImportedOnceAndThenKnown() throws Exception {
        assertThat(run("import", "--connector", "IDS", archive.toString())).isZero();
        assertThat(out.toString()).contains("imported: 300 events");
        assertThat(err.toString()).contains("100 %");
        assertThat(run("import", "--connector", "IDS", archive.toString())).isZero();
        assertThat(out.toString()).contains("already imported.");
        assertThat(run("import", "--connector", "IDS", packed().toString())).isZero();
        assertThat(out.toString()).contains("already imported.");

        Files.writeString(archive, record(RECORDS) + "\n", StandardOpenOption.APPEND);
        assertThat(run("import", "--connector", "IDS", "--json", archive.toString()))
                .isZero();
        JsonNode told = new JsonMapper().readTree(out.toString());
        assertThat(told.path("ending").asText()).isEqualTo("went on and imported");
        assertThat(told.path("events").asInt()).isEqualTo(1);
        assertThat(run("query", "--count")).isZero();
        assertThat(out.toString().strip()).isEqualTo("301");
    }

    @Test
    void whatCannotBeImportedIsSaidAndTheOthersAreRead() throws Exception {
        Path eve = Files.writeString(folder.resolve("eve.json"), record(0) + "\n");

        assertThat(run("import", "--connector", "IDS", eve.toString(), "none.json", archive.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("followed by this connector", "There is no file", "none.json");
        assertThat(out.toString()).contains("300 events");
        assertThat(run("import", "--connector", "other", archive.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("no connector named \"other\"");
        assertThat(run("import", archive.toString())).isEqualTo(2);
        assertThat(run("import", "--connector", "IDS")).isEqualTo(2);
    }

    @Test
    void anOlderCopyIsRefusedRatherThanStoredTwice() throws Exception {
        assertThat(run("import", "--connector", "IDS", archive.toString())).isZero();
        Path older = write("older.json", 0, RECORDS / 3);
        assertThat(run("import", "--connector", "IDS", older.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("older or cut-off copy");
        assertThat(run("query", "--count")).isZero();
        assertThat(out.toString().strip()).isEqualTo("300");
    }

    @Test
    void aMistypedProfileIsNotAnEmptyOne() {
        Path typo = folder.resolve("typo");
        for (String command : List.of("query", "store")) {
            PrintWriter printer = new PrintWriter(err);
            assertThat(desk.plainly(printer, printer, List.of(command, "--profile", typo.toString())))
                    .isEqualTo(1);
            assertThat(err.toString()).contains("There is no profile in");
            assertThat(typo).doesNotExist();
        }
    }

    @Test
    void rejectedRecordsAreCountedAndShown() throws Exception {
        Files.writeString(archive, "not a record\n", StandardOpenOption.APPEND);

        assertThat(run("import", "--connector", "IDS", archive.toString())).isZero();

        assertThat(out.toString()).contains("1 records rejected");
        assertThat(err.toString()).contains("The line is not JSON.", "not a record");
    }

    @Test
    void theNewestAreListedWithTheirZone() {
        imported();

        assertThat(run("query", "--limit", "2", "--zone", "Europe/Stockholm")).isZero();
        assertThat(out.toString().lines()).hasSize(2).allMatch(line -> line.contains("+01:00"));
        assertThat(out.toString()).contains("/item/299").contains("/item/298");
        assertThat(err.toString()).contains("2 of 300 events, newest first. Times in Europe/Stockholm.");
        assertThat(run("query")).isZero();
        assertThat(out.toString().lines()).hasSize(100).first().asString().contains("2026-11-24 02:04:59.000Z");
        assertThat(run("query", "--sort", "time", "--limit", "1")).isZero();
        assertThat(out.toString()).contains("/item/0");
    }

    @Test
    void aQueryNarrowsAndTimesCut() {
        imported();

        assertThat(run("query", "url:\"/item/7\"", "--json")).isZero();
        assertThat(out.toString().lines()).hasSize(1);
        assertThat(run("query", "--count", "--from", "2026-11-24T02:01:00Z", "--to", "2026-11-24T02:02:00Z"))
                .isZero();
        assertThat(out.toString().strip()).isEqualTo("60");
        assertThat(run("query", "--count", "--from", "-100000d")).isEqualTo(2);
        assertThat(run("query", "--count", "--from", "-3650d", "--json")).isZero();
        assertThat(out.toString().strip()).isEqualTo("{\"events\":300}");
        assertThat(run("query", "--count", "--to", "now-36500d")).isZero();
        assertThat(out.toString().strip()).isEqualTo("0");
    }

    @Test
    void aWrongQueryPointsAtItsPlace() {
        imported();

        assertThat(run("query", "layer:detection and sorce.ip:203.0.113.7")).isEqualTo(2);

        List<String> lines = err.toString().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst()).startsWith("watchfloor: ").contains("source.ip");
        assertThat(lines.get(1)).isEqualTo("  layer:detection and sorce.ip:203.0.113.7");
        assertThat(lines.get(2).indexOf('^')).isEqualTo(lines.get(1).indexOf("sorce.ip"));
    }

    @Test
    void usageErrorsAreSaidAndCodedAsUsage() {
        for (List<String> wrong : List.of(
                List.of("--from", "yesterday"),
                List.of("--zone", "Mars/Olympus"),
                List.of("--from", "now", "--to", "now-1h"),
                List.of("--csv", "--json"),
                List.of("--count", "--histogram", "1m"),
                List.of("--limit", "0"),
                List.of("--output", "x.csv"),
                List.of("--sort", "event.original"),
                List.of("--top", "colour"))) {
            List<String> arguments = new ArrayList<>(List.of("query"));
            arguments.addAll(wrong);
            assertThat(run(arguments.toArray(String[]::new)))
                    .as(wrong.toString())
                    .isEqualTo(2);
            assertThat(err.toString()).as(wrong.toString()).doesNotContain("Exception", "\tat ");
        }
    }

    @Test
    void csvAndJsonStreamEverythingOldestFirst() throws Exception {
        imported();

        assertThat(run("query", "--csv", "--columns", "@timestamp,url,source.ip,status"))
                .isZero();
        assertThat(out.toString())
                .startsWith("@timestamp,url.original,source.ip,http.response.status_code\r\n"
                        + "2026-11-24T02:00:00.000000Z,/item/0,203.0.113.9,200\r\n");
        assertThat(out.toString().lines()).hasSize(RECORDS + 1);
        assertThat(run("query", "--json", "--raw", "--limit", "3")).isZero();
        List<String> lines = out.toString().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(new JsonMapper()
                        .readTree(lines.getFirst())
                        .path("event.original")
                        .asText())
                .contains("/item/0");
        assertThat(err.toString()).contains("and more that match");
    }

    @Test
    void aFileIsWrittenOnceUnlessTold() throws Exception {
        imported();
        Path file = folder.resolve("out.csv");

        assertThat(run("query", "--csv", "--output", file.toString())).isZero();
        assertThat(file).exists();
        assertThat(run("query", "--csv", "--output", file.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("already a file");
        assertThat(run("query", "url:\"/item/7\"", "--csv", "--output", file.toString(), "--overwrite"))
                .isZero();
        assertThat(Files.readAllLines(file)).hasSize(2);
        try (Console console = desk.open()) {
            assertThat(console.audit().latest(10, Long.MAX_VALUE))
                    .anyMatch(entry -> entry.action().equals("events.export")
                            && entry.outcome().equals("DONE")
                            && entry.detail().contains("/item/7"));
        }
    }

    @Test
    void numbersComeAsTableCsvAndJson() throws Exception {
        imported();

        assertThat(run("query", "--histogram", "1m", "--from", "2026-11-24T02:00:30Z", "--csv"))
                .isZero();
        assertThat(out.toString())
                .isEqualTo("time,events,perimeter,detection,identity\r\n2026-11-24T02:00:00Z,30,0,30,0\r\n"
                        + "2026-11-24T02:01:00Z,60,0,60,0\r\n2026-11-24T02:02:00Z,60,0,60,0\r\n"
                        + "2026-11-24T02:03:00Z,60,0,60,0\r\n2026-11-24T02:04:00Z,60,0,60,0\r\n");
        assertThat(run("query", "--histogram", "1h", "--json", "--zone", "Asia/Kolkata"))
                .isZero();
        assertThat(new JsonMapper().readTree(out.toString()).path("time").asText())
                .isEqualTo("2026-11-24T07:00:00+05:30");
        assertThat(run("query", "--histogram", "1m")).isZero();
        assertThat(out.toString()).contains("detection").contains("2026-11-24T02:04:00Z");
        assertThat(run("query", "--histogram", "1s", "--from", "2020-01-01T00:00:00Z"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("Choose a longer step");
        assertThat(run("query", "--top", "source.ip", "--json")).isZero();
        assertThat(out.toString().strip()).isEqualTo("{\"source.ip\":\"203.0.113.9\",\"events\":300}");
        assertThat(run("query", "--top", "url", "--limit", "2")).isZero();
        assertThat(out.toString().lines()).hasSize(3);
        assertThat(err.toString()).contains("300 different values");
    }

    @Test
    void aReaderThatLeavesEndsTheCommandQuietly() {
        imported();
        StreamWriter pipe = new StreamWriter(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        });
        StreamWriter full = new StreamWriter(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        });

        for (List<String> arguments :
                List.of(List.of("query"), List.of("query", "--csv"), List.of("query", "--count"))) {
            assertThat(inProfile(pipe, arguments)).as(arguments.toString()).isZero();
            assertThat(err.toString()).as(arguments.toString()).doesNotContain("watchfloor:");
            assertThat(inProfile(full, arguments)).as(arguments.toString()).isEqualTo(1);
            assertThat(err.toString()).contains("No space left on device");
        }
    }

    @Test
    void anOpenProfileIsSaidAtOnce() throws Exception {
        try (Console open = desk.open()) {
            assertThat(open.connectors().list()).hasSize(1);
            assertThat(run("query", "--count")).isEqualTo(1);
        }
        assertThat(err.toString()).startsWith("watchfloor: ").contains("in use");
    }

    private void imported() {
        assertThat(run("import", "--connector", "IDS", archive.toString())).isZero();
    }

    private Path packed() throws IOException {
        Path packed = folder.resolve("eve.json.2.gz");
        try (OutputStream stream = new GZIPOutputStream(Files.newOutputStream(packed))) {
            Files.copy(archive, stream);
        }
        return packed;
    }

    private Path write(String name, int first, int count) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int number = first; number < first + count; number++) {
            text.append(record(number)).append('\n');
        }
        return Files.writeString(folder.resolve(name), text);
    }

    private static String record(int number) {
        return String.format(
                Locale.ROOT,
                "{\"timestamp\":\"%s+0000\",\"flow_id\":%d,\"event_type\":\"http\",\"src_ip\":\"203.0.113.9\","
                        + "\"src_port\":40000,\"dest_ip\":\"192.0.2.10\",\"dest_port\":80,\"proto\":\"TCP\",\"http\":{"
                        + "\"hostname\":\"shop.example\",\"url\":\"/item/%d\",\"http_method\":\"GET\",\"status\":200}}",
                START.plusSeconds(number).toString().replace("Z", ".000000"),
                number,
                number);
    }

    private int run(String... arguments) {
        out = new StringWriter();
        return inProfile(new PrintWriter(out, true), List.of(arguments));
    }

    private int inProfile(PrintWriter to, List<String> arguments) {
        err = new StringWriter();
        return desk.run(to, new PrintWriter(err, true), arguments);
    }
}
