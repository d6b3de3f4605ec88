package dev.watchfloor.app.rules.naming;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Activities of Google Workspace with the names of Google's cloud log beside their own: the public rules (SigmaHQ,
 * {@code cloud/gcp/gworkspace}, 2026-09) are written for that, and name parameters as if they were fields. Stateless.
 */
final class CloudLog {
    private static final List<String> VALUES = List.of("value", "boolValue", "intValue", "multiValue", "multiIntValue");

    private CloudLog() {}

    /** The log that an activity is in there: {@code login}, {@code admin} … */
    static String service(KeptEvent activity) {
        return "google_workspace." + activity.first("id.applicationName");
    }

    /** {@code activity} with these names; what it has itself stays. */
    static JsonNode named(JsonNode activity) {
        if (!(activity.deepCopy() instanceof ObjectNode named)) {
            return activity;
        }
        JsonNode event = activity.path("events").path(0);
        String service = activity.path("id").path("applicationName").asText() + ".googleapis.com";
        String name = event.path("name").asText();
        for (JsonNode parameter : event.path("parameters")) {
            for (String value : VALUES) {
                String key = parameter.path("name").asText();
                if (parameter.has(value) && !key.isEmpty() && !named.has(key)) {
                    named.set(key, parameter.get(value));
                }
            }
        }
        named.put("eventService", service).put("eventName", name);
        ObjectNode payload = named.putObject("protoPayload").put("serviceName", service);
        payload.putObject("metadata").putArray("event").addObject().put("eventName", name);
        return named;
    }
}
