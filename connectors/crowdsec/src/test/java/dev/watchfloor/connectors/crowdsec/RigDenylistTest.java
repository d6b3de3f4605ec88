package dev.watchfloor.connectors.crowdsec;

import dev.watchfloor.connectors.rigs.crowdsec.CrowdsecRig;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.DenylistControl;
import dev.watchfloor.connectors.testing.DenylistControlContract;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The denylist contract against the rig. */
class RigDenylistTest extends DenylistControlContract {
    private final List<Connector> opened = new ArrayList<>();
    private CrowdsecRig rig;
    private Connector connector;

    @BeforeEach
    void start() throws Exception {
        rig = CrowdsecRig.start();
        connector = CrowdsecFixture.connector(rig);
        opened.add(connector);
        rig.ban("192.0.2.66", "crowdsec", Duration.ofHours(4));
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
        Connector other = CrowdsecFixture.connector(
                URI.create("http://127.0.0.1:" + port),
                CrowdsecFixture.secrets(rig.password(), rig.bouncerKey()),
                Clock.systemUTC());
        opened.add(other);
        return other.denylist().orElseThrow();
    }

    @Override
    protected void addForeignEntry(String entry) {
        rig.ban(entry, "cscli", Duration.ofDays(7));
    }

    @Override
    protected void removeForeignEntry(String entry) {
        rig.unban(entry);
    }

    @Override
    protected OptionalLong writes() {
        return OptionalLong.of(rig.writes());
    }

    @Override
    protected List<String> secrets() {
        return List.of(rig.password(), rig.bouncerKey());
    }

    @Override
    protected List<Object> describables() {
        return List.of(connector);
    }
}
