package dev.watchfloor.connectors.glewlwyd;

import dev.watchfloor.connectors.spi.SessionControl;
import dev.watchfloor.connectors.spi.SessionRef.Kind;
import dev.watchfloor.connectors.testing.HeldSession;
import dev.watchfloor.connectors.testing.SessionControlContract;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Against the rig and the real server alike. */
abstract class GlewlwydSessionsContract extends SessionControlContract {
    final Connections connections = new Connections();
    private SessionControl control;

    abstract Server server();

    @BeforeEach
    void connect() throws Exception {
        control = connections.to(server().url()).sessions().orElseThrow();
    }

    @AfterEach
    void disconnect() {
        connections.close();
    }

    @Override
    protected SessionControl control() {
        return control;
    }

    /** The product has no right to read only. */
    @Override
    protected Optional<SessionControl> readOnlyControl() {
        return Optional.empty();
    }

    @Override
    protected SessionControl controlAt(int port) throws Exception {
        return connections.at(port).sessions().orElseThrow();
    }

    @Override
    protected String addUser(String name) throws Exception {
        return server().addUser(name);
    }

    @Override
    protected HeldSession signIn(String user, Kind kind) throws Exception {
        return server().signIn(user, kind);
    }

    @Override
    protected boolean canGoOn(HeldSession session) throws Exception {
        return server().canGoOn(session);
    }

    @Override
    protected List<String> secrets() {
        return List.of(Connections.PASSWORD);
    }

    /** More than a page without a limit has. */
    @Override
    protected int manySessions() {
        return 130;
    }
}
