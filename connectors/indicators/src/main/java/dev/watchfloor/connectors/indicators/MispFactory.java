package dev.watchfloor.connectors.indicators;

import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.http.ProductRequest;
import dev.watchfloor.connectors.http.Reach;
import dev.watchfloor.connectors.http.SecretTravel;
import dev.watchfloor.connectors.spi.Capability;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.spi.SettingSpec;
import dev.watchfloor.connectors.spi.SettingSpec.Kind;
import dev.watchfloor.connectors.spi.Settings;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Connects one feed of MISP. Stateless. */
public final class MispFactory implements ConnectorFactory {
    private static final String OLDEST = "oldest";
    private static final String KEY = "key";
    private static final Duration LONGEST = Duration.ofDays(3_650);
    private static final List<SettingSpec> SPECS = Reach.after(List.of(
            SettingSpec.required(
                    SourceSettings.URL,
                    Kind.URL,
                    "Folder of the feed",
                    "Where the feed's manifest.json is, without that name, such as https://misp.example.org/feed."),
            SettingSpec.optional(
                    KEY,
                    Kind.SECRET,
                    null,
                    "Key",
                    "Sent as Authorization, for a feed that asks for one: that of a user who may only read."),
            SettingSpec.optional(
                    OLDEST,
                    Kind.DURATION,
                    "90d",
                    "Oldest event",
                    "Events of an earlier date are left out and withdrawn when they reach this age, 1d to 3650d:"
                            + " MISP's attributes do not say until when they hold."),
            SourceSettings.confidence(null),
            SourceSettings.poll("1h", "5m"),
            SourceSettings.AUTHORITY));

    @Override
    public String type() {
        return "misp-feed";
    }

    @Override
    public String displayName() {
        return "MISP feed";
    }

    @Override
    public String description() {
        return "Reads the events of a MISP feed, and matches events with the attributes that are meant for detection.";
    }

    @Override
    public Layer layer() {
        return Layer.DETECTION;
    }

    @Override
    public String icon() {
        return "fth-share-2";
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
        SourceSettings common = SourceSettings.of(settings, context, Duration.ofMinutes(5));
        Duration oldest = settings.duration(OLDEST);
        if (oldest.compareTo(Duration.ofDays(1)) < 0 || oldest.compareTo(LONGEST) > 0) {
            throw SourceSettings.misconfigured("The oldest event is 1 d to 3650 d old (" + OLDEST + ").");
        }
        if (context.secret(KEY).isPresent()) {
            SecretTravel.require(settings.url(SourceSettings.URL), SourceSettings.URL);
        }
        Clients clients = new Clients(
                MispSource.PRODUCT,
                SourceSettings.plain(settings.url(SourceSettings.URL)),
                common.reach(),
                context.clock(),
                request -> signed(request, context));
        return new SourceConnector(new MispSource(clients, common, oldest, context.clock()), context.clock());
    }

    private static ProductRequest signed(ProductRequest request, ConnectorContext context) {
        return context.secret(KEY)
                .map(key -> request.header("Authorization", key))
                .orElse(request);
    }
}
