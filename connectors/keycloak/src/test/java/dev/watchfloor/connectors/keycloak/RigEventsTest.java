package dev.watchfloor.connectors.keycloak;

import dev.watchfloor.connectors.rigs.keycloak.KeycloakRig;
import dev.watchfloor.connectors.spi.PullFeed;
import dev.watchfloor.connectors.testing.PullFeedContract;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class RigEventsTest extends PullFeedContract {
    private KeycloakRig rig;
    private Connectors connectors;

    @BeforeEach
    void start() throws Exception {
        rig = KeycloakRig.start();
        rig.addUser("alice");
        connectors = Connectors.reading(rig);
    }

    @AfterEach
    void stop() {
        connectors.close();
        rig.close();
    }

    @Override
    protected PullFeed feed() throws Exception {
        return connectors.feed();
    }

    @Override
    protected void produce(int count) {
        for (int number = 0; number < count; number++) {
            rig.signIn("alice", "203.0.113.24", "remote-access");
        }
    }

    @Override
    protected boolean produceMalformed() throws Exception {
        rig.record("{\"time\":" + Instant.now().toEpochMilli()
                + ",\"type\":\"LOGIN\",\"details\":{\"password\":\"letmein-letmein\"}}");
        return true;
    }

    @Override
    protected Optional<Instant> timeOfNext() {
        return Optional.of(Instant.now());
    }

    @Override
    protected List<String> secrets() {
        return List.of(rig.readerSecret(), "letmein-letmein");
    }
}
