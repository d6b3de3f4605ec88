package dev.watchfloor.app.intake;

import dev.watchfloor.app.intake.secrets.SecretReader;
import dev.watchfloor.app.store.Database;
import dev.watchfloor.app.store.H2ConnectorRepository;
import dev.watchfloor.app.store.H2EventStore;
import dev.watchfloor.connectors.spi.ConnectorFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** A desk over a real database, whose waits last a hundredth and are written down. */
final class IntakeRig implements AutoCloseable {
    final Clock clock;
    final List<Duration> waits = new CopyOnWriteArrayList<>();
    final List<String> audited = new CopyOnWriteArrayList<>();
    final Database database;
    final H2EventStore store;
    final SupervisedConnectors desk;

    IntakeRig(Path profile, ConnectorFactory... factories) throws Exception {
        this(profile, Clock.systemUTC(), factories);
    }

    IntakeRig(Path profile, Clock clock, ConnectorFactory... factories) throws Exception {
        this(profile, clock, Map.of(), Duration.ofMinutes(1), factories);
    }

    /** @param environment what the console's process has for variables */
    IntakeRig(Path profile, Map<String, String> environment, ConnectorFactory... factories) throws Exception {
        this(profile, Clock.systemUTC(), environment, Duration.ofMinutes(1), factories);
    }

    /** @param listenLimit how long a trial listens */
    IntakeRig(Path profile, Map<String, String> environment, Duration listenLimit, ConnectorFactory... factories)
            throws Exception {
        this(profile, Clock.systemUTC(), environment, listenLimit, factories);
    }

    private IntakeRig(
            Path profile,
            Clock clock,
            Map<String, String> environment,
            Duration listenLimit,
            ConnectorFactory... factories)
            throws Exception {
        this.clock = clock;
        database = Database.open(profile, clock);
        store = H2EventStore.open(database, clock);
        Pacing pacing = new Pacing(
                duration -> {
                    waits.add(duration);
                    TimeUnit.NANOSECONDS.sleep(duration.toNanos() / 100);
                },
                new Random(7),
                Duration.ofSeconds(30),
                Duration.ofMillis(200),
                Duration.ofMillis(200),
                listenLimit);
        desk = new SupervisedConnectors(
                List.of(factories),
                H2ConnectorRepository.open(database),
                store,
                IndicatorSink.NONE,
                (action, subject, target, outcome, detail, change) -> audited.add(action + " " + subject + " " + outcome
                        + " " + detail + " [" + change.before() + " | " + change.after() + "]"),
                clock,
                pacing,
                new SecretReader(environment::get));
        desk.load();
        desk.start();
    }

    ConnectorStatus status(String name) {
        return desk.list().stream()
                .filter(status -> status.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() {
        desk.close();
        database.close();
    }
}
