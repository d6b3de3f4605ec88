package dev.watchfloor.connectors.rigs.apisix;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The Admin API of API-driven standalone mode with its traps: a section that is left out is deleted, and a section of an
 * unchanged version is ignored although the answer is 202. Thread-safe.
 */
final class StandaloneConfigs {
    private static final List<String> SECTIONS =
            List.of("routes", "consumers", "global_rules", "upstreams", "services");

    private final ResourceStore store;
    private final PluginChecks checks;
    private final Clock clock;
    private final Map<String, Long> versions = new LinkedHashMap<>();
    private volatile boolean active;
    private String digest = "";
    private long lastModified;

    StandaloneConfigs(ResourceStore store, PluginChecks checks, Clock clock) {
        this.store = store;
        this.checks = checks;
        this.clock = clock;
        SECTIONS.forEach(section -> versions.put(section, 0L));
    }

    void activate() {
        active = true;
    }

    boolean isActive() {
        return active;
    }

    synchronized AdminAnswer answer(AdminRequest request, List<String> path) {
        if (!path.equals(List.of("configs"))) {
            return AdminAnswer.page(404);
        }
        return switch (request.method()) {
            case "GET" -> AdminAnswer.json(200, current()).with(headers());
            case "HEAD" -> AdminAnswer.text(200, "").with(headers());
            case "PUT" -> put(request);
            default -> AdminAnswer.page(405);
        };
    }

    private AdminAnswer put(AdminRequest request) {
        String sent = request.headers().get("x-digest");
        if (sent == null) {
            return AdminAnswer.error(400, "missing digest header");
        }
        if (sent.equals(digest)) {
            return AdminAnswer.text(204, "");
        }
        JsonNode body;
        try {
            body = RigJson.read(request.body());
        } catch (JsonProcessingException notJson) {
            return AdminAnswer.error(400, "invalid request body");
        }
        for (String section : SECTIONS) {
            long known = versions.getOrDefault(section, 0L);
            if (body.path(section + "_conf_version").asLong(known) < known) {
                return AdminAnswer.error(
                        400, section + "_conf_version must be greater than or equal to (" + known + ")");
            }
            for (JsonNode item : body.path(section)) {
                Optional<String> problem = checks.problem(item.path("plugins"));
                if (problem.isPresent()) {
                    return AdminAnswer.error(400, problem.get());
                }
            }
        }
        SECTIONS.forEach(section -> replace(section, body));
        digest = sent;
        lastModified = clock.instant().getEpochSecond();
        return AdminAnswer.text(202, "").with(headers());
    }

    private void replace(String section, JsonNode body) {
        long known = versions.getOrDefault(section, 0L);
        long version = body.path(section + "_conf_version").asLong(known + 1);
        if (version == known) {
            return;
        }
        versions.put(section, version);
        store.clear(section);
        for (JsonNode item : body.path(section)) {
            String id =
                    item.path(section.equals("consumers") ? "username" : "id").asText();
            store.put(section, id, item, Optional.empty());
        }
    }

    private ObjectNode current() {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        versions.forEach((section, version) -> {
            all.put(section + "_conf_version", version);
            ArrayNode items = JsonNodeFactory.instance.arrayNode();
            store.list(section).forEach(object -> items.add(object.value()));
            if (!items.isEmpty()) {
                all.set(section, items);
            }
        });
        return all;
    }

    private Map<String, String> headers() {
        return digest.isEmpty() ? Map.of() : Map.of("X-Digest", digest, "X-Last-Modified", Long.toString(lastModified));
    }
}
