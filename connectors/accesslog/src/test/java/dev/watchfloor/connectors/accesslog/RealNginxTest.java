package dev.watchfloor.connectors.accesslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.watchfloor.connectors.event.Addresses;
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

/** A real nginx with the log format of the manual is asked, and its access log is read. */
class RealNginxTest {
    @Test
    void eachRequestOfTheRealOneIsAnEvent(@TempDir Path folder) throws Exception {
        AccessLogFactory factory = new AccessLogFactory();
        try (RealNginx nginx = RealNginx.start(folder);
                Connector connector = factory.create(
                        Settings.of(
                                factory.settings(),
                                Map.of("path", nginx.accessLog().toString())),
                        new ConnectorContext("edge", Clock.systemUTC(), key -> Optional.empty()))) {
            assertThat(nginx.status("/missing?token=hunter2")).isEqualTo(404);

            PullFeed feed = (PullFeed) connector.events().orElseThrow();
            await().atMost(Duration.ofSeconds(20))
                    .until(() ->
                            feed.fetch(Cursor.START, 100).events().stream().anyMatch(event -> event.status() == 404));
            Page page = feed.fetch(Cursor.START, 100);

            assertThat(page.rejected()).isEmpty();
            SecurityEvent missing = page.events().getLast();
            assertThat(missing.path()).startsWith("/missing");
            assertThat(missing.userAgent()).isEqualTo("test");
            assertThat(Addresses.canonical(missing.source())).isEqualTo("127.0.0.1");
            assertThat(page.events().toString()).doesNotContain("hunter2");
        }
    }
}
