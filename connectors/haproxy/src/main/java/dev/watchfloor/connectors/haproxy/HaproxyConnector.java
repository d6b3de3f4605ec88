package dev.watchfloor.connectors.haproxy;

import dev.watchfloor.connectors.feeds.FileFeed;
import dev.watchfloor.connectors.feeds.FileImports;
import dev.watchfloor.connectors.feeds.SyslogFeed;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.DenylistControl;
import dev.watchfloor.connectors.spi.EventFeed;
import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.connectors.spi.ProductIdentity;
import dev.watchfloor.connectors.spi.RecordImport;
import dev.watchfloor.connectors.spi.SelfCheck;
import dev.watchfloor.connectors.spi.Settings;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One HAProxy: its Runtime API where one is named, and its log where one is named. Thread-safe. */
final class HaproxyConnector implements Connector {
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Clock clock;
    private final @Nullable RuntimeClient runtime;
    private final @Nullable HaproxyDenylist denylist;
    private final @Nullable FileFeed file;
    private final @Nullable SyslogFeed syslog;
    private final RecordImport imports;

    private HaproxyConnector(
            Clock clock,
            @Nullable RuntimeClient runtime,
            @Nullable HaproxyDenylist denylist,
            @Nullable FileFeed file,
            @Nullable SyslogFeed syslog) {
        this.clock = clock;
        this.runtime = runtime;
        this.denylist = denylist;
        this.file = file;
        this.syslog = syslog;
        this.imports = new FileImports(new AccessRecords(), Optional.ofNullable(file));
    }

    static HaproxyConnector of(Settings settings, ConnectorContext context) throws ConnectorException {
        Optional<String> address = settings.text("runtime");
        Optional<String> acl = settings.text("acl-file");
        Optional<String> listen = settings.text("log-listen");
        Optional<String> log = settings.text("log-file");
        if (address.isPresent() != acl.isPresent()) {
            throw misconfigured("The Runtime API and the ACL file belong together: give both, or neither.");
        }
        if (listen.isPresent() && log.isPresent()) {
            throw misconfigured("Give either a syslog listener or a log file, not both.");
        }
        if (address.isEmpty() && listen.isEmpty() && log.isEmpty()) {
            throw misconfigured(
                    "Give the Runtime API, a syslog listener or a log file; with none there is nothing to do.");
        }
        RuntimeClient runtime = null;
        HaproxyDenylist denylist = null;
        if (address.isPresent()) {
            runtime = new RuntimeClient(RuntimeAddress.parse(address.get()), PATIENCE);
            String identifier = identifier(acl.get());
            ListKind kind = ListKind.of(settings.require("list-kind"));
            denylist = new HaproxyDenylist(
                    new RunningList(runtime, kind, identifier),
                    localPath(settings, identifier, runtime.address()).map(path -> new ListFile(path, kind)));
        }
        AccessRecords parser = new AccessRecords();
        return new HaproxyConnector(
                context.clock(),
                runtime,
                denylist,
                log.map(path -> new FileFeed(path, parser, settings.duration("poll")))
                        .orElse(null),
                listen.map(endpoint -> new SyslogFeed(endpoint, parser, context.clock()))
                        .orElse(null));
    }

    @Override
    public ProductIdentity identity() throws ConnectorException, InterruptedException {
        if (runtime == null) {
            return new ProductIdentity("HAProxy", "unknown", String.valueOf(file == null ? syslog : file));
        }
        return new ProductIdentity(
                "HAProxy", version(runtime.ask("show info")), runtime.address().toString());
    }

    @Override
    public Health checkHealth() throws InterruptedException {
        Health events = file != null
                ? file.checkHealth(clock)
                : syslog != null ? syslog.checkHealth() : Health.healthy("No log is read.", null, null);
        if (runtime == null || denylist == null) {
            return events;
        }
        try {
            long asked = System.nanoTime();
            String version = version(runtime.ask("show info"));
            Duration latency = Duration.ofNanos(System.nanoTime() - asked);
            Optional<String> obstacle = denylist.obstacle();
            Optional<String> trouble = obstacle.isPresent() ? obstacle : denylist.drift();
            if (trouble.isPresent()) {
                return new Health(Health.State.DEGRADED, trouble.get(), latency, null);
            }
            return events.state() == Health.State.HEALTHY
                    ? Health.healthy("HAProxy " + version + " answers. " + events.sentence(), latency, null)
                    : new Health(events.state(), events.sentence(), latency, null);
        } catch (ConnectorException failure) {
            return Health.down(failure);
        }
    }

    @Override
    public List<SelfCheck> selfTest() throws InterruptedException {
        List<SelfCheck> checks = new ArrayList<>();
        if (runtime != null && denylist != null) {
            checks.addAll(new RuntimeChecks(runtime, denylist).run());
        }
        if (file != null) {
            checks.addAll(file.selfTest(clock));
        } else if (syslog != null) {
            checks.add(syslog.selfTest("Listen for syslog"));
        } else {
            checks.add(SelfCheck.skipped("Read events", "Neither a listener nor a log file is set."));
        }
        checks.add(SelfCheck.skipped(
                "Compare clocks", "They cannot be compared: the Runtime API does not tell HAProxy's time."));
        return checks;
    }

    @Override
    public Optional<EventFeed> events() {
        return Optional.ofNullable(file != null ? file : syslog);
    }

    @Override
    public Optional<DenylistControl> denylist() {
        return Optional.ofNullable(denylist);
    }

    @Override
    public Optional<RecordImport> imports() {
        return Optional.of(imports);
    }

    @Override
    public void close() {
        if (file != null) {
            file.close();
        }
    }

    @Override
    public String toString() {
        return "HaproxyConnector[" + (runtime == null ? "log only" : runtime.address()) + "]";
    }

    static String version(String info) {
        return info.lines()
                .filter(line -> line.startsWith("Version: "))
                .map(line -> line.substring("Version: ".length()).strip())
                .findFirst()
                .orElse("unknown");
    }

    /** Refuses what would end the command or begin another: the identifier goes into a command line as it is. */
    private static String identifier(String acl) throws ConnectorException {
        if (!acl.matches("[\\x21-\\x7e&&[^;\\\\\"'<#]]{1,1000}")) {
            throw misconfigured("\"" + acl.replaceAll("\\p{Cntrl}", "?")
                    + "\" cannot be an ACL file: it may have no blanks, quotes, semicolons or backslashes.");
        }
        return acl;
    }

    /** The file on this machine. The same path of another machine's HAProxy is not taken: it would be a wrong file. */
    private static Optional<Path> localPath(Settings settings, String identifier, RuntimeAddress runtime)
            throws ConnectorException {
        try {
            Optional<Path> named = settings.path("acl-file-local");
            if (named.isPresent() || !runtime.isLocal()) {
                return named;
            }
            return Optional.of(Path.of(identifier)).filter(Path::isAbsolute);
        } catch (InvalidPathException noPath) {
            throw misconfigured("The ACL file is not a path on this machine.");
        }
    }

    private static ConnectorException misconfigured(String sentence) {
        return new ConnectorException(Category.MISCONFIGURED, sentence);
    }
}
