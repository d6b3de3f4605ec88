package dev.watchfloor.connectors.caddy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Where the route stands among the others: it refuses only what comes to its own server, and only after the routes before
 * it.
 *
 * @param isGood whether nothing passes it by
 * @param sentence says so, or what to do
 */
record DenyPlace(boolean isGood, String sentence) {

    /** @param servers the HTTP servers of Caddy's configuration */
    static DenyPlace of(JsonNode servers, String id) {
        List<String> unguarded = new ArrayList<>();
        String guarded = "";
        int before = 0;
        for (Map.Entry<String, JsonNode> server : servers.properties()) {
            int place = place(server.getValue().path("routes"), id);
            if (place < 0) {
                unguarded.add(server.getKey());
            } else {
                guarded = server.getKey();
                before = place;
            }
        }
        if (guarded.isEmpty()) {
            return new DenyPlace(
                    true, "No server has a route with @id " + id + " at its top: nothing is refused by it now.");
        }
        if (before > 0) {
            return new DenyPlace(
                    false,
                    "The denylist's route is number " + (before + 1) + " of server " + guarded
                            + ": what routes before it serve is not refused. Put it first.");
        }
        return unguarded.isEmpty()
                ? new DenyPlace(true, "The denylist's route is the first of server " + guarded + ".")
                : new DenyPlace(
                        true,
                        "The denylist's route is the first of server " + guarded + "; " + String.join(", ", unguarded)
                                + (unguarded.size() == 1 ? " is" : " are")
                                + " not guarded. For each server add a connector with a route of its own.");
    }

    private static int place(JsonNode routes, String id) {
        for (int i = 0; i < routes.size(); i++) {
            if (routes.path(i).path("@id").asText("").equals(id)) {
                return i;
            }
        }
        return -1;
    }
}
