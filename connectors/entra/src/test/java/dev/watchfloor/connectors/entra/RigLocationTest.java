package dev.watchfloor.connectors.entra;

import dev.watchfloor.connectors.rigs.entra.EntraRig;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.DenylistControl;
import dev.watchfloor.connectors.testing.DenylistControlContract;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class RigLocationTest extends DenylistControlContract {
    private final List<Connector> opened = new ArrayList<>();
    private EntraRig rig;
    private Connector connector;

    @BeforeEach
    void start() throws Exception {
        rig = EntraRig.start();
        connector = at(rig.url());
    }

    @AfterEach
    void stop() {
        opened.forEach(Connector::close);
        rig.close();
    }

    private Connector at(URI url) throws Exception {
        Connector made = EntraFixture.connector(url, rig.secret());
        opened.add(made);
        return made;
    }

    @Override
    protected DenylistControl control() {
        return connector.denylist().orElseThrow();
    }

    @Override
    protected DenylistControl controlAt(int port) throws Exception {
        return at(URI.create("http://127.0.0.1:" + port)).denylist().orElseThrow();
    }

    @Override
    protected void addForeignEntry(String entry) {
        rig.addRange(entry.contains("/") ? entry : entry + "/32");
    }

    @Override
    protected void removeForeignEntry(String entry) {
        rig.removeRange(entry.contains("/") ? entry : entry + "/32");
    }

    @Override
    protected int manyEntries() {
        return 1_900;
    }
}
