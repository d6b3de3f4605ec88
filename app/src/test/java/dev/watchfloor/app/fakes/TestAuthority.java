package dev.watchfloor.app.fakes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** An authority that makes certificates for servers and for those that stamp. Its keys live in memory only. */
public final class TestAuthority {
    private static final AtomicLong SERIAL = new AtomicLong(1);
    private static final Instant BEGIN = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2090-01-01T00:00:00Z");
    private static final char[] NO_SECRET = "not a secret".toCharArray();

    private final KeyPair keys = newKeys();
    private final X500Name name;
    private final X509Certificate certificate;

    /**
     * A certificate with its key.
     *
     * @param shown what the others get to see
     */
    public record Identity(X509Certificate certificate, KeyPair keys, X509Certificate shown) {}

    /** @param name in the form {@code CN=…} */
    public TestAuthority(String name) {
        this.name = new X500Name(name);
        certificate = sign(
                this.name,
                keys,
                SERIAL.getAndIncrement(),
                END,
                builder -> builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true)));
    }

    /** The authority's own certificate in PEM. */
    public String pem() {
        try {
            return "-----BEGIN CERTIFICATE-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public X509Certificate certificate() {
        return certificate;
    }

    /** TLS for a server. @param host its name in the certificate: an address or a DNS name */
    public SSLContext server(String host) {
        int kind = host.matches("[0-9.]+") ? GeneralName.iPAddress : GeneralName.dNSName;
        KeyPair own = newKeys();
        X509Certificate leaf = sign(
                new X500Name("CN=" + host),
                own,
                SERIAL.getAndIncrement(),
                END,
                builder -> builder.addExtension(
                        Extension.subjectAlternativeName, false, new GeneralNames(new GeneralName(kind, host))));
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("server", own.getPrivate(), NO_SECRET, new X509Certificate[] {leaf, certificate});
            KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            managers.init(store, NO_SECRET);
            SSLContext tls = SSLContext.getInstance("TLS");
            tls.init(managers.getKeyManagers(), null, null);
            return tls;
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Someone who stamps. @param until the end of the certificate */
    public Identity stamper(String subject, Instant until) {
        KeyPair own = newKeys();
        X509Certificate right =
                stamping(subject, own, SERIAL.getAndIncrement(), until, KeyPurposeId.id_kp_timeStamping);
        return new Identity(right, own, right);
    }

    /** The same, and what is shown is a certificate for another purpose. */
    public Identity stamper(String subject, Instant until, KeyPurposeId shown) {
        KeyPair own = newKeys();
        long serial = SERIAL.getAndIncrement();
        X509Certificate right = stamping(subject, own, serial, until, KeyPurposeId.id_kp_timeStamping);
        return new Identity(right, own, stamping(subject, own, serial, until, shown));
    }

    private X509Certificate stamping(String subject, KeyPair own, long serial, Instant until, KeyPurposeId purpose) {
        return sign(
                new X500Name(subject),
                own,
                serial,
                until,
                builder -> builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(purpose)));
    }

    private interface Extending {
        void to(X509v3CertificateBuilder builder) throws IOException;
    }

    private X509Certificate sign(X500Name subject, KeyPair own, long serial, Instant until, Extending extending) {
        try {
            X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    name, BigInteger.valueOf(serial), Date.from(BEGIN), Date.from(until), subject, own.getPublic());
            extending.to(builder);
            byte[] encoded = builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate()))
                    .getEncoded();
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded));
        } catch (GeneralSecurityException | IOException | OperatorCreationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static KeyPair newKeys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
