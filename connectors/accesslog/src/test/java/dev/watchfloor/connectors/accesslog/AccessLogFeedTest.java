package dev.watchfloor.connectors.accesslog;

import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.testing.FollowedLogContract;
import java.time.Instant;

/** The connector on a growing log. */
class AccessLogFeedTest extends FollowedLogContract {
    @Override
    protected ConnectorFactory factory() {
        return new AccessLogFactory();
    }

    @Override
    protected String line(Instant time, int number) {
        return AccessLines.line(time, number);
    }
}
