package dev.watchfloor.connectors.rigs.cloudflare;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * One account with one list, and one zone, after Cloudflare's documentation; nothing here was compared with the real one.
 *
 * <p>A change of the list is answered with an operation that is pending for some looks before it is carried out, and while
 * it is, another change is refused with 429. Pages of items have cursors. GraphQL knows one question. Thread-safe.
 */
public final class CloudflareRig implements AutoCloseable {
    public static final String ACCOUNT = "0123456789abcdef0123456789abcdef";
    public static final String LIST = "fedcba9876543210fedcba9876543210";
    public static final String ZONE = "00112233445566778899aabbccddeeff";

    private static final int PAGE = 500;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final String token = UUID.randomUUID().toString();
    private final Map<String, String> items = new LinkedHashMap<>();
    private final Map<String, Operation> operations = new LinkedHashMap<>();
    private final List<ObjectNode> events = new ArrayList<>();
    private final AtomicLong writes = new AtomicLong();
    private final JsonServer server;
    private int looks = 1;
    private String failure = "";
    private int rules = 1;
    private boolean readsOnly;

    /** A change under way. */
    private static final class Operation {
        private final Runnable change;
        private int looksLeft;
        private String status = "pending";
        private String error = "";

        Operation(Runnable change, int looksLeft) {
            this.change = change;
            this.looksLeft = looksLeft;
        }
    }

    private CloudflareRig() throws IOException {
        server = new JsonServer(this::answer);
    }

    public static CloudflareRig start() throws IOException {
        return new CloudflareRig();
    }

    public URI url() {
        return server.url();
    }

    public String token() {
        return token;
    }

    /** Changing requests that reached the list, refused ones too. */
    public long writes() {
        return writes.get();
    }

    /** How often operations are looked at before they are carried out. */
    public synchronized void looks(int count) {
        looks = count;
    }

    /** Operations end in this failure; blank lets them succeed. */
    public synchronized void fail(String words) {
        failure = words;
    }

    /** How many rules use the list. */
    public synchronized void rules(int count) {
        rules = count;
    }

    /** The token may read and not edit. */
    public synchronized void readsOnly() {
        readsOnly = true;
    }

    /** Somebody else's operation, which ends after so many refused changes. */
    public synchronized void busy(int refusals) {
        operations.put("others", new Operation(() -> {}, refusals));
    }

    public synchronized void add(String entry) {
        items.put(UUID.randomUUID().toString().replace("-", ""), entry);
    }

    public synchronized void remove(String entry) {
        items.values().remove(entry);
    }

    public synchronized List<String> entries() {
        return List.copyOf(items.values());
    }

    public synchronized int status(String client) {
        return rules > 0 && AddressList.refuses(items.values(), client) ? 403 : 200;
    }

    /** A security event; fields as GraphQL names them. */
    public synchronized void event(Map<String, String> fields) {
        ObjectNode event = JSON.objectNode();
        fields.forEach(event::put);
        events.add(event);
    }

    @Override
    public void close() {
        server.close();
    }

    private synchronized JsonReply answer(JsonCall call) {
        if (!call.header("Authorization").orElse("").equals("Bearer " + token)) {
            return error(call.path().contains("graphql") ? 401 : 403, "Authentication error");
        }
        String path = String.join("/", call.path());
        String list = "client/v4/accounts/" + ACCOUNT + "/rules/lists/";
        if (path.equals("client/v4/graphql")) {
            return JsonReply.of(200, graphql(call.json()));
        }
        if (path.equals(list + LIST)) {
            return success(JSON.objectNode()
                    .put("id", LIST)
                    .put("name", "watchfloor")
                    .put("kind", "ip")
                    .put("num_items", items.size())
                    .put("num_referencing_filters", rules));
        }
        if (path.startsWith(list + "bulk_operations/")) {
            return look(call.path().getLast());
        }
        if (path.equals(list + LIST + "/items")) {
            if (call.isWrite()) {
                return change(call);
            }
            operations.entrySet().stream()
                    .filter(each -> !each.getKey().equals("others"))
                    .forEach(each -> goOn(each.getValue()));
            return page(call);
        }
        return error(404, "Could not route to " + path);
    }

