package dev.watchfloor.connectors.rigs.google;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.rigs.json.JsonServer;
import dev.watchfloor.connectors.rigs.json.JsonServer.Call;
import dev.watchfloor.connectors.rigs.json.JsonServer.Reply;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the Reports API has: newest first, in pages, without the field {@code items} where there are none. */
final class ActivityReports {
    private static final int LARGEST_PAGE = 1_000;
    /** Fewer than are asked for, which the API may give. */
    private static final int PAGE = 50;

    private final List<ObjectNode> activities = new ArrayList<>();
    private final List<ObjectNode> held = new ArrayList<>();
    private boolean lags;
    private long last = 1_000;

    /** From now on nothing new is told until it does not lag any more. */
    void lag(boolean on) {
        lags = on;
        if (!on) {
            activities.addAll(held);
            held.clear();
        }
    }

    void add(ObjectNode activity) {
        (lags ? held : activities).add(activity);
    }

    /** An activity with one event. */
    ObjectNode add(
            String application,
            @Nullable String profileId,
            @Nullable String email,
            String address,
            String type,
            String name,
            Map<String, String> parameters) {
        ObjectNode activity =
                JsonServer.object().put("kind", "admin#reports#activity").put("etag", "\"e" + last + "\"");
        activity.putObject("id")
                .put("time", Instant.now().truncatedTo(ChronoUnit.MILLIS).toString())
                .put("uniqueQualifier", Long.toString(- ++last))
                .put("applicationName", application)
                .put("customerId", "C03rig");
        activity.putObject("actor")
                .put("callerType", "USER")
                .put("email", email)
                .put("profileId", profileId);
        activity.put("ipAddress", address);
        addEvent(activity.putArray("events"), type, name, parameters);
        add(activity);
        return activity;
    }

    static void addEvent(ArrayNode events, String type, String name, Map<String, String> parameters) {
        ArrayNode list = events.addObject().put("type", type).put("name", name).putArray("parameters");
        parameters.forEach((key, value) -> {
            ObjectNode parameter = list.addObject().put("name", key);
            switch (value) {
                case "true", "false" -> parameter.put("boolValue", value.equals("true"));
                case "password" -> parameter.putArray("multiValue").add(value);
                default -> parameter.put("value", value);
            }
        });
    }

    Reply read(Call call, String application, Instant now) {
        Instant from = time(call, "startTime", Instant.EPOCH);
        Instant to = time(call, "endTime", now);
        int most = call.query("maxResults").isEmpty() ? LARGEST_PAGE : Integer.parseInt(call.query("maxResults"));
        if (from.isAfter(to) || from.isAfter(now) || most < 1 || most > LARGEST_PAGE) {
            return Reply.of(400, GoogleRig.error(400, "invalid", "Invalid value"));
        }
        List<ObjectNode> fits = new ArrayList<>(activities);
        fits.removeIf(activity -> !activity.at("/id/applicationName").asText().equals(application)
                || !hasEvent(activity, call.query("eventName"))
                || !isWithin(activity.at("/id/time").asText(), from, to));
        fits.sort(Comparator.comparing(
                        (ObjectNode activity) -> activity.at("/id/time").asText())
                .reversed());
        int at = call.query("pageToken").isEmpty()
                ? 0
                : Integer.parseInt(call.query("pageToken").substring(2));
        int end = Math.min(fits.size(), at + Math.min(most, PAGE));
        ObjectNode page =
                JsonServer.object().put("kind", "admin#reports#activities").put("etag", "\"rig\"");
        if (at < end) {
            page.putArray("items").addAll(fits.subList(at, end));
        }
        if (end < fits.size()) {
            page.put("nextPageToken", "A:" + end);
        }
        return Reply.of(200, page);
    }

    private static boolean hasEvent(ObjectNode activity, String name) {
        return name.isEmpty()
                || activity.path("events").findValuesAsText("name").contains(name);
    }

    private static boolean isWithin(String time, Instant from, Instant to) {
        try {
            Instant at = Instant.parse(time);
            return !at.isBefore(from) && !at.isAfter(to);
        } catch (DateTimeParseException broken) {
            return true;
        }
    }

    private static Instant time(Call call, String name, Instant otherwise) {
        return call.query(name).isEmpty() ? otherwise : Instant.parse(call.query(name));
    }
}
