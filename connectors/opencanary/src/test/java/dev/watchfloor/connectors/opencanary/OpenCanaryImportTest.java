package dev.watchfloor.connectors.opencanary;

import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.testing.LogImportContract;
import java.time.Instant;

/** OpenCanary's logs that lie about. */
class OpenCanaryImportTest extends LogImportContract {
    @Override
    protected ConnectorFactory factory() {
        return new OpenCanaryFactory();
    }

    @Override
    protected String line(Instant time, int number) {
        return CanaryLines.line(time, number);
    }
}
