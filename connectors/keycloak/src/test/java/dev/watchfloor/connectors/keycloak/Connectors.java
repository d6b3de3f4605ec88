package dev.watchfloor.connectors.keycloak;

import dev.watchfloor.connectors.rigs.keycloak.KeycloakRig;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.PullFeed;
import dev.watchfloor.connectors.spi.Secret;
import dev.watchfloor.connectors.spi.Settings;
import dev.watchfloor.connectors.testing.real.RealKeycloak;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes connectors as the console does, and closes them. */
final class Connectors implements AutoCloseable {
    private final Map<String, String> settings = new HashMap<>();
    private final Map<String, String> secrets = new HashMap<>();
    private final List<Connector> made = new ArrayList<>();
    private Clock clock = Clock.systemUTC();

    static Connectors reading(KeycloakRig rig) {
        Connectors connectors = new Connectors();
        connectors.set("base-url", rig.baseUrl().toString()).set("realm", rig.realm());
        return connectors.reader(rig.readerId(), rig.readerSecret());
    }

    static Connectors acting(KeycloakRig rig) {
        return reading(rig).responder(rig.responderId(), rig.responderSecret());
    }

    static Connectors reading(RealKeycloak server) {
        Connectors connectors = new Connectors();
        connectors.set("base-url", server.baseUrl().toString()).set("realm", server.realm());
        return connectors.reader(server.readerId(), server.secret(server.readerId()));
    }

    static Connectors acting(RealKeycloak server) {
        return reading(server).responder(server.responderId(), server.secret(server.responderId()));
    }

    Connectors reader(String id, String secret) {
        settings.put("client-id", id);
        secrets.put("client-secret", secret);
        return this;
    }

    Connectors responder(String id, String secret) {
        settings.put("responder-client-id", id);
        secrets.put("responder-secret", secret);
        return this;
    }

    Connectors set(String key, String value) {
        settings.put(key, value);
        return this;
    }

    Connectors at(int port) {
        return set("base-url", URI.create("http://127.0.0.1:" + port).toString());
    }

    Connectors clock(Clock other) {
        clock = other;
        return this;
    }

    Connector make() throws ConnectorException {
        KeycloakFactory factory = new KeycloakFactory();
        Connector connector = factory.create(
                Settings.of(factory.settings(), settings),
                new ConnectorContext(
                        "id",
                        clock,
                        key -> Optional.ofNullable(secrets.get(key)).map(Secret::new)));
        made.add(connector);
        return connector;
    }

    PullFeed feed() throws ConnectorException {
        return (PullFeed) make().events().orElseThrow();
    }

    @Override
    public void close() {
        made.forEach(Connector::close);
    }
}
