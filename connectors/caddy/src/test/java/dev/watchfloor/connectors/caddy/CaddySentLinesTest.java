package dev.watchfloor.connectors.caddy;

import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.testing.SentLinesContract;
import java.time.Instant;
import java.util.Map;

/** Access lines that Caddy sends itself, with its output net. */
class CaddySentLinesTest extends SentLinesContract {
    @Override
    protected Connector connector(String endpoint) throws Exception {
        return CaddyFixture.connector(Map.of("log-listen", endpoint));
    }

    @Override
    protected String line(Instant time, int number) {
        return CaddyLines.line(time, number);
    }
}
