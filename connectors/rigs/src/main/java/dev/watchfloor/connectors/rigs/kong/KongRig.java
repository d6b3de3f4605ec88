package dev.watchfloor.connectors.rigs.kong;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.rigs.web.AddressList;
import dev.watchfloor.connectors.rigs.web.JsonCall;
import dev.watchfloor.connectors.rigs.web.JsonReply;
import dev.watchfloor.connectors.rigs.web.JsonServer;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The plugins of a Kong with RBAC, after its documentation; nothing here was compared with the real one. PATCH merges
 * objects and replaces lists; an ip-restriction without an entry is refused, as is what is no address. Thread-safe.
 */
public final class KongRig implements AutoCloseable {
    private final String token = UUID.randomUUID().toString();
    private final Map<String, ObjectNode> plugins = new LinkedHashMap<>();
    private final AtomicLong writes = new AtomicLong();
    private final ObjectMapper mapper = new ObjectMapper();
    private final JsonServer server;
    private Runnable after = () -> {};
    private boolean hasDatabase = true;

    private KongRig() throws IOException {
        server = new JsonServer(this::answer);
    }

    public static KongRig start() throws IOException {
        return new KongRig();
    }

    public URI url() {
        return server.url();
    }

    public String token() {
        return token;
    }

    /** Changing requests that reached it, refused ones too. */
    public long writes() {
        return writes.get();
    }

    /** Called after each change, as another administrator who writes an older copy back. */
    public synchronized void afterWrites(Runnable other) {
        after = other;
    }

    /** It takes its configuration from a file from now on. */
    public synchronized void loseDatabase() {
        hasDatabase = false;
    }

    /** Another administrator's plugin; returns its id. */
    public synchronized String add(String json) {
        try {
            ObjectNode plugin = (ObjectNode) mapper.readTree(json);
            String id = UUID.randomUUID().toString();
            plugins.put(id, plugin.put("id", id));
            return id;
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException(json, wrong);
        }
    }

    public synchronized void clear() {
        plugins.clear();
    }

    /** All plugins as they are. */
    public synchronized List<JsonNode> plugins() {
        return plugins.values().stream().<JsonNode>map(ObjectNode::deepCopy).toList();
    }

    /** The deny lists of all plugins, one after the other. */
    public synchronized List<String> denied() {
        List<String> all = new ArrayList<>();
        plugins.values().forEach(plugin -> plugin.path("config").path("deny").forEach(item -> all.add(item.asText())));
        return all;
    }

    /** Sets the deny list of the first plugin. */
    public synchronized void deny(List<String> items) {
        ObjectNode plugin = plugins.values().iterator().next();
        ArrayNode deny = ((ObjectNode) plugin.path("config")).putArray("deny");
        items.forEach(deny::add);
    }

    public synchronized int status(String client) {
        return AddressList.refuses(denied(), client) ? 403 : 200;
    }

    @Override
    public void close() {
        server.close();
    }

    private JsonReply answer(JsonCall call) {
        Runnable then = () -> {};
        JsonReply reply;
        synchronized (this) {
            if (call.isWrite()) {
                writes.incrementAndGet();
                then = after;
            }
            reply = call.header("Kong-Admin-Token").orElse("").equals(token)
                    ? routed(call)
                    : message(401, "Invalid RBAC credentials");
        }
        then.run();
        return reply;
    }

    private JsonReply routed(JsonCall call) {
        List<String> path = call.path();
        if (path.equals(List.of(""))) {
            return JsonReply.of(200, JsonNodeFactory.instance.objectNode().put("version", "3.14.0"));
        }
        if (!path.getFirst().equals("plugins")) {
            return message(404, "Not found");
        }
        if (!call.isWrite()) {
            ObjectNode page = JsonNodeFactory.instance.objectNode().putNull("next");
            ArrayNode data = page.putArray("data");
            plugins.values().stream().filter(plugin -> tagged(plugin, call)).forEach(data::add);
            return JsonReply.of(200, page);
        }
        if (!hasDatabase) {
            return message(405, "cannot create or update 'plugins' entities when not using a database");
        }
        boolean isNew = path.size() == 1;
        ObjectNode before = isNew ? JsonNodeFactory.instance.objectNode() : plugins.get(path.get(1));
        if (before == null) {
            return message(404, "Not found");
        }
        ObjectNode next = merged(before.deepCopy(), call.json());
        JsonNode deny = next.path("config").path("deny");
        if (deny.isEmpty() && next.path("config").path("allow").isEmpty()) {
            return message(400, "schema violation (config: at least one of these fields must be non-empty)");
        }
        for (JsonNode item : deny) {
            if (AddressList.block(item.asText()).isEmpty()) {
                return message(
                        400, "schema violation (config.deny: invalid ip or cidr range: '" + item.asText() + "')");
            }
        }
        String id = isNew ? UUID.randomUUID().toString() : path.get(1);
        plugins.put(id, next.put("id", id));
        return JsonReply.of(isNew ? 201 : 200, next);
    }

    private static boolean tagged(JsonNode plugin, JsonCall call) {
        for (JsonNode tag : plugin.path("tags")) {
            if (tag.asText().equals(call.query().get("tags"))) {
                return true;
            }
        }
        return false;
    }

    private static ObjectNode merged(ObjectNode before, JsonNode change) {
        change.properties().forEach(field -> {
            JsonNode there = before.path(field.getKey());
            before.set(
                    field.getKey(),
                    there.isObject() && field.getValue().isObject()
                            ? merged((ObjectNode) there, field.getValue())
                            : field.getValue());
        });
        return before;
    }

    private static JsonReply message(int status, String words) {
        return JsonReply.of(status, JsonNodeFactory.instance.objectNode().put("message", words));
    }
}
