package dev.watchfloor.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.app.Console;
import dev.watchfloor.connectors.rigs.index.IndexRig;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code query --in} as a script meets it. */
final class QueryInPlaceTest {
    private static final Instant FIRST = Instant.parse("2026-11-24T09:00:00Z");

    @TempDir
    Path folder;

    private IndexRig rig;
    private TestDesk desk;
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    @BeforeEach
    void connect() throws Exception {
        rig = new IndexRig(Clock.systemUTC());
        rig.types(Map.of("@timestamp", "date", "source.ip", "ip"));
        for (int i = 0; i < 30; i++) {
            rig.keep(FIRST.plusSeconds(i), document(i));
        }
        desk = new TestDesk(folder.resolve("profile")).make();
        assertThat(run("connectors", "add", "--type", "opensearch", "--name", "SIEM", "--set", "base-url=" + rig.url()))
                .isZero();
    }

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    void whatFitsIsPrintedWithWhatIsToBeKnownOfIt() throws Exception {
        assertThat(inPlace("source.ip: 203.0.113.0/28 and not user: u-3", "--limit", "5", "--zone", "Europe/Stockholm"))
                .isZero();
        assertThat(out.toString().lines()).hasSize(5).first().asString().contains("10:00:15.000+01:00", "[SIEM]");
        assertThat(err.toString())
                .contains(
                        "5 events, and there may be more",
                        "Times in Europe/Stockholm. Nothing of this is kept.",
                        "Asked of the server: source.ip: 203.0.113.0/28. It has 30 documents for that; 30 were looked"
                                + " at.",
                        "Sorted out here, not asked of the server: not user.name: u-3.");
        assertThat(rig.searches().getLast()).contains("{\"term\":{\"source.ip\":{\"value\":\"203.0.113.0/28\"}}}");
        assertThat(rig.open()).as("searches left open").isZero();
        try (Console console = desk.open()) {
            assertThat(console.events().statistics().events()).as("kept").isZero();
            assertThat(console.audit().latest(20, Long.MAX_VALUE))
                    .anyMatch(entry -> entry.action().equals("place.search")
                            && entry.detail().contains("source.ip: 203.0.113.0/28 and not user.name: u-3"));
        }
    }

    @Test
    void programsGetLinesOfJson() throws Exception {
        assertThat(inPlace("user: u-7", "--json", "--raw")).isZero();
        JsonNode event = new JsonMapper().readTree(out.toString());

        assertThat(event.path("user.name").asText()).isEqualTo("u-7");
        assertThat(event.path("event.original").asText()).contains("203.0.113.7");
    }

    @Test
    void anAnswerInPartIsNoSuccess() {
        rig.answersWith(answer -> {
            ((ObjectNode) answer.path("_shards")).put("failed", 1).put("total", 3);
            return answer;
        });

        assertThat(inPlace("")).isEqualTo(1);
        assertThat(err.toString()).contains("Not complete: 1 of 3 parts (shards) of the index did not answer");
        assertThat(out.toString().lines()).hasSize(30);
    }

    @Test
    void whatCannotBeAskedIsSaid() {
        assertThat(inPlace("event.ingested > now-1h")).isEqualTo(1);
        assertThat(err.toString()).contains("event.ingested cannot be asked in place");
        assertThat(run("query", "--in", "nothing", "user: x")).isEqualTo(1);
        assertThat(err.toString()).contains("There is no connector named \"nothing\"");
        assertThat(inPlace("user: x", "--count")).isEqualTo(2);
        assertThat(inPlace("user: x", "--limit", "10001")).isEqualTo(2);
        assertThat(inPlace("user: (")).isEqualTo(2);
        rig.close();
        assertThat(inPlace("user: x")).isEqualTo(1);
        assertThat(err.toString()).contains("Nothing accepts connections at");
    }

    private static String document(int number) {
        return "{\"@timestamp\":\"" + FIRST.plusSeconds(number)
                + "\",\"event\":{\"kind\":\"alert\"},\"source\":{\"ip\":" + "\"203.0.113." + number
                + "\"},\"user\":{\"name\":\"u-" + number + "\"},\"rule\":{\"name\":\"R\"}}";
    }

    private int inPlace(String query, String... more) {
        List<String> arguments = new ArrayList<>(List.of("query", "--in", "SIEM", query));
        arguments.addAll(List.of("--from", "2026-11-24T00:00:00Z", "--to", "2026-11-25T00:00:00Z"));
        arguments.addAll(List.of(more));
        return run(arguments.toArray(String[]::new));
    }

    private int run(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        return desk.run(new PrintWriter(out, true), new PrintWriter(err, true), List.of(arguments));
    }
}
