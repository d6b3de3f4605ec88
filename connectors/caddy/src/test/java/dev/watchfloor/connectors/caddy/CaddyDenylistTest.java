package dev.watchfloor.connectors.caddy;

import dev.watchfloor.connectors.rigs.caddy.CaddyRig;
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
class CaddyDenylistTest extends DenylistControlContract {
    private final List<Connector> opened = new ArrayList<>();
    private CaddyRig rig;
    private Connector connector;

    @BeforeEach
    void start() throws Exception {
        rig = CaddyRig.start();
        rig.addRoute("""
            {"@id":"watchfloor-denylist","match":[{"remote_ip":{"ranges":["192.0.2.66"]}}],
             "handle":[{"handler":"static_response","status_code":403}],"terminal":true}\
            """);
        connector = CaddyFixture.connector(rig.url());
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
        Connector other = CaddyFixture.connector(URI.create("http://127.0.0.1:" + port));
        opened.add(other);
        return other.denylist().orElseThrow();
    }

    @Override
    protected void addForeignEntry(String entry) {
        List<String> ranges = new ArrayList<>(rig.rangesOf(CaddyFixture.ROUTE));
        ranges.add(entry);
        rig.setRanges(CaddyFixture.ROUTE, ranges);
    }

    @Override
    protected void removeForeignEntry(String entry) {
        List<String> ranges = new ArrayList<>(rig.rangesOf(CaddyFixture.ROUTE));
        ranges.remove(entry);
        rig.setRanges(CaddyFixture.ROUTE, ranges);
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
    protected List<Object> describables() {
        return List.of(connector);
    }
}
