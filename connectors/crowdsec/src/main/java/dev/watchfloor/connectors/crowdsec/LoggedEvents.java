package dev.watchfloor.connectors.crowdsec;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.event.SecurityEventBuilder;
import dev.watchfloor.connectors.http.Redaction;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the log lines behind an alert say, as CrowdSec's parsers understood them.
 *
 * @param users accounts that were aimed at
 * @param last the meta of the last line, by its key
 */
record LoggedEvents(Set<String> users, Map<String, String> last) {
    private static final int MOST_EVENTS = 200;
    private static final int MOST_PAIRS = 100;
    private static final List<String> USER = List.of("target_user", "username");

    /** @param events as in the alert; null when CrowdSec kept none */
    static LoggedEvents of(JsonNode events) {
        Set<String> users = new HashSet<>();
        Map<String, String> last = Map.of();
        if (!events.isArray()) {
            return new LoggedEvents(users, last);
        }
        int from = Math.max(0, events.size() - MOST_EVENTS);
        for (int place = from; place < events.size(); place++) {
            last = pairs(events.get(place).path("meta"));
            for (String name : USER) {
                if (last.containsKey(name)) {
                    users.add(last.get(name));
                    break;
                }
            }
        }
        return new LoggedEvents(users, last);
    }

    void describe(SecurityEventBuilder event) {
        event.user(users.size() == 1 ? users.iterator().next() : null);
        if (last.containsKey("http_path")) {
            event.path(Redaction.url(last.get("http_path")))
                    .method(last.get("http_verb"))
                    .userAgent(last.get("http_user_agent"))
                    .status(status(last.getOrDefault("http_status", "")));
        }
    }

    private static int status(String text) {
        return text.matches("[1-5][0-9]{2}") ? Integer.parseInt(text) : 0;
    }

    private static Map<String, String> pairs(JsonNode meta) {
        Map<String, String> pairs = new HashMap<>();
        for (JsonNode pair : meta) {
            if (pairs.size() < MOST_PAIRS) {
                pairs.put(pair.path("key").asText(""), pair.path("value").asText(""));
            }
        }
        return pairs;
    }
}
