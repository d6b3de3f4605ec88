package dev.watchfloor.connectors.accesslog;

import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.testing.LogImportContract;
import java.time.Instant;

/** Access logs that lie about. */
class AccessLogImportTest extends LogImportContract {
    @Override
    protected ConnectorFactory factory() {
        return new AccessLogFactory();
    }

    @Override
    protected String line(Instant time, int number) {
        return AccessLines.line(time, number);
    }
}
