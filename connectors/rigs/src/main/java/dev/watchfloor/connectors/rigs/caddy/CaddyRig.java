package dev.watchfloor.connectors.rigs.caddy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.watchfloor.connectors.rigs.web.AddressList;
import dev.watchfloor.connectors.rigs.web.JsonCall;
import dev.watchfloor.connectors.rigs.web.JsonReply;
import dev.watchfloor.connectors.rigs.web.JsonServer;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A Caddy 2.6.2 on loopback with one server {@code edge} and one route {@code app}.
 *
 * <p>Faithful: {@code @id}, If-Match with path and hash and its refusals, 500 with words for ranges that it cannot read
 * while the configuration stays, null for routes that are not there. Not there: POST, appending with {@code ...}; the ETag is
 * a header, where the real one is a trailer. Thread-safe.
 */
public final class CaddyRig implements AutoCloseable {
    private static final String CONFIG = """
            {"admin":{"listen":"127.0.0.1:2019"},"apps":{"http":{"servers":{
              "edge":{"listen":[":8080"],"routes":[
                {"@id":"app","handle":[{"handler":"reverse_proxy","upstreams":[{"dial":"127.0.0.1:9000"}]}]}]},
              "bare":{"listen":[":8081"]}}}}}""";

    private final ObjectMapper mapper = new ObjectMapper();
    private final AtomicLong writes = new AtomicLong();
    private final JsonServer server;
    private JsonNode config;
    private Runnable before = () -> {};

    private CaddyRig() throws IOException {
        config = mapper.readTree(CONFIG);
        server = new JsonServer(this::answer);
    }

    public static CaddyRig start() throws IOException {
        return new CaddyRig();
    }

    /** Where the admin API answers. */
    public URI url() {
        return server.url();
    }

    /** Changing requests that reached it, refused ones too. */
    public long writes() {
        return writes.get();
    }

    /** Called before each changing request is looked at, as another administrator who is faster. */
    public synchronized void beforeWrites(Runnable other) {
        before = other;
    }

    /** The whole configuration. */
    public synchronized JsonNode config() {
        return config.deepCopy();
    }

    /** Puts a route before all others of server {@code edge}, as another administrator would. */
    public synchronized void addRoute(String json) {
        try {
            ((ArrayNode) routes()).insert(0, mapper.readTree(json));
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException(json, wrong);
        }
    }

    /** Sets the ranges of the route with this id, as another administrator would. */
    public synchronized void setRanges(String id, List<String> ranges) {
        ArrayNode array = (ArrayNode) ranges(id).orElseThrow();
        array.removeAll();
        ranges.forEach(array::add);
    }

    /** The ranges of the route with this id; none when there is no such route. */
    public synchronized List<String> rangesOf(String id) {
        List<String> ranges = new ArrayList<>();
        ranges(id).ifPresent(array -> array.forEach(range -> ranges.add(range.asText())));
        return ranges;
    }

    /** Status with which server {@code edge} answers this client. */
    public synchronized int status(String client) {
        for (JsonNode route : routes()) {
            List<String> ranges = new ArrayList<>();
            route.path("match")
                    .forEach(set -> set.path("remote_ip").path("ranges").forEach(range -> ranges.add(range.asText())));
            if (!ranges.isEmpty() && AddressList.refuses(ranges, client)) {
                return 403;
            }
        }
        return 200;
    }

    @Override
    public void close() {
        server.close();
    }

    private JsonReply answer(JsonCall call) {
        if (call.isWrite()) {
            writes.incrementAndGet();
            Runnable other;
            synchronized (this) {
                other = before;
            }
            other.run();
        }
        synchronized (this) {
            return located(call)
                    .map(path -> at(path, call))
                    .orElseGet(() -> call.path().getFirst().equals("id")
                            ? error(404, "unknown object ID '" + call.path().get(1) + "'")
                            : error(404, "unrecognized endpoint"));
        }
    }

    private Optional<List<String>> located(JsonCall call) {
        List<String> path = call.path();
        if (path.getFirst().equals("config")) {
            return Optional.of(path.subList(1, path.size()));
        }
        return !path.getFirst().equals("id") || path.size() < 2
                ? Optional.empty()
                : ConfigPath.of(config, path.get(1)).map(before -> {
                    List<String> all = new ArrayList<>(before);
                    all.addAll(path.subList(2, path.size()));
                    return all;
                });
    }

    private JsonReply at(List<String> path, JsonCall call) {
        Optional<JsonNode> found = ConfigPath.at(config, path);
        if (!call.isWrite()) {
            return found.map(node -> JsonReply.of(200, node).with("ETag", tag(path, node)))
                    .orElseGet(() -> error(400, "invalid traversal path at: config/" + String.join("/", path)));
        }
        Optional<JsonReply> refused = call.header("If-Match").flatMap(this::mismatch);
        return refused.orElseGet(() -> change(path, call));
    }

    private JsonReply change(List<String> path, JsonCall call) {
        JsonNode next = config.deepCopy();
        JsonNode parent = ConfigPath.at(next, path.subList(0, path.size() - 1)).orElseThrow();
        String name = path.getLast();
        if (call.method().equals("PUT") && parent.isObject() && parent.has(name)) {
            return error(500, "[/config/" + String.join("/", path) + "] key already exists: " + name);
        }
        ConfigPath.change(parent, name, call.method(), call.json());
        for (JsonNode range : next.findValues("ranges").stream()
                .flatMap(ranges -> {
                    List<JsonNode> each = new ArrayList<>();
                    ranges.forEach(each::add);
                    return each.stream();
                })
                .toList()) {
            if (AddressList.block(range.asText()).isEmpty()) {
                return error(500, "loading new config: invalid IP address: '" + range.asText() + "'");
            }
        }
        config = next;
        return JsonReply.empty(200);
    }

    private Optional<JsonReply> mismatch(String tag) {
        String[] parts = tag.replace("\"", "").split(" ");
        if (parts.length != 2 || !tag.startsWith("\"") || !parts[0].startsWith("/config/")) {
            return Optional.of(error(400, "malformed If-Match header; expect format \"<path> <hash>\""));
        }
        List<String> path = List.of(parts[0].substring("/config/".length()).split("/"));
        boolean same = ConfigPath.at(config, path)
                .filter(node -> tag(path, node).equals(tag))
                .isPresent();
        return same ? Optional.empty() : Optional.of(error(412, "If-Match header did not match current config hash"));
    }

    private static String tag(List<String> path, JsonNode node) {
        return "\"/config/" + String.join("/", path) + " "
                + Integer.toHexString(node.toString().hashCode()) + "\"";
    }

    private JsonNode routes() {
        return config.path("apps").path("http").path("servers").path("edge").path("routes");
    }

    private Optional<JsonNode> ranges(String id) {
        return ConfigPath.of(config, id)
                .flatMap(path -> ConfigPath.at(config, path))
                .map(route -> route.path("match").path(0).path("remote_ip").path("ranges"));
    }

    private static JsonReply error(int status, String words) {
        return JsonReply.of(status, JsonNodeFactory.instance.objectNode().put("error", words));
    }
}
