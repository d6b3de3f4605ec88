package dev.watchfloor.connectors.rigs.entra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Instant;
import java.util.Base64;

/** Takes the word of an app that has a certificate, as Entra documents it ("certificate credentials"). Stateless. */
final class ClientAssertions {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ClientAssertions() {}

    /** Whether {@code jwt} is a word of this app for this endpoint now, signed with PS256 under the certificate. */
    static boolean isGood(String jwt, String app, URI endpoint, X509Certificate certificate, Instant now) {
        String[] parts = jwt.split("\\.", -1);
        try {
            if (parts.length != 3) {
                return false;
            }
            JsonNode header = JSON.readTree(Base64.getUrlDecoder().decode(parts[0]));
            JsonNode claims = JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));
            return header.path("alg").asText().equals("PS256")
                    && header.path("x5t#S256").asText().equals(thumbprint(certificate))
                    && claims.path("aud").asText().equals(endpoint.toString())
                    && claims.path("iss").asText().equals(app)
                    && claims.path("sub").asText().equals(app)
                    && !claims.path("jti").asText().isEmpty()
                    && claims.path("nbf").asLong(Long.MAX_VALUE) <= now.getEpochSecond()
                    && claims.path("exp").asLong() > now.getEpochSecond()
                    && isSigned(parts, certificate);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static boolean isSigned(String[] parts, X509Certificate certificate) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("RSASSA-PSS");
        signature.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
        signature.initVerify(certificate.getPublicKey());
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    }

    private static String thumbprint(X509Certificate certificate) throws GeneralSecurityException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    }
}
