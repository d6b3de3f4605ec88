package dev.watchfloor.connectors.rigs.okta;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.rigs.json.JsonServer;
import dev.watchfloor.connectors.rigs.json.JsonServer.Call;
import dev.watchfloor.connectors.rigs.json.JsonServer.Reply;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The System Log in polling mode: by order of storing, always with a link to what comes next. Used under a lock. */
final class OktaLog {
    private static final Pattern TYPE = Pattern.compile("eventType eq \"([^\"]+)\"");

    private final List<ObjectNode> events = new ArrayList<>();

    void add(ObjectNode event) {
        events.add(event);
    }

    Reply read(Call call, URI base) {
        boolean polls =
                call.query("until").isEmpty() && !call.query("sortOrder").equals("DESCENDING");
        if (!polls || !call.query("since").isEmpty() && !call.query("after").isEmpty()) {
            return Reply.of(400, JsonServer.object().put("errorCode", "E0000001"));
        }
        int limit = call.query("limit").isEmpty() ? 100 : Integer.parseInt(call.query("limit"));
        if (limit < 0 || limit > 1_000) {
            return Reply.of(400, JsonServer.object().put("errorCode", "E0000001"));
        }
        int at = call.query("after").isEmpty() ? 0 : after(call.query("after"));
        if (at < 0) {
            return Reply.of(400, JsonServer.object().put("errorCode", "E0000031"));
        }
        Instant since = call.query("since").isEmpty() ? Instant.MIN : Instant.parse(call.query("since"));
        Set<String> wanted = types(call.query("filter"));
        ArrayNode page = JsonNodeFactory.instance.arrayNode();
        while (at < events.size() && page.size() < limit) {
            ObjectNode event = events.get(at++);
            boolean fits =
                    wanted.isEmpty() || wanted.contains(event.path("eventType").asText());
            if (fits && !isBefore(event, since)) {
                page.add(event);
            }
        }
        String filter = call.query("filter").isEmpty()
                ? ""
                : "&filter="
                        + URLEncoder.encode(call.query("filter"), StandardCharsets.UTF_8)
                                .replace("+", "%20");
        String next = "<" + base + "/api/v1/logs?sortOrder=ASCENDING&limit=" + limit + filter + "&after=p%3A" + at
                + ">; rel=\"next\"";
        return Reply.of(200, page).with(Map.of("Link", next));
    }

    private static int after(String cursor) {
        return cursor.matches("p:[0-9]{1,9}") ? Integer.parseInt(cursor.substring(2)) : -1;
    }

    private static boolean isBefore(ObjectNode event, Instant since) {
        String published = event.path("published").asText();
        return published.matches("[0-9]{4}-.*Z") && Instant.parse(published).isBefore(since);
    }

    private static Set<String> types(String filter) {
        Set<String> types = new HashSet<>();
        Matcher found = TYPE.matcher(filter);
        while (found.find()) {
            types.add(found.group(1));
        }
        return types;
    }
}
