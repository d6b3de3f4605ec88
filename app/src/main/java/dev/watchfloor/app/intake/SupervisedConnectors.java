package dev.watchfloor.app.intake;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.audit.AuditLog;
import dev.watchfloor.app.intake.secrets.SecretReader;
import dev.watchfloor.app.intake.secrets.SecretsRead;
import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.spi.SelfCheck;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the connectors and runs them, each by itself. Thread-safe; changes follow one another. */
public final class SupervisedConnectors implements ConnectorDesk, LiveConnectors, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SupervisedConnectors.class);

    private final Catalogue catalogue;
    private final ConnectorRepository repository;
    private final EventStore store;
    private final IndicatorSink indicators;
    private final AuditLog audit;
    private final Clock clock;
    private final Pacing pacing;
    private final Map<String, ConnectorRunner> runners = new ConcurrentSkipListMap<>(String.CASE_INSENSITIVE_ORDER);
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final ReentrantLock changing = new ReentrantLock();
    private boolean isStarted;

    public SupervisedConnectors(
            List<ConnectorFactory> factories,
            ConnectorRepository repository,
            EventStore store,
            IndicatorSink indicators,
            AuditLog audit,
            Clock clock,
            Pacing pacing) {
        this(factories, repository, store, indicators, audit, clock, pacing, SecretReader.ofProcess());
    }

    /** @param reader fetches the secrets that a connector is told of by reference */
    public SupervisedConnectors(
            List<ConnectorFactory> factories,
            ConnectorRepository repository,
            EventStore store,
            IndicatorSink indicators,
            AuditLog audit,
            Clock clock,
            Pacing pacing,
            SecretReader reader) {
        this.catalogue = new Catalogue(factories, reader, clock);
        this.repository = repository;
        this.store = store;
        this.indicators = indicators;
        this.audit = audit;
        this.clock = clock;
        this.pacing = pacing;
    }

    /** Makes the configured connectors, running none yet. Called once, before anything else. */
    public void load() throws InterruptedException {
        for (ConfiguredConnector configured : repository.all()) {
            runners.put(configured.name(), runner(configured));
        }
    }

    /** Starts the intake. Returns at once; calling it again does nothing. */
    public void start() {
        changing.lock();
        try {
            isStarted = true;
            runners.values().forEach(ConnectorRunner::start);
        } finally {
            changing.unlock();
        }
    }

    @Override
    public List<ConnectorType> types() {
        return catalogue.types();
    }

    @Override
    public List<ConnectorStatus> list() {
        return runners.values().stream().map(ConnectorRunner::status).toList();
    }

    @Override
    public void add(ConnectorDraft draft) throws ConnectorException {
        change(() -> {
            ConnectorRunner taken = runners.get(draft.name());
            if (taken != null) {
                throw Catalogue.misconfigured("There is already a connector named \""
                        + taken.configured().name() + "\". Choose another name.");
            }
            ConfiguredConnector checked = catalogue.check(draft, Optional.empty());
            repository.save(checked);
            run(checked);
            audit.write(
                    "connector.add",
                    checked.name(),
                    checked.name(),
                    "DONE",
                    described("Added", checked),
                    ConnectorChange.of(null, checked));
        });
    }

    @Override
    public void update(ConnectorDraft draft) throws ConnectorException {
        change(() -> {
            ConnectorRunner old = require(draft.name());
            ConfiguredConnector before = old.configured();
            if (!before.type().equals(draft.type())) {
                throw Catalogue.misconfigured("\"" + before.name() + "\" is of type " + before.type()
                        + ". Add another connector for type " + draft.type() + ".");
            }
            ConnectorDraft renamed = new ConnectorDraft(
                    draft.type(), before.name(), draft.settings(), draft.secrets(), draft.references());
            ConfiguredConnector checked = catalogue.check(renamed, Optional.of(before));
            repository.save(checked);
            old.close();
            run(checked);
            audit.write(
                    "connector.update",
                    checked.name(),
                    checked.name(),
                    "DONE",
                    described("Now", checked),
                    ConnectorChange.of(before, checked));
        });
    }

    @Override
    public void remove(String name) throws ConnectorException {
        change(() -> {
            ConnectorRunner old = require(name);
            ConfiguredConnector before = old.configured();
            String kept = before.name();
            old.close();
            repository.remove(kept);
            runners.remove(kept);
            tell();
            audit.write(
                    "connector.remove",
                    kept,
                    kept,
                    "DONE",
                    "Removed with its secrets; its events stay.",
                    ConnectorChange.of(before, null));
        });
    }

    @Override
    public ConnectorTrial test(ConnectorDraft draft, TrialWatch watch) throws ConnectorException, InterruptedException {
        ConnectorRunner same = runners.get(draft.name());
        Optional<ConfiguredConnector> before = Optional.ofNullable(same)
                .map(ConnectorRunner::configured)
                .filter(known -> known.type().equals(draft.type()));
        ConfiguredConnector checked = catalogue.check(draft, before);
        SecretsRead read = catalogue.read(checked);
        try (Connector connector = catalogue.make(checked, read).connector()) {
            List<SelfCheck> checks = selfTest(checked.name(), read.checks(), connector);
            Optional<Connector> running = Optional.ofNullable(same)
                    .flatMap(ConnectorRunner::live)
                    .map(Named::connector)
                    .filter(object -> before.filter(known -> HeldPort.isPossible(object, known.settings(), checked))
                            .isPresent());
            if (running.isPresent()) {
                List<SelfCheck> judged = HeldPort.judged(checks, selfTest(checked.name(), List.of(), running.get()));
                if (!judged.equals(checks)) {
                    return new ConnectorTrial(judged, new RecordSample.Sent());
                }
            }
            return new ConnectorTrial(checks, Sampling.of(checked.name(), connector, pacing, watch));
        }
    }

    @Override
    public List<SelfCheck> check(String name) throws ConnectorException, InterruptedException {
        change(() -> {
            ConnectorRunner old = require(name);
            if (old.hasOtherSecrets()) {
                replace(old);
            }
        });
        ConnectorRunner runner = require(name);
        Named live = runner.live()
                .orElseThrow(
                        () -> Catalogue.misconfigured(runner.status().health().sentence()));
        return selfTest(live.name(), runner.secretChecks(), live.connector());
    }

    @Override
    public Optional<Named> find(String name) {
        return Optional.ofNullable(runners.get(name)).flatMap(ConnectorRunner::live);
    }

    @Override
    public List<Named> all() {
        return runners.values().stream()
                .flatMap(runner -> runner.live().stream())
                .toList();
    }

    @Override
    public Pin subscribe(Runnable listener) {
        Runnable registration = () -> listener.run();
        listeners.add(registration);
        return () -> listeners.remove(registration);
    }

    /** Ends all connectors at once; returns within 2 s. */
    @Override
    public void close() {
        changing.lock();
        try {
            List<Thread> closing = runners.values().stream()
                    .map(runner -> Thread.ofVirtual().start(runner::close))
                    .toList();
            for (Thread thread : closing) {
                // Bounded: a runner waits no longer than 1.5 s for its own threads.
                thread.join();
            }
            runners.clear();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        } finally {
            changing.unlock();
        }
    }

    @FunctionalInterface
    private interface Change {
        void make() throws ConnectorException, InterruptedException;
    }

    private void change(Change change) throws ConnectorException {
        changing.lock();
        try {
            change.make();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ConnectorException(
                    ConnectorException.Category.UNREACHABLE, "The change was interrupted. Look at the list.", stopped);
        } finally {
            changing.unlock();
        }
    }

    private void run(ConfiguredConnector configured) throws InterruptedException {
        ConnectorRunner runner = runner(configured);
        runners.put(configured.name(), runner);
        if (isStarted) {
            runner.start();
        }
        tell();
    }

    /** On a thread of its own: the runner that asks for it is closed here, and waited for. */
    private void restart(ConnectorRunner old) {
        String name = old.configured().name();
        Thread.ofVirtual().name("connector-" + name + "-restart").start(() -> {
            changing.lock();
            try {
                // Meanwhile it may have been edited or removed, or everything closed.
                if (runners.get(name) == old) {
                    LOG.info("{} is started again, because what its secrets are read from has changed.", name);
                    replace(old);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            } finally {
                changing.unlock();
            }
        });
    }

    private void replace(ConnectorRunner old) throws InterruptedException {
        old.close();
        run(old.configured());
    }

    private ConnectorRunner runner(ConfiguredConnector configured) throws InterruptedException {
        return ConnectorRunner.of(configured, catalogue, store, indicators, clock, pacing, this::tell, this::restart);
    }

    private ConnectorRunner require(String name) throws ConnectorException {
        ConnectorRunner runner = runners.get(name);
        if (runner == null) {
            throw Catalogue.misconfigured("There is no connector named \"" + name + "\".");
        }
        return runner;
    }

    /** @param secrets what is known of the secrets that are read from elsewhere; without them nothing else works */
    private List<SelfCheck> selfTest(String name, List<SelfCheck> secrets, Connector connector)
            throws ConnectorException, InterruptedException {
        List<SelfCheck> checks = new ArrayList<>(secrets);
        checks.addAll(Border.callWithin(pacing.testLimit(), name, connector::selfTest));
        return checks;
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    private static String described(String verb, ConfiguredConnector connector) {
        String settings = connector.settings().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(setting -> setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining(", "));
        String secrets = connector.secrets().keySet().stream().sorted().collect(Collectors.joining(", "));
        String references = connector.references().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(secret ->
                        secret.getKey() + " read from " + secret.getValue().words())
                .collect(Collectors.joining(", "));
        return verb + " " + connector.displayName() + " with " + (settings.isEmpty() ? "no settings" : settings)
                + (secrets.isEmpty() ? "" : "; secrets kept for " + secrets)
                + (references.isEmpty() ? "." : "; " + references + ".");
    }
}
