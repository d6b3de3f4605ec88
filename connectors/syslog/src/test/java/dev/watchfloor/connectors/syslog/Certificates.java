package dev.watchfloor.connectors.syslog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** An authority, a certificate for the listener and one for a sender, all in files of {@code folder}. */
final class Certificates {
    private final HeldCertificate authority =
            new HeldCertificate.Builder().certificateAuthority(0).build();
    private final HeldCertificate listener = new HeldCertificate.Builder()
            .signedBy(authority)
            .commonName("listener")
            .addSubjectAlternativeName("127.0.0.1")
            .addSubjectAlternativeName("localhost")
            .build();
    private final HeldCertificate sender = new HeldCertificate.Builder()
            .signedBy(authority)
            .commonName("sender")
            .build();
    private final Path folder;

    Certificates(Path folder) throws IOException {
        this.folder = folder;
        Files.writeString(authority(), authority.certificatePem());
        Files.writeString(certificate("listener"), listener.certificatePem());
        Files.writeString(key("listener"), listener.privateKeyPkcs8Pem());
        Files.writeString(certificate("sender"), sender.certificatePem());
        Files.writeString(key("sender"), sender.privateKeyPkcs8Pem());
    }

    Path authority() {
        return folder.resolve("authority.pem");
    }

    Path certificate(String of) {
        return folder.resolve(of + ".pem");
    }

    Path key(String of) {
        return folder.resolve(of + ".key");
    }

    /** What a sender trusts and shows. */
    HandshakeCertificates sender(boolean shown) {
        HandshakeCertificates.Builder builder =
                new HandshakeCertificates.Builder().addTrustedCertificate(authority.certificate());
        return (shown ? builder.heldCertificate(sender) : builder).build();
    }
}
