package dev.watchfloor.connectors.glewlwyd;

import dev.watchfloor.connectors.rigs.glewlwyd.GlewlwydRig;
import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.SessionRef.Kind;
import dev.watchfloor.connectors.testing.ActFailureContract;
import dev.watchfloor.connectors.testing.HeldSession;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;

class GlewlwydActFailuresTest extends ActFailureContract {
    private static final String SESSION = "end a session";
    private static final String TOKEN = "end a refresh token";
    private static final String ALL = "end all of a user";
    private static final String DISABLE = "disable an account";
    private static final String ENABLE = "enable an account";

    private final Connections connections = new Connections();
    private GlewlwydRig rig;
    private Server server;
    private int number;

    @Override
    protected void startProduct() throws Exception {
        rig = GlewlwydRig.start(Clock.systemUTC(), Connections.PASSWORD);
        server = new Server(rig.url()).as(Connections.USER, Connections.PASSWORD);
    }

    @AfterEach
    void stop() {
        connections.close();
        server.close();
        rig.close();
    }

    @Override
    protected URI product() {
        return rig.url();
    }

    @Override
    protected boolean isWrite(String method, String path) {
        return super.isWrite(method, path) && !path.contains("/auth");
    }

    @Override
    protected List<String> acts() {
        return List.of(SESSION, TOKEN, ALL, DISABLE, ENABLE);
    }

    @Override
    protected Act prepare(String name, URI base, Duration patience) throws Exception {
        String user = server.addUser("user-" + number++);
        HeldSession session = server.signIn(user, Kind.ONLINE);
        HeldSession token = server.signIn(user, Kind.OFFLINE);
        Connector connector = connections.to(base, patience);
        ActionKey key = new ActionKey("test:" + number);
        if (name.equals(ENABLE)) {
            server.enable(user, false);
        }
        return switch (name) {
            case SESSION ->
                act(() -> connector.sessions().orElseThrow().revoke(session.ref(), key), () -> !server.isOpen(session));
            case TOKEN ->
                act(() -> connector.sessions().orElseThrow().revoke(token.ref(), key), () -> !server.isOpen(token));
            case ALL ->
                act(() -> connector.sessions().orElseThrow().revokeAll(user, key), () -> server.sessionsOf(user) == 0);
            case DISABLE ->
                act(
                        () -> connector.users().orElseThrow().disable(user, key),
                        () -> !server.isEnabled(user) && server.sessionsOf(user) == 0);
            default -> act(() -> connector.users().orElseThrow().enable(user, key), () -> server.isEnabled(user));
        };
    }

    private static Act act(Callable<ActionOutcome> run, Callable<Boolean> effect) {
        return new Act() {
            @Override
            public ActionOutcome run() throws Exception {
                return run.call();
            }

            @Override
            public boolean hasEffect() throws Exception {
                return effect.call();
            }

            @Override
            public void close() {
                // Connectors are closed after the test.
            }
        };
    }
}
