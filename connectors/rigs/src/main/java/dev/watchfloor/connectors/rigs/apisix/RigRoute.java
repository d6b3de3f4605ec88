package dev.watchfloor.connectors.rigs.apisix;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A route with its plugins and its origin. Immutable; each method returns a changed copy. The route is also an object of
 * the Admin API, so that whoever reads routes finds it.
 */
public final class RigRoute {
    private final Optional<String> id;
    private final ObjectNode plugins;
    private final RigUpstream upstream;

    private RigRoute(Optional<String> id, ObjectNode plugins, RigUpstream upstream) {
        this.id = id;
        this.plugins = plugins;
        this.upstream = upstream;
    }

    /** A route without plugins. */
    public static RigRoute to(RigUpstream upstream) {
        return new RigRoute(Optional.empty(), JsonNodeFactory.instance.objectNode(), upstream);
    }

    /** A route whose origin always gives the same. */
    public static RigRoute answering(int status, long size) {
        return to(request -> RigAnswer.of(status, size));
    }

    /** With this route id; otherwise one is made from the path. */
    public RigRoute named(String routeId) {
        return new RigRoute(Optional.of(routeId), plugins, upstream);
    }

    /** With key-auth: only consumers pass. */
    public RigRoute withKeyAuth() {
        return with("key-auth", JsonNodeFactory.instance.objectNode());
    }

    /** With limit-count by client address; beyond it 429. */
    public RigRoute withLimit(int count, Duration window) {
        return with(
                "limit-count",
                JsonNodeFactory.instance
                        .objectNode()
                        .put("count", count)
                        .put("time_window", window.toSeconds())
                        .put("rejected_code", 429)
                        .put("key", "remote_addr"));
    }

    /** With ua-restriction: user agents that contain one of these are refused. */
    public RigRoute withoutUserAgents(List<String> parts) {
        ObjectNode plugin = JsonNodeFactory.instance.objectNode();
        ArrayNode list = plugin.putArray("denylist");
        parts.forEach(list::add);
        return with("ua-restriction", plugin);
    }

    Optional<String> id() {
        return id;
    }

    RigUpstream upstream() {
        return upstream;
    }

    ObjectNode toJson(String uri) {
        ObjectNode route = JsonNodeFactory.instance.objectNode().put("uri", uri);
        route.set("plugins", plugins);
        ObjectNode target = route.putObject("upstream").put("type", "roundrobin");
        target.putObject("nodes").put(LogEntries.UPSTREAM, 1);
        return route;
    }

    private RigRoute with(String name, ObjectNode plugin) {
        ObjectNode more = plugins.deepCopy();
        more.set(name, plugin);
        return new RigRoute(id, more, upstream);
    }
}
