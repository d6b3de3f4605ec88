package dev.watchfloor.connectors.gateway;

import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.feeds.LineProduct;
import dev.watchfloor.connectors.spi.Capability;
import dev.watchfloor.connectors.spi.ConnectorFactory;
import java.util.Set;

/** Offers a gateway; a subclass gives the settings and makes the connector. Stateless, as its subclasses are. */
public abstract class GatewayFactory implements ConnectorFactory {
    private final LineProduct product;

    /** @param product what there is to say of it and of its log */
    protected GatewayFactory(LineProduct product) {
        this.product = product;
    }

    @Override
    public final String type() {
        return product.type();
    }

    @Override
    public final String displayName() {
        return product.name();
    }

    @Override
    public final String description() {
        return product.description();
    }

    @Override
    public final Layer layer() {
        return product.layer();
    }

    @Override
    public final String icon() {
        return product.icon();
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.EVENTS, Capability.DENYLIST, Capability.IMPORTS);
    }
}
