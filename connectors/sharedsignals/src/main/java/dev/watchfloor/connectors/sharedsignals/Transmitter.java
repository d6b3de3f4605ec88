package dev.watchfloor.connectors.sharedsignals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.jwk.JWKSet;
import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.http.Json;
import dev.watchfloor.connectors.http.JsonFields;
import dev.watchfloor.connectors.http.ProductClient;
import dev.watchfloor.connectors.http.ProductRequest;
import dev.watchfloor.connectors.http.oauth.AuthorizedClient;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** The calls to one transmitter: discovery, keys, our stream. Everything must be at one place. Thread-safe. */
final class Transmitter {
    static final String READ = "ssf.read";
    static final String MANAGE = "ssf.manage";
    static final String POLL = "urn:ietf:rfc:8936";
    private static final Duration KEYS_KEPT = Duration.ofMinutes(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(30);

    private final ProductClient open;
    private final AuthorizedClient client;
    private final URI discovery;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable JWKSet keys;
    private Instant keysRead = Instant.EPOCH;
    private long keyReads;

    /**
     * Our stream.
     *
     * @param poll where it is polled
     * @param audience whom its SETs are for
     */
    record Stream(String id, URI poll, String audience) {}

    Transmitter(ProductClient open, AuthorizedClient client, URI discovery) {
        this.open = open;
        this.client = client;
        this.discovery = discovery;
    }

    AuthorizedClient client() {
        return client;
    }

    Answer discover() throws ConnectorException, InterruptedException {
        return open.ask(ProductRequest.follow(discovery));
    }

    /** The discovery document. */
    JsonNode configuration() throws ConnectorException, InterruptedException {
        JsonNode document = discover().requireSuccess().json();
        if (JsonFields.text(document, "issuer") == null || JsonFields.text(document, "jwks_uri") == null) {
            throw malformed("The discovery URL does not lead to a transmitter's ssf-configuration.");
        }
        return document;
    }

    /** Its keys; asked for again when the ones known do not help, but not more often than every half minute. */
    JWKSet keys(JsonNode configuration, boolean again) throws ConnectorException, InterruptedException {
        lock.lockInterruptibly();
        try {
            Instant now = open.options().clock().instant();
            JWKSet known = keys;
            if (known != null && now.isBefore(keysRead.plus(again ? BETWEEN_LOOKS : KEYS_KEPT))) {
                return known;
            }
            Answer answer = open.ask(ProductRequest.follow(uri(configuration, "jwks_uri")))
                    .requireSuccess();
            JWKSet fresh = JWKSet.parse(answer.text());
            keys = fresh;
            keysRead = now;
            keyReads++;
            return fresh;
        } catch (ParseException | IllegalArgumentException unreadable) {
            throw malformed("The transmitter's keys (jwks_uri) cannot be read.");
        } finally {
            lock.unlock();
        }
    }

    /** How often its keys were read: tells whether those known are newer than something. */
    long keyReads() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            return keyReads;
        } finally {
            lock.unlock();
        }
    }

    /** Our stream that is there already; empty when there is none that is polled. */
    Optional<Stream> stream(JsonNode configuration, String scope) throws ConnectorException, InterruptedException {
        Answer answer = client.ask(scope, ProductRequest.follow(uri(configuration, "configuration_endpoint")));
        if (answer.status() == 404) {
            return Optional.empty();
        }
        JsonNode told = answer.requireSuccess().json();
        for (JsonNode one : told.isArray() ? told : Json.object().arrayNode().add(told)) {
            if (POLL.equals(JsonFields.text(one.path("delivery"), "method"))) {
                return Optional.of(stream(one));
            }
        }
        return Optional.empty();
    }

    /** Makes a stream that is polled. */
    Stream create(JsonNode configuration) throws ConnectorException, InterruptedException {
        ObjectNode wanted = Json.object();
        wanted.putObject("delivery").put("method", POLL);
        SignalType.REQUESTED.forEach(wanted.putArray("events_requested")::add);
        wanted.put("description", "Watchfloor");
        return stream(client.read(
                MANAGE,
                ProductRequest.follow("POST", uri(configuration, "configuration_endpoint"))
                        .json(wanted)));
    }

    private static Stream stream(JsonNode told) throws ConnectorException {
        JsonNode audience = told.path("aud");
        String first = audience.isArray() ? audience.path(0).asText("") : audience.asText("");
        String id = JsonFields.text(told, "stream_id", "");
        if (first.isEmpty() || id.isEmpty()) {
            throw malformed("The transmitter describes our stream without its id or audience.");
        }
        return new Stream(id, uri(told.path("delivery"), "endpoint_url"), first);
    }

    static URI uri(JsonNode object, String name) throws ConnectorException {
        try {
            return URI.create(JsonFields.text(object, name, "nowhere"));
        } catch (IllegalArgumentException notAUrl) {
            throw malformed("The transmitter gives something as " + name + " that is no URL.");
        }
    }

    private static ConnectorException malformed(String sentence) {
        return new ConnectorException(Category.MALFORMED_DATA, sentence);
    }

    @Override
    public String toString() {
        return "Transmitter[" + discovery + "]";
    }
}
