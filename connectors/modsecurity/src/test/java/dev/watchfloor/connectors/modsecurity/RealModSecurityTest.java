package dev.watchfloor.connectors.modsecurity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.Page;
import dev.watchfloor.connectors.spi.PullFeed;
import dev.watchfloor.connectors.spi.Settings;
import dev.watchfloor.connectors.testing.real.RealNginx;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real ModSecurity in a real nginx refuses a request, and its audit record is read. */
class RealModSecurityTest {
    @Test
    void whatTheRealOneRefusesIsABlockedRequest(@TempDir Path folder) throws Exception {
        ModSecurityFactory factory = new ModSecurityFactory();
        try (RealNginx nginx = RealNginx.start(folder);
                Connector connector = factory.create(
                        Settings.of(
                                factory.settings(),
                                Map.of("path", nginx.auditLog().toString())),
                        new ConnectorContext("waf", Clock.systemUTC(), key -> Optional.empty()))) {
            assertThat(nginx.status("/?id=1%20union%20select&token=hunter2")).isEqualTo(403);

            PullFeed feed = (PullFeed) connector.events().orElseThrow();
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> !feed.fetch(Cursor.START, 100).events().isEmpty());
            Page page = feed.fetch(Cursor.START, 100);

            assertThat(page.rejected()).isEmpty();
            SecurityEvent refused = page.events().getFirst();
            assertThat(refused.outcome()).isEqualTo(Outcome.BLOCKED);
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.ruleId()).isEqualTo("9001");
            assertThat(Addresses.canonical(refused.source())).isEqualTo("127.0.0.1");
            assertThat(page.events().toString()).doesNotContain("hunter2");
        }
    }
}
