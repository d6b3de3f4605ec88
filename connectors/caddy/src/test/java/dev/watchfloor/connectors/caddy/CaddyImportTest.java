package dev.watchfloor.connectors.caddy;

import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.testing.LogImportContract;
import java.time.Instant;

class CaddyImportTest extends LogImportContract {

    @Override
    protected ConnectorFactory factory() {
        return new CaddyFactory();
    }

    @Override
    protected String line(Instant time, int number) {
        return CaddyLines.line(time, number);
    }
}
