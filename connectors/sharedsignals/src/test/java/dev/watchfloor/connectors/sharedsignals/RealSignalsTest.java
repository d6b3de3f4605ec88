package dev.watchfloor.connectors.sharedsignals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.Page;
import dev.watchfloor.connectors.spi.PullFeed;
import dev.watchfloor.connectors.spi.SelfCheck;
import dev.watchfloor.connectors.spi.SessionRef;
import dev.watchfloor.connectors.testing.HeldSession;
import dev.watchfloor.connectors.testing.real.RealKeycloak;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Against Keycloak 26.7.3 with its feature ssf. */
@Tag("real-keycloak")
class RealSignalsTest {
    private final List<SecurityEvent> received = new ArrayList<>();
    private RealKeycloak server;
    private Connector connector;
    private Cursor cursor = Cursor.START;

    @BeforeEach
    void start() throws Exception {
        server = RealKeycloak.shared();
        String realm = server.baseUrl() + "/realms/" + server.realm();
        connector = SignalsFixture.connector(
                Map.of(
                        "discovery-url", realm + "/.well-known/ssf-configuration",
                        "token-url", realm + "/protocol/openid-connect/token",
                        "client-id", server.signalsId()),
                server.secret(server.signalsId()));
    }

    @AfterEach
    void stop() {
        if (connector != null) {
            connector.close();
        }
    }

    @Test
    void signOutsAndNewPasswordsArriveOnceWithUserAndSession() throws Exception {
        PullFeed feed = (PullFeed) connector.events().orElseThrow();
        cursor = feed.fetch(cursor, 100).next();
        assertThat(connector.selfTest())
                .allSatisfy(check -> assertThat(check.verdict())
                        .as(check.sentence())
                        .isIn(SelfCheck.Verdict.PASSED, SelfCheck.Verdict.SKIPPED));
        String name = "signals-" + System.nanoTime();
        String user = server.addUser(name);
        HeldSession own = server.signIn(name, SessionRef.Kind.ONLINE);
        server.signOut(own);
        server.signIn(name, SessionRef.Kind.ONLINE);
        server.logOut(user);
        server.resetPassword(user);

        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> receive(feed, user) >= 3);

        assertThat(received)
                .filteredOn(event -> event.kind() == Kind.SESSION_REVOKED)
                .extracting(SecurityEvent::session)
                .contains(own.ref().id())
                .containsNull();
        assertThat(received)
                .filteredOn(event -> event.kind() == Kind.ADMINISTRATION)
                .extracting(SecurityEvent::ruleName)
                .contains("credential-change");
        assertThat(received).extracting(SecurityEvent::id).doesNotHaveDuplicates();
        cursor = feed.fetch(cursor, 100).next();
        assertThat(feed.fetch(cursor, 100).events()).isEmpty();
        assertThat(feed.fetch(Cursor.START, 100).events())
                .as("acknowledged")
                .noneMatch(event -> user.equals(event.userId()));
    }

    private int receive(PullFeed feed, String user) throws Exception {
        Page page = feed.fetch(cursor, 100);
        assertThat(page.rejected()).isEmpty();
        cursor = page.next();
        page.events().stream().filter(event -> user.equals(event.userId())).forEach(received::add);
        return received.size();
    }
}
