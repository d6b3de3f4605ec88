package dev.watchfloor.connectors.caddy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.gateway.Held;
import dev.watchfloor.connectors.gateway.WholeList;
import dev.watchfloor.connectors.http.Json;
import dev.watchfloor.connectors.spi.DenylistState.Availability;
import inet.ipaddr.IPAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The route as it was read, or that there is none. Immutable.
 *
 * @param set number of the matcher set that holds the ranges; -1 when there is none
 * @param matcher {@code remote_ip} or {@code client_ip}
 * @param ranges what is refused
 * @param tag what Caddy wants back in If-Match, blank when it told none
 */
record DenyRoute(Availability availability, String sentence, int set, String matcher, WholeList ranges, String tag)
        implements Held {
    static final List<String> MATCHERS = List.of("remote_ip", "client_ip");

    private static final WholeList EMPTY = new WholeList(List.of());

    /** That there is none yet, and that it can be made. @param tag of the routes that it would stand before */
    static DenyRoute toBeMade(String tag) {
        return new DenyRoute(Availability.READY, "", -1, "", EMPTY, tag);
    }

    static DenyRoute unusable(String sentence) {
        return new DenyRoute(Availability.IMPOSSIBLE, sentence, -1, "", EMPTY, "");
    }

    static DenyRoute of(String id, JsonNode route, String tag) {
        Optional<String> refusal = refusal(route);
        if (refusal.isEmpty()) {
            return unusable("The route with @id " + id + " does not refuse: its first handler must be static_response"
                    + " with a status from 400 on, or error. Correct it, or name another one.");
        }
        JsonNode sets = route.path("match");
        for (int set = 0; set < sets.size(); set++) {
            for (String matcher : MATCHERS) {
                JsonNode ranges = sets.path(set).path(matcher).path("ranges");
                // With another matcher beside it, addresses are refused for a part of the requests only.
                if (ranges.isArray() && sets.path(set).size() == 1) {
                    List<String> items = new ArrayList<>();
                    ranges.forEach(range -> items.add(range.asText()));
                    return new DenyRoute(Availability.READY, "", set, matcher, new WholeList(items), tag);
                }
            }
        }
        return unusable("The route with @id " + id + " has no matcher set with remote_ip or client_ip and its ranges"
                + " alone, so that a list in it would not refuse every request. Correct it, or name another one.");
    }

    /** A route of our own, refusing these. */
    static ObjectNode made(String id, String matcher, List<String> ranges) {
        ObjectNode route = Json.object().put("@id", id).put("terminal", true);
        route.putArray("match").addObject().putObject(matcher).set("ranges", array(ranges));
        route.putArray("handle")
                .addObject()
                .put("handler", "static_response")
                .put("status_code", 403)
                .put("close", true);
        return route;
    }

    static JsonNode array(List<String> ranges) {
        var array = Json.object().putArray("ranges");
        ranges.forEach(array::add);
        return array;
    }

    boolean isThere() {
        return set >= 0;
    }

    @Override
    public Set<IPAddress> entries() {
        return ranges.entries();
    }

    /** How the route's first handler refuses; empty when it does not. */
    private static Optional<String> refusal(JsonNode route) {
        JsonNode first = route.path("handle").path(0);
        String handler = first.path("handler").asText("");
        boolean refuses = handler.equals("error")
                || (handler.equals("static_response")
                        && (first.path("abort").asBoolean(false)
                                || first.path("status_code").asInt(0) >= 400));
        return refuses ? Optional.of(handler) : Optional.empty();
    }
}
