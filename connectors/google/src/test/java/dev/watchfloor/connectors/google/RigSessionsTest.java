package dev.watchfloor.connectors.google;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.rigs.json.TokenDesk;
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

class RigSessionsTest extends SessionControlContract {
    private final Map<String, String> ids = new HashMap<>();
    private GoogleFixture google;
    private SessionControl control;
    private int addresses;

    @BeforeEach
    void start() throws Exception {
        google = new GoogleFixture();
        control = google.connector().sessions().orElseThrow();
    }

    @AfterEach
    void stop() {
        google.close();
    }

    @Override
    protected SessionControl control() {
        return control;
    }

    @Override
    protected Optional<SessionControl> readOnlyControl() throws Exception {
        google.rig.desk().withhold("https://www.googleapis.com/auth/admin.directory.user.security");
        return google.connector().sessions();
    }

    @Override
    protected SessionControl controlAt(int port) throws Exception {
        return google.at(URI.create("http://127.0.0.1:" + port)).sessions().orElseThrow();
    }

    @Override
    protected boolean hasOfflineSessions() {
        return false;
    }

    @Override
    protected boolean endsOneSession() {
        return false;
    }

    @Override
    protected String addUser(String name) {
        String id = google.rig.addUser(name);
        ids.put(name, id);
        return id;
    }

    @Override
    protected HeldSession signIn(String user, SessionRef.Kind kind) {
        String session = google.rig.signIn(ids.get(user), "203.0.113." + ++addresses);
        return new HeldSession(new SessionRef(session, kind), ids.get(user), session);
    }

    @Override
    protected boolean canGoOn(HeldSession session) {
        return google.rig.isOpen(session.refreshToken());
    }

    @Override
    protected List<String> secrets() {
        return List.of(TokenDesk.privateKey());
    }

    @Override
    protected OptionalLong writes() {
        return OptionalLong.of(google.rig.writes());
    }

    @Test
    void whoLeavesOneBrowserIsStillInTheOthers() throws Exception {
        String jo = addUser("jo@example.com");
        String left = google.rig.signIn(jo, "203.0.113.24");
        google.rig.signIn(jo, "198.51.100.7");
        google.rig.signOut(left, "203.0.113.24");

        assertThat(control.list())
                .singleElement()
                .satisfies(open -> assertThat(open.address()).hasToString("198.51.100.7"));
    }

    @Test
    void anAdministratorWhoResetsCookiesEndsAllOfThatUser() throws Exception {
        String jo = addUser("jo@example.com");
        String kim = addUser("kim@example.com");
        google.rig.signIn(jo, "203.0.113.24");
        google.rig.signIn(jo, "198.51.100.7");
        google.rig.signIn(kim, "203.0.113.24");
        assertThat(control.list()).hasSize(3);

        google.rig.resetCookies(jo);

        assertThat(control.list()).extracting(Session::userId).containsExactly(kim);
    }

    @Test
    void aSignInThatIsToldLateIsListedThen() throws Exception {
        String jo = addUser("jo@example.com");
        google.rig.lag(true);
        google.rig.signIn(jo, "203.0.113.24");
        google.rig.lag(false);
        google.rig.lag(true);
        google.rig.signIn(jo, "198.51.100.7");
        assertThat(control.list()).hasSize(1);

        google.rig.lag(false);

        assertThat(control.list()).hasSize(2);
    }
}
