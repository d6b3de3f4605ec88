package dev.watchfloor.connectors.syslog;

import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.Settings;
import dev.watchfloor.connectors.testing.SentLinesContract;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Messages of RFC 5424 over TCP. */
class SyslogSentLinesTest extends SentLinesContract {
    @Override
    protected Connector connector(String endpoint) throws Exception {
        SyslogFactory factory = new SyslogFactory();
        return factory.create(
                Settings.of(factory.settings(), Map.of("listen", endpoint)),
                new ConnectorContext("sent", Clock.systemUTC(), key -> Optional.empty()));
    }

    @Override
    protected String line(Instant time, int number) {
        return "<38>1 " + time + " web-1 sshd 812 - - Failed password for root from 203.0.113.9 port "
                + (10_000 + number);
    }

    /** A time without a zone, where no zone is set. */
    @Override
    protected String malformed() {
        return Messages.SSH;
    }
}
