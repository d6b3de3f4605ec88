package dev.watchfloor.connectors.glewlwyd;

import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.http.ProductClient;
import dev.watchfloor.connectors.http.ProductOptions;
import dev.watchfloor.connectors.http.Reach;
import dev.watchfloor.connectors.http.oauth.AuthorizedClient;
import dev.watchfloor.connectors.providers.Checks;
import dev.watchfloor.connectors.providers.ProviderSettings;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.connectors.spi.ProductIdentity;
import dev.watchfloor.connectors.spi.SelfCheck;
import dev.watchfloor.connectors.spi.SessionControl;
import dev.watchfloor.connectors.spi.Settings;
import dev.watchfloor.connectors.spi.UserControl;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One server. Thread-safe. */
final class GlewlwydConnector implements Connector {
    /** Longest call. */
    static final Duration CALL = Duration.ofSeconds(20);

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration PROBE = Duration.ofSeconds(5);
    /** Closing may take 2 s in all. */
    private static final Duration FAREWELL = Duration.ofSeconds(1);

    private final ProductIdentity identity;
    private final ProductClient client;
    private final ProductClient quick;
    private final ProductClient farewell;
    private final SignIn signIn;
    private final GlewlwydApi probe;
    private final GlewlwydSessions sessions;
    private final GlewlwydUsers users;
    private final Checks checks;

    /** @param patience longest call */
    GlewlwydConnector(Settings settings, ConnectorContext context, Duration patience) throws ConnectorException {
        URI url = ProviderSettings.url(settings, GlewlwydFactory.URL);
        context.requireSecret(GlewlwydFactory.PASSWORD, "The password");
        identity = new ProductIdentity("Glewlwyd", "unknown", url.toString());
        ProductOptions options = ProductOptions.of("Glewlwyd", url, context.clock())
                .withReach(Reach.of(settings, context, settings.path(ProviderSettings.CA_FILE)));
        client = new ProductClient(options.withTimeouts(CONNECT, patience));
        quick = new ProductClient(options.withTimeouts(CONNECT, PROBE));
        farewell = new ProductClient(options.withTimeouts(FAREWELL, FAREWELL));
        signIn = new SignIn(
                quick,
                settings.require(GlewlwydFactory.USER),
                () -> context.requireSecret(GlewlwydFactory.PASSWORD, "The password"));
        GlewlwydApi api = new GlewlwydApi(new AuthorizedClient(client, signIn), signIn);
        probe = new GlewlwydApi(new AuthorizedClient(quick, signIn), signIn);
        Accounts accounts = new Accounts(api);
        OpenSessions open = new OpenSessions(api, accounts, context.clock());
        sessions = new GlewlwydSessions(accounts, open, api.acting("the list of sessions"));
        users = new GlewlwydUsers(api, accounts, sessions);
        checks = checks(api, accounts, open);
    }

    @Override
    public ProductIdentity identity() throws ConnectorException, InterruptedException {
        ourselves().requireSuccess().json();
        return identity;
    }

    @Override
    public Health checkHealth() throws InterruptedException {
        try {
            Answer answer = ourselves().requireSuccess();
            answer.json();
            return Health.healthy(
                    "Glewlwyd answers and lets \"" + signIn.user() + "\" in.",
                    answer.latency(),
                    answer.clockOffset().orElse(null));
        } catch (ConnectorException failure) {
            return Health.down(failure);
        }
    }

    @Override
    public List<SelfCheck> selfTest() throws InterruptedException {
        return checks.run();
    }

    @Override
    public Optional<SessionControl> sessions() {
        return Optional.of(sessions);
    }

    @Override
    public Optional<UserControl> users() {
        return Optional.of(users);
    }

    @Override
    public void close() {
        try {
            signIn.signOff(farewell);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        farewell.close();
        quick.close();
        client.close();
    }

    private Answer ourselves() throws ConnectorException, InterruptedException {
        return probe.ask(probe.request("GET", "user", signIn.user()));
    }

    private Checks checks(GlewlwydApi api, Accounts accounts, OpenSessions open) {
        return new Checks("Glewlwyd", () -> quick.get("config"))
                .opening("Sign in as an administrator", () -> {
                    ourselves().requireSuccess().json();
                    return "Glewlwyd lets \"" + signIn.user() + "\" in with the scope " + api.adminScope() + ".";
                })
                .then("Read accounts", () -> {
                    int count = accounts.all().size();
                    return "The server lists " + count + (count == 1 ? " account." : " accounts.")
                            + " Those of a backend that only checks passwords are not in its list.";
                })
                .then("Read sessions", () -> {
                    open.sessions(signIn.user());
                    return "Sessions can be read, with one request for each account.";
                })
                .then("Read refresh tokens", () -> {
                    open.tokens(signIn.user());
                    String plugins = open.plugins().stream()
                            .map(OpenSessions.TokenPlugin::name)
                            .collect(Collectors.joining(", "));
                    return plugins.isEmpty()
                            ? "No plugin of the server gives refresh tokens out."
                            : "Refresh tokens of these plugins can be read: " + plugins + ".";
                })
                .then(
                        "End sessions and change accounts",
                        () -> "Who may read may also act at Glewlwyd. Not tried, because it would change something.");
    }

    @Override
    public String toString() {
        return "GlewlwydConnector[" + identity + "]";
    }
}
