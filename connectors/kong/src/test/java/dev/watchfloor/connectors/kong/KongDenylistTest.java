package dev.watchfloor.connectors.kong;

import dev.watchfloor.connectors.rigs.kong.KongRig;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.DenylistControl;
import dev.watchfloor.connectors.testing.DenylistControlContract;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The denylist contract against the rig. */
class KongDenylistTest extends DenylistControlContract {
    private final List<Connector> opened = new ArrayList<>();
    private KongRig rig;
    private Connector connector;

    @BeforeEach
    void start() throws Exception {
        rig = KongRig.start();
        rig.add("{\"name\":\"ip-restriction\",\"tags\":[\"watchfloor\"],\"config\":{\"deny\":[\"192.0.2.66\"]}}");
        connector = connector(rig.url());
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
        return connector(URI.create("http://127.0.0.1:" + port)).denylist().orElseThrow();
    }

    @Override
    protected void addForeignEntry(String entry) {
        List<String> items = new ArrayList<>(rig.denied());
        items.add(entry);
        rig.deny(items);
    }

    @Override
    protected void removeForeignEntry(String entry) {
        List<String> items = new ArrayList<>(rig.denied());
        items.remove(entry);
        rig.deny(items);
    }

    @Override
    protected OptionalInt statusFor(String client) {
        return OptionalInt.of(rig.status(client));
    }

    @Override
    protected OptionalLong writes() {
        return OptionalLong.of(rig.writes());
    }

    @Override
    protected List<String> secrets() {
        return List.of(rig.token());
    }

    @Override
    protected List<Object> describables() {
        return List.of(connector);
    }

    private Connector connector(URI url) throws Exception {
        Connector made = KongFixture.connector(url, rig.token());
        opened.add(made);
        return made;
    }
}
