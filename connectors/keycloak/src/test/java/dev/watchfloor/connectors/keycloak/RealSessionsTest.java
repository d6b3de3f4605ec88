package dev.watchfloor.connectors.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.connectors.spi.SelfCheck;
import dev.watchfloor.connectors.spi.SessionControl;
import dev.watchfloor.connectors.spi.SessionRef.Kind;
import dev.watchfloor.connectors.testing.HeldSession;
import dev.watchfloor.connectors.testing.SessionControlContract;
import dev.watchfloor.connectors.testing.real.RealKeycloak;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("real-keycloak")
class RealSessionsTest extends SessionControlContract {
    private RealKeycloak server;
    private Connectors acting;
    private Connectors reading;
    private SessionControl control;

    @BeforeEach
    void start() throws Exception {
        server = RealKeycloak.shared();
        acting = Connectors.acting(server);
        reading = Connectors.reading(server);
        control = acting.make().sessions().orElseThrow();
    }

    @AfterEach
    void stop() {
        if (server != null) {
            acting.close();
            reading.close();
        }
    }

    @Override
    protected SessionControl control() {
        return control;
    }

    @Override
    protected Optional<SessionControl> readOnlyControl() throws Exception {
        return reading.make().sessions();
    }

    @Override
    protected SessionControl controlAt(int port) throws Exception {
        return acting.at(port).make().sessions().orElseThrow();
    }

    @Override
    protected String addUser(String name) throws Exception {
        return server.addUser(name);
    }

    @Override
    protected HeldSession signIn(String user, Kind kind) throws Exception {
        return server.signIn(user, kind);
    }

    @Override
    protected boolean canGoOn(HeldSession session) throws Exception {
        return server.canGoOn(session);
    }

    @Override
    protected List<String> secrets() {
        return List.of(server.secret(server.readerId()), server.secret(server.responderId()));
    }

    @Test
    void theSelfTestPassesWithTheRightClients() throws Exception {
        assertThat(acting.make().selfTest())
                .allSatisfy(check ->
                        assertThat(check.verdict()).as(check.sentence()).isEqualTo(SelfCheck.Verdict.PASSED));
    }

    @Test
    void theSelfTestNamesWhatABareClientLacks() throws Exception {
        List<SelfCheck> checks = reading.reader(server.bareId(), server.secret(server.bareId()))
                .make()
                .selfTest();

        assertThat(checks)
                .filteredOn(check -> check.verdict() == SelfCheck.Verdict.FAILED)
                .extracting(SelfCheck::name)
                .contains("Read sessions", "Read accounts", "Read events");
    }

    @Test
    void savingSwitchedOffDegradesHealth() throws Exception {
        server.saveLoginEvents(false);
        try {
            assertThat(acting.make().checkHealth().state()).isEqualTo(Health.State.DEGRADED);
        } finally {
            server.saveLoginEvents(true);
        }
        Health health = acting.make().checkHealth();
        assertThat(health.state()).as(health.sentence()).isEqualTo(Health.State.HEALTHY);
        assertThat(health.sentence()).isEqualTo("Keycloak answers and saves login events.");
    }

    @Test
    void oneClientForBothMayAct() throws Exception {
        SessionControl both = reading.reader(server.bothId(), server.secret(server.bothId()))
                .make()
                .sessions()
                .orElseThrow();
        String name = "both-" + System.nanoTime();
        String userId = server.addUser(name);
        HeldSession session = server.signIn(name, Kind.ONLINE);

        both.revokeAll(userId, new ActionKey("k"));

        assertThat(server.canGoOn(session)).isFalse();
    }
}
