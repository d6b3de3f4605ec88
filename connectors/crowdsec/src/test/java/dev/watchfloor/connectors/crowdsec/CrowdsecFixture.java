package dev.watchfloor.connectors.crowdsec;

import dev.watchfloor.connectors.http.ProductOptions;
import dev.watchfloor.connectors.rigs.crowdsec.CrowdsecRig;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Secret;
import dev.watchfloor.connectors.spi.Settings;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Makes connectors and their parts for tests. */
final class CrowdsecFixture {
    private CrowdsecFixture() {}

    static Connector connector(URI url, Map<String, String> secrets, Clock clock) throws ConnectorException {
        CrowdsecFactory factory = new CrowdsecFactory();
        return factory.create(
                Settings.of(factory.settings(), Map.of("url", url.toString(), "machine", "watchfloor")),
                context(secrets, clock));
    }

    static Connector connector(CrowdsecRig rig) throws ConnectorException {
        return connector(rig.url(), secrets(rig.password(), rig.bouncerKey()), Clock.systemUTC());
    }

    static LocalApi api(URI url, Map<String, String> secrets, Duration patience) throws ConnectorException {
        return new LocalApi(
                ProductOptions.of("CrowdSec", url, Clock.systemUTC()).withTimeouts(patience, patience),
                context(secrets, Clock.systemUTC()),
                "watchfloor");
    }

    static Map<String, String> secrets(String password, String bouncerKey) {
        return Map.of("machine-password", password, "bouncer-key", bouncerKey);
    }

    private static ConnectorContext context(Map<String, String> secrets, Clock clock) {
        return new ConnectorContext(
                "crowd", clock, key -> Optional.ofNullable(secrets.get(key)).map(Secret::new));
    }
}
