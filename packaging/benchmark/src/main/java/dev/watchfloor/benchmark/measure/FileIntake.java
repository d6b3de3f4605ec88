package dev.watchfloor.benchmark.measure;

import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.Page;
import dev.watchfloor.connectors.spi.PullFeed;
import dev.watchfloor.connectors.spi.Settings;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Takes a sensor's file into the console's store through the connector that is installed for it: read, parsed, and
 * appended with the cursor in the same transaction. The next page is read while the one before it is appended.
 */
final class FileIntake {
    private final EventStore store;

    FileIntake(EventStore store) {
        this.store = store;
    }

    /** Takes in the whole file; returns how many events it gave. */
    long takeIn(String name, Path file) throws ConnectorException, InterruptedException, ExecutionException {
        try (Connector connector = connector(name, file);
                ExecutorService reader = Executors.newSingleThreadExecutor()) {
            if (!(connector.events().orElseThrow() instanceof PullFeed feed)) {
                throw new IllegalStateException("a file is asked, not told");
            }
            long taken = 0;
            Future<Page> coming = reader.submit(() -> feed.fetch(Cursor.START, Batches.SIZE));
            while (true) {
                Page page = coming.get();
                boolean more = page.more();
                if (more) {
                    coming = reader.submit(() -> feed.fetch(page.next(), Batches.SIZE));
                }
                if (!page.rejected().isEmpty()) {
                    throw new IllegalStateException(page.rejected().getFirst().toString());
                }
                taken += store.append(name, page.events(), page.next()).stored().size();
                if (!more) {
                    return taken;
                }
            }
        }
    }

    private static Connector connector(String name, Path file) throws ConnectorException {
        ConnectorFactory factory = ServiceLoader.load(ConnectorFactory.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(found -> found.type().equals("suricata"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the connector for Suricata is not installed"));
        return factory.create(
                Settings.of(factory.settings(), Map.of("path", file.toString())),
                new ConnectorContext(name, Clock.systemUTC(), key -> Optional.empty()));
    }
}
