package dev.watchfloor.connectors.http;

import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Whom a client trusts, and the certificate it shows itself. There is no way to trust everybody. Immutable. */
record Trust(SSLSocketFactory sockets, X509TrustManager manager) {
    private static final long LARGEST_FILE = 1 << 20;

    /** What the options ask for; empty when the platform's defaults do. */
    static Optional<Trust> of(ProductOptions options) throws ConnectorException {
        Reach reach = options.reach();
        if (reach.trusted().isEmpty()
                && reach.client().isEmpty()
                && reach.pins().isEmpty()) {
            return Optional.empty();
        }
        try {
            X509TrustManager trusted = reach.trusted().isPresent()
                    ? systemAnd(certificates(reach.trusted().get()))
                    : managerOf(null);
            X509TrustManager manager = reach.pins().isEmpty() ? trusted : new PinnedTrust(trusted, reach.pins());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys(reach), new TrustManager[] {manager}, null);
            return Optional.of(new Trust(context.getSocketFactory(), manager));
        } catch (GeneralSecurityException refused) {
            throw new ConnectorException(
                    Category.MISCONFIGURED,
                    "The platform cannot set up TLS for " + ProductOptions.inside(options.product()) + ".",
                    refused);
        }
    }

    private static X509TrustManager systemAnd(Collection<? extends Certificate> more) throws GeneralSecurityException {
        KeyStore store = emptyStore();
        int number = 0;
        for (X509Certificate certificate : managerOf(null).getAcceptedIssuers()) {
            store.setCertificateEntry("system-" + number++, certificate);
        }
        for (Certificate certificate : more) {
            store.setCertificateEntry("own-" + number++, certificate);
        }
        return managerOf(store);
    }

    private static Collection<? extends Certificate> certificates(Path pem) throws ConnectorException {
        try (InputStream in = bounded(pem)) {
            Collection<? extends Certificate> found =
                    CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (!found.isEmpty()) {
                return found;
            }
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new ConnectorException(
                    Category.MISCONFIGURED,
                    "The certificate file " + pem + " cannot be read. It must be a PEM file that you may read.",
                    unreadable);
        }
        throw new ConnectorException(
                Category.MISCONFIGURED, "The file " + pem + " holds no certificate. It must be a PEM file.");
    }

    private static KeyManager @Nullable [] keys(Reach reach) throws ConnectorException {
        if (reach.client().isEmpty()) {
            return null;
        }
        Path file = reach.client().get();
        char[] password = reach.clientPassword()
                .map(secret -> secret.reveal().toCharArray())
                .orElseGet(() -> new char[0]);
        try (InputStream in = bounded(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(store, password);
            return factory.getKeyManagers();
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new ConnectorException(
                    Category.MISCONFIGURED,
                    "The client certificate " + file + " cannot be opened. Check the file and its password.",
                    unreadable);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private static InputStream bounded(Path file) throws IOException {
        if (Files.size(file) > LARGEST_FILE) {
            throw new IOException("larger than " + LARGEST_FILE + " bytes");
        }
        return Files.newInputStream(file);
    }

    private static X509TrustManager managerOf(@Nullable KeyStore store) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        for (TrustManager manager : factory.getTrustManagers()) {
            if (manager instanceof X509TrustManager x509) {
                return x509;
            }
        }
        throw new GeneralSecurityException("no X.509 trust manager");
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
}
