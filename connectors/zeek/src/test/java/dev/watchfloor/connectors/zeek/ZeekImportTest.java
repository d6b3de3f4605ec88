package dev.watchfloor.connectors.zeek;

import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.testing.LogImportContract;
import java.time.Instant;

/** Zeek's logs that lie about. */
class ZeekImportTest extends LogImportContract {
    @Override
    protected ConnectorFactory factory() {
        return new ZeekFactory();
    }

    @Override
    protected String line(Instant time, int number) {
        return ZeekLines.line(time, number);
    }
}
