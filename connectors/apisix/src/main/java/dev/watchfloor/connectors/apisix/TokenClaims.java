package dev.watchfloor.connectors.apisix;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.http.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a bearer token claims. Not verified here; see the setting that asks for it.
 *
 * @param user {@code preferred_username}
 * @param subject {@code sub}: Keycloak's id of the account
 * @param session {@code sid}: Keycloak's id of the session
 */
record TokenClaims(
        @Nullable String user,
        @Nullable String subject,
        @Nullable String session) {
    private static final int LONGEST_TOKEN = 16_384;

    /** The claims of an {@code Authorization} header, with or without the word Bearer. */
    static Optional<TokenClaims> of(String header) {
        String token = header.regionMatches(true, 0, "Bearer ", 0, 7)
                ? header.substring(7).strip()
                : header.strip();
        String[] parts = token.length() > LONGEST_TOKEN ? new String[0] : token.split("\\.", -1);
        if (parts.length != 3) {
            return Optional.empty();
        }
        try {
            byte[] payload = Base64.getUrlDecoder().decode(parts[1]);
            JsonNode claims = Json.read(new String(payload, StandardCharsets.UTF_8));
            TokenClaims found = new TokenClaims(
                    claims.path("preferred_username").textValue(),
                    claims.path("sub").textValue(),
                    claims.path("sid").textValue());
            return found.user == null && found.subject == null ? Optional.empty() : Optional.of(found);
        } catch (IllegalArgumentException | JsonProcessingException notAToken) {
            return Optional.empty();
        }
    }
}
