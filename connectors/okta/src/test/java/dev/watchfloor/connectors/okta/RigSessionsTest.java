package dev.watchfloor.connectors.okta;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.rigs.json.TokenDesk;
import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.Session;
import dev.watchfloor.connectors.spi.SessionControl;
import dev.watchfloor.connectors.spi.SessionRef;
import dev.watchfloor.connectors.testing.HeldSession;
import dev.watchfloor.connectors.testing.SessionControlContract;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RigSessionsTest extends SessionControlContract {
    private final Map<String, String> ids = new HashMap<>();
    private OktaFixture okta;
    private SessionControl control;

    @BeforeEach
    void start() throws Exception {
        okta = new OktaFixture();
        control = okta.connector().sessions().orElseThrow();
    }

    @AfterEach
    void stop() {
        okta.close();
    }

    @Override
    protected SessionControl control() {
        return control;
    }

    @Override
    protected Optional<SessionControl> readOnlyControl() throws Exception {
        okta.rig.desk().withhold("okta.users.manage");
        okta.rig.desk().withhold("okta.sessions.manage");
        return okta.connector().sessions();
    }

    @Override
    protected SessionControl controlAt(int port) throws Exception {
        return okta.at(URI.create("http://127.0.0.1:" + port)).sessions().orElseThrow();
    }

    @Override
    protected boolean hasOfflineSessions() {
        return false;
    }

    @Override
    protected String addUser(String name) {
        String id = okta.rig.addUser(name);
        ids.put(name, id);
        return id;
    }

    @Override
    protected HeldSession signIn(String user, SessionRef.Kind kind) {
        String session = okta.rig.signIn(ids.get(user), "203.0.113.24");
        return new HeldSession(new SessionRef(session, kind), ids.get(user), session);
    }

    @Override
    protected boolean canGoOn(HeldSession session) {
        return okta.rig.isOpen(session.refreshToken());
    }

    @Override
    protected List<String> secrets() {
        return List.of(TokenDesk.privateKey());
    }

    @Override
    protected OptionalLong writes() {
        return OptionalLong.of(okta.rig.writes());
    }

    @Override
    protected int manySessions() {
        return 1_203;
    }

    @Test
    void whatTheLogTellsOfIsInTheList() throws Exception {
        String user = addUser("jo@example.com");
        String session = okta.rig.signIn(user, "203.0.113.24");
        String ended = okta.rig.signIn(user, "203.0.113.25");
        okta.rig.signOut(ended);

        List<Session> sessions = control.list();

        assertThat(sessions).hasSize(1);
        assertThat(sessions.getFirst().ref().id()).isEqualTo(session);
        assertThat(sessions.getFirst().address()).hasToString("203.0.113.24");
        assertThat(sessions.getFirst().device()).isEqualTo("Mac OS 15 FIREFOX");
    }

    @Test
    void anAdministratorWhoEndsAllSessionsOfAUserKeepsTheirOwn() throws Exception {
        String jo = addUser("jo@example.com");
        String admin = addUser("admin@example.com");
        okta.rig.signIn(jo, "203.0.113.24");
        okta.rig.signIn(jo, "203.0.113.25");
        String own = okta.rig.signIn(admin, "203.0.113.26");
        okta.rig.clear(jo, admin, own);

        assertThat(control.list()).extracting(session -> session.ref().id()).containsExactly(own);
    }

    @ParameterizedTest
    @ValueSource(strings = {"FAILURE", "DENY", "SKIPPED"})
    void sessionsThatSomebodyTriedToEndInVainAreStillThere(String result) throws Exception {
        String jo = addUser("jo@example.com");
        String admin = addUser("admin@example.com");
        String session = okta.rig.signIn(jo, "203.0.113.24");
        String own = okta.rig.signIn(admin, "203.0.113.26");

        okta.rig.clearInVain(jo, admin, own, result);

        assertThat(control.list()).extracting(open -> open.ref().id()).containsExactlyInAnyOrder(session, own);
    }

    @Test
    void aSessionThatOktaDoesNotKnowByTheLogsNameIsNotCalledEnded() throws Exception {
        String user = addUser("jo@example.com");
        String session = okta.rig.signIn(user, "203.0.113.24");
        control.list();
        okta.rig.forget(session);

        ActionOutcome outcome = control.revoke(new SessionRef(session, SessionRef.Kind.ONLINE), new ActionKey("k"));

        assertThat(outcome).isInstanceOf(ActionOutcome.Unknown.class);
        assertThat(outcome.sentence()).contains("all sessions of the user");
    }
}
