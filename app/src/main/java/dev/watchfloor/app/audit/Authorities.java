package dev.watchfloor.app.audit;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Whose certificates count. Stateless. */
final class Authorities {
    private Authorities() {}

    /** @throws UnfitAnchorException when the text holds no certificates in PEM */
    static List<X509Certificate> certificates(String pem) throws UnfitAnchorException {
        try {
            Collection<?> read = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
            List<X509Certificate> certificates = new ArrayList<>();
            read.forEach(one -> {
                if (one instanceof X509Certificate certificate) {
                    certificates.add(certificate);
                }
            });
            if (!certificates.isEmpty()) {
                return certificates;
            }
        } catch (CertificateException damaged) {
            // Said below.
        }
        throw new UnfitAnchorException("The file of certificates holds none in PEM form.");
    }

    /** The platform's authorities and, when there are any, those of the settings. */
    static List<X509Certificate> all(AnchorSettings settings) throws GeneralSecurityException, UnfitAnchorException {
        List<X509Certificate> all = new ArrayList<>();
        for (TrustManager manager : factory(null).getTrustManagers()) {
            if (manager instanceof X509TrustManager trust) {
                all.addAll(List.of(trust.getAcceptedIssuers()));
            }
        }
        if (!settings.authority().isEmpty()) {
            all.addAll(certificates(settings.authority()));
        }
        return all;
    }

    /** TLS that trusts {@link #all}. */
    static SSLContext tls(AnchorSettings settings) throws IOException {
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int count = 0;
            for (X509Certificate certificate : all(settings)) {
                store.setCertificateEntry("authority-" + count++, certificate);
            }
            SSLContext tls = SSLContext.getInstance("TLS");
            tls.init(null, factory(store).getTrustManagers(), null);
            return tls;
        } catch (GeneralSecurityException | UnfitAnchorException unusable) {
            throw new IOException("the certificates that are trusted cannot be used", unusable);
        }
    }

    private static TrustManagerFactory factory(@org.jspecify.annotations.Nullable KeyStore store)
            throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory;
    }
}
