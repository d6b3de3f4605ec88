package dev.watchfloor.connectors.rigs.crowdsec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** {@code /v1/alerts} for a machine. Thread-safe. */
final class RigAlerts {
    private static final List<String> REQUIRED = List.of(
            "capacity",
            "events",
            "events_count",
            "leakspeed",
            "message",
            "scenario",
            "scenario_hash",
            "scenario_version",
            "simulated",
            "source",
            "start_at",
            "stop_at");
    private static final List<String> OF_DECISION = List.of("duration", "origin", "scenario", "scope", "type", "value");
    private static final Set<String> FILTERS = Set.of("limit", "sort", "scope", "value", "scenario", "origin");
    private static final int PAGE = 100;

    private final RigDatabase database;
    private final CountDownLatch closed;

    /** @param closed frees requests that the product would never answer */
    RigAlerts(RigDatabase database, CountDownLatch closed) {
        this.database = database;
        this.closed = closed;
    }

    void list(RigCall call) throws IOException, RigRefusal, InterruptedException {
        for (String name : call.query().keySet()) {
            if (!FILTERS.contains(name)) {
                throw new RigRefusal(
                        500, "Filter parameter '" + name + "' is unknown (=" + call.query(name) + "): invalid filter");
            }
        }
        List<ObjectNode> found = new ArrayList<>(database.alerts().stream()
                .filter(alert -> matches(call, alert, "scope", alert.at("/source/scope")))
                .filter(alert -> matches(call, alert, "value", alert.at("/source/value")))
                .filter(alert -> matches(call, alert, "scenario", alert.path("scenario")))
                .toList());
        if (call.query("sort").equals("ASC")) {
            Collections.reverse(found);
        }
        int limit = limit(call.query("limit"));
        if (limit > PAGE && limit > found.size()) {
            // Measured with limit=500 and 173 alerts: it computes for ever.
            closed.await();
            return;
        }
        List<ObjectNode> page = limit == 0 ? found : found.subList(0, Math.min(limit, found.size()));
        call.send(200, listOrNull(page));
    }

    void one(RigCall call, String id) throws IOException, RigRefusal {
        if (!id.matches("[0-9]{1,18}")) {
            throw new RigRefusal(400, "alert_id must be valid integer");
        }
        call.send(200, database.alert(Long.parseLong(id)).orElseThrow(() -> new RigRefusal(404, "object not found")));
    }

    /** Not atomic: alerts before a bad one stay. */
    void create(RigCall call, String machine) throws IOException, RigRefusal {
        JsonNode body = call.body(400);
        if (!body.isArray()) {
            throw new RigRefusal(400, "json: cannot unmarshal object into Go value of type models.AddAlertsRequest");
        }
        validate(body);
        ArrayNode ids = JsonNodeFactory.instance.arrayNode();
        for (JsonNode alert : body) {
            ids.add(Long.toString(database.store(alert, machine)));
        }
        call.send(201, ids);
    }

    void delete(RigCall call, String id) throws IOException, RigRefusal {
        database.deleteAlert(Long.parseLong(id));
        call.send(200, JsonNodeFactory.instance.objectNode().put("nbDeleted", "1"));
    }

    /** Nothing found is null. */
    static JsonNode listOrNull(List<ObjectNode> rows) {
        return rows.isEmpty()
                ? JsonNodeFactory.instance.nullNode()
                : JsonNodeFactory.instance.arrayNode().addAll(rows);
    }

    private static void validate(JsonNode body) throws RigRefusal {
        StringBuilder missing = new StringBuilder();
        for (int place = 0; place < body.size(); place++) {
            for (String name : REQUIRED) {
                if (!body.get(place).has(name)) {
                    missing.append('\n').append(place).append('.').append(name).append(" in body is required");
                }
            }
            for (JsonNode decision : body.get(place).path("decisions")) {
                for (String name : OF_DECISION) {
                    if (!decision.has(name)) {
                        missing.append('\n')
                                .append(place)
                                .append(".decisions.")
                                .append(name)
                                .append(" is required");
                    }
                }
            }
        }
        if (!missing.isEmpty()) {
            throw new RigRefusal(500, "validation failure list:" + missing);
        }
    }

    private static boolean matches(RigCall call, JsonNode alert, String filter, JsonNode value) {
        return !call.query().containsKey(filter) || value.asText().equalsIgnoreCase(call.query(filter));
    }

    private static int limit(String text) throws RigRefusal {
        if (text.isEmpty()) {
            return PAGE;
        }
        if (!text.matches("[0-9]{1,9}")) {
            throw new RigRefusal(500, "bad limit in parameters: [" + text + "]: unable to query");
        }
        return Integer.parseInt(text);
    }
}
