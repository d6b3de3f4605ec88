package dev.watchfloor.connectors.kong;

import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.testing.LogImportContract;
import java.time.Instant;

class KongImportTest extends LogImportContract {

    @Override
    protected ConnectorFactory factory() {
        return new KongFactory();
    }

    @Override
    protected String line(Instant time, int number) {
        return KongFixture.line(time, number);
    }
}
