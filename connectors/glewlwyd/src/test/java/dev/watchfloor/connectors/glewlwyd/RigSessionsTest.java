package dev.watchfloor.connectors.glewlwyd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchfloor.connectors.rigs.glewlwyd.GlewlwydRig;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Session;
import dev.watchfloor.connectors.spi.SessionRef.Kind;
import dev.watchfloor.connectors.testing.HeldSession;
import java.time.Clock;
import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RigSessionsTest extends GlewlwydSessionsContract {
    private GlewlwydRig rig;
    private Server server;

    @BeforeEach
    @Override
    void connect() throws Exception {
        rig = GlewlwydRig.start(Clock.systemUTC(), Connections.PASSWORD);
        server = new Server(rig.url()).as(Connections.USER, Connections.PASSWORD);
        super.connect();
    }

    @AfterEach
    void stop() {
        server.close();
        rig.close();
    }

    @Override
    Server server() {
        return server;
    }

    @Override
    protected OptionalLong writes() {
        return OptionalLong.of(rig.writes());
    }

    @Test
    void anOldPasswordIsGivenAgainInTheSameSession() throws Exception {
        server.addUser("ana");
        control().list();
        long signIns = rig.signIns();
        long sessions = own();

        rig.agePasswords();

        assertThat(control().list()).isNotEmpty();
        assertThat(rig.signIns()).isEqualTo(signIns + 1);
        server.as(Connections.USER, Connections.PASSWORD);
        assertThat(own()).as("sessions of the console's account").isEqualTo(sessions + 1); // that of the tests is new
    }

    @Test
    void whoIsNoAdministratorIsToldSo() throws Exception {
        rig.scope(Connections.USER, "g_admin", false);

        assertThatThrownBy(() -> control().list()).isInstanceOfSatisfying(ConnectorException.class, failure -> {
            assertThat(failure.category()).isEqualTo(ConnectorException.Category.FORBIDDEN);
            assertThat(failure.sentence()).contains("g_admin");
        });
    }

    @Test
    void whoIsNoAdministratorAnyMoreSeesNoEmptyList() throws Exception {
        server.addUser("ana");
        control().list();

        rig.scope(Connections.USER, "g_admin", false);

        assertThatThrownBy(() -> control().list())
                .isInstanceOfSatisfying(
                        ConnectorException.class,
                        failure -> assertThat(failure.category()).isEqualTo(ConnectorException.Category.FORBIDDEN));
    }

    @Test
    void closingEndsOurOwnSession() throws Exception {
        long before = own();
        Connector connector = connections.to(rig.url());
        connector.sessions().orElseThrow().list();
        assertThat(own()).isEqualTo(before + 1);

        connector.close();

        assertThat(own()).isEqualTo(before);
    }

    @Test
    void whatRanOutIsNotListed() throws Exception {
        server.addUser("ana");
        HeldSession browser = server.signIn("ana", Kind.ONLINE);
        server.signIn("ana", Kind.OFFLINE);
        Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(15));

        assertThat(connections.to(rig.url(), later).sessions().orElseThrow().list())
                .filteredOn(session -> session.userId().equals("ana"))
                .extracting(Session::ref)
                .containsExactly(browser.ref());
    }

    private long own() throws Exception {
        return server.sessionsOf(Connections.USER);
    }
}
