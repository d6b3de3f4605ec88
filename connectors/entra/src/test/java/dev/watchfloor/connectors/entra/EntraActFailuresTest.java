package dev.watchfloor.connectors.entra;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.rigs.entra.EntraRig;
import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.DenylistChange;
import dev.watchfloor.connectors.testing.ActFailureContract;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;

class EntraActFailuresTest extends ActFailureContract {
    private static final String SESSIONS = "revoke the sign-in sessions";
    private static final String DEVICE = "disable a device";
    private static final String BLOCK = "block an address";

    private EntraRig rig;
    private int keys;

    @Override
    protected void startProduct() throws Exception {
        rig = EntraRig.start();
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
        return List.of(SESSIONS, DEVICE, BLOCK);
    }

    @Override
    protected Act prepare(String name, URI base, Duration patience) throws Exception {
        rig.speakAs(base);
        rig.removeRange("203.0.113.7/32");
        String user = rig.addUser("user-" + keys);
        String session = rig.signIn(user, "laptop");
        String device = rig.addDevice("device-" + keys);
        Connector connector = EntraFixture.connector(base, rig.secret(), patience);
        return switch (name) {
            case SESSIONS ->
                act(
                        connector,
                        () -> connector.sessions().orElseThrow().revokeAll(user, key()),
                        () -> !rig.isOpen(session));
            case DEVICE ->
                act(
                        connector,
                        () -> connector.devices().orElseThrow().block(device, key()),
                        () -> !rig.isEnabled(device));
            default ->
                act(
                        connector,
                        () -> connector
                                .denylist()
                                .orElseThrow()
                                .apply(
                                        DenylistChange.adding(
                                                Addresses.parse("203.0.113.7").orElseThrow()),
                                        key()),
                        () -> rig.hasRange("203.0.113.7/32"));
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