    private JsonReply page(JsonCall call) {
        int from = Integer.parseInt(call.query().getOrDefault("cursor", "0"));
        List<Map.Entry<String, String>> all = new ArrayList<>(items.entrySet());
        int to = Math.min(all.size(), from + PAGE);
        ArrayNode page = JSON.arrayNode();
        all.subList(from, to)
                .forEach(item -> page.addObject().put("id", item.getKey()).put("ip", item.getValue()));
        ObjectNode body = envelope(page);
        ObjectNode cursors = body.putObject("result_info").putObject("cursors");
        if (to < all.size()) {
            cursors.put("after", Integer.toString(to));
        }
        return JsonReply.of(200, body);
    }

    private JsonReply change(JsonCall call) {
        writes.incrementAndGet();
        if (readsOnly) {
            return error(403, "Authentication error");
        }
        for (Operation other : operations.values()) {
            if (other.status.equals("pending")) {
                if (operations.get("others") == other && --other.looksLeft <= 0) {
                    other.status = "completed";
                }
                return error(429, "a bulk operation is already in progress");
            }
        }
        JsonNode body = call.json();
        Runnable change;
        if (call.method().equals("DELETE")) {
            List<String> ids = body.path("items").findValuesAsText("id");
            change = () -> ids.forEach(items::remove);
        } else {
            List<String> added = body.findValuesAsText("ip");
            if (added.isEmpty()
                    || added.stream().anyMatch(ip -> AddressList.block(ip).isEmpty())) {
                return error(400, "items must be valid addresses.");
            }
            change = () -> added.forEach(this::add);
        }
        String id = UUID.randomUUID().toString().replace("-", "");
        operations.put(id, new Operation(change, looks));
        return success(JSON.objectNode().put("operation_id", id));
    }

    private JsonReply look(String id) {
        Operation operation = operations.get(id);
        if (operation == null) {
            return error(404, "operation not found");
        }
        goOn(operation);
        ObjectNode result = JSON.objectNode().put("id", id).put("status", operation.status);
        if (!operation.error.isEmpty()) {
            result.put("error", operation.error);
        }
        return success(result);
    }

    /** Time goes by with each look at an operation or at the items. */
    private void goOn(Operation operation) {
        if (operation.status.equals("pending") && --operation.looksLeft < 0) {
            operation.status = failure.isEmpty() ? "completed" : "failed";
            operation.error = failure;
            if (failure.isEmpty()) {
                operation.change.run();
            }
        }
    }

    private JsonNode graphql(JsonNode question) {
        JsonNode asked = question.path("variables");
        if (!asked.path("zone").asText("").equals(ZONE)) {
            ObjectNode refused = JSON.objectNode().putNull("data");
            refused.putArray("errors")
                    .addObject()
                    .put("message", "zone '" + asked.path("zone").asText("") + "' does not have access to the path")
                    .putObject("extensions")
                    .put("code", "authz");
            return refused;
        }
        ObjectNode data = JSON.objectNode();
        ArrayNode found = data.putObject("data")
                .putObject("viewer")
                .putArray("zones")
                .addObject()
                .putArray("firewallEventsAdaptive");
        data.putNull("errors");
        events.sort(Comparator.comparing(
                each -> each.path("order").asText(each.path("datetime").asText())));
        for (ObjectNode event : events) {
            String time = event.path("order").asText(event.path("datetime").asText(""));
            if (found.size() < asked.path("limit").asInt(0)
                    && time.compareTo(asked.path("from").asText()) >= 0
                    && time.compareTo(asked.path("to").asText()) <= 0) {
                ObjectNode shown = event.deepCopy();
                shown.remove("order");
                found.add(shown);
            }
        }
        return data;
    }

    private static JsonReply success(JsonNode result) {
        return JsonReply.of(200, envelope(result));
    }

    private static ObjectNode envelope(JsonNode result) {
        ObjectNode body = JSON.objectNode();
        body.set("result", result);
        body.put("success", true);
        body.putArray("errors");
        body.putArray("messages");
        return body;
    }

    private static JsonReply error(int status, String words) {
        ObjectNode body = JSON.objectNode().putNull("result").put("success", false);
        body.putArray("errors").addObject().put("code", 10_000).put("message", words);
        return JsonReply.of(status, body);
    }
}
