package dev.watchfloor.connectors.http.oauth;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.watchfloor.connectors.http.Json;
import dev.watchfloor.connectors.http.JsonFields;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.Secret;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.text.ParseException;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A private key with which we sign who we are: RSA of at least 2,048 bits (RS256, with a certificate PS256), or a NIST curve (ES256, ES384, ES512).
 * {@code toString} shows nothing of it. Immutable.
 */
public final class SigningKey {
    private static final int SMALLEST_RSA = 2_048;
    private static final String NOT_A_KEY = " is neither a private key in PEM (PKCS#8, \"BEGIN PRIVATE KEY\", without a"
            + " password) nor one as JWK. Give it as a file.";

    private final PrivateKey key;
    private final JWSSigner signer;
    private final JWSAlgorithm algorithm;
    private final @Nullable String id;
    private final @Nullable Base64URL thumbprint;

    private SigningKey(PrivateKey key, @Nullable String id) throws JOSEException {
        this.key = key;
        this.id = id;
        this.thumbprint = null;
        if (key instanceof ECPrivateKey curve) {
            ECDSASigner made = new ECDSASigner(curve);
            signer = made;
            algorithm = made.supportedECDSAAlgorithm();
        } else {
            signer = new RSASSASigner(key);
            algorithm = JWSAlgorithm.RS256;
        }
    }

    private SigningKey(PrivateKey key, Base64URL thumbprint) {
        this.key = key;
        this.id = null;
        this.thumbprint = thumbprint;
        signer = new RSASSASigner(key);
        algorithm = JWSAlgorithm.PS256;
    }

    /**
     * Reads a key.
     *
     * @param text PKCS#8 in PEM, a private JWK, or a key file of a Google service account
     * @param keyId the {@code kid} of our signatures; of a JWK or file that names its own, that one
     * @param label what the setting is called, for sentences
     * @throws ConnectorException MISCONFIGURED when it is no such key; the sentence shows nothing of it
     */
    public static SigningKey of(Secret text, Optional<String> keyId, String label) throws ConnectorException {
        String written = text.reveal().strip();
        try {
            JsonNode file = written.startsWith("{") ? Json.read(written) : Json.object();
            if (file.has("private_key")) {
                return new SigningKey(
                        checked(pem(JsonFields.text(file, "private_key", "")), label),
                        file.has("private_key_id") ? JsonFields.text(file, "private_key_id") : keyId.orElse(null));
            }
            if (written.startsWith("{")) {
                JWK jwk = JWK.parse(written);
                return new SigningKey(
                        checked(privateOf(jwk), label), jwk.getKeyID() == null ? keyId.orElse(null) : jwk.getKeyID());
            }
            return new SigningKey(checked(pem(written), label), keyId.orElse(null));
        } catch (JsonProcessingException
                | ParseException
                | JOSEException
                | GeneralSecurityException
                | IllegalArgumentException unreadable) {
            // Without the cause: its message may quote the key.
            throw misconfigured(label + NOT_A_KEY);
        }
    }

    /**
     * The same key, named by its certificate and signing with PS256, as Microsoft Entra wants it ("certificate
     * credentials" of its identity platform).
     *
     * @param label what the setting of the key is called, for sentences
     * @throws ConnectorException MISCONFIGURED when it is not RSA, or the certificate is another key's
     */
    public SigningKey certified(ClientCertificate certificate, String label) throws ConnectorException {
        if (!certificate.isOf(key)) {
            throw misconfigured(label + " does not fit the certificate, or is not an RSA key.");
        }
        return new SigningKey(key, new Base64URL(certificate.thumbprint()));
    }

    /** A compact JWT over {@code claims}. */
    String sign(JWTClaimsSet claims) throws ConnectorException {
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(algorithm)
                        .type(JOSEObjectType.JWT)
                        .keyID(id)
                        .x509CertSHA256Thumbprint(thumbprint)
                        .build(),
                claims);
        try {
            jwt.sign(signer);
            return jwt.serialize();
        } catch (JOSEException unusable) {
            throw misconfigured("The private key cannot sign. Make another one.");
        }
    }

    @Override
    public String toString() {
        return "SigningKey[" + algorithm + "]";
    }

    private static @Nullable PrivateKey privateOf(JWK jwk) throws JOSEException {
        if (!jwk.isPrivate()) {
            return null;
        }
        return switch (jwk.getKeyType().getValue()) {
            case "RSA" -> jwk.toRSAKey().toPrivateKey();
            case "EC" -> jwk.toECKey().toPrivateKey();
            default -> null;
        };
    }

    private static @Nullable PrivateKey pem(String text) throws GeneralSecurityException {
        String begin = "-----BEGIN PRIVATE KEY-----";
        int from = text.indexOf(begin);
        int to = text.indexOf("-----END PRIVATE KEY-----");
        if (from < 0 || to < from) {
            return null;
        }
        PKCS8EncodedKeySpec spec =
                new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(text.substring(from + begin.length(), to)));
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(spec);
        } catch (GeneralSecurityException notRsa) {
            return KeyFactory.getInstance("EC").generatePrivate(spec);
        }
    }

    private static PrivateKey checked(@Nullable PrivateKey key, String label) throws ConnectorException {
        if (key == null) {
            throw misconfigured(label + NOT_A_KEY);
        }
        if (key instanceof RSAPrivateKey rsa && rsa.getModulus().bitLength() < SMALLEST_RSA) {
            throw misconfigured(label + " is an RSA key of less than " + SMALLEST_RSA + " bits. Make a longer one.");
        }
        return key;
    }

    private static ConnectorException misconfigured(String sentence) {
        return new ConnectorException(Category.MISCONFIGURED, sentence);
    }
}
