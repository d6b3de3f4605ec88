package dev.watchfloor.connectors.okta;

import dev.watchfloor.connectors.feeds.TrustedProxies;
import dev.watchfloor.connectors.http.ProductClient;
import dev.watchfloor.connectors.http.ProductOptions;
import dev.watchfloor.connectors.http.ProductRequest;
import dev.watchfloor.connectors.http.Reach;
import dev.watchfloor.connectors.http.oauth.Acting;
import dev.watchfloor.connectors.http.oauth.AuthorizedClient;
import dev.watchfloor.connectors.http.oauth.Grant;
import dev.watchfloor.connectors.http.oauth.OAuthTokens;
import dev.watchfloor.connectors.http.oauth.SigningKey;
import dev.watchfloor.connectors.providers.Checks;
import dev.watchfloor.connectors.providers.DeviceList;
import dev.watchfloor.connectors.providers.LoggedSessions;
import dev.watchfloor.connectors.providers.ProviderConnector;
import dev.watchfloor.connectors.providers.ProviderSettings;
import dev.watchfloor.connectors.providers.SessionTable;
import dev.watchfloor.connectors.providers.WholeList;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.DenylistControl;
import dev.watchfloor.connectors.spi.ProductIdentity;
import dev.watchfloor.connectors.spi.Settings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Puts one connector together. */
final class OktaParts {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    /** Okta itself gives a question for its log up after 30 s. */
    private static final Duration CALL = Duration.ofSeconds(32);

    private static final Duration PROBE = Duration.ofSeconds(5);
    private static final String SESSIONS_ONLY =
            "eventType eq \"user.session.start\" or eventType eq \"user.session.end\" or eventType eq"
                    + " \"user.session.clear\" or eventType eq \"user.authentication.universal_logout\"";

    private final Settings settings;
    private final ConnectorContext context;
    private final URI url;
    private final ProductClient client;
    private final ProductClient quick;
    private final OktaApi api;
    private final OktaApi probe;

    OktaParts(Settings settings, ConnectorContext context) throws ConnectorException {
        this(settings, context, CALL);
    }

    /** @param patience longest call */
    OktaParts(Settings settings, ConnectorContext context, Duration patience) throws ConnectorException {
        this.settings = settings;
        this.context = context;
        url = ProviderSettings.url(settings, OktaFactory.URL);
        key();
        ProductOptions options = ProductOptions.of("Okta", url, context.clock())
                .withReach(Reach.of(settings, context, settings.path(ProviderSettings.CA_FILE)));
        client = new ProductClient(options.withTimeouts(CONNECT, patience));
        quick = new ProductClient(options.withTimeouts(CONNECT, PROBE));
        OAuthTokens tokens = new OAuthTokens(
                quick,
                Grant.signedClient(settings.require(OktaFactory.CLIENT), url + "/oauth2/v1/token", this::key),
                "oauth2",
                "v1",
                "token");
        api = new OktaApi(new AuthorizedClient(client, tokens));
        probe = new OktaApi(new AuthorizedClient(quick, tokens));
    }

    Connector connector() throws ConnectorException {
        LogEvents events = new LogEvents(TrustedProxies.of(settings));
        Duration poll = ProviderSettings.poll(settings);
        Duration life = ProviderSettings.sessionLife(settings);
        LogFeed feed = new LogFeed(api, events, "", ProviderSettings.history(settings), poll, context.clock());
        LogFeed beginnings = new LogFeed(api, events, SESSIONS_ONLY, life, poll, context.clock());
        SessionTable table = new SessionTable(beginnings, "Okta", life, context.clock());
        return new ProviderConnector(new ProviderConnector.Parts(
                new ProductIdentity("Okta", "unknown", url.toString()),
                () -> probe.logs(shortLog("1")),
                probe::quota,
                checks(),
                feed,
                Optional.of(new LoggedSessions(
                        table,
                        OktaAccounts.of(api),
                        new Acting(api.client(), OktaApi.USERS, "the System Log"),
                        Optional.of(new LoggedSessions.One(
                                new Acting(api.client(), OktaApi.SESSIONS, "the System Log"),
                                id -> ProductRequest.delete("api", "v1", "sessions", id))),
                        OktaAccounts.TRAITS,
                        context.clock())),
                Optional.of(new DeviceList(
                        new OktaDevices(api),
                        new Acting(api.client(), OktaApi.DEVICES, "the list of devices"),
                        OktaDevices.TRAITS)),
                zone(),
                List.of(client, quick)));
    }

    private Optional<DenylistControl> zone() {
        return settings.text(OktaFactory.ZONE)
                .map(id -> new WholeList(
                        new BlocklistZone(api, id),
                        new Acting(api.client(), OktaApi.ZONES, "the network zone"),
                        BlocklistZone.TRAITS));
    }

    private Checks checks() {
        Checks checks = new Checks("Okta", () -> quick.ask(ProductRequest.get(".well-known", "openid-configuration")))
                .then("Read the System Log", () -> {
                    int records =
                            api.logs(shortLog("3")).requireSuccess().json().size();
                    return "The log can be read" + (records == 0 ? "; it has nothing of the last hour. " : ". ")
                            + api.quota();
                })
                .mayAct("End all sessions of a user", api.client(), OktaApi.USERS)
                .mayAct("End one session", api.client(), OktaApi.SESSIONS)
                .reads(
                        "Read devices",
                        api.client(),
                        OktaApi.DEVICES_READ,
                        ProductRequest.get("api", "v1", "devices").query("limit", "1"))
                .mayAct("Suspend devices", api.client(), OktaApi.DEVICES);
        settings.text(OktaFactory.ZONE)
                .ifPresent(id -> checks.then("Read the blocklist zone", () -> {
                            int entries = new BlocklistZone(api, id)
                                    .read()
                                    .path("gateways")
                                    .size();
                            return "The zone can be read; it has " + entries + (entries == 1 ? " entry." : " entries.");
                        })
                        .mayAct("Write the blocklist zone", api.client(), OktaApi.ZONES));
        return checks;
    }

    private ProductRequest shortLog(String limit) {
        return ProductRequest.get("api", "v1", "logs")
                .query("since", context.clock().instant().minusSeconds(3_600).toString())
                .query("sortOrder", "ASCENDING")
                .query("limit", limit);
    }

    private SigningKey key() throws ConnectorException {
        return SigningKey.of(
                context.requireSecret(OktaFactory.KEY, "The private key"),
                settings.text(OktaFactory.KEY_ID),
                "The private key");
    }
}
