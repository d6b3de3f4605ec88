package dev.watchfloor.benchmark.reading;

import dev.watchfloor.connectors.feeds.ParsedRecord;
import dev.watchfloor.connectors.feeds.RecordParser;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.Page;
import dev.watchfloor.connectors.spi.PullFeed;
import dev.watchfloor.connectors.spi.RejectedRecord;
import dev.watchfloor.connectors.spi.Settings;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;

/** How a product's lines become events. Thread-safe. */
sealed interface Way permits Way.Followed, Way.Parsed, Listened {
    /** Events on a page, as the console asks for them. */
    int PAGE = 2_000;

    /**
     * Takes in the whole file on the calling thread, or on one thread of its own.
     *
     * @throws IllegalStateException when a line is not understood
     */
    Pace read(Path file) throws IOException, ConnectorException, InterruptedException;

    /**
     * Through the connector that follows files.
     *
     * @param type of the connector
     * @param setting which names the file
     */
    record Followed(String type, String setting, Map<String, String> more) implements Way {
        public Followed {
            more = Map.copyOf(more);
        }

        @Override
        public Pace read(Path file) throws ConnectorException, InterruptedException {
            Map<String, String> values = new HashMap<>(more);
            values.put(setting, file.toString());
            try (Connector connector = connector(type, values)) {
                if (!(connector.events().orElseThrow() instanceof PullFeed feed)) {
                    throw new IllegalStateException("a file is asked, not told");
                }
                long processor = processorNanos();
                long begun = System.nanoTime();
                long events = 0;
                Cursor cursor = Cursor.START;
                for (boolean more = true; more; ) {
                    Page page = feed.fetch(cursor, PAGE);
                    requireUnderstood(page.rejected());
                    events += page.events().size();
                    cursor = page.next();
                    more = page.more();
                }
                return new Pace(events, processorNanos() - processor, System.nanoTime() - begun);
            }
        }
    }

    /** Through a parser alone, where a broker or an index brings the records one by one. */
    record Parsed(RecordParser parser) implements Way {
        @Override
        public Pace read(Path file) throws IOException {
            long processor = processorNanos();
            long begun = System.nanoTime();
            long events = 0;
            try (BufferedReader lines = Files.newBufferedReader(file)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    events += switch (parser.parse(line, "record")) {
                        case ParsedRecord.Understood understood ->
                            understood.events().size();
                        case ParsedRecord.Rejected rejected ->
                            throw new IllegalStateException(rejected.record().toString());
                        case ParsedRecord.Skipped skipped -> 0;
                    };
                }
            }
            return new Pace(events, processorNanos() - processor, System.nanoTime() - begun);
        }
    }

    /** The installed connector. */
    static Connector connector(String type, Map<String, String> values) throws ConnectorException {
        ConnectorFactory factory = ServiceLoader.load(ConnectorFactory.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(found -> found.type().equals(type))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the connector " + type + " is not installed"));
        return factory.create(
                Settings.of(factory.settings(), values),
                new ConnectorContext(type, Clock.systemUTC(), key -> Optional.empty()));
    }

    /** What the calling thread has computed so far. */
    static long processorNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    /** What was not understood would make the rest look fast. */
    static void requireUnderstood(List<RejectedRecord> rejected) {
        if (!rejected.isEmpty()) {
            throw new IllegalStateException(rejected.getFirst().toString());
        }
    }
}
