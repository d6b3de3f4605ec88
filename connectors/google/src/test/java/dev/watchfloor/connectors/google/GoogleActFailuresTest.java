package dev.watchfloor.connectors.google;

import dev.watchfloor.connectors.rigs.google.GoogleRig;
import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.testing.ActFailureContract;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;

class GoogleActFailuresTest extends ActFailureContract {
    private static final String SIGN_OUT = "sign a user out";
    private static final String APPROVE = "approve a device";
    private static final String BLOCK = "block a device";

    private GoogleRig rig;
    private int keys;

    @Override
    protected void startProduct() throws Exception {
        rig = GoogleRig.start();
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    @Override
    protected URI product() {
        return rig.url();
    }

    @Override
    protected boolean isWrite(String method, String path) {
        return super.isWrite(method, path) && !path.endsWith("/token");
    }

    @Override
    protected List<String> acts() {
        return List.of(SIGN_OUT, APPROVE, BLOCK);
    }

    @Override
    protected Act prepare(String name, URI base, Duration patience) throws Exception {
        String user = rig.addUser("user-" + keys);
        String session = rig.signIn(user, "203.0.113.24");
        String device = rig.addDevice("device-" + keys);
        Connector connector = GoogleFixture.connector(base, patience, Map.of());
        return switch (name) {
            case SIGN_OUT ->
                act(
                        connector,
                        () -> connector.sessions().orElseThrow().revokeAll(user, key()),
                        () -> !rig.isOpen(session));
            case APPROVE ->
                act(
                        connector,
                        () -> connector.devices().orElseThrow().approve(device, key()),
                        () -> rig.state(device).equals("APPROVED"));
            default ->
                act(
                        connector,
                        () -> connector.devices().orElseThrow().block(device, key()),
                        () -> rig.state(device).equals("BLOCKED"));
        };
    }

    private ActionKey key() {
        return new ActionKey("test:" + keys++);
    }

    private static Act act(Connector connector, Callable<ActionOutcome> run, Callable<Boolean> effect) {
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
                connector.close();
            }
        };
    }
}
