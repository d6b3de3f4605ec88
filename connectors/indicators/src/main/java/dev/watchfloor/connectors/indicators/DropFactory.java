package dev.watchfloor.connectors.indicators;

import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.http.Reach;
import dev.watchfloor.connectors.spi.Capability;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.spi.SettingSpec;
import dev.watchfloor.connectors.spi.SettingSpec.Kind;
import dev.watchfloor.connectors.spi.Settings;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Connects the lists of hijacked networks that Spamhaus publishes for everybody. Stateless. */
public final class DropFactory implements ConnectorFactory {
    private static final String PRODUCT = "Spamhaus DROP";
    private static final List<SettingSpec> SPECS = Reach.after(List.of(
            SettingSpec.optional(
                    SourceSettings.URL,
                    Kind.URL,
                    "https://www.spamhaus.org/drop",
                    "Folder of the lists",
                    "Where drop_v4.json and drop_v6.json are: at Spamhaus, or at a mirror of your own. No account is"
                            + " needed."),
            SourceSettings.confidence("90"),
            SourceSettings.poll("12h", "1h"),
            SourceSettings.AUTHORITY));

    @Override
    public String type() {
        return "spamhaus-drop";
    }

    @Override
    public String displayName() {
        return "Spamhaus DROP";
    }

    @Override
    public String description() {
        return "Reads the networks that Spamhaus lists as run by criminals, and matches events with them.";
    }

    @Override
    public Layer layer() {
        return Layer.DETECTION;
    }

    @Override
    public String icon() {
        return "fth-slash";
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.INDICATORS);
    }

    @Override
    public List<SettingSpec> settings() {
        return SPECS;
    }

    @Override
    public Connector create(Settings settings, ConnectorContext context) throws ConnectorException {
        SourceSettings common = SourceSettings.of(settings, context, Duration.ofHours(1));
        URI folder = SourceSettings.plain(settings.url(SourceSettings.URL));
        List<ListSource.WebList> lists = new ArrayList<>();
        for (String file : List.of("drop_v4.json", "drop_v6.json")) {
            Clients clients = new Clients(
                    PRODUCT,
                    URI.create(folder + "/" + file),
                    common.reach(),
                    context.clock(),
                    UnaryOperator.identity());
            lists.add(new ListSource.WebList(PRODUCT, clients, false, common.confidence()));
        }
        return new SourceConnector(new ListSource(PRODUCT, lists, common.poll(), context.clock()), context.clock());
    }
}
