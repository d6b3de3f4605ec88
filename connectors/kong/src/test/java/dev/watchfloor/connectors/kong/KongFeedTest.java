package dev.watchfloor.connectors.kong;

import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.testing.FollowedLogContract;
import java.time.Instant;

class KongFeedTest extends FollowedLogContract {

    @Override
    protected ConnectorFactory factory() {
        return new KongFactory();
    }

    @Override
    protected String line(Instant time, int number) {
        return KongFixture.line(time, number);
    }
}
