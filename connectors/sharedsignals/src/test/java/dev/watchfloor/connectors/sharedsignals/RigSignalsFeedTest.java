package dev.watchfloor.connectors.sharedsignals;

import dev.watchfloor.connectors.rigs.sharedsignals.SignalsRig;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.PullFeed;
import dev.watchfloor.connectors.testing.PullFeedContract;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The feed's contract, which reads again from the start: against a transmitter that lets it. */
class RigSignalsFeedTest extends PullFeedContract {
    private final List<Connector> opened = new ArrayList<>();
    private SignalsRig rig;

    @BeforeEach
    void start() throws Exception {
        rig = SignalsRig.start();
        rig.beginAgain();
    }

    @AfterEach
    void stop() {
        opened.forEach(Connector::close);
        rig.close();
    }

    @Override
    protected PullFeed feed() throws Exception {
        Connector connector = SignalsFixture.connector(rig.url(), rig.secret());
        opened.add(connector);
        return (PullFeed) connector.events().orElseThrow();
    }

    @Override
    protected void produce(int count) {
        for (int number = 0; number < count; number++) {
            rig.revoke("user", "session-" + number);
        }
    }

    @Override
    protected boolean produceMalformed() {
        rig.put(UUID.randomUUID().toString(), "no token");
        return true;
    }

    @Override
    protected Optional<Instant> timeOfNext() {
        return Optional.of(Instant.now());
    }

    @Override
    protected List<String> secrets() {
        return List.of(rig.secret());
    }
}
