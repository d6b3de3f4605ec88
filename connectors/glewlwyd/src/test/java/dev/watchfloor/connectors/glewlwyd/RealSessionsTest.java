package dev.watchfloor.connectors.glewlwyd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.connectors.spi.SelfCheck;
import dev.watchfloor.connectors.spi.Session;
import dev.watchfloor.connectors.spi.SessionRef.Kind;
import dev.watchfloor.connectors.testing.HeldSession;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealSessionsTest extends GlewlwydSessionsContract {
    private static RealServer real;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        real = RealServer.start(folder);
    }

    @AfterAll
    static void stop() {
        if (real != null) {
            real.close();
        }
    }

    @Override
    Server server() {
        return real.server();
    }

    @Test
    void aBrowserAndAnApplicationAreToldWithNameAndAddress() throws Exception {
        server().addUser("browsing");
        HeldSession browser = server().signIn("browsing", Kind.ONLINE);
        HeldSession application = server().signIn("browsing", Kind.OFFLINE);

        List<Session> listed = control().list();

        assertThat(listed)
                .filteredOn(session -> session.ref().equals(browser.ref()))
                .singleElement()
                .satisfies(session -> {
                    assertThat(session.device()).isEqualTo("Browser/7 (test)");
                    assertThat(session.address()).hasToString("127.0.0.1");
                    assertThat(session.clients()).containsExactly("Glewlwyd");
                });
        assertThat(listed)
                .filteredOn(session -> session.ref().equals(application.ref()))
                .singleElement()
                .satisfies(session -> {
                    assertThat(session.device()).isEqualTo("Portal/1");
                    assertThat(session.clients()).containsExactly("portal");
                });
    }

    @Test
    void namesWithOddCharactersAreReadAndEnded() throws Exception {
        for (String name : List.of("c/d e", "ünï%41?#", "o'neill")) {
            server().addUser(name);
            HeldSession session = server().signIn(name, Kind.ONLINE);
            HeldSession token = server().signIn(name, Kind.OFFLINE);

            assertThat(control().list()).as(name).extracting(Session::ref).contains(session.ref(), token.ref());
            assertThat(control().revokeAll(name, new ActionKey("odd"))).isInstanceOf(ActionOutcome.Done.class);

            assertThat(server().canGoOn(session)).as(name).isFalse();
            assertThat(server().canGoOn(token)).as(name).isFalse();
        }
    }

    @Test
    void aPasswordThatIsTooOldIsGivenAgain() throws Exception {
        server().addUser("late");
        HeldSession session = server().signIn("late", Kind.ONLINE);
        control().list();

        real.process().sql("UPDATE g_user_session_scheme SET guss_last_login = guss_last_login - 700");
        try {
            assertThat(control().list()).extracting(Session::ref).contains(session.ref());
        } finally {
            server().as(Connections.USER, Connections.PASSWORD);
        }
    }

    @Test
    void theSelfTestPassesAndTellsThePlugin() throws Exception {
        Connector connector = connections.to(server().url());

        assertThat(connector.selfTest())
                .allSatisfy(check ->
                        assertThat(check.verdict()).as(check.sentence()).isEqualTo(SelfCheck.Verdict.PASSED))
                .extracting(SelfCheck::sentence)
                .anyMatch(sentence -> sentence.contains("oidc"));
        assertThat(connector.checkHealth().state()).isEqualTo(Health.State.HEALTHY);
        assertThat(connector.identity().product()).isEqualTo("Glewlwyd");
    }
}
