package dev.watchfloor.connectors.awswaf;

import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.testing.LogImportContract;
import java.time.Instant;

class AwsWafImportTest extends LogImportContract {

    @Override
    protected ConnectorFactory factory() {
        return new AwsWafFactory();
    }

    @Override
    protected String line(Instant time, int number) {
        return AwsWafFixture.line(time, number);
    }
}
