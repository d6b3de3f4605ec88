package dev.watchfloor.connectors.entra;

import dev.watchfloor.connectors.rigs.entra.EntraRig;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.SessionControl;
import dev.watchfloor.connectors.spi.SessionRef;
import dev.watchfloor.connectors.testing.HeldSession;
import dev.watchfloor.connectors.testing.SessionControlContract;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class RigSessionsTest extends SessionControlContract {
    private final List<Connector> opened = new ArrayList<>();
    private final Map<String, String> ids = new HashMap<>();
    private EntraRig rig;
    private SessionControl control;
    private int devices;

    @BeforeEach
    void start() throws Exception {
        rig = EntraRig.start();
        control = control(rig.url());
    }

    @AfterEach
    void stop() {
        opened.forEach(Connector::close);
        rig.close();
    }

    private SessionControl control(URI url) throws Exception {
        Connector connector = EntraFixture.connector(url, rig.secret());
        opened.add(connector);
        return connector.sessions().orElseThrow();
    }

    @Override
    protected SessionControl control() {
        return control;
    }

    /** That it may not act shows with the act only: a token of Graph's does not tell. */
    @Override
    protected Optional<SessionControl> readOnlyControl() {
        return Optional.empty();
    }

    @Override
    protected SessionControl controlAt(int port) throws Exception {
        return control(URI.create("http://127.0.0.1:" + port));
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
        String id = rig.addUser(name);
        ids.put(name, id);
        return id;
    }

    @Override
    protected HeldSession signIn(String user, SessionRef.Kind kind) {
        String session = rig.signIn(ids.get(user), "device-" + devices++);
        return new HeldSession(new SessionRef(session, kind), ids.get(user), session);
    }

    @Override
    protected boolean canGoOn(HeldSession session) {
        return rig.isOpen(session.refreshToken());
    }

    @Override
    protected List<String> secrets() {
        return List.of(rig.secret());
    }

    @Override
    protected OptionalLong writes() {
        return OptionalLong.empty();
    }
}
