package dev.watchfloor.connectors.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.http.ProductClient;
import dev.watchfloor.connectors.http.ProductRequest;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The token of one service account, asked for when needed and kept until four fifths of its life are over: each request
 * writes an event in Keycloak. Thread-safe.
 */
final class AccessTokens {
    /** Where the client's secret comes from, at the time it is needed. */
    @FunctionalInterface
    interface SecretSource {
        Secret get() throws ConnectorException;
    }

    private final ProductClient client;
    private final String realm;
    private final String clientId;
    private final SecretSource secret;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable AccessToken current;

    AccessTokens(ProductClient client, String realm, String clientId, SecretSource secret) {
        this.client = client;
        this.realm = realm;
        this.clientId = clientId;
        this.secret = secret;
    }

    /** The client's id, for sentences. */
    String clientId() {
        return clientId;
    }

    /** A token that is good for a while. */
    AccessToken current() throws ConnectorException, InterruptedException {
        lock.lockInterruptibly();
        try {
            AccessToken held = current;
            if (held == null || !client.options().clock().instant().isBefore(held.renewAt())) {
                held = ask();
                current = held;
            }
            return held;
        } finally {
            lock.unlock();
        }
    }

    /** The server refused {@code dead}: the next call asks for another, unless somebody did already. */
    void discard(AccessToken dead) {
        lock.lock();
        try {
            if (dead.equals(current)) {
                current = null;
            }
        } finally {
            lock.unlock();
        }
    }

    private AccessToken ask() throws ConnectorException, InterruptedException {
        Answer answer = client.ask(ProductRequest.post("realms", realm, "protocol", "openid-connect", "token")
                .form(Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        clientId,
                        "client_secret",
                        secret.get().reveal())));
        if (!answer.isSuccess()) {
            throw refusal(answer);
        }
        JsonNode body = answer.json();
        String text = body.path("access_token").asText();
        if (text.isBlank()) {
            throw new ConnectorException(
                    Category.MALFORMED_DATA,
                    "The token endpoint answered without a token. Check that the base URL leads to Keycloak.");
        }
        Duration life = Duration.ofSeconds(Math.clamp(body.path("expires_in").asLong(60), 5, 86_400));
        Instant middle = answer.sent().plus(answer.latency().dividedBy(2));
        return AccessToken.of(text, realm, life, middle);
    }

    private ConnectorException refusal(Answer answer) throws ConnectorException {
        if (answer.status() == 503) {
            return RealmAdmin.starting(answer);
        }
        Optional<JsonNode> told = answer.status() < 500 ? Answers.body(answer) : Optional.empty();
        String error = told.map(body -> body.path("error").asText()).orElse("");
        String description =
                told.map(body -> body.path("error_description").asText()).orElse("");
        if (answer.status() == 404 && error.startsWith("Realm")) {
            return new ConnectorException(
                    Category.MISCONFIGURED,
                    "Keycloak has no realm \"" + realm + "\". Names of realms are case-sensitive.");
        }
        if (description.contains("service account")) {
            return new ConnectorException(
                    Category.UNAUTHENTICATED,
                    "The client \"" + clientId
                            + "\" has no service account. Switch on \"Service accounts roles\" in its"
                            + " settings in Keycloak.");
        }
        if (error.equals("invalid_request") && description.endsWith("disabled")) {
            return new ConnectorException(
                    Category.UNAUTHENTICATED,
                    "The service account of the client \"" + clientId + "\" is disabled. Enable it in Keycloak.");
        }
        if (error.equals("unauthorized_client") || error.equals("invalid_client")) {
            return new ConnectorException(
                    Category.UNAUTHENTICATED,
                    "Keycloak does not accept the client \"" + clientId
                            + "\" with its secret. Check both, and that the client is enabled.");
        }
        return Answers.failure(answer);
    }
}
