package dev.watchfloor.connectors.keycloak;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.http.Json;
import dev.watchfloor.connectors.spi.Secret;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A token of a service account.
 *
 * @param secret the token itself
 * @param renewAt from when on a new one is asked for
 * @param subject id of the service account; empty when the token does not tell
 * @param roles realm-management roles in it; empty when the token does not tell, as a lightweight one
 * @param clockOffset Keycloak's clock minus ours; Keycloak 26.7 sends no Date header, but stamps its tokens
 */
record AccessToken(
        Secret secret,
        Instant renewAt,
        Optional<String> subject,
        Optional<Set<String>> roles,
        Optional<Duration> clockOffset) {

    /** Reads what is in {@code text}; a token that cannot be read is used all the same. */
    static AccessToken of(String text, String realm, Duration life, Instant middle) {
        Optional<JsonNode> claims = claims(text);
        Optional<Duration> offset = claims.map(found -> found.path("iat"))
                .filter(JsonNode::canConvertToLong)
                .filter(JsonNode::isIntegralNumber)
                // Whole seconds: half a second more is the best guess.
                .map(issued -> Duration.ofMillis(issued.longValue() * 1000 + 500 - middle.toEpochMilli()));
        return new AccessToken(
                new Secret(text),
                middle.plus(life.multipliedBy(4).dividedBy(5)),
                claims.map(found -> found.path("sub").asText()).filter(id -> !id.isEmpty()),
                claims.flatMap(found -> roles(found, realm)),
                offset);
    }

    /** Whether one of these roles is granted; empty when the token does not tell. */
    Optional<Boolean> hasAny(Set<String> wanted) {
        return roles.map(granted -> granted.stream().anyMatch(wanted::contains));
    }

    private static Optional<Set<String>> roles(JsonNode claims, String realm) {
        JsonNode access = claims.path("resource_access");
        if (!access.isObject()) {
            return Optional.empty();
        }
        Set<String> granted = new TreeSet<>();
        access.path("realm-management").path("roles").forEach(role -> granted.add(role.asText()));
        // A client of the master realm holds its roles over another realm under this name.
        access.path(realm + "-realm").path("roles").forEach(role -> granted.add(role.asText()));
        return Optional.of(Set.copyOf(granted));
    }

    private static Optional<JsonNode> claims(String text) {
        String[] parts = text.split("\\.", -1);
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
}
