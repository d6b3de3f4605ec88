package dev.watchfloor.connectors.http;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Set;
import javax.net.ssl.X509TrustManager;

/**
 * Trusts whom the other manager trusts, and of those only who shows a pinned key as its own. Thread-safe.
 *
 * <p>Not OkHttp's CertificatePinner: that one is content with a pin of any certificate of the chain, and its failure
 * cannot be told from a wrong host name, which needs another sentence.
 */
record PinnedTrust(X509TrustManager others, Set<Pin> pins) implements X509TrustManager {

    /** The server is trusted, but has another key. */
    static final class OtherKeyException extends CertificateException {
        private static final long serialVersionUID = 1L;

        private final String shown;

        OtherKeyException(Pin shown) {
            super("not a pinned key");
            this.shown = shown.base64();
        }

        /** The pin of the key that the server showed. */
        String shown() {
            return shown;
        }
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        others.checkClientTrusted(chain, authType);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        others.checkServerTrusted(chain, authType);
        Pin shown = Pin.of(chain[0]);
        if (!pins.contains(shown)) {
            throw new OtherKeyException(shown);
        }
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return others.getAcceptedIssuers();
    }
}
