package dev.watchfloor.connectors.modsecurity;

import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.testing.FollowedLogContract;
import java.time.Instant;

/** The connector on a growing log. */
class ModSecurityFeedTest extends FollowedLogContract {
    @Override
    protected ConnectorFactory factory() {
        return new ModSecurityFactory();
    }

    @Override
    protected String line(Instant time, int number) {
        return AuditLines.line(time, number);
    }
}
