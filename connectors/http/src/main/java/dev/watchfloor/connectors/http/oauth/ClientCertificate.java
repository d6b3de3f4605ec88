package dev.watchfloor.connectors.http.oauth;

import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A certificate under which a provider knows our key. It is no secret. Immutable. */
public record ClientCertificate(X509Certificate certificate) {
    private static final long LARGEST_FILE = 1 << 20;
    private static final Pattern FIRST =
            Pattern.compile("-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\\s]+-----END CERTIFICATE-----");

    /**
     * The first certificate of a PEM file, in which a key may stand beside it.
     *
     * @throws ConnectorException MISCONFIGURED when there is none that can be read
     */
    public static ClientCertificate read(Path file) throws ConnectorException {
        try {
            String text = Files.size(file) > LARGEST_FILE ? "" : Files.readString(file, StandardCharsets.US_ASCII);
            Matcher found = FIRST.matcher(text);
            if (found.find()) {
                byte[] block = found.group().getBytes(StandardCharsets.US_ASCII);
                return new ClientCertificate((X509Certificate)
                        CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(block)));
            }
        } catch (IOException | GeneralSecurityException unreadable) {
            // Without the cause: the file may hold a key as well.
        }
        throw new ConnectorException(
                Category.MISCONFIGURED,
                "The certificate file " + file + " holds no certificate that can be read. It must be PEM.");
    }

    /** When it ends. */
    public Instant ends() {
        return certificate.getNotAfter().toInstant();
    }

    /** SHA-256 over its DER form, as {@code x5t#S256} has it (RFC 7515, 4.1.8). */
    public String thumbprint() throws ConnectorException {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException unusable) {
            throw new ConnectorException(Category.MISCONFIGURED, "The certificate cannot be used.", unusable);
        }
    }

    /** Whether it is one of this RSA key. */
    boolean isOf(PrivateKey key) {
        return key instanceof RSAPrivateKey ours
                && certificate.getPublicKey() instanceof RSAPublicKey theirs
                && ours.getModulus().equals(theirs.getModulus());
    }
}
