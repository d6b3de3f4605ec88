package dev.watchfloor.connectors.suricata;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEventBuilder;
import dev.watchfloor.connectors.feeds.Ends;
import dev.watchfloor.connectors.http.Redaction;
import org.jspecify.annotations.Nullable;

/** The HTTP part, which alerts and files carry too. The client's {@code xff} is never believed. Stateless. */
final class WebFields {
    private WebFields() {}

    static void add(SecurityEventBuilder event, JsonNode http) {
        if (http.isObject()) {
            event.method(text(http, "http_method"))
                    .path(url(http))
                    .status(http.path("status").asInt())
                    .userAgent(text(http, "http_user_agent"));
        }
    }

    static void summarise(SecurityEventBuilder event, JsonNode http, Ends sides) {
        int status = http.path("status").asInt();
        String url = url(http);
        String host = http.path("hostname").asText();
        event.outcome(status == 0 ? Outcome.UNKNOWN : status < 400 ? Outcome.SUCCESS : Outcome.FAILURE)
                .summary(http.path("http_method").asText("HTTP") + " " + host + (url == null ? "" : url)
                        + (status == 0 ? "" : " → " + status) + sides.inWords());
    }

    private static @Nullable String url(JsonNode http) {
        String url = text(http, "url");
        return url == null ? null : Redaction.url(url);
    }

    private static @Nullable String text(JsonNode http, String name) {
        return http.path(name).isTextual() ? http.path(name).textValue() : null;
    }
}
