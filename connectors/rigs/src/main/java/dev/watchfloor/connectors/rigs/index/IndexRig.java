package dev.watchfloor.connectors.rigs.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.rigs.json.JsonServer;
import dev.watchfloor.connectors.rigs.json.JsonServer.Call;
import dev.watchfloor.connectors.rigs.json.JsonServer.Reply;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * One index that is searched by time only: of other conditions it takes no notice, and so finds more than was asked for.
 * Thread-safe.
 */
public final class IndexRig implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonServer server;
    private final List<Kept> documents = new ArrayList<>();
    private final Set<String> open = new HashSet<>();
    private final List<String> searches = new ArrayList<>();
    private Map<String, String> types = Map.of();
    private UnaryOperator<ObjectNode> fault = UnaryOperator.identity();
    private int points;

    private record Kept(Instant time, int number, JsonNode source) {}

    public IndexRig(Clock clock) throws IOException {
        server = new JsonServer(clock, this::answer);
    }

    public URI url() {
        return server.url();
    }

    /** @param document JSON */
    public synchronized void keep(Instant time, String document) {
        try {
            documents.add(new Kept(time, documents.size(), JSON.readTree(document)));
        } catch (IOException wrong) {
            throw new IllegalArgumentException(wrong);
        }
        documents.sort(
                Comparator.comparing(Kept::time).thenComparingInt(Kept::number).reversed());
    }

    /** What the index tells of its fields: their types by name. */
    public synchronized void types(Map<String, String> byName) {
        types = Map.copyOf(byName);
    }

    /** Changes every answer to a search. */
    public synchronized void answersWith(UnaryOperator<ObjectNode> change) {
        fault = change;
    }

    /** The queries that came, each as JSON. */
    public synchronized List<String> searches() {
        return List.copyOf(searches);
    }

    /** How many points in time are open. */
    public synchronized int open() {
        return open.size();
    }

    @Override
    public void close() {
        server.close();
    }

    private synchronized Reply answer(Call call) throws IOException {
        if (call.place().isEmpty()) {
            ObjectNode root = JsonServer.object();
            root.putObject("version").put("number", "3.8.0").put("distribution", "opensearch");
            return Reply.of(200, root);
        }
        if (call.place().endsWith("_field_caps")) {
            return Reply.of(200, fields());
        }
        if (call.place().endsWith("point_in_time")) {
            return Reply.of(200, point(call));
        }
        return call.place().equals("_search") ? search(call.json()) : Reply.empty(404);
    }

    private ObjectNode point(Call call) throws IOException {
        if (call.method().equals("DELETE")) {
            call.json().path("pit_id").forEach(id -> open.remove(id.asText()));
            return JsonServer.object();
        }
        String id = "point-" + points++;
        open.add(id);
        return JsonServer.object().put("pit_id", id);
    }

    private ObjectNode fields() {
        ObjectNode answer = JsonServer.object();
        ObjectNode fields = answer.putObject("fields");
        types.forEach((name, type) ->
                fields.putObject(name).putObject(type).put("type", type).put("searchable", true));
        return answer;
    }

    private Reply search(JsonNode search) {
        String point = search.path("pit").path("id").asText();
        if (!open.contains(point)) {
            return Reply.empty(404);
        }
        searches.add(search.path("query").toString());
        JsonNode range = search.at("/query/bool/filter/0/range/@timestamp");
        List<Kept> fitting = documents.stream()
                .filter(kept -> kept.time().toEpochMilli() >= range.path("gte").asLong(Long.MIN_VALUE)
                        && kept.time().toEpochMilli() < range.path("lt").asLong(Long.MAX_VALUE))
                .toList();
        int from = 0;
        int last = search.path("search_after").path(1).asInt(Integer.MAX_VALUE);
        while (search.has("search_after")
                && from < fitting.size()
                && fitting.get(from).number() >= last) {
            from++;
        }
        ObjectNode answer =
                JsonServer.object().put("took", 3).put("timed_out", false).put("pit_id", point);
        answer.putObject("_shards").put("total", 1).put("failed", 0);
        ObjectNode hits = answer.putObject("hits");
        if (!search.path("track_total_hits").isBoolean()) {
            hits.putObject("total").put("value", fitting.size()).put("relation", "eq");
        }
        ArrayNode list = hits.putArray("hits");
        int size = search.path("size").asInt();
        for (Kept kept : fitting.subList(from, Math.min(fitting.size(), from + size))) {
            ObjectNode hit = list.addObject().put("_index", "alerts").put("_id", "id-" + kept.number());
            hit.set("_source", kept.source());
            hit.putArray("sort").add(kept.time().toEpochMilli()).add(kept.number());
        }
        return Reply.of(200, fault.apply(answer));
    }
}
