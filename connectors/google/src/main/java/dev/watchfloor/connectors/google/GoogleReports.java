package dev.watchfloor.connectors.google;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.feeds.IsoTime;
import dev.watchfloor.connectors.http.Json;
import dev.watchfloor.connectors.http.JsonFields;
import dev.watchfloor.connectors.http.ProductRequest;
import dev.watchfloor.connectors.http.Redaction;
import dev.watchfloor.connectors.http.oauth.AuthorizedClient;
import dev.watchfloor.connectors.providers.WindowFeed;
import dev.watchfloor.connectors.spi.ConnectorException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Activities of the Reports API, one record for each event; the mapping is in the package's description. Thread-safe.
 *
 * @param wanted applications, or single events of one, such as {@code token/revoke}
 */
record GoogleReports(AuthorizedClient client, List<String> wanted) implements WindowFeed.Source {
    /** Of the token report not each call that an application makes ({@code activity}). */
    static final List<String> ALL = List.of("login", "admin", "token/authorize", "token/revoke");

    static final List<String> SESSIONS = List.of("login", "admin/RESET_SIGNIN_COOKIES");

    @Override
    public List<JsonNode> between(Instant from, Instant to) throws ConnectorException, InterruptedException {
        List<JsonNode> records = new ArrayList<>();
        for (String report : wanted) {
            ProductRequest request = request(report.replaceFirst("/.*", ""), "1000")
                    .query("startTime", from.toString())
                    .query("endTime", to.toString());
            if (report.contains("/")) {
                request = request.query("eventName", report.replaceFirst(".*/", ""));
            }
            Google.pages("items").all(client, Google.REPORTS, request).forEach(activity -> addTo(records, activity));
        }
        return records;
    }

    @Override
    public Optional<SecurityEvent> event(JsonNode activity) {
        JsonNode id = activity.path("id");
        JsonNode event = activity.path("events").path(0);
        String name = JsonFields.text(event, "name", "");
        String told = JsonFields.text(id, "time", "");
        Optional<Instant> time = IsoTime.parse(told);
        String application = JsonFields.text(id, "applicationName", "");
        String key = application + ":" + told + ":" + id.path("uniqueQualifier").asText() + ":"
                + activity.path("part").asText();
        if (name.isEmpty() || application.isEmpty() || time.isEmpty() || key.length() > 150) {
            return Optional.empty();
        }
        String actor = JsonFields.text(activity.path("actor"), "email", "");
        String affected = EventMeanings.parameter(event, "affected_email_address", "USER_EMAIL");
        String user = affected.isEmpty() ? actor : affected;
        String app = Redaction.text(EventMeanings.parameter(event, "app_name"));
        String words = name.replace('_', ' ').toLowerCase(Locale.ROOT);
        return Optional.of(EventMeanings.of(application, name, event)
                .event(key, time.get())
                .summary((user.isEmpty() ? "Somebody" : user) + ": " + words + (app.isEmpty() ? "" : " for " + app)
                        + (actor.isEmpty() || user.equals(actor) ? "" : " (by " + actor + ")"))
                .source(JsonFields.address(activity, "ipAddress"))
                .user(user)
                .userId(user.equals(actor) ? JsonFields.text(activity.path("actor"), "profileId") : null)
                .device(EventMeanings.parameter(event, "DEVICE_ID"))
                .ruleId(name)
                .ruleName(words)
                .raw(Redaction.record(activity).toString())
                .build());
    }

    static ProductRequest request(String application, String most) {
        return ProductRequest.get("admin", "reports", "v1", "activity", "users", "all", "applications", application)
                .query("maxResults", most);
    }

    private static void addTo(List<JsonNode> records, JsonNode activity) {
        JsonNode events = activity.path("events");
        if (events.size() < 2) {
            records.add(activity);
        }
        for (int part = 0; events.size() > 1 && part < events.size(); part++) {
            ObjectNode one = Json.object().setAll((ObjectNode) activity);
            one.put("part", part).putArray("events").add(events.path(part));
            records.add(one);
        }
    }
}
