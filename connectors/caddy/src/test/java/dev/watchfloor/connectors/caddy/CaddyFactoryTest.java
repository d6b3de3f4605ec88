package dev.watchfloor.connectors.caddy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.testing.ConnectorFactoryContract;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CaddyFactoryTest extends ConnectorFactoryContract {
    private static final URI ADMIN = URI.create("http://127.0.0.1:2019");

    @Override
    protected ConnectorFactory factory() {
        return new CaddyFactory();
    }

    @Override
    protected Map<String, String> goodSettings() {
        return CaddyFixture.with(ADMIN, "path", "access.log");
    }

    @Override
    protected Map<String, String> goodSecrets() {
        return Map.of();
    }

    @Override
    protected List<Misconfiguration> misconfigurations() {
        return List.of(
                new Misconfiguration("nothing", Map.of(), Map.of()),
                new Misconfiguration(
                        "two logs", Map.of("path", "access.log", "log-listen", "127.0.0.1:5515"), Map.of()),
                new Misconfiguration("a path for a route", CaddyFixture.with(ADMIN, "route-id", "a/../b"), Map.of()),
                new Misconfiguration("a path for a server", CaddyFixture.with(ADMIN, "server", "a/b"), Map.of()),
                new Misconfiguration("an unknown matcher", CaddyFixture.with(ADMIN, "matcher", "host"), Map.of()),
                new Misconfiguration("a query", Map.of("admin-url", ADMIN + "?a=b"), Map.of()),
                new Misconfiguration("no proxies", CaddyFixture.with(ADMIN, "trusted-proxies", "my proxy"), Map.of()),
                new Misconfiguration("no certificate", CaddyFixture.with(ADMIN, "ca-file", "no-such.pem"), Map.of()));
    }

    @Test
    void withoutAnAdminApiItOnlyReads() throws Exception {
        try (Connector connector = CaddyFixture.connector(Map.of("path", "access.log"))) {
            assertThat(connector.events()).isPresent();
            assertThat(connector.denylist()).isEmpty();
        }
    }
}
