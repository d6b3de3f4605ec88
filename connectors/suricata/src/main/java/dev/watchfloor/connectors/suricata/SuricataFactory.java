package dev.watchfloor.connectors.suricata;

import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.feeds.FileFeed;
import dev.watchfloor.connectors.spi.Capability;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.spi.SettingSpec;
import dev.watchfloor.connectors.spi.SettingSpec.Kind;
import dev.watchfloor.connectors.spi.Settings;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Offers Suricata to the console. */
public final class SuricataFactory implements ConnectorFactory {
    private static final String PATH = "path";
    private static final String POLL = "poll";
    private static final String RECORDS = "records";

    @Override
    public String type() {
        return "suricata";
    }

    @Override
    public String displayName() {
        return "Suricata";
    }

    @Override
    public String description() {
        return "Follows eve.json: alerts, anomalies, flows and the HTTP, TLS, DNS, SSH and file records around them.";
    }

    @Override
    public Layer layer() {
        return Layer.DETECTION;
    }

    @Override
    public String icon() {
        return "fth-eye";
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(Capability.EVENTS, Capability.IMPORTS);
    }

    @Override
    public List<SettingSpec> settings() {
        return List.of(
                SettingSpec.required(
                        PATH,
                        Kind.FILE,
                        "EVE file",
                        "Path of eve.json, such as /var/log/suricata/eve.json. The last element may be a pattern for"
                                + " several files, such as eve*.json. Read access is enough."),
                SettingSpec.optional(
                        RECORDS,
                        Kind.TEXT,
                        EveType.all(),
                        "Records to take",
                        "Event types, with commas between them. Known: " + EveType.all() + "."),
                SettingSpec.optional(
                        POLL, Kind.DURATION, "1s", "Look for new records every", "How long to wait when all is read."));
    }

    @Override
    public Connector create(Settings settings, ConnectorContext context) throws ConnectorException {
        String path = settings.require(PATH);
        Duration poll = settings.duration(POLL);
        EveParser parser = new EveParser(types(settings.require(RECORDS)));
        FileFeed feed = new FileFeed(path, parser, poll.isZero() ? Duration.ofSeconds(1) : poll);
        return new SuricataConnector(path, feed, parser, context.clock());
    }

    private static Set<EveType> types(String written) throws ConnectorException {
        Set<EveType> types = EnumSet.noneOf(EveType.class);
        for (String name : written.strip().split("[,\\s]+", -1)) {
            Optional<EveType> type = EveType.of(name.toLowerCase(Locale.ROOT));
            if (type.isEmpty()) {
                throw new ConnectorException(
                        Category.MISCONFIGURED,
                        "\"" + name + "\" is no record that can be taken. Known: " + EveType.all() + ".");
            }
            types.add(type.get());
        }
        return types;
    }
}
