package dev.watchfloor.connectors.example;

import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.EventFeed;
import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.connectors.spi.ProductIdentity;
import dev.watchfloor.connectors.spi.SelfCheck;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One notebook file. Offers events only: what it cannot do is simply absent. */
final class Notebook implements Connector {
    private final Path file;
    private final Clock clock;
    private final NotebookFeed feed;

    Notebook(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
        feed = new NotebookFeed(file);
    }

    @Override
    public ProductIdentity identity() {
        return new ProductIdentity("Notebook", "unknown", file.toString());
    }

    @Override
    public Health checkHealth() {
        Instant asked = clock.instant();
        if (!Files.isReadable(file)) {
            return new Health(
                    Health.State.DOWN,
                    "The notebook " + file + " cannot be read. Check its path and its permissions.",
                    null,
                    null);
        }
        return Health.healthy("The notebook is readable.", Duration.between(asked, clock.instant()), null);
    }

    @Override
    public List<SelfCheck> selfTest() {
        Health health = checkHealth();
        return List.of(
                health.state() == Health.State.HEALTHY
                        ? SelfCheck.passed("Read the file", health.sentence())
                        : SelfCheck.failed("Read the file", health.sentence()));
    }

    @Override
    public Optional<EventFeed> events() {
        return Optional.of(feed);
    }

    @Override
    public void close() {
        // Nothing stays open between two calls.
    }

    @Override
    public String toString() {
        return "Notebook[" + file + "]";
    }
}
