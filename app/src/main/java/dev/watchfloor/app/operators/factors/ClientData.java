package dev.watchfloor.app.operators.factors;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** What a browser would compose for the key to sign (WebAuthn, section 5.8.1); here the console does. Stateless. */
final class ClientData {
    private ClientData() {}

    /** JSON in UTF-8. */
    static byte[] of(KeyRequest request) {
        String type = switch (request) {
            case KeyRequest.Make _ -> "webauthn.create";
            case KeyRequest.Sign _ -> "webauthn.get";
        };
        String challenge = Base64.getUrlEncoder().withoutPadding().encodeToString(request.challenge());
        String json = "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
                .formatted(type, challenge, SecurityKeyFactor.ORIGIN);
        return json.getBytes(StandardCharsets.UTF_8);
    }

    /** SHA-256, as the key gets it. */
    static byte[] hash(byte[] clientData) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(clientData);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
