package dev.watchfloor.connectors.endlessh;

import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.testing.FollowedLogContract;
import java.time.Instant;

/** The connector on a growing log. */
class EndlesshFeedTest extends FollowedLogContract {
    @Override
    protected ConnectorFactory factory() {
        return new EndlesshFactory();
    }

    @Override
    protected String line(Instant time, int number) {
        return TarpitLines.line(time, number);
    }
}
