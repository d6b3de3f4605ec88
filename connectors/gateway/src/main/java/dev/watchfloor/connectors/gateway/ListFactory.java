package dev.watchfloor.connectors.gateway;

import dev.watchfloor.connectors.feeds.FileImports;
import dev.watchfloor.connectors.feeds.LineLog;
import dev.watchfloor.connectors.feeds.RecordParser;
import dev.watchfloor.connectors.feeds.TrustedProxies;
import dev.watchfloor.connectors.http.Reach;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.DenylistTraits;
import dev.watchfloor.connectors.spi.SettingSpec;
import dev.watchfloor.connectors.spi.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Offers a gateway of which a list and a log is all there is: its factory says how each is read, and need not say more.
 * Stateless, as its subclasses are.
 */
public abstract class ListFactory extends GatewayFactory {
    private final LineLog log;

    /**
     * The list's side of a gateway.
     *
     * @param client is closed with the connector
     * @param lists makes the list over a client
     */
    public record Listed(GatewayClient client, ListApi.Lists lists, ListApi.Version version, DenylistTraits traits) {}

    /** @param log where its records are */
    protected ListFactory(LineLog log) {
        super(log.product());
        this.log = log;
    }

    /** The settings for {@link #list}, shown before the log's. */
    protected abstract List<SettingSpec> listSettings();

    /** The list that the settings name; empty when they name none. */
    protected abstract Optional<Listed> list(Settings settings, ConnectorContext context) throws ConnectorException;

    /** Makes the parser of the log's records. */
    protected abstract RecordParser parser(TrustedProxies proxies);

    @Override
    public final List<SettingSpec> settings() {
        List<SettingSpec> settings = new ArrayList<>(listSettings());
        settings.addAll(log.settings());
        settings.add(TrustedProxies.setting());
        return Reach.after(settings);
    }

    @Override
    public final Connector create(Settings settings, ConnectorContext context) throws ConnectorException {
        RecordParser parser = parser(TrustedProxies.of(settings));
        Optional<Connector> reads = log.connector(settings, context, parser);
        Optional<Listed> listed = list(settings, context);
        if (reads.isEmpty() && listed.isEmpty()) {
            throw misconfigured("Nothing to connect to. Give a list for the denylist, or a log for events.");
        }
        return GatewayConnector.withLog(
                displayName(),
                listed.map(side -> new ListApi(displayName(), side.client(), side.lists(), side.version())),
                listed.map(side -> denylist(side, side.lists().over(side.client()))),
                reads,
                new FileImports(parser, Optional.empty()));
    }

    private <H extends Held> ListDenylist<H> denylist(Listed side, GatewayList<H> list) {
        return new ListDenylist<>(displayName(), list, side.traits());
    }
}
