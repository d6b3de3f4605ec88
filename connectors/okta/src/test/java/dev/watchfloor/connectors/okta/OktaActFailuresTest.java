package dev.watchfloor.connectors.okta;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.DenylistChange;
import dev.watchfloor.connectors.spi.SessionRef;
import dev.watchfloor.connectors.testing.ActFailureContract;
import inet.ipaddr.IPAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;

class OktaActFailuresTest extends ActFailureContract {
    private static final String ONE = "end one session";
    private static final String ALL = "end all sessions";
    private static final String SUSPEND = "suspend a device";
    private static final String BLOCK = "block an address";
    private static final IPAddress ADDRESS = Addresses.parse("203.0.113.7").orElseThrow();

    private OktaFixture okta;
    private int keys;

    @Override
    protected void startProduct() throws Exception {
        okta = new OktaFixture();
    }

    @AfterEach
    void stop() {
        okta.close();
    }

    @Override
    protected URI product() {
        return okta.rig.url();
    }

    @Override
    protected boolean isWrite(String method, String path) {
        return super.isWrite(method, path) && !path.endsWith("/token");
    }

    @Override
    protected List<String> acts() {
        return List.of(ONE, ALL, SUSPEND, BLOCK);
    }

    @Override
    protected Act prepare(String name, URI base, Duration patience) throws Exception {
        okta.rig.speakAs(base);
        okta.rig.removeGateway("203.0.113.7/32");
        String user = okta.rig.addUser("user-" + keys);
        String session = okta.rig.signIn(user, "203.0.113.24");
        String device = okta.rig.addDevice("device-" + keys);
        Connector connector = okta.at(base, patience);
        return switch (name) {
            case ONE ->
                act(
                        () -> connector
                                .sessions()
                                .orElseThrow()
                                .revoke(new SessionRef(session, SessionRef.Kind.ONLINE), key()),
                        () -> !okta.rig.isOpen(session));
            case ALL ->
                act(
                        () -> connector.sessions().orElseThrow().revokeAll(user, key()),
                        () -> okta.rig.sessionsOf(user) == 0);
            case SUSPEND ->
                act(
                        () -> connector.devices().orElseThrow().block(device, key()),
                        () -> okta.rig.status(device).equals("SUSPENDED"));
            default ->
                act(
                        () -> connector.denylist().orElseThrow().apply(DenylistChange.adding(ADDRESS), key()),
                        () -> okta.rig.blocked().contains("203.0.113.7/32"));
        };
    }

    private ActionKey key() {
        return new ActionKey("test:" + keys++);
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
                // The fixture closes all connectors.
            }
        };
    }
}
