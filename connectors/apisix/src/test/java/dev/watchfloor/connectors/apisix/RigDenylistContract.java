package dev.watchfloor.connectors.apisix;

import dev.watchfloor.connectors.rigs.apisix.ApisixRig;
import dev.watchfloor.connectors.rigs.apisix.RigRequest;
import dev.watchfloor.connectors.rigs.apisix.RigRoute;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.DenylistControl;
import dev.watchfloor.connectors.testing.DenylistControlContract;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The denylist contract against the rig of one version. */
abstract class RigDenylistContract extends DenylistControlContract {
    private final ApisixRig.Version version;
    private final List<Connector> opened = new ArrayList<>();
    private ApisixRig rig;
    private Connector connector;

    RigDenylistContract(ApisixRig.Version version) {
        this.version = version;
    }

    @BeforeEach
    void start() throws Exception {
        rig = ApisixRig.start(version);
        rig.route("/*", RigRoute.answering(200, 10));
        connector = ApisixFixture.connector(rig);
        opened.add(connector);
    }

    @AfterEach
    void stop() {
        opened.forEach(Connector::close);
        rig.close();
    }

    @Override
    protected DenylistControl control() {
        return connector.denylist().orElseThrow();
    }

    @Override
    protected DenylistControl controlAt(int port) throws Exception {
        Connector other = ApisixFixture.connector(Map.of("admin-url", "http://127.0.0.1:" + port), rig.adminKey());
        opened.add(other);
        return other.denylist().orElseThrow();
    }

    @Override
    protected void addForeignEntry(String entry) {
        ApisixFixture.changeList(rig, "watchfloor", entry, true);
    }

    @Override
    protected void removeForeignEntry(String entry) {
        ApisixFixture.changeList(rig, "watchfloor", entry, false);
    }

    @Override
    protected OptionalInt statusFor(String client) {
        return OptionalInt.of(rig.request(RigRequest.of(client, "GET", "/any")).status());
    }

    @Override
    protected OptionalLong writes() {
        return OptionalLong.of(rig.adminWrites());
    }

    @Override
    protected List<String> secrets() {
        return List.of(rig.adminKey());
    }

    @Override
    protected List<Object> describables() {
        return List.of(connector);
    }
}
