package dev.watchfloor.connectors.modsecurity;

import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.Settings;
import dev.watchfloor.connectors.testing.SentLinesContract;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Audit records over syslog. */
class ModSecuritySentLinesTest extends SentLinesContract {
    @Override
    protected Connector connector(String endpoint) throws Exception {
        ModSecurityFactory factory = new ModSecurityFactory();
        return factory.create(
                Settings.of(factory.settings(), Map.of("log-listen", endpoint)),
                new ConnectorContext("sent", Clock.systemUTC(), key -> Optional.empty()));
    }

    @Override
    protected String line(Instant time, int number) {
        return "<190>Nov 24 02:39:29 edge modsecurity: " + AuditLines.line(time, number);
    }

    @Override
    protected String malformed() {
        return "<190>Nov 24 02:39:29 edge modsecurity: {\"transaction\":{\"cut";
    }
}
