package dev.watchfloor.connectors.glewlwyd;

import dev.watchfloor.connectors.spi.SessionRef.Kind;
import dev.watchfloor.connectors.spi.UserControl;
import dev.watchfloor.connectors.testing.HeldSession;
import dev.watchfloor.connectors.testing.UserControlContract;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Against the rig and the real server alike. */
abstract class GlewlwydUsersContract extends UserControlContract {
    final Connections connections = new Connections();
    private final List<String> administrators = new ArrayList<>();
    private UserControl control;

    abstract Server server();

    @BeforeEach
    void connect() throws Exception {
        control = connections.to(server().url()).users().orElseThrow();
    }

    @AfterEach
    void disconnect() throws Exception {
        connections.close();
        for (String name : administrators) {
            server().remove(name);
        }
    }

    @Override
    protected UserControl control() {
        return control;
    }

    /** The product has no right to read only. */
    @Override
    protected Optional<UserControl> readOnlyControl() {
        return Optional.empty();
    }

    @Override
    protected UserControl controlAt(int port) throws Exception {
        return connections.at(port).users().orElseThrow();
    }

    @Override
    protected String addUser(String name) throws Exception {
        return server().addUser(name);
    }

    @Override
    protected void makeAdministrator(String userId) throws Exception {
        administrators.add(userId);
        server().makeAdministrator(userId);
    }

    @Override
    protected HeldSession signIn(String user, Kind kind) throws Exception {
        return server().signIn(user, kind);
    }

    @Override
    protected boolean canSignIn(String user) throws Exception {
        return server().canSignIn(user);
    }

    @Override
    protected boolean canGoOn(HeldSession session) throws Exception {
        return server().canGoOn(session);
    }

    @Override
    protected int sessionsOf(String userId) throws Exception {
        return server().sessionsOf(userId);
    }

    @Override
    protected List<String> secrets() {
        return List.of(Connections.PASSWORD);
    }
}
