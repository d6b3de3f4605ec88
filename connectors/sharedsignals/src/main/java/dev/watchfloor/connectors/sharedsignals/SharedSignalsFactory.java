package dev.watchfloor.connectors.sharedsignals;

import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.http.ProductClient;
import dev.watchfloor.connectors.http.ProductOptions;
import dev.watchfloor.connectors.http.Reach;
import dev.watchfloor.connectors.http.oauth.AuthorizedClient;
import dev.watchfloor.connectors.http.oauth.Grant;
import dev.watchfloor.connectors.http.oauth.OAuthTokens;
import dev.watchfloor.connectors.providers.Checks;
import dev.watchfloor.connectors.providers.ProviderConnector;
import dev.watchfloor.connectors.providers.ProviderSettings;
import dev.watchfloor.connectors.spi.Capability;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.spi.ProductIdentity;
import dev.watchfloor.connectors.spi.SettingSpec;
import dev.watchfloor.connectors.spi.SettingSpec.Kind;
import dev.watchfloor.connectors.spi.Settings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Connects one transmitter of Shared Signals. Stateless. */
public final class SharedSignalsFactory implements ConnectorFactory {
    private static final String DISCOVERY = "discovery-url";
    private static final String TOKEN_URL = "token-url";
    private static final String CLIENT = "client-id";
    private static final String SECRET = "client-secret";
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration PROBE = Duration.ofSeconds(5);
    private static final Duration CALL = Duration.ofSeconds(20);
    /** A hundred tokens of the size that is taken. */
    private static final int LARGEST_ANSWER = 8 << 20;

    @Override
    public String type() {
        return "sharedsignals";
    }

    @Override
    public String displayName() {
        return "OpenID Shared Signals";
    }

    @Override
    public String description() {
        return "Receives what an identity provider says of revoked sessions, changed credentials and devices that"
                + " comply no more (SSF, CAEP, RISC; by polling).";
    }

    @Override
    public Layer layer() {
        return Layer.IDENTITY;
    }

    @Override
    public String icon() {
        return "fth-rss";
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.EVENTS);
    }

    @Override
    public List<SettingSpec> settings() {
        List<SettingSpec> common = ProviderSettings.specs("5s");
        return Reach.after(List.of(
                SettingSpec.required(
                        DISCOVERY,
                        Kind.URL,
                        "Discovery URL",
                        "The transmitter's ssf-configuration, such as"
                                + " https://id.example.com/realms/shop/.well-known/ssf-configuration. Its keys and"
                                + " endpoints must be at the same host."),
                SettingSpec.required(
                        TOKEN_URL,
                        Kind.URL,
                        "Token URL",
                        "Where access tokens are given out, such as"
                                + " https://id.example.com/realms/shop/protocol/openid-connect/token."),
                SettingSpec.required(
                        CLIENT,
                        Kind.TEXT,
                        "Client ID",
                        "A receiver client for Watchfloor alone, with the scopes ssf.read and ssf.manage. The second"
                                + " makes our stream, and is not used when the stream is there."),
                SettingSpec.required(SECRET, Kind.SECRET, "Client secret", "The secret of that client."),
                common.getFirst(),
                ProviderSettings.authority()));
    }

    @Override
    public Connector create(Settings settings, ConnectorContext context) throws ConnectorException {
        context.requireSecret(SECRET, "The client secret");
        URI discovery = ProviderSettings.url(settings, DISCOVERY);
        URI tokens = ProviderSettings.url(settings, TOKEN_URL);
        ProductClient open = client(discovery, settings, context, PROBE);
        ProductClient desk = client(tokens, settings, context, PROBE);
        ProductClient calls = client(discovery, settings, context, CALL);
        OAuthTokens credentials = new OAuthTokens(
                desk,
                Grant.clientSecret(settings.require(CLIENT), () -> context.requireSecret(SECRET, "The client secret")),
                tokens.getPath().replaceFirst("^/", "").split("/", -1));
        Transmitter transmitter = new Transmitter(open, new AuthorizedClient(calls, credentials), discovery);
        SignalFeed feed = new SignalFeed(transmitter, ProviderSettings.poll(settings), context.clock());
        return new ProviderConnector(new ProviderConnector.Parts(
                new ProductIdentity("Shared Signals transmitter", "unknown", discovery.toString()),
                () -> {
                    transmitter.client().ready(Transmitter.READ);
                    return transmitter.discover();
                },
                () -> "",
                checks(transmitter),
                feed,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(open, desk, calls)));
    }

    private static Checks checks(Transmitter transmitter) {
        return new Checks("the transmitter", transmitter::discover)
                .then("Read its keys", () -> {
                    int keys =
                            transmitter.keys(transmitter.configuration(), false).size();
                    return "Its key set has " + keys + (keys == 1 ? " key." : " keys.");
                })
                .then("Deliver by polling", () -> {
                    if (!transmitter
                            .configuration()
                            .path("delivery_methods_supported")
                            .toString()
                            .contains("\"" + Transmitter.POLL + "\"")) {
                        throw new ConnectorException(
                                ConnectorException.Category.MISCONFIGURED,
                                "The transmitter only pushes (RFC 8935). A console has no address to push to.");
                    }
                    return "The transmitter can be polled.";
                })
                .then(
                        "Read our stream (ssf.read)",
                        () -> transmitter.stream(transmitter.configuration(), Transmitter.READ)
                                        .isPresent()
                                ? "Our stream is there."
                                : "There is no stream yet; it is made with the first poll.")
                .mayAct("Make our stream (ssf.manage)", transmitter.client(), Transmitter.MANAGE);
    }

    private static ProductClient client(URI url, Settings settings, ConnectorContext context, Duration patience)
            throws ConnectorException {
        URI origin = URI.create(url.getScheme() + "://" + url.getRawAuthority());
        return new ProductClient(ProductOptions.of("The transmitter", origin, context.clock())
                .withReach(Reach.of(settings, context, settings.path(ProviderSettings.CA_FILE)))
                .withTimeouts(CONNECT, patience)
                .withLargestAnswer(LARGEST_ANSWER));
    }
}
