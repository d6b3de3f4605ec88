package dev.watchfloor.connectors.sharedsignals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import dev.watchfloor.connectors.feeds.RecordTime;
import dev.watchfloor.connectors.http.Json;
import dev.watchfloor.connectors.http.JsonFields;
import dev.watchfloor.connectors.spi.ConnectorException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a SET is what it claims to be. Used by one thread at a time. */
final class SetVerifier {
    private static final int LARGEST = 64 << 10;
    private static final int SMALLEST_RSA = 2_048;
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private final Keys keys;
    private final Newer newer;
    private final Clock clock;

    /** The transmitter's keys. */
    @FunctionalInterface
    interface Keys {
        /** @param again whether the ones known do not help */
        JWKSet get(boolean again) throws ConnectorException, InterruptedException;
    }

    /** Whether the keys were read after the SETs had arrived. */
    @FunctionalInterface
    interface Newer {
        boolean areKeys() throws InterruptedException;
    }

    /** What came of a look. */
    sealed interface Verdict {
        /** It is genuine. */
        record Genuine(JsonNode claims) implements Verdict {}

        /**
         * It is not.
         *
         * @param code of RFC 8935, for the transmitter
         * @param reason one sentence
         */
        record Refused(String code, String reason) implements Verdict {}

        /** Its key is in none of the keys known, which are older than it: the transmitter may have a new one. */
        record Undecided() implements Verdict {}
    }

    SetVerifier(Keys keys, Newer newer, Clock clock) {
        this.keys = keys;
        this.newer = newer;
        this.clock = clock;
    }

    /** @throws ConnectorException when the keys cannot be had: then nothing can be said of the SET */
    Verdict look(String jti, String set, String issuer, String audience)
            throws ConnectorException, InterruptedException {
        if (set.length() > LARGEST) {
            return refused("invalid_request", "The token has more than " + LARGEST + " characters.");
        }
        JWSObject jws;
        JsonNode claims;
        try {
            jws = JWSObject.parse(set);
            claims = Json.read(jws.getPayload().toString());
        } catch (ParseException | JsonProcessingException | IllegalArgumentException unreadable) {
            return refused("invalid_request", "The token is no signed JWT.");
        }
        JWSHeader header = jws.getHeader();
        if (header.getType() == null || !header.getType().getType().equalsIgnoreCase("secevent+jwt")) {
            return refused("invalid_request", "The token is not of type secevent+jwt, so it was made for another use.");
        }
        if (!ALGORITHMS.contains(header.getAlgorithm())) {
            return refused("invalid_key", "The token is signed by an algorithm that proves nothing here.");
        }
        JWK known = key(keys.get(false), header);
        JWK key = known == null ? key(keys.get(true), header) : known;
        if (key == null && !newer.areKeys()) {
            return new Verdict.Undecided();
        }
        if (!isSigned(jws, header, key)) {
            return refused("invalid_key", "The token is not signed by a key of the transmitter.");
        }
        return judged(jti, claims, issuer, audience);
    }

    private Verdict judged(String jti, JsonNode claims, String issuer, String audience) {
        if (!issuer.equals(JsonFields.text(claims, "iss"))) {
            return refused("invalid_issuer", "The token is of another issuer.");
        }
        if (!isFor(claims.path("aud"), audience)) {
            return refused("invalid_audience", "The token is for another receiver.");
        }
        if (!jti.equals(JsonFields.text(claims, "jti"))) {
            return refused("invalid_request", "The token has another id (jti) than it was delivered under.");
        }
        Optional<Instant> issued = RecordTime.of(claims.path("iat"));
        if (issued.isEmpty() || issued.get().isAfter(clock.instant().plus(CLOCKS_DIFFER))) {
            return refused("invalid_request", "The token was issued in the future, or does not say when.");
        }
        return new Verdict.Genuine(claims);
    }

    private static boolean isSigned(JWSObject jws, JWSHeader header, @Nullable JWK key) {
        try {
            return switch (key) {
                case RSAKey rsa
                when rsa.size() >= SMALLEST_RSA && JWSAlgorithm.Family.RSA.contains(header.getAlgorithm()) ->
                    jws.verify(new RSASSAVerifier(rsa));
                case ECKey curve
                when JWSAlgorithm.Family.EC.contains(header.getAlgorithm()) -> jws.verify(new ECDSAVerifier(curve));
                case null, default -> false;
            };
        } catch (JOSEException | IllegalArgumentException unusable) {
            return false;
        }
    }

    private static @Nullable JWK key(JWKSet set, JWSHeader header) {
        String id = header.getKeyID();
        if (id != null) {
            return set.getKeyByKeyId(id);
        }
        return set.size() == 1 ? set.getKeys().getFirst() : null;
    }

    private static boolean isFor(JsonNode audience, String ours) {
        if (audience.isArray()) {
            for (JsonNode one : audience) {
                if (ours.equals(one.textValue())) {
                    return true;
                }
            }
            return false;
        }
        return ours.equals(audience.textValue());
    }

    private static Verdict refused(String code, String reason) {
        return new Verdict.Refused(code, reason);
    }
}
