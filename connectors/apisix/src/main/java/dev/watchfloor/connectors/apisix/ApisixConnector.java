package dev.watchfloor.connectors.apisix;

import dev.watchfloor.connectors.feeds.FileFeed;
import dev.watchfloor.connectors.feeds.FileImports;
import dev.watchfloor.connectors.feeds.HttpFeed;
import dev.watchfloor.connectors.http.Answer;
import dev.watchfloor.connectors.http.ProductOptions;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.DenylistControl;
import dev.watchfloor.connectors.spi.EventFeed;
import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.connectors.spi.ProductIdentity;
import dev.watchfloor.connectors.spi.RecordImport;
import dev.watchfloor.connectors.spi.SelfCheck;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One APISIX gateway: its Admin API, its log, or both. Thread-safe. */
final class ApisixConnector implements Connector {
    static final String PRODUCT = "Apache APISIX";

    private final ApisixSettings settings;
    private final Clock clock;
    private final Optional<AdminClient> admin;
    /** Gives up sooner, so that a hanging gateway does not hold up the health of all. */
    private final Optional<AdminClient> probe;

    private final Optional<ApisixDenylist> denylist;
    private final Optional<HttpFeed> listener;
    private final Optional<FileFeed> follower;
    private final RecordImport imports;

    ApisixConnector(ApisixSettings settings, ConnectorContext context) throws ConnectorException {
        this.settings = settings;
        this.clock = context.clock();
        if (settings.admin().isPresent()) {
            ProductOptions options = options(settings, settings.admin().get(), clock);
            admin = Optional.of(new AdminClient(options, context));
            probe = Optional.of(
                    new AdminClient(options.withTimeouts(Duration.ofSeconds(2), Duration.ofSeconds(4)), context));
        } else {
            admin = Optional.empty();
            probe = Optional.empty();
        }
        denylist = admin.map(client -> new ApisixDenylist(client, settings.rule()));
        LogEntryParser parser = new LogEntryParser(settings.readsTokens());
        if (settings.listen().isPresent()) {
            listener = Optional.of(new HttpFeed(
                    settings.listen().get(),
                    context.requireSecret(ApisixSettings.LOG_TOKEN, "The log token"),
                    parser,
                    clock));
        } else {
            listener = Optional.empty();
        }
        follower = settings.file().map(file -> new FileFeed(file, parser, settings.poll()));
        imports = new FileImports(parser, follower);
    }

    private static ProductOptions options(ApisixSettings settings, URI admin, Clock clock) {
        return ProductOptions.of("APISIX", admin, clock).withReach(settings.reach());
    }

    @Override
    public ProductIdentity identity() throws ConnectorException, InterruptedException {
        if (admin.isEmpty()) {
            return new ProductIdentity(PRODUCT, "unknown", place());
        }
        Answer answer = admin.get().probe();
        return new ProductIdentity(PRODUCT, ApisixVersion.of(answer).toString(), place());
    }

    @Override
    public Health checkHealth() throws InterruptedException {
        Optional<Health> log =
                listener.map(HttpFeed::checkHealth).or(() -> follower.map(file -> file.checkHealth(clock)));
        if (probe.isEmpty()) {
            return log.orElseGet(Health::unknown);
        }
        Health api;
        try {
            Answer answer = probe.get().probe();
            api = Health.healthy(
                    "APISIX " + ApisixVersion.of(answer) + " answers.",
                    answer.latency(),
                    answer.clockOffset().orElse(null));
        } catch (ConnectorException failure) {
            return Health.down(failure);
        }
        return log.map(feed -> joined(api, feed)).orElse(api);
    }

    @Override
    public List<SelfCheck> selfTest() throws InterruptedException {
        List<SelfCheck> checks = new ArrayList<>();
        if (admin.isPresent() && denylist.isPresent()) {
            checks.addAll(new AdminSelfTest(admin.get(), denylist.get(), settings.listen()).run());
        }
        listener.ifPresent(feed -> checks.add(feed.selfTest("Listen for posted records")));
        if (follower.isPresent()) {
            checks.addAll(follower.get().selfTest(clock));
        }
        if (admin.isEmpty() && settings.listen().isPresent()) {
            checks.add(SelfCheck.skipped(
                    "Receive logs",
                    "Without the Admin API it cannot be seen whether http-logger posts to "
                            + settings.listen().get() + "."));
        }
        return checks;
    }

    @Override
    public Optional<EventFeed> events() {
        return listener.<EventFeed>map(feed -> feed).or(() -> follower);
    }

    @Override
    public Optional<DenylistControl> denylist() {
        return denylist.map(control -> control);
    }

    @Override
    public Optional<RecordImport> imports() {
        return Optional.of(imports);
    }

    @Override
    public void close() {
        admin.ifPresent(AdminClient::close);
        probe.ifPresent(AdminClient::close);
        follower.ifPresent(FileFeed::close);
    }

    @Override
    public String toString() {
        return "ApisixConnector[" + place() + "]";
    }

    private String place() {
        return settings.admin()
                .map(URI::toString)
                .or(settings::listen)
                .or(settings::file)
                .orElse("nowhere");
    }

    private static Health joined(Health api, Health feed) {
        Health.State state = switch (feed.state()) {
            case HEALTHY, UNKNOWN -> feed.state();
            case DEGRADED, DOWN -> Health.State.DEGRADED;
        };
        return new Health(state, api.sentence() + " " + feed.sentence(), api.latency(), api.clockOffset());
    }
}
