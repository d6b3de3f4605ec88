package dev.watchfloor.connectors.feeds;

import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.Secret;
import dev.watchfloor.connectors.spi.SettingSpec;
import dev.watchfloor.connectors.spi.SettingSpec.Kind;
import dev.watchfloor.connectors.spi.Settings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The log of a product that is more than its log: a followed file, or a listener for lines or for posted records. Says
 * the settings, and makes of them a connector that reads and does nothing else, to be used within the product's own.
 * Immutable.
 *
 * @param product what there is to say of the log
 * @param lines what to write in the product's configuration for a listener of lines; empty when it cannot send any
 * @param posts how it posts records; empty when it does not
 */
public record LineLog(LineProduct product, Optional<String> lines, Optional<Posts> posts) {
    private static final String PATH = "path";
    private static final String LINES = "log-listen";
    private static final String POSTS = "log-http";
    private static final String TOKEN = "log-token";
    private static final String POLL = "poll";

    /**
     * How a product posts records over HTTP.
     *
     * @param help what to write in its configuration
     * @param tokenHelp where the token goes in there
     * @param envelope what its records lie in
     */
    public record Posts(String help, String tokenHelp, Envelope envelope) {}

    /** The settings, in the order of a form. */
    public List<SettingSpec> settings() {
        List<SettingSpec> settings = new ArrayList<>();
        settings.add(SettingSpec.optional(
                PATH,
                Kind.FILE,
                null,
                product.file().label(),
                product.file().help() + " Either this or a listener; leave all blank to read no log."));
        lines.ifPresent(help ->
                settings.add(SettingSpec.optional(LINES, Kind.ENDPOINT, null, "Listen for log lines on", help)));
        posts.ifPresent(how -> {
            settings.add(SettingSpec.optional(POSTS, Kind.ENDPOINT, null, "Receive posted logs on", how.help()));
            settings.add(SettingSpec.optional(TOKEN, Kind.SECRET, null, "Log token", how.tokenHelp()));
        });
        settings.add(SettingSpec.optional(
                POLL, Kind.DURATION, "1s", "Look at the file every", "How long to wait when all of it is read."));
        return settings;
    }

    /**
     * The log that the settings name; empty when they name none.
     *
     * @throws ConnectorException MISCONFIGURED when they name more than one, or a receiver without its token
     */
    public Optional<Connector> connector(Settings settings, ConnectorContext context, RecordParser parser)
            throws ConnectorException {
        Optional<String> path = settings.text(PATH);
        Optional<String> listen = lines.isPresent() ? settings.text(LINES) : Optional.empty();
        Optional<String> receive = posts.isPresent() ? settings.text(POSTS) : Optional.empty();
        List<String> places = List.of(path, listen, receive).stream()
                .flatMap(Optional::stream)
                .toList();
        if (places.size() > 1) {
            throw new ConnectorException(
                    Category.MISCONFIGURED,
                    "Read the log in one way only, or the same requests count twice. For a second log add another"
                            + " connector.");
        }
        if (places.isEmpty()) {
            return Optional.empty();
        }
        LineSource source;
        if (path.isPresent()) {
            Duration poll = settings.duration(POLL);
            source = new LineSource.Files(
                    new FileFeed(path.get(), parser, poll.isZero() ? Duration.ofSeconds(1) : poll));
        } else if (listen.isPresent()) {
            source = new LineSource.Syslog(new SyslogFeed(listen.get(), parser, context.clock()));
        } else {
            Secret token = context.requireSecret(TOKEN, "The log token (" + TOKEN + ")");
            source = new LineSource.Posts(new HttpFeed(
                    places.getFirst(),
                    token,
                    parser,
                    context.clock(),
                    posts.orElseThrow().envelope()));
        }
        return Optional.of(new LineConnector(product, places.getFirst(), source, parser, context.clock()));
    }
}
