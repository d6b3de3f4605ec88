package dev.watchfloor.connectors.rigs.apisix;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.rigs.apisix.RigFaults.Moment;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reading and writing the gateway's objects. Thread-safe. */
final class AdminResources {
    static final Set<String> KINDS = Set.of(
            "routes",
            "services",
            "upstreams",
            "consumers",
            "global_rules",
            "plugin_configs",
            "plugin_metadata",
            "consumer_groups",
            "ssls",
            "secrets",
            "protos",
            "stream_routes");
    private static final String RULES = "global_rules";

    private final ApisixRig.Version version;
    private final ResourceStore store;
    private final PluginChecks checks;
    private final RigFaults faults;

    AdminResources(ApisixRig.Version version, ResourceStore store, PluginChecks checks, RigFaults faults) {
        this.version = version;
        this.store = store;
        this.checks = checks;
        this.faults = faults;
    }

    AdminAnswer answer(AdminRequest request, List<String> path) {
        String kind = path.getFirst();
        Optional<String> id = path.size() > 1 ? Optional.of(path.get(1)) : Optional.empty();
        try {
            return switch (request.method()) {
                case "GET", "HEAD" -> read(request, kind, id);
                case "PUT" -> put(request, kind, id);
                case "POST" -> post(request, kind);
                case "PATCH" ->
                    patch(request, kind, id.orElse(""), path.subList(Math.min(2, path.size()), path.size()));
                case "DELETE" -> delete(kind, id.orElse(""));
                default -> AdminAnswer.page(405);
            };
        } catch (RefusedException refused) {
            return refused.answer();
        }
    }

    AdminAnswer validateConfigs(AdminRequest request) {
        ArrayNode errors = JsonNodeFactory.instance.arrayNode();
        try {
            JsonNode body = parsed(request);
            for (String kind : List.of("routes", RULES)) {
                for (int index = 0; index < body.path(kind).size(); index++) {
                    JsonNode item = body.path(kind).get(index);
                    checks.problem(item.path("plugins"))
                            .ifPresent(problem -> errors.addObject()
                                    .put("resource_type", kind)
                                    .put("resource_id", item.path("id").asText())
                                    .put("error", problem)
                                    .put("index", errors.size()));
                }
            }
        } catch (RefusedException refused) {
            return refused.answer();
        }
        if (errors.isEmpty()) {
            return AdminAnswer.json(200, JsonNodeFactory.instance.objectNode());
        }
        ObjectNode failed = JsonNodeFactory.instance.objectNode().put("error_msg", "Configuration validation failed");
        failed.set("errors", errors);
        return AdminAnswer.json(400, failed);
    }

    private AdminAnswer read(AdminRequest request, String kind, Optional<String> id) {
        AdminAnswer answer = id.isEmpty()
                ? list(request, kind)
                : store.get(kind, id.get())
                        .map(object -> AdminAnswer.json(200, withIndexes(object)))
                        .orElseGet(AdminAnswer::missing);
        if (kind.equals(RULES)) {
            faults.reached(Moment.AFTER_READ);
        }
        return answer;
    }

    private AdminAnswer list(AdminRequest request, String kind) {
        List<StoredObject> all = store.list(kind);
        ObjectNode body = JsonNodeFactory.instance.objectNode().put("total", all.size());
        String page = request.query().get("page");
        String size = request.query().get("page_size");
        if (page == null || size == null) {
            Collections.shuffle(all);
            body.set("list", items(all));
            return AdminAnswer.json(200, body);
        }
        int length = size.matches("[0-9]{1,5}") ? Integer.parseInt(size) : 0;
        if (length < 10 || length > 500) {
            return AdminAnswer.text(400, "page_size must be between 10 and 500");
        }
        int from = (page.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(page) - 1 : 0) * length;
        // An empty Lua table past the end is written as an object.
        body.set(
                "list",
                from >= all.size()
                        ? JsonNodeFactory.instance.objectNode()
                        : items(all.subList(from, Math.min(all.size(), from + length))));
        return AdminAnswer.json(200, body);
    }

    private AdminAnswer put(AdminRequest request, String kind, Optional<String> pathId) throws RefusedException {
        Optional<Duration> lease = lease(request);
        ObjectNode value = objectBody(request);
        String id = pathId.orElseGet(
                () -> value.path(kind.equals("consumers") ? "username" : "id").asText());
        if (id.isEmpty()) {
            throw new RefusedException(400, "missing " + singular(kind) + " id");
        }
        checked(kind, id, value);
        boolean existed = store.get(kind, id).isPresent();
        StoredObject stored = store.put(kind, id, checks.completed(kind, value), lease);
        written(kind);
        return AdminAnswer.json(existed ? 200 : 201, withoutIndexes(stored));
    }

