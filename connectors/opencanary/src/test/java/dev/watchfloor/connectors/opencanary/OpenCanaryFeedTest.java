package dev.watchfloor.connectors.opencanary;

import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.testing.FollowedLogContract;
import java.time.Instant;
import java.util.List;

/** The connector on a growing log. */
class OpenCanaryFeedTest extends FollowedLogContract {
    @Override
    protected ConnectorFactory factory() {
        return new OpenCanaryFactory();
    }

    @Override
    protected String line(Instant time, int number) {
        return CanaryLines.line(time, number);
    }

    @Override
    protected List<String> secrets() {
        return List.of(CanaryLines.TRIED);
    }
}
