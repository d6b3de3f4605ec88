package dev.watchfloor.connectors.glewlwyd;

import dev.watchfloor.connectors.testing.real.RealGlewlwyd;
import java.nio.file.Path;

/** A real Glewlwyd, ready for the tests. */
final class RealServer implements AutoCloseable {
    private final RealGlewlwyd process;
    private final Server server;

    private RealServer(RealGlewlwyd process) throws Exception {
        this.process = process;
        server = new Server(process.url())
                .as(RealGlewlwyd.ADMINISTRATOR, RealGlewlwyd.PASSWORD)
                .prepare(Connections.USER, Connections.PASSWORD);
    }

    static RealServer start(Path folder) throws Exception {
        return new RealServer(RealGlewlwyd.start(folder));
    }

    RealGlewlwyd process() {
        return process;
    }

    Server server() {
        return server;
    }

    @Override
    public void close() {
        server.close();
        process.close();
    }
}
