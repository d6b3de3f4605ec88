package dev.watchfloor.connectors.crowdsec;

import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.spi.Capability;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.spi.SettingSpec;
import dev.watchfloor.connectors.spi.Settings;
import java.util.List;
import java.util.Set;

/** Connects one Local API of CrowdSec. Stateless. */
public final class CrowdsecFactory implements ConnectorFactory {

    @Override
    public String type() {
        return "crowdsec";
    }

    @Override
    public String displayName() {
        return "CrowdSec";
    }

    @Override
    public String description() {
        return "Reads what CrowdSec detected, and keeps a denylist as its decisions, which bouncers enforce.";
    }

    /** It tells what somebody did, as a sensor does, and never whether a request was served or refused. */
    @Override
    public Layer layer() {
        return Layer.DETECTION;
    }

    @Override
    public String icon() {
        return "fth-users";
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.EVENTS, Capability.DENYLIST);
    }

    @Override
    public List<SettingSpec> settings() {
        return CrowdsecSettings.SPECS;
    }

    @Override
    public Connector create(Settings settings, ConnectorContext context) throws ConnectorException {
        return new CrowdsecConnector(CrowdsecSettings.of(settings, context), context);
    }
}
