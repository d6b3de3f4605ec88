package dev.watchfloor.connectors.http;

import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The public key of a server, as the SHA-256 of its SubjectPublicKeyInfo in base64 (the form of RFC 7469). It stays the
 * same when a certificate is renewed with the same key.
 */
record Pin(String base64) {
    private static final int SHA_256 = 32;
    private static final int MOST = 8;

    /**
     * One pin, or several with blanks or commas between them; {@code sha256/} may stand before each.
     *
     * @throws ConnectorException MISCONFIGURED when one of them is no pin
     */
    static Set<Pin> of(String written, String key) throws ConnectorException {
        Set<Pin> pins = new LinkedHashSet<>();
        for (String word : Arrays.asList(written.strip().split("[,\\s]+", -1))) {
            String pin = word.replaceFirst("^sha256/", "");
            if (!isPin(pin) || pins.size() == MOST) {
                throw new ConnectorException(
                        Category.MISCONFIGURED,
                        "A pinned key (" + key + ") is the SHA-256 of the server's public key in base64, 44 characters;"
                                + " at most " + MOST + ", with commas between them.");
            }
            pins.add(new Pin(pin));
        }
        return pins;
    }

    static Pin of(X509Certificate certificate) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(certificate.getPublicKey().getEncoded());
            return new Pin(Base64.getEncoder().encodeToString(hash));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("SHA-256 is part of every JDK", impossible);
        }
    }

    private static boolean isPin(String text) {
        try {
            return Base64.getDecoder().decode(text).length == SHA_256
                    && text.length()
                            == Base64.getEncoder()
                                    .encodeToString(new byte[SHA_256])
                                    .length();
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }
}
