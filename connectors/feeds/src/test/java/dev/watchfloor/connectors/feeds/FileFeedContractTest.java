package dev.watchfloor.connectors.feeds;

import dev.watchfloor.connectors.spi.PullFeed;
import dev.watchfloor.connectors.testing.PullFeedContract;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

class FileFeedContractTest extends PullFeedContract {
    @TempDir
    Path directory;

    private int written;

    @Override
    protected PullFeed feed() {
        return new FileFeed(directory.resolve("access.log").toString(), new LineEvents(), Duration.ofSeconds(1));
    }

    @Override
    protected void produce(int count) throws Exception {
        for (int i = 0; i < count; i++) {
            append(written++ + " served\n");
        }
    }

    @Override
    protected boolean produceMalformed() throws Exception {
        append("no number\n");
        return true;
    }

    @Override
    protected Optional<Instant> timeOfNext() {
        return Optional.of(Instant.ofEpochSecond(written));
    }

    private void append(String text) throws Exception {
        Files.writeString(directory.resolve("access.log"), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
