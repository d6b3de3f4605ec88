package dev.watchfloor.connectors.awswaf;

import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.testing.FollowedLogContract;
import java.time.Instant;

class AwsWafFeedTest extends FollowedLogContract {

    @Override
    protected ConnectorFactory factory() {
        return new AwsWafFactory();
    }

    @Override
    protected String line(Instant time, int number) {
        return AwsWafFixture.line(time, number);
    }
}
