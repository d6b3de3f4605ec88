package dev.watchfloor.connectors.zeek;

import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.testing.FollowedLogContract;
import java.time.Instant;

/** The connector on a growing log. */
class ZeekFeedTest extends FollowedLogContract {
    @Override
    protected ConnectorFactory factory() {
        return new ZeekFactory();
    }

    @Override
    protected String line(Instant time, int number) {
        return ZeekLines.line(time, number);
    }

    @Override
    protected String malformed() {
        return "#separator \\x09";
    }
}
