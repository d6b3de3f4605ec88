package dev.watchfloor.connectors.glewlwyd;

import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Secret;
import dev.watchfloor.connectors.spi.Settings;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Connectors that are closed together. */
final class Connections implements AutoCloseable {
    static final String USER = "watchfloor";
    static final String PASSWORD = "console-pass-word";

    private final List<Connector> made = new ArrayList<>();

    Connector to(URI url) throws ConnectorException {
        return to(url, Duration.ofSeconds(20));
    }

    Connector to(URI url, Duration patience) throws ConnectorException {
        return keep(new GlewlwydConnector(settings(url), context(Clock.systemUTC()), patience));
    }

    Connector to(URI url, Clock clock) throws ConnectorException {
        return keep(new GlewlwydConnector(settings(url), context(clock), Duration.ofSeconds(20)));
    }

    Connector at(int port) throws ConnectorException {
        return to(URI.create("http://127.0.0.1:" + port));
    }

    static Settings settings(URI url) throws ConnectorException {
        return Settings.of(new GlewlwydFactory().settings(), Map.of("url", url.toString(), "user", USER));
    }

    static ConnectorContext context(Clock clock) {
        return new ConnectorContext(
                "glewlwyd",
                clock,
                key -> Optional.of(key).filter("password"::equals).map(password -> new Secret(PASSWORD)));
    }

    private Connector keep(Connector connector) {
        made.add(connector);
        return connector;
    }

    @Override
    public void close() {
        made.forEach(Connector::close);
    }
}