    private AdminAnswer post(AdminRequest request, String kind) throws RefusedException {
        if (kind.equals(RULES) || kind.equals("consumers") || kind.equals("plugin_metadata")) {
            throw new RefusedException(
                    405, "not supported `POST` method for " + singular(kind).replace('_', ' '));
        }
        ObjectNode value = objectBody(request);
        String id = String.format("%020d", store.nextIndex());
        checked(kind, id, value);
        return AdminAnswer.json(
                201, withoutIndexes(store.put(kind, id, checks.completed(kind, value), lease(request))));
    }

    private AdminAnswer patch(AdminRequest request, String kind, String id, List<String> sub) throws RefusedException {
        Optional<Duration> lease = lease(request);
        JsonNode change = parsed(request);
        Optional<StoredObject> read = store.get(kind, id);
        if (read.isEmpty()) {
            return AdminAnswer.missing();
        }
        if (sub.isEmpty() && !change.isObject()) {
            throw new RefusedException(400, "invalid configuration: wrong type: expected object");
        }
        ObjectNode value = sub.isEmpty()
                ? MergePatch.merged((ObjectNode) read.get().value(), (ObjectNode) change)
                : MergePatch.placed((ObjectNode) read.get().value(), sub, change);
        value.remove(List.of("create_time", "update_time"));
        checked(kind, id, value);
        if (kind.equals(RULES)) {
            faults.reached(Moment.INSIDE_PATCH);
        }
        Optional<StoredObject> stored = store.replace(read.get(), checks.completed(kind, value), lease);
        if (stored.isEmpty()) {
            throw new RefusedException(503, "value changed before overwritten");
        }
        written(kind);
        return AdminAnswer.json(200, withoutIndexes(stored.get()));
    }

    private AdminAnswer delete(String kind, String id) {
        if (!store.delete(kind, id)) {
            return AdminAnswer.missing();
        }
        return AdminAnswer.json(
                200,
                JsonNodeFactory.instance.objectNode().put("deleted", "1").put("key", "/apisix/" + kind + "/" + id));
    }

    private void checked(String kind, String id, ObjectNode value) throws RefusedException {
        checks.requireFields(kind, id, value);
        Optional<String> problem = checks.problem(value.path("plugins"));
        if (problem.isPresent()) {
            throw new RefusedException(400, problem.get());
        }
        if (kind.equals(RULES) && version.refusesDuplicatePlugins()) {
            for (StoredObject other : store.list(RULES)) {
                for (var plugin : value.path("plugins").properties()) {
                    if (!other.id().equals(id) && other.value().path("plugins").has(plugin.getKey())) {
                        throw new RefusedException(
                                400,
                                "plugin '" + plugin.getKey() + "' already exists in global rule with id '" + other.id()
                                        + "'");
                    }
                }
            }
        }
    }

    private void written(String kind) {
        if (kind.equals(RULES)) {
            faults.reached(Moment.AFTER_WRITE);
        }
    }

    private static Optional<Duration> lease(AdminRequest request) throws RefusedException {
        String ttl = request.query().get("ttl");
        if (ttl == null) {
            return Optional.empty();
        }
        if (!ttl.matches("[0-9]{1,9}")) {
            throw new RefusedException(400, "invalid argument ttl: should be a number");
        }
        return Optional.of(Duration.ofSeconds(Long.parseLong(ttl)));
    }

    private static ObjectNode objectBody(AdminRequest request) throws RefusedException {
        JsonNode body = parsed(request);
        if (body instanceof ObjectNode object) {
            return object;
        }
        throw new RefusedException(400, "invalid configuration: wrong type: expected object");
    }

    private static JsonNode parsed(AdminRequest request) throws RefusedException {
        if (request.body().isBlank()) {
            throw new RefusedException(400, "missing configurations");
        }
        try {
            return RigJson.read(request.body());
        } catch (JsonProcessingException notJson) {
            throw new RefusedException(AdminAnswer.json(
                    400,
                    JsonNodeFactory.instance
                            .objectNode()
                            .put("error_msg", "invalid request body: Expected value but found T_END")
                            .put("req_body", request.body())));
        }
    }

    private static ArrayNode items(List<StoredObject> objects) {
        ArrayNode items = JsonNodeFactory.instance.arrayNode(objects.size());
        objects.forEach(object -> items.add(withIndexes(object)));
        return items;
    }

    private static ObjectNode withIndexes(StoredObject object) {
        return withoutIndexes(object).put("createdIndex", object.created()).put("modifiedIndex", object.modified());
    }

    private static ObjectNode withoutIndexes(StoredObject object) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("key", object.key());
        node.set("value", object.value());
        return node;
    }

    static String singular(String kind) {
        return kind.endsWith("s") ? kind.substring(0, kind.length() - 1) : kind;
    }
}
