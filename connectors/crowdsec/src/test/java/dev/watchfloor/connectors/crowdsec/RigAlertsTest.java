package dev.watchfloor.connectors.crowdsec;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.watchfloor.connectors.rigs.crowdsec.CrowdsecRig;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.PullFeed;
import dev.watchfloor.connectors.testing.PullFeedContract;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The feed's contract against the rig. */
class RigAlertsTest extends PullFeedContract {
    private final List<Connector> opened = new ArrayList<>();
    private CrowdsecRig rig;

    @BeforeEach
    void start() throws Exception {
        rig = CrowdsecRig.start();
        rig.detect("crowdsecurity/ssh-bf", "203.0.113.1");
    }

    @AfterEach
    void stop() {
        opened.forEach(Connector::close);
        rig.close();
    }

    @Override
    protected PullFeed feed() throws Exception {
        Connector connector = CrowdsecFixture.connector(rig);
        opened.add(connector);
        return (PullFeed) connector.events().orElseThrow();
    }

    @Override
    protected void produce(int count) {
        for (int number = 0; number < count; number++) {
            rig.detect("crowdsecurity/http-probing", "203.0.113." + (number % 250 + 1));
        }
    }

    @Override
    protected boolean produceMalformed() {
        rig.put(JsonNodeFactory.instance
                .objectNode()
                .put("scenario", "crowdsecurity/ssh-bf")
                .put("created_at", "yesterday"));
        return true;
    }

    @Override
    protected Optional<Instant> timeOfNext() {
        return Optional.of(Instant.now());
    }

    @Override
    protected List<String> secrets() {
        return List.of(rig.password(), rig.bouncerKey());
    }
}
