package dev.watchfloor.connectors.rigs.google;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.rigs.json.JsonServer;
import dev.watchfloor.connectors.rigs.json.JsonServer.Call;
import dev.watchfloor.connectors.rigs.json.JsonServer.Reply;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Devices and their users in the Cloud Identity API, with operations that may take a while. */
final class DeviceUsers {
    private final Map<String, ObjectNode> devices = new LinkedHashMap<>();
    private final Map<String, ObjectNode> users = new LinkedHashMap<>();
    private final Map<String, Work> underWay = new HashMap<>();
    private int looks;
    private String refusal = "";

    private record Work(String state, int looks) {}

    /** From now on a change shows only after so many looks at the user of the device. */
    void takes(int times) {
        looks = times;
    }

    /** From now on operations end with this error. */
    void refuse(String message) {
        refusal = message;
    }

    /** A device with one user, who waits; returns the two ids with a slash between. */
    String add(String hostname, String email) {
        String device = "devices/" + UUID.randomUUID();
        String user = device + "/deviceUsers/" + UUID.randomUUID();
        devices.put(
                device,
                JsonServer.object()
                        .put("name", device)
                        .put("hostname", hostname)
                        .put("deviceType", "ANDROID")
                        .put("osVersion", "Android 16"));
        users.put(
                user,
                JsonServer.object()
                        .put("name", user)
                        .put("userEmail", email)
                        .put("managementState", "PENDING_APPROVAL")
                        .put("lastSyncTime", "2026-11-24T10:00:00.123456Z"));
        return user.replace("devices/", "").replace("/deviceUsers/", "/");
    }

    String state(String id) {
        ObjectNode user = users.get("devices/" + id.replace("/", "/deviceUsers/"));
        return user == null ? "" : user.path("managementState").asText();
    }

    /** {@code place} without the version. */
    Reply get(Call call, String place) {
        if (place.equals("devices")) {
            return list(call, "devices", devices.values(), 20, 100);
        }
        if (place.equals("devices/-/deviceUsers")) {
            return list(call, "deviceUsers", users.values(), 5, 20);
        }
        ObjectNode user = users.get(place);
        if (user == null) {
            return Reply.of(404, GoogleRig.error(404, "notFound", "Requested entity was not found."));
        }
        Work work = underWay.get(place);
        if (work != null && work.looks() <= 1) {
            user.put("managementState", work.state());
            underWay.remove(place);
        } else if (work != null) {
            underWay.put(place, new Work(work.state(), work.looks() - 1));
        }
        return Reply.of(200, user);
    }

    /** {@code place} ends with the verb. */
    Reply act(String place) {
        String name = place.replaceFirst(":[a-zA-Z]+$", "");
        ObjectNode user = users.get(name);
        String state = place.endsWith(":block") ? "BLOCKED" : place.endsWith(":approve") ? "APPROVED" : "";
        if (user == null || state.isEmpty()) {
            return Reply.of(404, GoogleRig.error(404, "notFound", "Requested entity was not found."));
        }
        ObjectNode operation = JsonServer.object();
        if (!refusal.isEmpty()) {
            operation.put("done", true).putObject("error").put("code", 9).put("message", refusal);
        } else if (looks > 0) {
            // A flag that is false is left out.
            underWay.put(name, new Work(state, looks));
            operation.put("name", "operations/" + UUID.randomUUID());
        } else {
            user.put("managementState", state);
            operation.put("done", true).putObject("response").set("deviceUser", user.deepCopy());
        }
        return Reply.of(200, operation);
    }

    private static Reply list(Call call, String field, Collection<ObjectNode> all, int usual, int most) {
        int size = call.query("pageSize").isEmpty() ? usual : Integer.parseInt(call.query("pageSize"));
        int from = call.query("pageToken").isEmpty() ? 0 : Integer.parseInt(call.query("pageToken"));
        List<ObjectNode> list = new ArrayList<>(all);
        int to = Math.min(list.size(), from + Math.min(size, most));
        ObjectNode page = JsonServer.object();
        if (from < to) {
            page.putArray(field).addAll(list.subList(from, to));
        }
        if (to < list.size()) {
            page.put("nextPageToken", Integer.toString(to));
        }
        return Reply.of(200, page);
    }
}
