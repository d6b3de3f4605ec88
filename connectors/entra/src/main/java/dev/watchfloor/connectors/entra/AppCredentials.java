package dev.watchfloor.connectors.entra;

import dev.watchfloor.connectors.http.oauth.ClientCertificate;
import dev.watchfloor.connectors.http.oauth.Grant;
import dev.watchfloor.connectors.http.oauth.SigningKey;
import dev.watchfloor.connectors.providers.Checks;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.SelfCheck;
import dev.watchfloor.connectors.spi.SettingSpec;
import dev.watchfloor.connectors.spi.SettingSpec.Kind;
import dev.watchfloor.connectors.spi.Settings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** With what the app shows who it is: a secret, or a key with a certificate. Stateless. */
final class AppCredentials {
    private static final String SECRET = "client-secret";
    private static final String KEY = "private-key";
    private static final String CERTIFICATE = "certificate";
    private static final String KEY_LABEL = "The private key";
    private static final Duration SOON = Duration.ofDays(30);

    static final List<SettingSpec> SPECS = List.of(
            SettingSpec.optional(
                    SECRET,
                    Kind.SECRET,
                    null,
                    "Client secret",
                    "A secret of that app. A certificate is safer: its key never leaves this machine."),
            SettingSpec.optional(
                    CERTIFICATE,
                    Kind.FILE,
                    null,
                    "Certificate",
                    "In place of a secret: a PEM file with the certificate that the app has in Entra."),
            SettingSpec.optional(
                    KEY, Kind.SECRET, null, "Private key", "The RSA key of that certificate, as PEM (PKCS#8)."));

    private AppCredentials() {}

    /**
     * How a token is asked for.
     *
     * @param tokenUrl as Entra knows it
     * @throws ConnectorException MISCONFIGURED unless there is a secret, or a certificate with its key
     */
    static Grant grant(Settings settings, ConnectorContext context, String tokenUrl) throws ConnectorException {
        Optional<Path> certificate = settings.path(CERTIFICATE);
        boolean hasKey = context.secret(KEY).isPresent();
        if (certificate.isPresent() != hasKey) {
            throw misconfigured("A certificate and its private key belong together: give both, or a client secret.");
        }
        String client = settings.require("client-id");
        if (certificate.isEmpty()) {
            context.requireSecret(SECRET, "The client secret");
            return Grant.clientSecret(client, () -> context.requireSecret(SECRET, "The client secret"));
        }
        if (context.secret(SECRET).isPresent()) {
            throw misconfigured("Give a client secret, or a certificate with its key, and not both.");
        }
        Grant.Source<SigningKey> key =
                () -> SigningKey.of(context.requireSecret(KEY, KEY_LABEL), Optional.empty(), KEY_LABEL)
                        .certified(ClientCertificate.read(certificate.get()), KEY_LABEL);
        key.get();
        return Grant.certifiedClient(client, tokenUrl, key);
    }

    /** Adds a check of the certificate's end where there is one. */
    static Checks check(Checks checks, Settings settings, Clock clock) {
        Optional<Path> certificate = settings.path(CERTIFICATE);
        certificate.ifPresent(file -> checks.judged("Certificate", name -> {
            Instant ends = ClientCertificate.read(file).ends();
            Instant now = clock.instant();
            if (!now.isBefore(ends)) {
                return SelfCheck.failed(name, "It ended at " + ends + ". Make another one and give it to the app.");
            }
            return now.plus(SOON).isBefore(ends)
                    ? SelfCheck.passed(name, "It is good until " + ends + ".")
                    : SelfCheck.warning(name, "It ends at " + ends + ". Give the app another one before that.");
        }));
        return checks;
    }

    private static ConnectorException misconfigured(String sentence) {
        return new ConnectorException(Category.MISCONFIGURED, sentence);
    }
}
