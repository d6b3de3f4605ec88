package dev.watchfloor.connectors.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.http.Json;
import dev.watchfloor.connectors.rigs.json.JsonServer;
import dev.watchfloor.connectors.rigs.json.JsonServer.Call;
import dev.watchfloor.connectors.rigs.json.JsonServer.Reply;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.Page;
import dev.watchfloor.connectors.spi.PullFeed;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clocks that are wrong, against a server that answers ranges of time and no more. */
class IndexFeedTest {
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

    private final TreeMap<Instant, String> alerts = new TreeMap<>();
    private final List<JsonNode> searches = new ArrayList<>();
    private final List<OpenSearchConnector> opened = new ArrayList<>();
    private JsonServer server;

    @BeforeEach
    void start() throws Exception {
        server = new JsonServer(Clock.fixed(NOW, ZoneOffset.UTC), this::answer);
    }

    @AfterEach
    void stop() {
        opened.forEach(OpenSearchConnector::close);
        server.close();
    }

    @Test
    void aDocumentFromTheFutureWaitsAndBlindsNobody() throws Exception {
        alerts.put(NOW.minusSeconds(10), "before");
        alerts.put(Instant.parse("2100-01-01T00:00:00Z"), "future");
        Page first = feed(NOW).fetch(Cursor.START, 100);
        alerts.put(NOW.plusSeconds(5), "after");
        Page second = feed(NOW.plusSeconds(10)).fetch(first.next(), 100);

        assertThat(ids(first)).containsExactly("before");
        assertThat(ids(second)).containsExactly("after");
    }

    @Test
    void aDocumentThatIsALittleAheadLeavesRoomForLateOnes() throws Exception {
        alerts.put(NOW.plusSeconds(50), "ahead");
        Page first = feed(NOW).fetch(Cursor.START, 100);
        alerts.put(NOW.minusSeconds(50), "late");
        Page second = feed(NOW).fetch(first.next(), 100);

        assertThat(ids(first)).containsExactly("ahead");
        assertThat(ids(second)).containsExactly("late");
    }

    @Test
    void aPlaceInTheFutureIsLeft() throws Exception {
        alerts.put(NOW.minusSeconds(10), "now");
        Cursor blinded = new Cursor(NOW.plus(Duration.ofDays(900)).toEpochMilli() + ";0:abcdefabcdef");

        assertThat(ids(feed(NOW).fetch(blinded, 100))).containsExactly("now");
    }

    @Test
    void timesOfNanosecondsAreSortedByMilliseconds() throws Exception {
        feed(NOW).fetch(Cursor.START, 100);

        assertThat(searches.getFirst().at("/sort/0/@timestamp/numeric_type").asText())
                .isEqualTo("date");
    }

    private static List<String> ids(Page page) {
        return page.events().stream()
                .map(SecurityEvent::id)
                .map(id -> id.substring(id.indexOf('/') + 1))
                .toList();
    }

    private Reply answer(Call call) throws IOException {
        if (call.place().isEmpty()) {
            ObjectNode root = Json.object();
            root.putObject("version").put("number", "3.8.0").put("distribution", "opensearch");
            return Reply.of(200, root);
        }
        if (call.place().endsWith("point_in_time")) {
            return Reply.of(200, Json.object().put("pit_id", "pit"));
        }
        JsonNode search = call.json();
        searches.add(search);
        JsonNode range = search.at("/query/bool/filter/0/range/@timestamp");
        ObjectNode answer = Json.object();
        ArrayNode hits = answer.putObject("hits").putArray("hits");
        for (Map.Entry<Instant, String> alert : alerts.entrySet()) {
            long time = alert.getKey().toEpochMilli();
            if (time >= range.path("gte").asLong() && time <= range.path("lte").asLong(Long.MAX_VALUE)) {
                ObjectNode hit = hits.addObject().put("_index", "alerts").put("_id", alert.getValue());
                hit.set("_source", Json.read(Indices.alert(alert.getKey(), 1)));
                hit.putArray("sort").add(time).add(hits.size());
            }
        }
        return Reply.of(200, answer);
    }

    private PullFeed feed(Instant now) throws Exception {
        OpenSearchConnector connector =
                Indices.connector(server.url(), Map.of(), Map.of(), Clock.fixed(now, ZoneOffset.UTC));
        opened.add(connector);
        return (PullFeed) connector.events().orElseThrow();
    }
}
