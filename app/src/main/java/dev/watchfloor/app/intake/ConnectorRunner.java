package dev.watchfloor.app.intake;

import dev.watchfloor.app.intake.secrets.SecretsRead;
import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.app.timeline.StoreException;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.spi.Capability;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.spi.EventFeed;
import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.connectors.spi.IndicatorFeed;
import dev.watchfloor.connectors.spi.PullFeed;
import dev.watchfloor.connectors.spi.PushFeed;
import dev.watchfloor.connectors.spi.SelfCheck;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one connector on virtual threads of its own: one for its feed, one for its health, one for the secrets that it is
 * told of by reference. Whatever happens to it stays
 * with it. Thread-safe.
 */
final class ConnectorRunner implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ConnectorRunner.class);
    private static final Duration LONGEST_CLOSE = Duration.ofMillis(1_500);

    private final ConfiguredConnector configured;
    private final Catalogue.@Nullable Made made;
    private final EventStore store;
    private final IndicatorSink indicators;
    private final Clock clock;
    private final Pacing pacing;
    private final Runnable changed;
    private final SecretWatch secrets;
    private final Consumer<ConnectorRunner> restart;
    private final IntakeCounts counts;
    private final FeedState state;
    private final Set<Capability> capabilities;
    private final List<Thread> threads = new ArrayList<>();
    /** Only the thread of the health looks at it. */
    private final @Nullable SilenceWatch silence;

    private volatile Health checked;
    private volatile @Nullable Instant measured;

    private ConnectorRunner(
            ConfiguredConnector configured,
            Catalogue.@Nullable Made made,
            Health first,
            EventStore store,
            IndicatorSink indicators,
            Clock clock,
            Pacing pacing,
            SecretWatch secrets,
            Runnable changed,
            Consumer<ConnectorRunner> restart) {
        this.configured = configured;
        this.made = made;
        this.checked = first;
        this.store = store;
        this.indicators = indicators;
        this.clock = clock;
        this.pacing = pacing;
        this.secrets = secrets;
        this.changed = changed;
        this.restart = restart;
        counts = new IntakeCounts(clock);
        state = new FeedState(clock, pacing, changed);
        capabilities = made == null ? Set.of() : capabilities(made.connector());
        silence = made == null || made.quietAfter().isEmpty()
                ? null
                : new SilenceWatch(
                        configured.name(), configured.layer(), made.quietAfter().get(), clock.instant());
    }

    /**
     * Makes the connector; when that fails, the runner says so as its health, and does nothing else but look whether a
     * secret that it is told of has come.
     *
     * @param restart called when its secrets are others now, on a thread of the runner
     */
    static ConnectorRunner of(
            ConfiguredConnector configured,
            Catalogue catalogue,
            EventStore store,
            IndicatorSink indicators,
            Clock clock,
            Pacing pacing,
            Runnable changed,
            Consumer<ConnectorRunner> restart)
            throws InterruptedException {
        SecretsRead read = catalogue.read(configured);
        read.remarks().forEach(remark -> LOG.warn("{}: {}", configured.name(), remark));
        Catalogue.@Nullable Made made = null;
        Health first = Health.unknown();
        try {
            made = catalogue.make(configured, read);
        } catch (ConnectorException failure) {
            first = Health.down(failure);
        }
        SecretWatch secrets = new SecretWatch(() -> catalogue.read(configured), read, made != null);
        return new ConnectorRunner(
                configured, made, first, store, indicators, clock, pacing, secrets, changed, restart);
    }

    synchronized void start() {
        if (!threads.isEmpty()) {
            return;
        }
        if (!configured.references().isEmpty()) {
            threads.add(start("secrets", this::watchSecrets));
        }
        if (made == null) {
            return;
        }
        threads.add(start("before", this::lookBack));
        threads.add(start("health", this::watchHealth));
        made.connector().events().ifPresent(feed -> threads.add(start("feed", loop(feed))));
        made.connector().indicators().ifPresent(feed -> threads.add(start("indicators", loop(feed))));
    }

    /** Looks at the secrets now. Whether it should be closed and made anew. */
    boolean hasOtherSecrets() {
        return secrets.isOther();
    }

    /** What the latest look at the secrets that are read from elsewhere came to. */
    List<SelfCheck> secretChecks() {
        return secrets.checks();
    }

    ConfiguredConnector configured() {
        return configured;
    }

    Optional<LiveConnectors.Named> live() {
        return Optional.ofNullable(made)
                .map(object -> new LiveConnectors.Named(
                        configured.name(),
                        configured.type(),
                        configured.displayName(),
                        configured.layer(),
                        object.settings(),
                        object.connector()));
    }

    ConnectorStatus status() {
        ConnectorFactory factory = made == null ? null : made.factory();
        Layer layer = factory == null ? configured.layer() : factory.layer();
        IntakeCounts.Snapshot now = counts.now();
        return new ConnectorStatus(
                configured.name(),
                configured.type(),
                factory == null ? configured.displayName() : factory.displayName(),
                layer,
                factory == null ? "fth-help-circle" : factory.icon(),
                configured.settings(),
                configured.references(),
                capabilities,
                health(),
                now.received(),
                now.repeated(),
                now.rejected(),
                now.samples().isEmpty() ? null : now.samples().getFirst().record(),
                now.lastEvent(),
                now.eventsPerSecond(),
                state.nextAttempt(),
                measured,
                new FeedReport(
                        state.lastSuccess(),
                        now.lastArrival(),
                        made == null ? null : made.pollEvery().orElse(null),
                        now.lag(),
                        now.passedOver(),
                        now.samples()));
    }

    /** Ends threads and connector; waits at most 1.5 s. */
    @Override
    public synchronized void close() {
        threads.forEach(Thread::interrupt);
        if (made != null) {
            threads.add(start(
                    "close",
                    () -> Border.call(configured.name(), () -> {
                        made.connector().close();
                        return true;
                    })));
        }
        long end = System.nanoTime() + LONGEST_CLOSE.toNanos();
        try {
            for (Thread thread : threads) {
                long left = end - System.nanoTime();
                if (!thread.join(Duration.ofNanos(Math.max(left, 1)))) {
                    LOG.warn("{} did not end in time and is left behind.", thread.getName());
                }
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        threads.clear();
    }

    /** Something that ends when interrupted. */
    @FunctionalInterface
    private interface Work {
        void run() throws ConnectorException, InterruptedException;
    }

    private Work loop(EventFeed feed) {
        FeedLoop loop = switch (feed) {
            case PullFeed pull -> new PullLoop(configured.name(), pull, store, counts, state, pacing.pause(), changed);
            case PushFeed push -> new PushLoop(configured.name(), push, store, counts, state, changed);
        };
        return loop::run;
    }

    private Work loop(IndicatorFeed feed) {
        FeedLoop loop = new IndicatorLoop(configured.name(), feed, indicators, counts, state, pacing.pause(), changed);
        return loop::run;
    }

    private Thread start(String part, Work work) {
        return Thread.ofVirtual()
                .name("connector-" + configured.name() + "-" + part)
                .start(() -> {
                    try {
                        work.run();
                    } catch (InterruptedException stopped) {
                        LOG.debug("{} of {} ended.", part, configured.name());
                    } catch (ConnectorException failure) {
                        LOG.warn("{} of {} ended: {}", part, configured.name(), failure.sentence());
                    }
                });
    }

    /** Finds the last event of earlier runs, on a thread of its own: the index may have to be read from disk first. */
    private void lookBack() {
        try {
            NewestEvents.time(store, configured.name()).ifPresent(newest -> {
                counts.before(newest);
                changed.run();
            });
        } catch (StoreException unreadable) {
            LOG.warn("The last event of {} is not known: {}", configured.name(), unreadable.getMessage());
        }
    }

    private Health health() {
        return secrets.over(
                ClockJudgement.over(state.over(checked), counts.now().lag()));
    }

    private void watchSecrets() throws InterruptedException {
        while (!Thread.currentThread().isInterrupted()) {
            pacing.pause().of(made == null ? pacing.healthEvery().dividedBy(6) : pacing.healthEvery());
            Health before = health();
            if (secrets.isOther()) {
                restart.accept(this);
                return;
            }
            if (!health().equals(before)) {
                changed.run();
            }
        }
    }

    private void watchHealth() throws InterruptedException {
        while (made != null && !Thread.currentThread().isInterrupted()) {
            Health before = health();
            try {
                checked = Border.callWithin(pacing.healthLimit(), configured.name(), made.connector()::checkHealth);
            } catch (ConnectorException failure) {
                checked = Health.down(failure);
            }
            measured = clock.instant();
            tellSilence();
            if (!health().equals(before)) {
                changed.run();
            }
            // What is not well is looked at sooner: a listener that was not up yet at the first look is no lasting
            // fault.
            pacing.pause()
                    .of(
                            checked.state() == Health.State.HEALTHY
                                    ? pacing.healthEvery()
                                    : pacing.healthEvery().dividedBy(6));
        }
    }

    private void tellSilence() {
        SilenceWatch watch = silence;
        if (watch == null) {
            return;
        }
        watch.look(counts.lastArrival(), clock.instant()).ifPresent(event -> {
            try {
                store.append(configured.name(), List.of(event), null);
                watch.stored();
                changed.run();
            } catch (StoreException failure) {
                LOG.warn(
                        "The silence of {} could not be stored, and is tried again: {}",
                        configured.name(),
                        failure.getMessage());
            }
        });
    }

    private static Set<Capability> capabilities(Connector connector) {
        Set<Capability> offered = EnumSet.noneOf(Capability.class);
        connector.events().ifPresent(feed -> offered.add(Capability.EVENTS));
        connector.sessions().ifPresent(control -> offered.add(Capability.SESSIONS));
        connector.users().ifPresent(control -> offered.add(Capability.USERS));
        connector.devices().ifPresent(control -> offered.add(Capability.DEVICES));
        connector.denylist().ifPresent(control -> offered.add(Capability.DENYLIST));
        connector.imports().ifPresent(files -> offered.add(Capability.IMPORTS));
        connector.search().ifPresent(search -> offered.add(Capability.SEARCH));
        connector.indicators().ifPresent(feed -> offered.add(Capability.INDICATORS));
        return offered;
    }
}
