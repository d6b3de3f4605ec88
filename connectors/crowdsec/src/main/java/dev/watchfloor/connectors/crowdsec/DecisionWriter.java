package dev.watchfloor.connectors.crowdsec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.http.ProductRequest;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import inet.ipaddr.IPAddress;
import java.net.ConnectException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The two changing requests: an alert with decisions, and the deletion of one decision by its id. Thread-safe. */
final class DecisionWriter {
    /** A request of so many decisions has less than a megabyte. */
    static final int MOST_AT_ONCE = 5_000;

    private final LocalApi api;
    private final String origin;

    /** @param origin what new decisions say of where they come from; CrowdSec takes any text */
    DecisionWriter(LocalApi api, String origin) {
        this.api = api;
        this.origin = origin;
    }

    /**
     * Bans at most {@link #MOST_AT_ONCE} networks. A ban ends its length after {@code start_at}, so that is the server's
     * own time: a workstation whose clock is off must not shorten or lengthen it.
     */
    Written ban(List<IPAddress> networks, Duration length, Instant serverNow) throws InterruptedException {
        ArrayNode body = JsonNodeFactory.instance.arrayNode();
        body.add(alert(networks, length, serverNow.truncatedTo(ChronoUnit.MILLIS)));
        Sent sent = send(ProductRequest.post("v1", "alerts").json(body));
        return switch (sent) {
            case Sent.Answered(Answer answer)
            when answer.isSuccess() -> accepted(answer, node -> node.isArray() && !node.isEmpty());
            case Sent.Answered(Answer answer) -> refused(answer);
            case Sent.Failed(Written written) -> written;
        };
    }

    /** Takes one decision back. One that is gone already is as good: CrowdSec answers 500 to an id that it has not. */
    Written delete(long decision) throws InterruptedException {
        Sent sent = send(ProductRequest.delete("v1", "decisions", Long.toString(decision)));
        return switch (sent) {
            case Sent.Answered(Answer answer)
            when answer.isSuccess() -> accepted(answer, node -> node.has("nbDeleted"));
            case Sent.Answered(Answer answer)
            when ApiErrors.message(answer).contains("doesn't exist") -> new Written.Accepted();
            case Sent.Answered(Answer answer) -> refused(answer);
            case Sent.Failed(Written written) -> written;
        };
    }

    private sealed interface Sent {
        record Answered(Answer answer) implements Sent {}

        record Failed(Written written) implements Sent {}
    }

    private Sent send(ProductRequest request) throws InterruptedException {
        try {
            return new Sent.Answered(api.asMachine(request));
        } catch (ConnectorException failure) {
            boolean mayHaveArrived =
                    failure.category() == Category.UNREACHABLE && !(failure.getCause() instanceof ConnectException);
            return new Sent.Failed(mayHaveArrived ? new Written.Unclear(failure) : new Written.Refused(failure));
        }
    }

    private interface Shape {
        boolean fits(JsonNode body);
    }

    private static Written accepted(Answer answer, Shape shape) {
        try {
            return shape.fits(answer.json())
                    ? new Written.Accepted()
                    : new Written.Unclear(new ConnectorException(
                            Category.MALFORMED_DATA,
                            "CrowdSec answered a change with something that it never answers."));
        } catch (ConnectorException page) {
            return new Written.Refused(page);
        }
    }

    /** 500 is what CrowdSec says to values that it cannot read, after it may have taken those before them. */
    private static Written refused(Answer answer) {
        try {
            answer.requireSuccess();
            throw new IllegalStateException("a success is no refusal");
        } catch (ConnectorException failure) {
            String words = ApiErrors.message(answer);
            if (answer.status() == 500 && !words.isEmpty()) {
                return new Written.Refused(
                        new ConnectorException(Category.REJECTED, "CrowdSec refuses the change: " + words + "."));
            }
            boolean unclear = answer.status() == 502 || answer.status() == 504;
            return unclear ? new Written.Unclear(failure) : new Written.Refused(failure);
        }
    }

    private ObjectNode alert(List<IPAddress> networks, Duration length, Instant start) {
        ObjectNode alert = JsonNodeFactory.instance.objectNode();
        String many = networks.size() == 1
                ? Addresses.canonical(networks.getFirst())
                : networks.size() + " addresses and networks";
        alert.put("scenario", Decision.SCENARIO)
                .put("scenario_hash", "")
                .put("scenario_version", "")
                .put("message", "Watchfloor blocks " + many)
                .put("events_count", 1)
                .put("capacity", 0)
                .put("leakspeed", "0")
                .put("simulated", false)
                .put("start_at", start.toString())
                .put("stop_at", start.toString());
        alert.putArray("events");
        alert.set("source", target(networks.getFirst()));
        ArrayNode decisions = alert.putArray("decisions");
        for (IPAddress network : networks) {
            decisions.add(target(network)
                    .put("duration", GoDurations.seconds(length))
                    .put("origin", origin)
                    .put("scenario", Decision.SCENARIO)
                    .put("type", "ban"));
        }
        return alert;
    }

    private static ObjectNode target(IPAddress network) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("scope", network.isMultiple() ? "Range" : "Ip")
                .put("value", Addresses.canonical(network));
    }
}
