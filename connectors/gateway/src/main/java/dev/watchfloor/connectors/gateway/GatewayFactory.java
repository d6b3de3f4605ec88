package dev.watchfloor.connectors.gateway;

import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.feeds.LineProduct;
import dev.watchfloor.connectors.http.SecretTravel;
import dev.watchfloor.connectors.spi.Capability;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.spi.Settings;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
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
    public final Optional<Duration> usualSilence() {
        return Optional.of(product.silence().told());
    }

    /** The address of an API from the settings, without a slash at its end. */
    protected static URI base(Settings settings, String key) throws ConnectorException {
        URI url = settings.url(key);
        if (url.getRawQuery() != null || url.getRawFragment() != null) {
            throw misconfigured("The URL (" + key
                    + ") has a query or a fragment. Leave them out; credentials are entered on" + " their own.");
        }
        return URI.create(url.toString().replaceFirst("/+$", ""));
    }

    /** The same where a secret is sent to, if it is given. */
    protected static URI base(Settings settings, String key, ConnectorContext context, String secret)
            throws ConnectorException {
        URI url = base(settings, key);
        if (context.secret(secret).isPresent()) {
            SecretTravel.require(url, key);
        }
        return url;
    }

    /** Settings of which nothing can come. */
    protected static ConnectorException misconfigured(String sentence) {
        return new ConnectorException(ConnectorException.Category.MISCONFIGURED, sentence);
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.EVENTS, Capability.DENYLIST, Capability.IMPORTS);
    }
}
