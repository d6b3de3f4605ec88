package dev.watchfloor.app.audit;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Date;
import java.util.Set;
import java.util.stream.Collectors;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;

/** Who may vouch for those that stamp. Immutable. */
final class StampAuthorities {
    private final Set<TrustAnchor> trusted;

    StampAuthorities(Collection<X509Certificate> certificates) {
        trusted = certificates.stream()
                .map(certificate -> new TrustAnchor(certificate, null))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Whether a chain (RFC 5280) leads from the signer to one that is trusted, all of it valid at the time: long after
     * their end, certificates still prove what was signed before it (RFC 3161, appendix B).
     *
     * @param others what may stand between the two
     */
    boolean vouchFor(X509Certificate signer, Collection<X509Certificate> others, Date time)
            throws GeneralSecurityException {
        X509CertSelector target = new X509CertSelector();
        target.setCertificate(signer);
        PKIXBuilderParameters parameters = new PKIXBuilderParameters(trusted, target);
        parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(others)));
        parameters.setDate(time);
        // Looking up revocations would ask servers whose addresses the token names.
        parameters.setRevocationEnabled(false);
        try {
            CertPathBuilder.getInstance("PKIX").build(parameters);
            return true;
        } catch (CertPathBuilderException noChain) {
            return false;
        }
    }

    static X509Certificate certificate(X509CertificateHolder holder) throws CertificateException {
        return new JcaX509CertificateConverter().getCertificate(holder);
    }
}
