package dev.watchfloor.connectors.providers;

import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.http.ProductClient;
import dev.watchfloor.connectors.http.ProductOptions;
import dev.watchfloor.connectors.http.Reach;
import dev.watchfloor.connectors.http.oauth.Acting;
import dev.watchfloor.connectors.http.oauth.AuthorizedClient;
import dev.watchfloor.connectors.http.oauth.Credentials;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.PullFeed;
import dev.watchfloor.connectors.spi.SessionTraits;
import dev.watchfloor.connectors.spi.Settings;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What one connector is made of: its settings, and the clients that are closed with it. Used by one thread. */
public final class Wiring {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration CALL = Duration.ofSeconds(20);
    private static final Duration PROBE = Duration.ofSeconds(5);

    private final String product;
    private final Settings settings;
    private final ConnectorContext context;
    private final Duration patience;
    private final List<ProductClient> clients = new ArrayList<>();

    Wiring(String product, Settings settings, ConnectorContext context) {
        this(product, settings, context, CALL);
    }

    /** @param patience longest call */
    public Wiring(String product, Settings settings, ConnectorContext context, Duration patience) {
        this.product = product;
        this.settings = settings;
        this.context = context;
        this.patience = patience;
    }

    public Settings settings() {
        return settings;
    }

    public ConnectorContext context() {
        return context;
    }

    public Clock clock() {
        return context.clock();
    }

    /** Patient, for work. */
    public AuthorizedClient client(URI base, Credentials credentials) throws ConnectorException {
        return new AuthorizedClient(client(base, patience), credentials);
    }

    /** The same, where answers have to be read first. */
    public AuthorizedClient client(URI base, Credentials credentials, UnaryOperator<Answer> reading)
            throws ConnectorException {
        return new AuthorizedClient(client(base, patience), credentials, reading);
    }

    /** Gives up soon, for tokens and health. */
    public ProductClient quick(URI base) throws ConnectorException {
        return client(base, PROBE);
    }

    /** All clients that were made. */
    public List<ProductClient> clients() {
        return clients;
    }

    /** A feed of {@code source}, by the settings that all providers have. */
    public PullFeed feed(WindowFeed.Source source, Duration overlap) throws ConnectorException {
        return new WindowFeed(
                source, ProviderSettings.history(settings), overlap, ProviderSettings.poll(settings), clock());
    }

    /** The sessions that {@code source} tells of, which the provider ends for a whole account only. */
    public LoggedSessions sessions(
            WindowFeed.Source source,
            Duration overlap,
            LoggedSessions.Accounts accounts,
            Acting act,
            SessionTraits traits)
            throws ConnectorException {
        return new LoggedSessions(table(source, overlap), accounts, act, Optional.empty(), traits, clock());
    }

    private SessionTable table(WindowFeed.Source source, Duration overlap) throws ConnectorException {
        Duration life = ProviderSettings.sessionLife(settings);
        return new SessionTable(
                new WindowFeed(source, life, overlap, ProviderSettings.poll(settings), clock()),
                product,
                life,
                clock());
    }

    private ProductClient client(URI base, Duration call) throws ConnectorException {
        ProductClient made = new ProductClient(ProductOptions.of(product, base, clock())
                .withReach(Reach.of(settings, context, settings.path(ProviderSettings.CA_FILE)))
                .withTimeouts(CONNECT, call));
        clients.add(made);
        return made;
    }
}
