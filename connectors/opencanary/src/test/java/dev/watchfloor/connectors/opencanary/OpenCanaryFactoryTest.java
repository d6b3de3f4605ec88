package dev.watchfloor.connectors.opencanary;

import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.testing.LogFactoryContract;
import java.time.Instant;
import java.util.List;

class OpenCanaryFactoryTest extends LogFactoryContract {
    @Override
    protected ConnectorFactory factory() {
        return new OpenCanaryFactory();
    }

    @Override
    protected List<String> records() {
        return List.of(
                CanaryLines.line(Instant.parse("2026-11-24T02:00:00Z"), 1),
                CanaryLines.record(3000, "'HOSTNAME':'decoy','PATH':'/index.html','USERAGENT':'curl/8'"),
                CanaryLines.record(5001, "'SEQ':'1','SYN':''"));
    }
}
