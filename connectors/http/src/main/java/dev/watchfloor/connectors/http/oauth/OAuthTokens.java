package dev.watchfloor.connectors.http.oauth;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.http.Json;
import dev.watchfloor.connectors.http.JsonFields;
import dev.watchfloor.connectors.http.ProductClient;
import dev.watchfloor.connectors.http.ProductRequest;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

/**
 * Tokens of one program at one provider, one for each scope, each kept until four fifths of its life are over.
 * Thread-safe.
 */
public final class OAuthTokens implements Credentials {
    private static final Duration SHORTEST_LIFE = Duration.ofSeconds(5);
    private static final Duration LONGEST_LIFE = Duration.ofDays(1);

    private final ProductClient client;
    private final String[] endpoint;
    private final Grant grant;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, Held> held = new HashMap<>();

    private record Held(UnaryOperator<ProductRequest> use, Secret secret, Instant renewAt) {}

    /** @param endpoint path of the token endpoint below the client's base URL */
    public OAuthTokens(ProductClient client, Grant grant, String... endpoint) {
        this.client = client;
        this.grant = grant;
        this.endpoint = endpoint.clone();
    }

    @Override
    public UnaryOperator<ProductRequest> forScope(String scope) throws ConnectorException, InterruptedException {
        return current(scope).use();
    }

    /**
     * What the token for {@code scope} says of itself, where it is a JWT. Nobody vouches for it: it is a hint for people,
     * and nothing may be decided by it.
     */
    public Optional<JsonNode> unverifiedClaims(String scope) throws ConnectorException, InterruptedException {
        String[] parts = current(scope).secret().reveal().split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            String json = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
            return Optional.of(Json.read(json)).filter(JsonNode::isObject);
        } catch (JsonProcessingException | IllegalArgumentException notReadable) {
            return Optional.empty();
        }
    }

    private Held current(String scope) throws ConnectorException, InterruptedException {
        lock.lockInterruptibly();
        try {
            Held token = held.get(scope);
            if (token == null || !client.options().clock().instant().isBefore(token.renewAt())) {
                token = ask(scope);
                held.put(scope, token);
            }
            return token;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public boolean refused(String scope, UnaryOperator<ProductRequest> used) {
        lock.lock();
        try {
            Held token = held.get(scope);
            if (token != null && token.use() == used) {
                held.remove(scope);
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    private Held ask(String scope) throws ConnectorException, InterruptedException {
        Instant now = client.options().clock().instant();
        Answer answer = client.ask(ProductRequest.post(endpoint).form(grant.form(scope, now)));
        if (!answer.isSuccess()) {
            throw TokenRefusals.of(answer, scope);
        }
        JsonNode body = answer.json();
        String token = JsonFields.text(body, "access_token", "");
        if (token.isEmpty()) {
            throw new ConnectorException(
                    Category.MALFORMED_DATA,
                    answer.product() + " answered a request for a token without one. Check the URL.");
        }
        if (JsonFields.text(body, "token_type", "Bearer").equalsIgnoreCase("DPoP")) {
            throw TokenRefusals.demandsDpop(answer.product());
        }
        long seconds = JsonFields.count(body, "expires_in");
        Duration life = Duration.ofSeconds(
                Math.clamp(seconds < 0 ? 60 : seconds, SHORTEST_LIFE.toSeconds(), LONGEST_LIFE.toSeconds()));
        Secret secret = new Secret(token);
        return new Held(
                request -> request.bearer(secret),
                secret,
                now.plus(life.multipliedBy(4).dividedBy(5)));
    }

    @Override
    public String toString() {
        return "OAuthTokens[" + client.options().product() + "]";
    }
}
