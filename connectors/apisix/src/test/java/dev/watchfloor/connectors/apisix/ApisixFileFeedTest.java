package dev.watchfloor.connectors.apisix;

import dev.watchfloor.connectors.rigs.apisix.ApisixRig;
import dev.watchfloor.connectors.rigs.apisix.RigAnswer;
import dev.watchfloor.connectors.rigs.apisix.RigRequest;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.PullFeed;
import dev.watchfloor.connectors.testing.PullFeedContract;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The pull feed contract on the file of file-logger. */
class ApisixFileFeedTest extends PullFeedContract {
    private final List<Connector> opened = new ArrayList<>();

    @TempDir
    private Path folder;

    private Instant next = Instant.parse("2026-11-24T02:00:00.250Z");
    private ApisixRig rig;
    private Path file;

    @BeforeEach
    void start() throws Exception {
        file = folder.resolve("access.log");
        rig = ApisixRig.start(ApisixRig.Version.V3_18);
        rig.logToFile(file);
    }

    @AfterEach
    void stop() {
        opened.forEach(Connector::close);
        rig.close();
    }

    @Override
    protected PullFeed feed() throws Exception {
        Connector connector = ApisixFixture.connector(Map.of("log-file", file.toString()), "unused");
        opened.add(connector);
        return (PullFeed) connector.events().orElseThrow();
    }

    @Override
    protected void produce(int count) {
        for (int made = 0; made < count; made++) {
            RigRequest request = RigRequest.of("203.0.113.8", "GET", "/open/a").header("apikey", "auth-one");
            rig.log(next, request, RigAnswer.of(200, 10));
            next = next.plusSeconds(1);
        }
    }

    @Override
    protected boolean produceMalformed() throws Exception {
        Files.writeString(file, "{\"request\":{\"headers\":{\"apikey\":\"auth-one\"\n", StandardOpenOption.APPEND);
        return true;
    }

    @Override
    protected Optional<Instant> timeOfNext() {
        return Optional.of(next);
    }

    @Override
    protected List<String> secrets() {
        return List.of("auth-one");
    }
}
