package dev.watchfloor.connectors.rigs.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.rigs.json.JsonServer.Call;
import dev.watchfloor.connectors.rigs.json.JsonServer.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A token endpoint that takes one program's signed assertions (RFC 7523): checks signature, issuer, subject, audience,
 * times, that none comes twice, and that the scope is granted. Thread-safe.
 */
public final class TokenDesk {
    private static final Duration LIFE = Duration.ofHours(1);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Clock clock;
    private final String issuer;
    private final String subject;
    private final Set<String> granted = ConcurrentHashMap.newKeySet();
    private final Set<String> usedAssertions = ConcurrentHashMap.newKeySet();
    private final Map<String, Token> tokens = new ConcurrentHashMap<>();
    private volatile String tokenType = "Bearer";

    private record Token(Set<String> scopes, Instant until) {}

    /** Making an RSA key takes a while: one for all rigs of the JVM. */
    private static final class Keys {
        static final KeyPair PAIR = make();

        private static KeyPair make() {
            try {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(2_048);
                return generator.generateKeyPair();
            } catch (GeneralSecurityException missing) {
                throw new IllegalStateException("every Java platform has RSA", missing);
            }
        }
    }

    public TokenDesk(Clock clock, String issuer, String subject, Set<String> scopes) {
        this.clock = clock;
        this.issuer = issuer;
        this.subject = subject;
        granted.addAll(scopes);
    }

    /** The key pair whose public half it knows. */
    public static KeyPair keys() {
        return Keys.PAIR;
    }

    /** The private half in PEM. */
    public static String privateKey() {
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(Keys.PAIR.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
    }

    /** From now on it does not grant this. */
    public void withhold(String scope) {
        granted.remove(scope);
        tokens.values().removeIf(token -> token.scopes().contains(scope));
    }

    /** From now on no token that was given out counts. */
    public void forget() {
        tokens.clear();
    }

    /** The type that it says its tokens are of. */
    public void tokenType(String type) {
        tokenType = type;
    }

    /** How many tokens it has given out that count. */
    public int live() {
        return tokens.size();
    }

    /** The endpoint itself; {@code audience} is what it takes itself to be. */
    public Reply issue(Call call, String audience) throws IOException {
        Map<String, String> form = call.form();
        String assertion = form.getOrDefault("client_assertion", form.getOrDefault("assertion", ""));
        JsonNode claims = claims(assertion);
        if (claims == null || !isGood(claims, audience)) {
            return refuse(401, "invalid_client");
        }
        Set<String> scopes =
                Set.of(form.getOrDefault("scope", claims.path("scope").asText()).split(" "));
        if (!granted.containsAll(scopes)) {
            return refuse(400, "invalid_scope");
        }
        String token = UUID.randomUUID().toString();
        tokens.put(token, new Token(scopes, clock.instant().plus(LIFE)));
        return Reply.of(
                200,
                JsonServer.object()
                        .put("token_type", tokenType)
                        .put("expires_in", LIFE.toSeconds())
                        .put("access_token", token)
                        .put("scope", String.join(" ", scopes)));
    }

    /** 200 when the call may do what needs one of these scopes, else 401 or 403. */
    public int status(Call call, String... anyOf) {
        String header = call.header("authorization");
        Token token = header.startsWith("Bearer ") ? tokens.get(header.substring(7)) : null;
        if (token == null || !clock.instant().isBefore(token.until())) {
            return 401;
        }
        for (String scope : anyOf) {
            if (token.scopes().contains(scope)) {
                return 200;
            }
        }
        return 403;
    }

    private boolean isGood(JsonNode claims, String audience) {
        Instant now = clock.instant();
        Instant expires = Instant.ofEpochSecond(claims.path("exp").asLong());
        return claims.path("iss").asText().equals(issuer)
                && claims.path("sub").asText().equals(subject)
                && claims.path("aud").asText().equals(audience)
                && expires.isAfter(now)
                && expires.isBefore(now.plus(Duration.ofMinutes(61)))
                && usedAssertions.add(claims.path("jti").asText());
    }

    private static @Nullable JsonNode claims(String jwt) throws IOException {
        String[] parts = jwt.split("\\.");
        if (parts.length != 3) {
            return null;
        }
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(Keys.PAIR.getPublic());
            signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
            return signature.verify(Base64.getUrlDecoder().decode(parts[2]))
                    ? JSON.readTree(Base64.getUrlDecoder().decode(parts[1]))
                    : null;
        } catch (GeneralSecurityException | IllegalArgumentException unreadable) {
            return null;
        }
    }

    private static Reply refuse(int status, String error) {
        ObjectNode body = JsonServer.object().put("error", error).put("error_description", "Refused by the rig.");
        return Reply.of(status, body).with(new HashMap<>());
    }
}
