package dev.watchfloor.connectors.testing;

import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.spi.RecordImport;
import dev.watchfloor.connectors.spi.Settings;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** {@link RecordImportContract} for a connector that follows a log at its setting {@code path}. */
public abstract class LogImportContract extends RecordImportContract {
    private static final Instant START = Instant.parse("2026-11-24T02:00:00Z");

    /** The factory under test. */
    protected abstract ConnectorFactory factory();

    /** A line of the product without its end, one event at {@code time}, never twice the same. */
    protected abstract String line(Instant time, int number);

    /** Settings beside {@code path}. */
    protected Map<String, String> settings() {
        return Map.of();
    }

    @Override
    protected final RecordImport imports() throws Exception {
        Map<String, String> values = new HashMap<>(settings());
        values.put("path", folder + "/live/followed.log");
        try (Connector connector = factory()
                .create(
                        Settings.of(factory().settings(), values),
                        new ConnectorContext("log", Clock.systemUTC(), key -> Optional.empty()))) {
            return connector.imports().orElseThrow();
        }
    }

    @Override
    protected final String record(int number) {
        return line(START.plusSeconds(number), number);
    }
}
