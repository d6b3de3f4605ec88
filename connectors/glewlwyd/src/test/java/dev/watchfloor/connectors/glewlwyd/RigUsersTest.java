package dev.watchfloor.connectors.glewlwyd;

import dev.watchfloor.connectors.rigs.glewlwyd.GlewlwydRig;
import java.time.Clock;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

class RigUsersTest extends GlewlwydUsersContract {
    private GlewlwydRig rig;
    private Server server;

    @BeforeEach
    @Override
    void connect() throws Exception {
        rig = GlewlwydRig.start(Clock.systemUTC(), Connections.PASSWORD);
        server = new Server(rig.url()).as(Connections.USER, Connections.PASSWORD);
        super.connect();
    }

    @AfterEach
    @Override
    void disconnect() {
        connections.close();
        server.close();
        rig.close();
    }

    @Override
    Server server() {
        return server;
    }

    @Override
    protected OptionalLong writes() {
        return OptionalLong.of(rig.writes());
    }
}
