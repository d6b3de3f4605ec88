package dev.watchfloor.connectors.testing;

import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.spi.PullFeed;
import dev.watchfloor.connectors.spi.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

/** What a connector that follows a log at its setting {@code path} must keep to: {@link PullFeedContract} on that file. */
public abstract class FollowedLogContract extends PullFeedContract {
    private static final Instant START = Instant.parse("2026-11-24T02:00:00Z");

    @TempDir
    protected Path folder;

    private int written;

    /** The factory under test. */
    protected abstract ConnectorFactory factory();

    /** A line of the product without its end, one event at {@code time}. */
    protected abstract String line(Instant time, int number);

    /** A line that the product's parser rejects. */
    protected String malformed() {
        return "{\"cut";
    }

    /** Settings beside {@code path}. */
    protected Map<String, String> settings() {
        return Map.of();
    }

    /** A connector that follows the log. */
    protected final Connector connector() throws Exception {
        Map<String, String> values = new HashMap<>(settings());
        values.put("path", log().toString());
        return factory()
                .create(
                        Settings.of(factory().settings(), values),
                        new ConnectorContext("log", Clock.systemUTC(), key -> Optional.empty()));
    }

    /** The file that is followed. */
    protected final Path log() {
        return folder.resolve("followed.log");
    }

    /** Adds a line to the log. */
    protected final void write(String line) throws Exception {
        Files.writeString(log(), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    @Override
    protected final PullFeed feed() throws Exception {
        return (PullFeed) connector().events().orElseThrow();
    }

    @Override
    protected final void produce(int count) throws Exception {
        for (int i = 0; i < count; i++) {
            write(line(START.plusSeconds(written), written));
            written++;
        }
    }

    @Override
    protected final boolean produceMalformed() throws Exception {
        write(malformed());
        return true;
    }

    @Override
    protected final Optional<Instant> timeOfNext() {
        return Optional.of(START.plusSeconds(written));
    }
}
