package dev.watchfloor.connectors.http.oauth;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;

/** Says at a token endpoint who asks. Thread-safe; takes secrets up only for the request that needs them. */
@FunctionalInterface
public interface Grant {
    /** Providers take at most an hour; a shorter one is worth less to who steals it. */
    Duration ASSERTION_LIFE = Duration.ofMinutes(5);

    String ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    /** The form of a request for {@code scope}, at this time by our clock. */
    Map<String, String> form(String scope, Instant now) throws ConnectorException;

    /** Where a secret comes from, at the time it is needed. */
    @FunctionalInterface
    interface Source<T> {
        T get() throws ConnectorException;
    }

    /** Client credentials with a shared secret (RFC 6749, 4.4). */
    static Grant clientSecret(String clientId, Source<Secret> secret) {
        return (scope, now) -> Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                clientId,
                "client_secret",
                secret.get().reveal(),
                "scope",
                scope);
    }

    /**
     * Client credentials with a signature, {@code private_key_jwt} (RFC 7523, 2.2).
     *
     * @param audience URL of the token endpoint, as the provider knows it
     */
    static Grant signedClient(String clientId, String audience, Source<SigningKey> key) {
        return (scope, now) -> Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                clientId,
                "client_assertion_type",
                ASSERTION_TYPE,
                "client_assertion",
                key.get().sign(claims(clientId, audience, now).subject(clientId).build()),
                "scope",
                scope);
    }

    /** The same for a provider that also wants to be told from when on it counts, as Microsoft Entra does. */
    static Grant certifiedClient(String clientId, String audience, Source<SigningKey> key) {
        return (scope, now) -> Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                clientId,
                "client_assertion_type",
                ASSERTION_TYPE,
                "client_assertion",
                key.get()
                        .sign(claims(clientId, audience, now)
                                .subject(clientId)
                                .notBeforeTime(Date.from(now))
                                .build()),
                "scope",
                scope);
    }

    /**
     * A signed word that we act for somebody (RFC 7523, 2.1), as Google's service accounts give it.
     *
     * @param subject whom we act for
     */
    static Grant signedSubject(String issuer, String subject, String audience, Source<SigningKey> key) {
        return (scope, now) -> Map.of(
                "grant_type",
                "urn:ietf:params:oauth:grant-type:jwt-bearer",
                "assertion",
                key.get()
                        .sign(claims(issuer, audience, now)
                                .subject(subject)
                                .claim("scope", scope)
                                .build()));
    }

    private static JWTClaimsSet.Builder claims(String issuer, String audience, Instant now) {
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience(audience)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(ASSERTION_LIFE)))
                .jwtID(UUID.randomUUID().toString());
    }
}
