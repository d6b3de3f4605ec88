package dev.watchfloor.app.audit;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/**
 * Whether time stamps fit the anchors they stand beside. Asks no server: authorities, names and times come from the token
 * and from the certificates that are trusted. Whether a certificate was revoked is not looked up. Immutable.
 */
public final class StampCheck {
    private final StampAuthorities authorities;

    private StampCheck(StampAuthorities authorities) {
        this.authorities = authorities;
    }

    /**
     * One that trusts the platform's authorities and these.
     *
     * @param authority certificates in PEM, empty for none
     * @throws UnfitAnchorException when the text holds no certificates
     */
    public static StampCheck trusting(String authority) throws UnfitAnchorException {
        try {
            return new StampCheck(new StampAuthorities(Authorities.all(new AnchorSettings("", "", authority))));
        } catch (GeneralSecurityException unusable) {
            throw new UnfitAnchorException(
                    "The certificates that are trusted cannot be used: " + unusable.getMessage());
        }
    }

    /**
     * Looks at each, in the order given.
     *
     * @param keys workstations whose anchors count; a stamp on another's proves nothing here
     */
    public List<StampFinding> look(Collection<Stamp> stamps, Set<String> keys) {
        return stamps.stream().map(stamp -> look(stamp, keys)).toList();
    }

    private StampFinding look(Stamp stamp, Set<String> keys) {
        try {
            if (!keys.contains(stamp.anchor().key())) {
                throw new UnfitStampException("Its anchor is signed with a key that is not trusted here.");
            }
            TimeStampToken token =
                    new TimeStampToken(new CMSSignedData(Base64.getDecoder().decode(stamp.token())));
            Seen seen = check(token, Stamp.imprint(stamp.anchor()));
            return new StampFinding(stamp, seen.time(), seen.authority(), "");
        } catch (UnfitStampException unfit) {
            return new StampFinding(stamp, null, "", unfit.sentence());
        } catch (CMSException | TSPException | IOException | RuntimeException damaged) {
            // Runtime exceptions are what the library throws at ASN.1 that was made to break it.
            return new StampFinding(stamp, null, "", "It cannot be read as a time stamp: it was changed.");
        }
    }

    /**
     * What a token proves.
     *
     * @param time by the authority's clock
     * @param authority its name
     */
    record Seen(Instant time, String authority) {}

    /** @throws UnfitStampException when the token is not one for the imprint by an authority that is trusted */
    Seen check(TimeStampToken token, byte[] imprint) throws UnfitStampException {
        var info = token.getTimeStampInfo();
        if (!info.getMessageImprintAlgOID().equals(NISTObjectIdentifiers.id_sha256)
                || !Arrays.equals(info.getMessageImprintDigest(), imprint)) {
            throw new UnfitStampException("It stamps something else than this anchor.");
        }
        List<X509CertificateHolder> inside =
                new ArrayList<>(token.getCertificates().getMatches(null));
        X509CertificateHolder signer = inside.stream()
                .filter(token.getSID()::match)
                .findFirst()
                .orElseThrow(() -> new UnfitStampException("It does not hold the certificate of who signed it."));
        purpose(signer);
        if (!signer.isValidOn(info.getGenTime())) {
            throw new UnfitStampException(
                    "The certificate of " + name(signer) + " was not valid at the time it gives.");
        }
        try {
            X509Certificate certificate = StampAuthorities.certificate(signer);
            // Signature, hash of the content, and that the certificate is the one the signature names (RFC 5816).
            token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(certificate));
            List<X509Certificate> others = new ArrayList<>();
            for (X509CertificateHolder one : inside) {
                others.add(StampAuthorities.certificate(one));
            }
            if (!authorities.vouchFor(certificate, others, info.getGenTime())) {
                throw new UnfitStampException("It is signed by " + name(signer)
                        + ", for whom no authority vouches that is trusted here. Give the authority's certificate if you"
                        + " trust it.");
            }
        } catch (TSPException | OperatorCreationException | GeneralSecurityException unfit) {
            throw new UnfitStampException("Its signature does not hold: it was changed.", unfit);
        }
        return new Seen(info.getGenTime().toInstant(), name(signer));
    }

    /** RFC 3161, 2.3: the purpose must be there, be the only one, and be critical. */
    private static void purpose(X509CertificateHolder signer) throws UnfitStampException {
        Extension extension = signer.getExtension(Extension.extendedKeyUsage);
        ExtendedKeyUsage usage = ExtendedKeyUsage.fromExtensions(signer.getExtensions());
        if (extension == null
                || usage == null
                || !extension.isCritical()
                || usage.size() != 1
                || !usage.hasKeyPurposeId(KeyPurposeId.id_kp_timeStamping)) {
            throw new UnfitStampException(
                    "It is signed by " + name(signer) + ", whose certificate is not one for time stamps.");
        }
    }

    private static String name(X509CertificateHolder signer) {
        X500Name subject = signer.getSubject();
        RDN[] names = subject.getRDNs(BCStyle.CN);
        String text = names.length == 0
                ? subject.toString()
                : IETFUtils.valueToString(names[0].getFirst().getValue());
        return Hostile.line(text);
    }
}
