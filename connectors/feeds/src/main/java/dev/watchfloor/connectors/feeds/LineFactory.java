package dev.watchfloor.connectors.feeds;

import dev.watchfloor.connectors.event.Layer;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Offers a product whose records are lines: its factory says with a {@link LineProduct} what it is and
 * where its lines are, and gives the parser.
 * Stateless and thread-safe, as its subclasses are.
 */
public abstract class LineFactory implements ConnectorFactory {
    private static final String PATH = "path";
    private static final String LISTEN = "log-listen";
    private static final String POLL = "poll";

    private final LineProduct product;

    protected LineFactory(LineProduct product) {
        this.product = product;
    }

    /** Makes the parser. @throws ConnectorException MISCONFIGURED when the settings do not fit each other */
    protected abstract RecordParser parser(Settings settings) throws ConnectorException;

    /** Settings of the product's own, shown after the file's. */
    protected List<SettingSpec> more() {
        return List.of();
    }

    /** What to write in the product's configuration for a syslog listener; empty when it is followed by file only. */
    protected Optional<String> syslogHelp() {
        return Optional.empty();
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

    @Override
    public final Set<Capability> capabilities() {
        return Set.of(Capability.EVENTS, Capability.IMPORTS);
    }

    @Override
    public final List<SettingSpec> settings() {
        List<SettingSpec> settings = new ArrayList<>();
        LineProduct.Lines file = product.file();
        if (syslogHelp().isEmpty()) {
            settings.add(SettingSpec.required(PATH, Kind.FILE, file.label(), file.help()));
        } else {
            settings.add(SettingSpec.optional(
                    PATH, Kind.FILE, null, file.label(), file.help() + " Either this or the listener."));
            settings.add(SettingSpec.optional(
                    LISTEN,
                    Kind.ENDPOINT,
                    null,
                    "Listen for syslog on",
                    syslogHelp().get()));
        }
        settings.addAll(more());
        settings.add(SettingSpec.optional(
                POLL, Kind.DURATION, "1s", "Look for new records every", "How long to wait when all is read."));
        return settings;
    }

    @Override
    public final Connector create(Settings settings, ConnectorContext context) throws ConnectorException {
        RecordParser parser = parser(settings);
        Optional<String> path = settings.text(PATH);
        Optional<String> listen = settings.text(LISTEN);
        if (path.isPresent() == listen.isPresent()) {
            throw new ConnectorException(
                    Category.MISCONFIGURED, "Give either a file or an address to listen for syslog on.");
        }
        LineSource source;
        if (path.isPresent()) {
            Duration poll = settings.duration(POLL);
            source = new LineSource.Files(
                    new FileFeed(path.get(), parser, poll.isZero() ? Duration.ofSeconds(1) : poll));
        } else {
            source = new LineSource.Syslog(new SyslogFeed(listen.orElseThrow(), parser, context.clock()));
        }
        return new LineConnector(product, path.or(() -> listen).orElseThrow(), source, parser, context.clock());
    }
}
