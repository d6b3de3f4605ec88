package dev.watchfloor.connectors.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a product answered, of whatever status. Immutable. {@code toString} shows neither headers nor text.
 *
 * @param product the product's name, for sentences
 * @param request method and path that were asked
 * @param status HTTP status
 * @param headers by lower-case name; of a 2xx answer also those that came after the body
 * @param text the body, bounded by {@link ProductOptions#largestAnswer()}
 * @param sent when the request left, by our clock
 * @param latency until the last byte of the answer
 */
public record Answer(
        String product,
        String request,
        int status,
        Map<String, List<String>> headers,
        String text,
        Instant sent,
        Duration latency) {

    public Answer {
        headers = Map.copyOf(headers);
    }

    /** Whether the status is 2xx. */
    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** The same under another status, of a product that gives a status a meaning of its own. */
    public Answer as(int other) {
        return new Answer(product, request, other, headers, text, sent, latency);
    }

    /** The first header of this name, in any case. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .findFirst();
    }

    /**
     * This answer, if its status is 2xx.
     *
     * @throws ConnectorException with the category of the status otherwise
     */
    public Answer requireSuccess() throws ConnectorException {
        if (!isSuccess()) {
            throw Failures.ofStatus(this);
        }
        return this;
    }

    /**
     * The body as JSON.
     *
     * @throws ConnectorException MALFORMED_DATA when it is empty or anything else, such as the HTML page of a proxy
     */
    public JsonNode json() throws ConnectorException {
        try {
            JsonNode node = Json.read(text);
            if (!node.isMissingNode()) {
                return node;
            }
        } catch (JsonProcessingException notJson) {
            // The parser's own message quotes the text, which may hold a secret.
        }
        String type = header("Content-Type").map(Answer::printable).orElse("no content type");
        throw new ConnectorException(
                Category.MALFORMED_DATA,
                product + " answered " + request + " with something that is not JSON (" + type
                        + "). Check that the URL leads to " + ProductOptions.inside(product)
                        + " itself and not to a sign-in page or a proxy.");
    }

    /** The product's clock minus ours, from its {@code Date} header; precise to about a second. */
    public Optional<Duration> clockOffset() {
        // The header has whole seconds: half a second more is the best guess of what the clock showed.
        return header("Date")
                .flatMap(HttpDates::parse)
                .map(date -> Duration.between(sent.plus(latency.dividedBy(2)), date.plusMillis(500)));
    }

    /** How long the product asks us to wait, from {@code Retry-After} as seconds or as a date; at most a day. */
    public Optional<Duration> retryAfter() {
        return header("Retry-After").flatMap(value -> HttpDates.wait(value, sent.plus(latency)));
    }

    @Override
    public String toString() {
        return "Answer[" + request + " " + status + ", " + text.length() + " characters]";
    }

    private static String printable(String value) {
        String cut = value.length() > 60 ? value.substring(0, 60) + "…" : value;
        return cut.replaceAll("[^\\x20-\\x7e…]", "?");
    }
}
