package dev.watchfloor.connectors.keycloak;

import dev.watchfloor.connectors.http.ProductClient;
import dev.watchfloor.connectors.http.ProductOptions;
import dev.watchfloor.connectors.rigs.keycloak.KeycloakRig;
import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.EnrolmentControl;
import dev.watchfloor.connectors.spi.Secret;
import dev.watchfloor.connectors.spi.SessionRef;
import dev.watchfloor.connectors.spi.SessionRef.Kind;
import dev.watchfloor.connectors.spi.Settings;
import dev.watchfloor.connectors.testing.ActFailureContract;
import dev.watchfloor.connectors.testing.HeldSession;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;

class KeycloakActFailuresTest extends ActFailureContract {
    private static final String REVOKE = "revoke";
    private static final String REVOKE_OFFLINE = "revoke an offline session";
    private static final String REVOKE_ALL = "revoke all";
    private static final String DISABLE = "disable";
    private static final String ENABLE = "enable";
    private static final String DEMAND = "demand a factor";

    private KeycloakRig rig;
    private TokenClient users;
    private int names;

    @Override
    protected void startProduct() throws Exception {
        rig = KeycloakRig.start();
        users = new TokenClient(rig);
    }

    @AfterEach
    void stop() {
        users.close();
        rig.close();
    }

    @Override
    protected URI product() {
        return rig.baseUrl();
    }

    @Override
    protected boolean isWrite(String method, String path) {
        return super.isWrite(method, path) && path.startsWith("/admin/");
    }

    @Override
    protected List<String> acts() {
        return List.of(REVOKE, REVOKE_OFFLINE, REVOKE_ALL, DISABLE, ENABLE, DEMAND);
    }

    @Override
    protected Act prepare(String name, URI base, Duration patience) throws Exception {
        KeycloakConnector connector = connector(base, patience);
        String user = "user-" + names++;
        String id = rig.addUser(user);
        HeldSession online = users.signIn(user, Kind.ONLINE);
        HeldSession offline = users.signIn(user, Kind.OFFLINE);
        if (name.equals(ENABLE)) {
            rig.setEnabled(id, false);
        }
        ActionKey key = new ActionKey("test");
        return switch (name) {
            case REVOKE ->
                act(connector, () -> connector.sessions().orElseThrow().revoke(online.ref(), key), () -> !open(online));
            case REVOKE_OFFLINE ->
                act(
                        connector,
                        () -> connector.sessions().orElseThrow().revoke(offline.ref(), key),
                        () -> !open(offline));
            case REVOKE_ALL ->
                act(
                        connector,
                        () -> connector.sessions().orElseThrow().revokeAll(id, key),
                        () -> rig.openSessions(id) == 0);
            case DISABLE ->
                act(
                        connector,
                        () -> connector.users().orElseThrow().disable(id, key),
                        () -> !rig.isEnabled(id) && rig.openSessions(id) == 0);
            case DEMAND -> {
                EnrolmentControl enrolment =
                        connector.users().orElseThrow().enrolment().orElseThrow();
                yield act(connector, () -> enrolment.demand(id, key), () -> rig.isDemanded(id, "CONFIGURE_TOTP"));
            }
            default -> act(connector, () -> connector.users().orElseThrow().enable(id, key), () -> rig.isEnabled(id));
        };
    }

    private boolean open(HeldSession session) {
        SessionRef ref = session.ref();
        return rig.isActive(ref.id());
    }

    private KeycloakConnector connector(URI base, Duration patience) throws Exception {
        Map<String, String> settings = Map.of(
                "base-url",
                base.toString(),
                "realm",
                rig.realm(),
                "client-id",
                rig.readerId(),
                "responder-client-id",
                rig.responderId());
        Map<String, String> secrets =
                Map.of("client-secret", rig.readerSecret(), "responder-secret", rig.responderSecret());
        return new KeycloakConnector(
                RealmSettings.of(Settings.of(new KeycloakFactory().settings(), settings)),
                new ProductClient(
                        ProductOptions.of("Keycloak", base, Clock.systemUTC()).withTimeouts(patience, patience)),
                new ConnectorContext(
                        "id",
                        Clock.systemUTC(),
                        key -> Optional.ofNullable(secrets.get(key)).map(Secret::new)));
    }

    private static Act act(KeycloakConnector connector, Callable<ActionOutcome> run, Callable<Boolean> effect) {
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
