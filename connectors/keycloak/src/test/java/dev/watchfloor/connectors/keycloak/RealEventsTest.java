package dev.watchfloor.connectors.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.event.Kind;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.PullFeed;
import dev.watchfloor.connectors.spi.SessionRef;
import dev.watchfloor.connectors.testing.HeldSession;
import dev.watchfloor.connectors.testing.PullFeedContract;
import dev.watchfloor.connectors.testing.real.RealKeycloak;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A connector that begins with each test: events of earlier tests stay out of its sight. */
@Tag("real-keycloak")
class RealEventsTest extends PullFeedContract {
    private RealKeycloak server;
    private Connectors connectors;
    private String name;

    @BeforeEach
    void start() throws Exception {
        server = RealKeycloak.shared();
        name = "events-" + System.nanoTime();
        server.addUser(name);
        connectors = Connectors.acting(server)
                .clock(Clock.fixed(Instant.now(), ZoneOffset.UTC))
                .set("history", "0s");
    }

    @AfterEach
    void stop() {
        if (server != null) {
            connectors.close();
        }
    }

    @Override
    protected PullFeed feed() throws Exception {
        return connectors.feed();
    }

    @Override
    protected void produce(int count) throws Exception {
        for (int number = 0; number < count; number++) {
            server.signIn(name, SessionRef.Kind.ONLINE);
        }
    }

    @Override
    protected Optional<Instant> timeOfNext() {
        return Optional.of(Instant.now());
    }

    @Override
    protected List<String> secrets() {
        return List.of(server.secret(server.readerId()), server.password());
    }

    @Test
    void aSessionsLifeIsToldFromSignInToRevocation() throws Exception {
        HeldSession held = server.signIn(name, SessionRef.Kind.ONLINE, "203.0.113.24");
        HeldSession ended = server.signIn(name, SessionRef.Kind.ONLINE);
        server.signOut(ended);
        server.failSignIn("nobody-" + name, "198.51.100.7");
        connectors.make().sessions().orElseThrow().revoke(held.ref(), new ActionKey("k"));
        connectors.make().sessions().orElseThrow().revokeAll(held.userId(), new ActionKey("l"));

        List<SecurityEvent> events = readAll(feed(), 100);

        assertThat(events)
                .filteredOn(event -> held.ref().id().equals(event.session()))
                .extracting(SecurityEvent::kind)
                .containsExactly(Kind.SESSION_STARTED, Kind.SESSION_REVOKED);
        assertThat(events)
                .filteredOn(event -> event.kind() == Kind.SESSION_ENDED)
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.session()).isEqualTo(ended.ref().id());
                    assertThat(event.user()).isEqualTo(name);
                });
        assertThat(events)
                .filteredOn(event -> event.kind() == Kind.SIGN_IN)
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.outcome()).isEqualTo(Outcome.FAILURE);
                    assertThat(event.user()).isEqualTo("nobody-" + name);
                    assertThat(event.source()).hasToString("198.51.100.7");
                });
        assertThat(events)
                .filteredOn(event -> event.kind() == Kind.SESSION_REVOKED)
                .first()
                .satisfies(event -> assertThat(event.summary()).contains("service-account-watchfloor-responder"));
    }
}
