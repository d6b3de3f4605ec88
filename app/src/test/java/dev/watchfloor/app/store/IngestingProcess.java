package dev.watchfloor.app.store;

import dev.watchfloor.app.intake.IndicatorSink;
import dev.watchfloor.app.intake.Pacing;
import dev.watchfloor.app.intake.SupervisedConnectors;
import dev.watchfloor.app.intake.TestFactory;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A console's intake as a process of its own, to be killed. Prints the number of events after each commit. */
public final class IngestingProcess {
    private static final SpaceLimits SPACE_GIVEN_BACK_OFTEN =
            new SpaceLimits(600_000, 200_000, Duration.ofSeconds(1), Duration.ofSeconds(1));

    private IngestingProcess() {}

    public static void main(String[] arguments) throws Exception {
        PrintStream out = System.out;
        Database database = Database.open(
                Path.of(arguments[0]), Clock.systemUTC(), Migrations.STEPS, "file:", null, SPACE_GIVEN_BACK_OFTEN);
        H2EventStore store = H2EventStore.open(database, Clock.systemUTC());
        store.subscribe(appended -> {
            out.println(store.statistics().events());
            out.flush();
        });
        SupervisedConnectors connectors = connectors(database, store, Path.of(arguments[1]));
        connectors.load();
        connectors.start();
        new CountDownLatch(1).await();
    }

    static SupervisedConnectors connectors(Database database, H2EventStore store, Path source) throws Exception {
        return new SupervisedConnectors(
                List.of(TestFactory.pulling(() -> new GrowingFileFeed(source))),
                H2ConnectorRepository.open(database),
                store,
                IndicatorSink.NONE,
                (action, subject, target, outcome, detail, change) -> {},
                Clock.systemUTC(),
                Pacing.real());
    }
}
