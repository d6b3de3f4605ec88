package dev.watchfloor.connectors.haproxy;

import dev.watchfloor.connectors.feeds.FileFeed;
import dev.watchfloor.connectors.rigs.haproxy.HaproxyRig;
import dev.watchfloor.connectors.rigs.haproxy.RigRequest;
import dev.watchfloor.connectors.spi.PullFeed;
import dev.watchfloor.connectors.testing.PullFeedContract;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The feed contract for a followed log file, with secrets in the queries and free text between the records. */
final class LogFileFeedTest extends PullFeedContract {
    private static final String SECRET = "s3cr3t-in-a-query";

    @TempDir
    Path folder;

    private final List<FileFeed> opened = new ArrayList<>();
    private Instant next = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
    private HaproxyRig rig;

    @BeforeEach
    void start() throws Exception {
        rig = HaproxyRig.start(folder, Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        opened.forEach(FileFeed::close);
        rig.close();
    }

    @Override
    protected PullFeed feed() {
        FileFeed feed = new FileFeed(rig.logFile().toString(), new AccessRecords(), Duration.ofMillis(10));
        opened.add(feed);
        return feed;
    }

    @Override
    protected void produce(int count) {
        for (int number = 0; number < count; number++) {
            rig.request(
                    new RigRequest("203.0.113.9", "GET", "/cb?code=" + SECRET, "Mozilla/5.0 \"x\"", "shop.example"),
                    next);
            next = next.plusMillis(7);
        }
        rig.say("Server app/app1 is going DOWN for maintenance. 0 active and 0 backup servers left.");
    }

    @Override
    protected boolean produceMalformed() {
        rig.say("{\"ts\":1795488072.199,\"path\":\"/x?token=" + SECRET + "\",\"status\":");
        return true;
    }

    @Override
    protected Optional<Instant> timeOfNext() {
        return Optional.of(next);
    }

    @Override
    protected List<String> secrets() {
        return List.of(SECRET);
    }
}
