package dev.watchfloor.connectors.http;

import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.Secret;
import dev.watchfloor.connectors.spi.SettingSpec;
import dev.watchfloor.connectors.spi.SettingSpec.Kind;
import dev.watchfloor.connectors.spi.Settings;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whom to trust on the way to a product, what to show, and which way to go. Immutable.
 *
 * @param trusted PEM file with certificates trusted besides the system's: an authority, or the server's own certificate
 * @param client PKCS#12 file with the certificate and key that we show to the server
 * @param clientPassword opens {@code client}
 * @param proxy HTTP proxy, unresolved; empty for the JVM's own settings ({@code https.proxyHost}), as a rule none
 * @param pins the server must have one of these keys; empty for any that is trusted
 */
public record Reach(
        Optional<Path> trusted,
        Optional<Path> client,
        Optional<Secret> clientPassword,
        Optional<InetSocketAddress> proxy,
        Set<Pin> pins) {
    /** The system's trust and the straight way. */
    public static final Reach DIRECT =
            new Reach(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Set.of());

    private static final String CLIENT = "client-certificate";
    private static final String PASSWORD = "client-certificate-password";
    private static final String PIN = "server-pin";
    private static final String PROXY = "proxy";

    private static final List<SettingSpec> SPECS = List.of(
            SettingSpec.optional(
                    CLIENT,
                    Kind.FILE,
                    null,
                    "Client certificate",
                    "A PKCS#12 file (.p12) with certificate and key, when the server asks who we are."),
            SettingSpec.optional(PASSWORD, Kind.SECRET, null, "Client certificate's password", "Opens that file."),
            SettingSpec.optional(
                    PIN,
                    Kind.TEXT,
                    null,
                    "Pinned key",
                    "The SHA-256 of the server's public key in base64; several with commas. A server with another key"
                            + " is refused, even with a certificate that is trusted."),
            SettingSpec.optional(
                    PROXY,
                    Kind.ENDPOINT,
                    null,
                    "Proxy",
                    "host:port of an HTTP proxy without a password, for https only."));

    public Reach {
        pins = Set.copyOf(pins);
    }

    /** {@code own}, and after them the settings that {@link #of} reads. */
    public static List<SettingSpec> after(List<SettingSpec> own) {
        List<SettingSpec> all = new ArrayList<>(own);
        all.addAll(SPECS);
        return List.copyOf(all);
    }

    /**
     * @param trusted the authority, which products call by different keys
     * @throws ConnectorException MISCONFIGURED when a pin is none, or a password has no certificate to open
     */
    public static Reach of(Settings settings, ConnectorContext context, Optional<Path> trusted)
            throws ConnectorException {
        Optional<Path> client = settings.path(CLIENT);
        Optional<Secret> password = context.secret(PASSWORD);
        if (password.isPresent() && client.isEmpty()) {
            throw new ConnectorException(
                    Category.MISCONFIGURED,
                    "There is a password for a client certificate, but no certificate (" + CLIENT
                            + "). Name its file.");
        }
        Optional<String> pin = settings.text(PIN);
        return new Reach(
                trusted,
                client,
                password,
                settings.text(PROXY).map(Reach::address),
                pin.isPresent() ? Pin.of(pin.get(), PIN) : Set.of());
    }

    /** Resolved when it is used, as names may move. */
    private static InetSocketAddress address(String endpoint) {
        int colon = endpoint.lastIndexOf(':');
        return InetSocketAddress.createUnresolved(
                endpoint.substring(0, colon).replaceAll("^\\[|]$", ""),
                Integer.parseInt(endpoint.substring(colon + 1)));
    }

    Reach withTrusted(Optional<Path> pem) {
        return new Reach(pem, client, clientPassword, proxy, pins);
    }

    Reach withClient(Path pkcs12, Secret password) {
        return new Reach(trusted, Optional.of(pkcs12), Optional.of(password), proxy, pins);
    }
}
