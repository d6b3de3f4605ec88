package dev.watchfloor.connectors.indicators;

import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.http.ProductRequest;
import dev.watchfloor.connectors.http.Reach;
import dev.watchfloor.connectors.http.Redaction;
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

/** Connects one list with an entry on each line. Stateless. */
public final class ListFactory implements ConnectorFactory {
    private static final String PRODUCT = "The list's server";
    private static final String DIGITS = "digits";
    private static final String TOKEN = "token";
    private static final List<SettingSpec> SPECS = Reach.after(List.of(
            SettingSpec.required(
                    SourceSettings.URL,
                    Kind.URL,
                    "URL of the list",
                    "Where the list itself is, such as https://lists.example.org/scanners.netset. One address, network,"
                            + " name, URL or hash on each line; # begins a comment. Write no key into it."),
            SettingSpec.optional(
                    TOKEN,
                    Kind.SECRET,
                    null,
                    "Token",
                    "For a server that asks for a bearer token: one that may read this list and nothing else."),
            SettingSpec.choice(
                    DIGITS,
                    "file",
                    List.of("file", "ja3"),
                    "Meaning of 32 digits",
                    "Whether 32 hexadecimal digits are the MD5 of a file or the JA3 of a TLS client: they look alike."),
            SourceSettings.confidence("50"),
            SourceSettings.poll("6h", "5m"),
            SourceSettings.AUTHORITY));

    @Override
    public String type() {
        return "indicator-list";
    }

    @Override
    public String displayName() {
        return "Indicator list";
    }

    @Override
    public String description() {
        return "Reads a list of addresses, names, URLs or hashes from a web server, and matches events with it.";
    }

    @Override
    public Layer layer() {
        return Layer.DETECTION;
    }

    @Override
    public String icon() {
        return "fth-list";
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
        String url = settings.url(SourceSettings.URL).toString();
        if (!Redaction.url(url).equals(url)) {
            throw SourceSettings.misconfigured("The URL (" + SourceSettings.URL
                    + ") has a key or a password in it, which would be shown and logged. Take it out, and enter it as"
                    + " the token if the server takes one.");
        }
        if (context.secret(TOKEN).isPresent()) {
            SecretTravel.require(settings.url(SourceSettings.URL), SourceSettings.URL);
        }
        Clients clients = new Clients(
                PRODUCT,
                settings.url(SourceSettings.URL),
                common.reach(),
                context.clock(),
                request -> signed(request, context));
        ListSource.WebList list = new ListSource.WebList(
                PRODUCT, clients, settings.require(DIGITS).equals("ja3"), common.confidence());
        return new SourceConnector(
                new ListSource(PRODUCT, List.of(list), common.poll(), context.clock()), context.clock());
    }

    private static ProductRequest signed(ProductRequest request, ConnectorContext context) {
        return context.secret(TOKEN).map(request::bearer).orElse(request);
    }
}
