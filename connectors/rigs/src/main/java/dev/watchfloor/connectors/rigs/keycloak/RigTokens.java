package dev.watchfloor.connectors.rigs.keycloak;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signed tokens with Keycloak's claims. HS256 instead of RS256: those who ask only read the claims. Thread-safe.
 */
final class RigTokens {
    private static final String HEADER = encode("{\"alg\":\"HS256\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8));

    private final ObjectMapper json;
    private volatile byte[] key = newKey();

    RigTokens(ObjectMapper json) {
        this.json = json;
    }

    String sign(ObjectNode claims) {
        String signed = HEADER + "." + encode(claims.toString().getBytes(StandardCharsets.UTF_8));
        return signed + "." + encode(signature(signed));
    }

    /** The claims when we signed the token; times are not looked at. */
    Optional<ObjectNode> read(String token) {
        int dot = token.lastIndexOf('.');
        if (dot < 0 || !token.startsWith(HEADER + ".") || dot <= HEADER.length()) {
            return Optional.empty();
        }
        String signed = token.substring(0, dot);
        byte[] given = token.substring(dot + 1).getBytes(StandardCharsets.US_ASCII);
        byte[] right = encode(signature(signed)).getBytes(StandardCharsets.US_ASCII);
        if (!MessageDigest.isEqual(given, right)) {
            return Optional.empty();
        }
        try {
            byte[] claims = Base64.getUrlDecoder().decode(signed.substring(HEADER.length() + 1));
            return json.readTree(claims) instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
        } catch (java.io.IOException unreadable) {
            return Optional.empty();
        }
    }

    /** No token issued so far is good any more. */
    void forgetAll() {
        key = newKey();
    }

    private byte[] signature(String signed) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every Java platform has HmacSHA256", missing);
        }
    }

    private static byte[] newKey() {
        byte[] fresh = new byte[32];
        new SecureRandom().nextBytes(fresh);
        return fresh;
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
