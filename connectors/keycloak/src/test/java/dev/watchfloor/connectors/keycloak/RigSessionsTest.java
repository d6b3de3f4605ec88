package dev.watchfloor.connectors.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.rigs.keycloak.KeycloakRig;
import dev.watchfloor.connectors.rigs.keycloak.SignIn;
import dev.watchfloor.connectors.rigs.keycloak.SignInKind;
import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.Session;
import dev.watchfloor.connectors.spi.SessionControl;
import dev.watchfloor.connectors.spi.SessionLimits;
import dev.watchfloor.connectors.spi.SessionLimits.Limit;
import dev.watchfloor.connectors.spi.SessionRef;
import dev.watchfloor.connectors.spi.SessionRef.Kind;
import dev.watchfloor.connectors.spi.SessionTraits;
import dev.watchfloor.connectors.testing.HeldSession;
import dev.watchfloor.connectors.testing.SessionControlContract;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RigSessionsTest extends SessionControlContract {
    private KeycloakRig rig;
    private TokenClient users;
    private Connectors acting;
    private Connectors reading;
    private SessionControl control;

    @BeforeEach
    void start() throws Exception {
        rig = KeycloakRig.start();
        users = new TokenClient(rig);
        acting = Connectors.acting(rig);
        reading = Connectors.reading(rig);
        control = acting.make().sessions().orElseThrow();
    }

    @AfterEach
    void stop() {
        acting.close();
        reading.close();
        users.close();
        rig.close();
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
    protected String addUser(String name) {
        return rig.addUser(name);
    }

    @Override
    protected HeldSession signIn(String user, Kind kind) throws Exception {
        return users.signIn(user, kind);
    }

    @Override
    protected boolean canGoOn(HeldSession session) throws Exception {
        return users.canGoOn(session);
    }

    @Override
    protected List<String> secrets() {
        return List.of(rig.readerSecret(), rig.responderSecret());
    }

    @Override
    protected OptionalLong writes() {
        return OptionalLong.of(rig.adminWrites());
    }

    @Override
    protected int manySessions() {
        return 1_203;
    }

    @Test
    void oneSessionAtTwoApplicationsIsListedOnceWithBoth() throws Exception {
        rig.addUser("bob");
        Instant start = Instant.now().minus(Duration.ofHours(3));
        SignIn.Opened opened =
                (SignIn.Opened) rig.signIn("bob", true, "203.0.113.24", "payroll-portal", start, SignInKind.REMEMBERED);
        rig.join(opened.sessionId(), "mobile-app");

        List<Session> sessions = control.list();

        assertThat(sessions).hasSize(1);
        Session session = sessions.getFirst();
        assertThat(session.ref()).isEqualTo(new SessionRef(opened.sessionId(), Kind.ONLINE));
        assertThat(session.clients()).containsExactly("mobile-app", "payroll-portal");
        assertThat(session.rememberMe()).isTrue();
        assertThat(session.address()).hasToString("203.0.113.24");
        assertThat(Duration.between(session.started(), start)).isLessThan(Duration.ofSeconds(1));
        assertThat(session.device()).isNull();
    }

    @Test
    void oneClientForBothMayActWhenItHasTheRole() throws Exception {
        Set<String> roles = new java.util.TreeSet<>(KeycloakRig.READER_ROLES);
        roles.addAll(KeycloakRig.RESPONDER_ROLES);
        String secret = rig.addServiceClient("does-all", roles);
        SessionControl both =
                reading.reader("does-all", secret).make().sessions().orElseThrow();
        rig.addUser("bob");
        SignIn.Opened opened = rig.signIn("bob", "203.0.113.24", "remote-access");

        ActionOutcome outcome = both.revoke(new SessionRef(opened.sessionId(), Kind.ONLINE), new ActionKey("k"));

        assertThat(outcome).isInstanceOf(ActionOutcome.Done.class);
        assertThat(rig.isActive(opened.sessionId())).isFalse();
    }

    @Test
    void aResponderWithoutTheRoleIsToldWhichOne() throws Exception {
        String secret = rig.addServiceClient("too-weak", Set.of("view-users"));
        SessionControl weak =
                reading.responder("too-weak", secret).make().sessions().orElseThrow();
        rig.addUser("bob");
        SignIn.Opened opened = rig.signIn("bob", "203.0.113.24", "remote-access");

        ActionOutcome outcome = weak.revoke(new SessionRef(opened.sessionId(), Kind.ONLINE), new ActionKey("k"));

        assertThat(outcome).isInstanceOf(ActionOutcome.Rejected.class);
        assertThat(outcome.sentence()).contains("too-weak").contains("manage-users");
        assertThat(rig.isActive(opened.sessionId())).isTrue();
    }

    @Test
    void clientSecretsAreNeverAskedFor() throws Exception {
        rig.addUser("bob");
        rig.signIn("bob", "203.0.113.24", "remote-access");

        assertThat(control.list().toString()).doesNotContain(rig.applicationSecret("remote-access"));
        assertThat(control.traits().accessTokenLife()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void theRealmsLimitsAreToldAndThatOfflineSessionsHaveNone() throws Exception {
        assertThat(control.traits().online())
                .isEqualTo(new SessionLimits(Limit.of(Duration.ofMinutes(30)), Limit.of(Duration.ofHours(10))));
        assertThat(control.traits().remembered())
                .isEqualTo(new SessionLimits(Limit.of(Duration.ofDays(7)), Limit.of(Duration.ofDays(30))));
        assertThat(control.traits().offline()).isEqualTo(new SessionLimits(Limit.of(Duration.ofDays(30)), Limit.NONE));
        assertThat(control.traits().offlineSurvives()).isTrue();
    }

    @Test
    void aReaderThatMayNotViewTheRealmIsToldNoLimits() throws Exception {
        String secret = rig.addServiceClient("half-blind", Set.of("view-users", "view-clients", "view-events"));

        SessionTraits traits = reading.reader("half-blind", secret)
                .make()
                .sessions()
                .orElseThrow()
                .traits();

        assertThat(traits.accessTokenLife()).isNull();
        assertThat(traits.online()).isEqualTo(SessionLimits.UNTOLD);
        assertThat(traits.offline()).isEqualTo(SessionLimits.UNTOLD);
    }
}
