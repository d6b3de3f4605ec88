package dev.watchfloor.connectors.rigs.apisix;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the Admin API refuses in objects and plugin settings, in its words. Stateless. */
final class PluginChecks {
    private static final List<String> NAMES = List.of(
            "real-ip",
            "request-id",
            "cors",
            "ip-restriction",
            "ua-restriction",
            "csrf",
            "uri-blocker",
            "fault-injection",
            "workflow",
            "basic-auth",
            "jwt-auth",
            "key-auth",
            "openid-connect",
            "consumer-restriction",
            "proxy-rewrite",
            "response-rewrite",
            "limit-conn",
            "limit-count",
            "limit-req",
            "prometheus",
            "http-logger",
            "tcp-logger",
            "udp-logger",
            "syslog",
            "error-log-logger",
            "file-logger");
    private static final Set<String> RULE_FIELDS = Set.of("id", "plugins");

    private final ApisixRig.Version version;

    PluginChecks(ApisixRig.Version version) {
        this.version = version;
    }

    static ArrayNode names() {
        ArrayNode names = JsonNodeFactory.instance.arrayNode();
        NAMES.forEach(names::add);
        return names;
    }

    void requireFields(String kind, String id, ObjectNode value) throws RefusedException {
        for (String stamp : List.of("create_time", "update_time")) {
            if (value.has(stamp)) {
                throw new RefusedException(400, "the property is forbidden:  " + stamp);
            }
        }
        if (!kind.equals("consumers")
                && value.has("id")
                && !value.path("id").asText().equals(id)) {
            throw new RefusedException(
                    400, "wrong " + AdminResources.singular(kind).replace('_', ' ') + " id");
        }
        if (!id.matches("[a-zA-Z0-9-_.]{1,64}")) {
            throw new RefusedException(
                    400,
                    "invalid configuration: property \"id\" validation failed: object matches none of the required");
        }
        if (kind.equals("global_rules")) {
            for (var field : value.properties()) {
                if (!RULE_FIELDS.contains(field.getKey())) {
                    throw new RefusedException(
                            400, "invalid configuration: additional properties forbidden, found " + field.getKey());
                }
            }
            if (!value.path("plugins").isObject()) {
                throw new RefusedException(400, "invalid configuration: property \"plugins\" is required");
            }
        }
    }

    /** The first problem in a map of plugins. */
    Optional<String> problem(JsonNode plugins) {
        for (var plugin : plugins.properties()) {
            if (!NAMES.contains(plugin.getKey())) {
                return Optional.of("unknown plugin [" + plugin.getKey() + "]");
            }
            if (plugin.getKey().equals("ip-restriction")) {
                Optional<String> problem = IpRestrictionSchema.problem(plugin.getValue(), version);
                if (problem.isPresent()) {
                    return problem.map(
                            text -> "failed to check the configuration of plugin ip-restriction err: " + text);
                }
            }
            if (plugin.getKey().equals("http-logger") && !plugin.getValue().has("uri")) {
                return Optional.of("failed to check the configuration of plugin http-logger err:"
                        + " property \"uri\" is required");
            }
        }
        return Optional.empty();
    }

    /** What is stored: as sent, or with defaults. */
    ObjectNode completed(String kind, ObjectNode value) {
        if (!version.injectsDefaults()) {
            return value;
        }
        ObjectNode stored = value.deepCopy();
        if (kind.equals("routes")) {
            fill(stored, "status", JsonNodeFactory.instance.numberNode(1));
            fill(stored, "priority", JsonNodeFactory.instance.numberNode(0));
        }
        if (stored.path("plugins").get("ip-restriction") instanceof ObjectNode restriction) {
            fill(restriction, "message", JsonNodeFactory.instance.textNode(IpRestriction.DEFAULT_MESSAGE));
        }
        if (stored.path("plugins").get("key-auth") instanceof ObjectNode keyAuth && !kind.equals("consumers")) {
            fill(keyAuth, "header", JsonNodeFactory.instance.textNode("apikey"));
            fill(keyAuth, "query", JsonNodeFactory.instance.textNode("apikey"));
            fill(keyAuth, "hide_credentials", JsonNodeFactory.instance.booleanNode(false));
        }
        return stored;
    }

    private static void fill(ObjectNode object, String name, JsonNode value) {
        if (!object.has(name)) {
            object.set(name, value);
        }
    }
}
