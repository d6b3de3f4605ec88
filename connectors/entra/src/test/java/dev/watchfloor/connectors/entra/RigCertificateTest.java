package dev.watchfloor.connectors.entra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.watchfloor.connectors.providers.Wiring;
import dev.watchfloor.connectors.rigs.entra.EntraRig;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Secret;
import dev.watchfloor.connectors.spi.SelfCheck;
import dev.watchfloor.connectors.spi.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An app that shows a certificate in place of a secret. */
class RigCertificateTest {
    private static final HeldCertificate CERTIFICATE =
            new HeldCertificate.Builder().rsa2048().duration(365, TimeUnit.DAYS).build();

    @TempDir
    private Path folder;

    @Test
    void theAppSignsInWithItsCertificate() throws Exception {
        try (EntraRig rig = EntraRig.start();
                Connector connector = connector(rig, CERTIFICATE, secrets(CERTIFICATE))) {
            rig.certify(CERTIFICATE.certificate());

            List<SelfCheck> checks = connector.selfTest();

            assertThat(checks).allMatch(check -> check.verdict() == SelfCheck.Verdict.PASSED);
            assertThat(checks.getLast().name()).isEqualTo("Certificate");
        }
    }

    @Test
    void aCertificateThatTheAppDoesNotHaveIsRefused() throws Exception {
        HeldCertificate other = new HeldCertificate.Builder().rsa2048().build();
        try (EntraRig rig = EntraRig.start();
                Connector connector = connector(rig, other, secrets(other))) {
            rig.certify(CERTIFICATE.certificate());

            ConnectorException refused = catchThrowableOfType(ConnectorException.class, connector::identity);

            assertThat(refused.category()).isEqualTo(ConnectorException.Category.UNAUTHENTICATED);
        }
    }

    @Test
    void aCertificateThatEndsSoonIsWarnedOf() throws Exception {
        HeldCertificate brief = new HeldCertificate.Builder()
                .rsa2048()
                .duration(10, TimeUnit.DAYS)
                .build();
        try (EntraRig rig = EntraRig.start();
                Connector connector = connector(rig, brief, secrets(brief))) {
            rig.certify(brief.certificate());

            assertThat(connector.selfTest().getLast().verdict()).isEqualTo(SelfCheck.Verdict.WARNING);
        }
    }

    @Test
    void whatCannotWorkIsSaidBeforeAnythingIsAsked() throws Exception {
        HeldCertificate other = new HeldCertificate.Builder().rsa2048().build();
        try (EntraRig rig = EntraRig.start()) {
            assertThat(misconfigured(rig, secrets(other))).contains("does not fit");
            assertThat(misconfigured(rig, Map.of("client-secret", "hunter2"))).contains("belong together");
            Map<String, String> both = new HashMap<>(secrets(CERTIFICATE));
            both.put("client-secret", "hunter2");
            assertThat(misconfigured(rig, both)).contains("not both");
        }
    }

    private String misconfigured(EntraRig rig, Map<String, String> secrets) {
        ConnectorException failure = catchThrowableOfType(
                ConnectorException.class,
                () -> connector(rig, CERTIFICATE, secrets).close());
        assertThat(failure.category()).isEqualTo(ConnectorException.Category.MISCONFIGURED);
        return failure.sentence();
    }

    private static Map<String, String> secrets(HeldCertificate key) {
        return Map.of("private-key", key.privateKeyPkcs8Pem());
    }

    private Connector connector(EntraRig rig, HeldCertificate certificate, Map<String, String> secrets)
            throws Exception {
        Path file = folder.resolve("app.pem");
        // As `az ad app credential reset --create-cert` writes it: the key stands in the same file.
        Files.writeString(file, certificate.privateKeyPkcs8Pem() + certificate.certificatePem());
        Map<String, String> settings = new HashMap<>(EntraFixture.settings(rig.url()));
        settings.put("certificate", file.toString());
        EntraFactory factory = new EntraFactory();
        return factory.create(new Wiring(
                "Microsoft Entra ID",
                Settings.of(factory.settings(), settings),
                new ConnectorContext(
                        "entra",
                        Clock.systemUTC(),
                        key -> Optional.ofNullable(secrets.get(key)).map(Secret::new)),
                Duration.ofSeconds(20)));
    }
}
