package dev.watchfloor.connectors.feeds;

import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * The certificate that a listener shows, and whose certificates senders must show. Immutable; reads the files each time,
 * so that a renewed certificate counts from the next start of the listener on.
 *
 * @param certificate PEM file: the listener's own certificate first, then those above it
 * @param key PEM file with its key, PKCS#8 and not encrypted; for the console's account alone
 * @param senders PEM file with the authority of the senders' certificates; empty takes senders without one
 */
public record ServerTls(Path certificate, Path key, Optional<Path> senders) {
    private static final long LARGEST_FILE = 1 << 20;
    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");

    /** @throws ConnectorException MISCONFIGURED when a file cannot be read or does not fit */
    public SSLContext context() throws ConnectorException {
        Certificate[] chain = certificates(certificate).toArray(Certificate[]::new);
        PrivateKey privateKey = privateKey();
        try {
            requireFit(privateKey, chain[0].getPublicKey());
            KeyStore store = emptyStore();
            store.setKeyEntry("listener", privateKey, new char[0], chain);
            KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keys.init(store, new char[0]);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys.getKeyManagers(), trusted(), null);
            return context;
        } catch (GeneralSecurityException refused) {
            throw misconfigured("The key " + key + " does not fit the certificate " + certificate + ".", refused);
        }
    }

    /** The platform itself notices a wrong key only when the first sender comes. */
    private static void requireFit(PrivateKey mine, PublicKey shown) throws GeneralSecurityException {
        String algorithm = mine.getAlgorithm();
        Signature signature = Signature.getInstance(
                algorithm.equals("RSA") ? "SHA256withRSA" : algorithm.equals("EC") ? "SHA256withECDSA" : algorithm);
        signature.initSign(mine);
        signature.update((byte) 1);
        byte[] signed = signature.sign();
        signature.initVerify(shown);
        signature.update((byte) 1);
        if (!signature.verify(signed)) {
            throw new GeneralSecurityException("the key is not that of the certificate");
        }
    }

    private TrustManager @Nullable [] trusted() throws ConnectorException, GeneralSecurityException {
        if (senders.isEmpty()) {
            return null;
        }
        KeyStore store = emptyStore();
        int number = 0;
        for (Certificate authority : certificates(senders.get())) {
            store.setCertificateEntry("senders-" + number++, authority);
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }

    private PrivateKey privateKey() throws ConnectorException {
        Matcher pem = KEY.matcher(new String(bytes(key), StandardCharsets.US_ASCII));
        if (pem.find()) {
            PKCS8EncodedKeySpec spec =
                    new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem.group(1)));
            for (String algorithm : new String[] {"RSA", "EC", "EdDSA"}) {
                try {
                    return KeyFactory.getInstance(algorithm).generatePrivate(spec);
                } catch (GeneralSecurityException ofAnotherKind) {
                    continue;
                }
            }
        }
        throw misconfigured(
                "The file " + key + " holds no key that can be used. It must be PEM with BEGIN PRIVATE KEY, without a"
                        + " passphrase.",
                null);
    }

    private static Collection<? extends Certificate> certificates(Path pem) throws ConnectorException {
        byte[] bytes = bytes(pem);
        try {
            Collection<? extends Certificate> found =
                    CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(bytes));
            if (!found.isEmpty()) {
                return found;
            }
        } catch (GeneralSecurityException unreadable) {
            throw misconfigured("The file " + pem + " holds no certificate. It must be a PEM file.", unreadable);
        }
        throw misconfigured("The file " + pem + " holds no certificate. It must be a PEM file.", null);
    }

    private static byte[] bytes(Path file) throws ConnectorException {
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw new IOException("larger than " + LARGEST_FILE + " bytes");
            }
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw misconfigured("The file " + file + " cannot be read. Give the console's account access.", unreadable);
        }
    }

    private static KeyStore emptyStore() throws GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        try {
            store.load(null, null);
        } catch (IOException impossible) {
            throw new GeneralSecurityException("an empty key store could not be made", impossible);
        }
        return store;
    }

    private static ConnectorException misconfigured(String sentence, @Nullable Exception cause) {
        return new ConnectorException(Category.MISCONFIGURED, sentence, cause);
    }
}
