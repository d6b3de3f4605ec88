package dev.watchfloor.connectors.cowrie;

import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.testing.LogImportContract;
import java.time.Instant;

/** Cowrie's logs that lie about. */
class CowrieImportTest extends LogImportContract {
    @Override
    protected ConnectorFactory factory() {
        return new CowrieFactory();
    }

    @Override
    protected String line(Instant time, int number) {
        return CowrieLines.line(time, number);
    }
}
