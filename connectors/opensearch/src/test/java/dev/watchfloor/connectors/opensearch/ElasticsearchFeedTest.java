package dev.watchfloor.connectors.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.http.Json;
import dev.watchfloor.connectors.rigs.json.JsonServer;
import dev.watchfloor.connectors.rigs.json.JsonServer.Call;
import dev.watchfloor.connectors.rigs.json.JsonServer.Reply;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.PullFeed;
import dev.watchfloor.connectors.testing.PullFeedContract;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contract against a server that answers as Elasticsearch 8 is documented: points in time at {@code _pit}. */
class ElasticsearchFeedTest extends PullFeedContract {
    private static final Instant FIRST = Instant.parse("2026-11-24T09:00:00Z");

    private final List<Instant> documents = new CopyOnWriteArrayList<>();
    /** How many documents each open point in time sees. */
    private final Map<String, Integer> points = new ConcurrentHashMap<>();

    private final List<OpenSearchConnector> opened = new ArrayList<>();
    private JsonServer server;
    private int pits;

    @BeforeEach
    void start() throws Exception {
        server = new JsonServer(Clock.systemUTC(), this::answer);
    }

    @AfterEach
    void stop() {
        opened.forEach(OpenSearchConnector::close);
        server.close();
    }

    @Override
    protected PullFeed feed() throws Exception {
        OpenSearchConnector connector = Indices.connector(server.url(), Map.of("index", "alerts"), Map.of());
        opened.add(connector);
        return (PullFeed) connector.events().orElseThrow();
    }

    @Override
    protected void produce(int count) {
        for (int i = 0; i < count; i++) {
            documents.add(FIRST.plusSeconds(documents.size()));
        }
    }

    @Override
    protected Optional<Instant> timeOfNext() {
        return Optional.of(FIRST.plusSeconds(documents.size()));
    }

    @Override
    protected List<String> secrets() {
        return List.of("hunter2");
    }

    @Test
    void everyPointInTimeIsClosedAgain() throws Exception {
        produce(3);

        feed().fetch(Cursor.START, 100);

        assertThat(pits).isPositive();
        assertThat(points).isEmpty();
    }

    private synchronized Reply answer(Call call) throws IOException {
        String asked = call.method() + " " + call.place();
        return switch (asked) {
            case "GET " -> {
                ObjectNode root = Json.object().put("tagline", "You Know, for Search");
                root.putObject("version").put("number", "8.15.0").put("build_flavor", "default");
                yield Reply.of(200, root);
            }
            case "POST alerts/_pit" -> {
                String id = "pit-" + pits++;
                points.put(id, documents.size());
                yield Reply.of(200, Json.object().put("id", id));
            }
            case "DELETE _pit" -> {
                boolean known = points.remove(call.json().path("id").asText()) != null;
                yield Reply.of(known ? 200 : 404, Json.object().put("succeeded", known));
            }
            case "POST _search" -> {
                Integer seen = points.get(call.json().at("/pit/id").asText());
                yield seen == null ? Reply.of(404, Json.object()) : Reply.of(200, found(call.json(), seen));
            }
            default -> Reply.of(400, Json.object().put("error", "no handler found for " + asked));
        };
    }

    private ObjectNode found(JsonNode search, int seen) throws IOException {
        JsonNode range = search.at("/query/bool/filter/0/range/@timestamp");
        int after = search.path("search_after").path(1).asInt(-1);
        ObjectNode answer = Json.object()
                .put("timed_out", false)
                .put("pit_id", search.at("/pit/id").asText());
        ArrayNode hits = answer.putObject("hits").putArray("hits");
        for (int number = after + 1;
                number < seen && hits.size() < search.path("size").asInt();
                number++) {
            long time = documents.get(number).toEpochMilli();
            if (time >= range.path("gte").asLong() && time <= range.path("lte").asLong()) {
                ObjectNode hit = hits.addObject().put("_index", "alerts").put("_id", "id-" + number);
                hit.set("_source", Json.read(Indices.alert(documents.get(number), number)));
                hit.putArray("sort").add(time).add(number);
            }
        }
        return answer;
    }
}
