package dev.watchfloor.connectors.sharedsignals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.http.BrokenJson;
import dev.watchfloor.connectors.http.Json;
import dev.watchfloor.connectors.http.JsonFields;
import dev.watchfloor.connectors.http.ProductRequest;
import dev.watchfloor.connectors.http.Redaction;
import dev.watchfloor.connectors.sharedsignals.SetVerifier.Verdict;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.Page;
import dev.watchfloor.connectors.spi.PullFeed;
import dev.watchfloor.connectors.spi.RejectedRecord;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Polls our stream, which is made with the first poll if it is not there. Keycloak 26.7.3 answers at once whatever is
 * asked, so the pause between polls is ours. One thread at a time.
 */
final class SignalFeed implements PullFeed {
    private static final int MOST_AT_ONCE = 100;
    private static final int LONGEST_JTI = 190;
    /** A hundred of them fit into a cursor; longer ones are not answered. */
    private static final int LONGEST_REFUSED = 400;

    private final Transmitter transmitter;
    private final Duration pause;
    private final Clock clock;
    private @Nullable JsonNode configuration;
    private Transmitter.@Nullable Stream stream;

    SignalFeed(Transmitter transmitter, Duration pause, Clock clock) {
        this.transmitter = transmitter;
        this.pause = pause;
        this.clock = clock;
    }

    @Override
    public Page fetch(Cursor cursor, int limit) throws ConnectorException, InterruptedException {
        SignalCursor at = SignalCursor.of(cursor);
        JsonNode document = configuration();
        Transmitter.Stream ours = stream(document);
        Answer answer = poll(ours, at, Math.min(limit, MOST_AT_ONCE));
        if (answer.status() == 404) {
            // Somebody removed the stream: it is looked for, or made, with the next look.
            stream = null;
        }
        JsonNode told = answer.requireSuccess().json();
        if (!told.isObject()
                || !told.path("sets").isObject() && !told.path("sets").isMissingNode()) {
            throw new ConnectorException(
                    Category.MALFORMED_DATA,
                    "The transmitter answered a poll with something else. Check that the URL leads to it.");
        }
        return page(at, told, document, ours, limit);
    }

    /** Makes the stream when there is none. */
    @Override
    public boolean readsOnly() {
        return false;
    }

    @Override
    public Duration pause() {
        return pause;
    }

    private Answer poll(Transmitter.Stream ours, SignalCursor at, int most)
            throws ConnectorException, InterruptedException {
        try {
            return transmitter.client().ask(Transmitter.READ, request(ours, at, most));
        } catch (ConnectorException failure) {
            boolean tooLarge = failure.category() == Category.MALFORMED_DATA && failure.getCause() == null;
            if (tooLarge && most > 1) {
                // One token of an absurd size must not keep the others from us.
                return transmitter.client().ask(Transmitter.READ, request(ours, at, 1));
            }
            throw failure;
        }
    }

    private static ProductRequest request(Transmitter.Stream ours, SignalCursor at, int most) {
        ObjectNode body = Json.object().put("maxEvents", most).put("returnImmediately", true);
        at.taken().forEach(body.putArray("ack")::add);
        if (!at.refused().isEmpty()) {
            ObjectNode errors = body.putObject("setErrs");
            at.refused()
                    .forEach((jti, code) ->
                            errors.putObject(jti).put("err", code).put("description", "Refused by the receiver."));
        }
        return ProductRequest.follow("POST", ours.poll()).json(body);
    }

    private Page page(SignalCursor at, JsonNode told, JsonNode document, Transmitter.Stream ours, int limit)
            throws ConnectorException, InterruptedException {
        long keyReads = transmitter.keyReads();
        SetVerifier verifier = new SetVerifier(
                again -> transmitter.keys(document, again), () -> transmitter.keyReads() > keyReads, clock);
        String issuer = JsonFields.text(document, "issuer", "");
        List<SecurityEvent> events = new ArrayList<>();
        List<RejectedRecord> rejected = new ArrayList<>();
        List<String> taken = new ArrayList<>();
        Map<String, String> refused = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> one : told.path("sets").properties()) {
            if (events.size() + rejected.size() == limit) {
                break;
            }
            String jti = one.getKey();
            String set = one.getValue().asText("");
            if (at.knows(jti)) {
                taken.add(jti);
                continue;
            }
            if (jti.isBlank() || jti.length() > LONGEST_JTI) {
                if (jti.length() <= LONGEST_REFUSED && refused.size() < MOST_AT_ONCE) {
                    refused.put(jti, "invalid_request");
                }
                rejected.add(new RejectedRecord("The token's id (jti) is empty or too long.", jti));
                continue;
            }
            switch (verifier.look(jti, set, issuer, ours.audience())) {
                case Verdict.Genuine genuine -> {
                    taken.add(jti);
                    understand(jti, genuine.claims(), events, rejected);
                }
                case Verdict.Undecided _ -> {
                    // Not answered, so that it is delivered again.
                }
                case Verdict.Refused refusal -> {
                    refused.put(jti, refusal.code());
                    rejected.add(new RejectedRecord(refusal.reason(), BrokenJson.withoutSecrets(set)));
                }
            }
        }
        events.sort(Comparator.comparing(SecurityEvent::time));
        boolean brought = !taken.isEmpty() || !refused.isEmpty();
        return new Page(
                events,
                rejected,
                at.after(taken, refused).cursor(),
                brought && told.path("moreAvailable").asBoolean());
    }

    private static void understand(
            String jti, JsonNode claims, List<SecurityEvent> events, List<RejectedRecord> rejected) {
        boolean verification = claims.path("events").properties().stream()
                .anyMatch(event -> SignalType.isVerification(event.getKey()));
        if (verification) {
            return;
        }
        Optional<SecurityEvent> event = SignalEvents.event(jti, claims);
        if (event.isPresent()) {
            events.add(event.get());
        } else {
            rejected.add(new RejectedRecord(
                    "The token tells of no event.", Redaction.record(claims).toString()));
        }
    }

    private JsonNode configuration() throws ConnectorException, InterruptedException {
        JsonNode known = configuration;
        if (known == null) {
            known = transmitter.configuration();
            configuration = known;
        }
        return known;
    }

    private Transmitter.Stream stream(JsonNode document) throws ConnectorException, InterruptedException {
        Transmitter.Stream known = stream;
        if (known == null) {
            Optional<Transmitter.Stream> there = transmitter.stream(document, Transmitter.READ);
            known = there.isPresent() ? there.get() : transmitter.create(document);
            stream = known;
        }
        return known;
    }

    @Override
    public String toString() {
        return "SignalFeed[" + transmitter + "]";
    }
}
