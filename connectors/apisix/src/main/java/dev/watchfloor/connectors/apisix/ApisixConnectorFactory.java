package dev.watchfloor.connectors.apisix;

import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.spi.Capability;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.spi.SettingSpec;
import dev.watchfloor.connectors.spi.Settings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes connectors for Apache APISIX. */
public final class ApisixConnectorFactory implements ConnectorFactory {

    @Override
    public String type() {
        return "apisix";
    }

    @Override
    public String displayName() {
        return "Apache APISIX";
    }

    @Override
    public String description() {
        return "Reads the gateway's requests from its http-logger or file-logger, and keeps a denylist in its plugin"
                + " ip-restriction through the Admin API.";
    }

    @Override
    public Layer layer() {
        return Layer.PERIMETER;
    }

    @Override
    public String icon() {
        return "fth-shield";
    }

    /** Somebody asks a gateway for something within an hour. */
    @Override
    public Optional<Duration> usualSilence() {
        return Optional.of(Duration.ofHours(1));
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.EVENTS, Capability.DENYLIST, Capability.IMPORTS);
    }

    @Override
    public List<SettingSpec> settings() {
        return ApisixSettings.SPECS;
    }

    @Override
    public Connector create(Settings settings, ConnectorContext context) throws ConnectorException {
        return new ApisixConnector(ApisixSettings.of(settings, context), context);
    }
}
