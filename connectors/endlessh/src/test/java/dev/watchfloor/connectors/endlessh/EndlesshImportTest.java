package dev.watchfloor.connectors.endlessh;

import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.testing.LogImportContract;
import java.time.Instant;

/** endlessh's logs that lie about. */
class EndlesshImportTest extends LogImportContract {
    @Override
    protected ConnectorFactory factory() {
        return new EndlesshFactory();
    }

    @Override
    protected String line(Instant time, int number) {
        return TarpitLines.line(time, number);
    }
}
