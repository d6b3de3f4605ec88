package dev.watchfloor.connectors.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.http.ProductClient;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.EventFeed;
import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.connectors.spi.ProductIdentity;
import dev.watchfloor.connectors.spi.SelfCheck;
import dev.watchfloor.connectors.spi.SessionControl;
import dev.watchfloor.connectors.spi.UserControl;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One realm. Thread-safe. */
final class KeycloakConnector implements Connector {
    static final String EVENTS_ARE_OFF = "Keycloak saves no login events in this realm. Switch on \"Save events\" under"
            + " Realm settings, Events, User events settings.";

    private final RealmSettings settings;
    private final ProductClient client;
    private final RealmAdmin reader;
    private final KeycloakEvents events;
    private final KeycloakSessions sessions;
    private final KeycloakUsers users;
    private final SelfTest selfTest;

    KeycloakConnector(RealmSettings settings, ProductClient client, ConnectorContext context) {
        this.settings = settings;
        this.client = client;
        reader = admin(
                settings.clientId(), () -> context.requireSecret(RealmSettings.CLIENT_SECRET, "The reader's secret"));
        Optional<RealmAdmin> responder = settings.responderId()
                .map(id -> admin(
                        id, () -> context.requireSecret(RealmSettings.RESPONDER_SECRET, "The responder's secret")));
        OpenSessions open = new OpenSessions(reader, settings);
        events = new KeycloakEvents(reader, settings, context.clock());
        Actor actor = new Actor(reader, responder);
        sessions = new KeycloakSessions(reader, actor, open, new SessionSignals(client, settings, context.clock()));
        users = new KeycloakUsers(
                reader,
                actor,
                sessions,
                new Administrators(reader, new ManagementClient(reader, settings.realm())),
                new OwnAccounts(reader, responder));
        selfTest = new SelfTest(settings, client, reader, responder, open);
    }

    private RealmAdmin admin(String clientId, AccessTokens.SecretSource secret) {
        return new RealmAdmin(client, new AccessTokens(client, settings.realm(), clientId, secret), settings.realm());
    }

    /** A service account of a realm is not told the version (26.7.3). */
    @Override
    public ProductIdentity identity() throws ConnectorException, InterruptedException {
        reader.read("view-realm", reader.request("GET"));
        return new ProductIdentity("Keycloak", "unknown", settings.baseUrl() + ", realm " + settings.realm());
    }

    @Override
    public Health checkHealth() throws InterruptedException {
        try {
            Answer answer = reader.success("view-events", reader.ask(reader.request("GET", "events", "config")));
            JsonNode config = answer.json();
            Duration offset = reader.tokens().current().clockOffset().orElse(null);
            if (!config.path("eventsEnabled").asBoolean()) {
                return new Health(Health.State.DEGRADED, EVENTS_ARE_OFF, answer.latency(), offset);
            }
            String acts = config.path("adminEventsEnabled").asBoolean()
                    ? ""
                    : " It does not save administrators' acts, so that revocations are not confirmed by an event.";
            return Health.healthy("Keycloak answers and saves login events." + acts, answer.latency(), offset);
        } catch (ConnectorException failure) {
            return switch (failure.category()) {
                case FORBIDDEN -> new Health(Health.State.DEGRADED, failure.sentence(), null, null);
                case UNREACHABLE, UNTRUSTED, UNAUTHENTICATED, RATE_LIMITED, MALFORMED_DATA, REJECTED, MISCONFIGURED ->
                    Health.down(failure);
            };
        }
    }

    @Override
    public List<SelfCheck> selfTest() throws InterruptedException {
        return selfTest.run();
    }

    @Override
    public Optional<EventFeed> events() {
        return Optional.of(events);
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
        client.close();
    }

    @Override
    public String toString() {
        return "KeycloakConnector[" + settings.baseUrl() + ", " + settings.realm() + "]";
    }
}
