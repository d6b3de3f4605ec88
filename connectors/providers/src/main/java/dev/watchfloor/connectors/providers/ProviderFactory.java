package dev.watchfloor.connectors.providers;

import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.spi.Capability;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.spi.SettingSpec;
import dev.watchfloor.connectors.spi.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A factory of which only the product differs. Stateless. */
public abstract class ProviderFactory implements ConnectorFactory {
    private final Product product;
    private final List<SettingSpec> settings;

    /** What a factory says of its product; see {@link ConnectorFactory}. */
    public record Product(String type, String name, String description, String icon, Set<Capability> capabilities) {}

    /**
     * Of this product.
     *
     * @param own settings beside those of {@link ProviderSettings}
     * @param poll how often it is asked unless the settings say otherwise
     */
    protected ProviderFactory(Product product, String poll, SettingSpec... own) {
        this.product = product;
        List<SettingSpec> all = new ArrayList<>(List.of(own));
        all.addAll(ProviderSettings.specs(poll));
        settings = List.copyOf(all);
    }

    /** Puts the parts together. */
    protected abstract ProviderConnector.Parts parts(Wiring wiring) throws ConnectorException;

    @Override
    public final Connector create(Settings values, ConnectorContext context) throws ConnectorException {
        return create(new Wiring(product.name(), values, context));
    }

    /** For tests that set their own patience. */
    public final Connector create(Wiring wiring) throws ConnectorException {
        return new ProviderConnector(parts(wiring));
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
        return Layer.IDENTITY;
    }

    @Override
    public final String icon() {
        return product.icon();
    }

    @Override
    public final Set<Capability> capabilities() {
        return product.capabilities();
    }

    @Override
    public final List<SettingSpec> settings() {
        return settings;
    }
}
