package dev.watchfloor.connectors.cloudflare;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import java.util.Locale;

/** The shapes in which Cloudflare answers. Stateless. */
final class CloudflareAnswers {
    private static final int LONGEST = 300;

    private CloudflareAnswers() {}

    /**
     * Makes sure that it is Cloudflare who answers, of whatever status: also its refusals have one of these fields.
     *
     * @throws ConnectorException MALFORMED_DATA for a sign-in page or another program's JSON
     */
    static void recognised(Answer answer) throws ConnectorException {
        JsonNode body;
        try {
            body = answer.json();
        } catch (ConnectorException page) {
            answer.requireSuccess();
            throw page;
        }
        if (!body.has("success") && !body.has("errors") && !body.has("data")) {
            answer.requireSuccess();
            throw new ConnectorException(
                    Category.MALFORMED_DATA, "What answers is not Cloudflare's API. Check the API URL.");
        }
    }

    /** The whole answer of the REST API, once it says that it is a success. */
    static JsonNode success(Answer answer) throws ConnectorException {
        JsonNode body = answer.requireSuccess().json();
        if (!body.path("success").asBoolean(false)) {
            throw new ConnectorException(
                    Category.MALFORMED_DATA,
                    "Cloudflare answered " + answer.request() + " with something that is no success"
                            + (words(body).isEmpty() ? "" : ": " + words(body)) + ". Check the API URL.");
        }
        return body;
    }

    /** What it says of a refusal, without a full stop; empty when it says nothing. */
    static String refusal(Answer answer) {
        try {
            return words(answer.json());
        } catch (ConnectorException notCloudflare) {
            return "";
        }
    }

    /** The data of GraphQL, which answers 200 to a refusal as well. */
    static JsonNode data(Answer answer) throws ConnectorException {
        JsonNode body = answer.requireSuccess().json();
        String words = words(body);
        if (words.isEmpty() && body.path("data").isObject()) {
            return body.path("data");
        }
        String code =
                body.path("errors").path(0).path("extensions").path("code").asText("");
        String lower = words.toLowerCase(Locale.ROOT);
        if (code.startsWith("authz") || lower.contains("not authorized") || lower.contains("does not have access")) {
            throw new ConnectorException(
                    Category.FORBIDDEN,
                    "The token may not read the zone's analytics (" + words + "). Give it Zone, Analytics, Read.");
        }
        if (lower.contains("limit")) {
            throw new ConnectorException(Category.RATE_LIMITED, "Cloudflare limits our queries: " + words + ".");
        }
        throw new ConnectorException(
                words.isEmpty() ? Category.MALFORMED_DATA : Category.REJECTED,
                "Cloudflare answers the query for events with "
                        + (words.isEmpty() ? "something else. Check the API URL" : "a refusal: " + words) + ".");
    }

    private static String words(JsonNode body) {
        String words = body.path("errors")
                .path(0)
                .path("message")
                .asText("")
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
        return (words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words).replaceFirst("\\.$", "");
    }
}
