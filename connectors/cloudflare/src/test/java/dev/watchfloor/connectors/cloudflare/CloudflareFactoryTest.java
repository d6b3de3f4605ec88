package dev.watchfloor.connectors.cloudflare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.testing.ConnectorFactoryContract;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CloudflareFactoryTest extends ConnectorFactoryContract {
    private static final URI URL = URI.create("https://api.cloudflare.com");
    private static final Map<String, String> SECRETS = Map.of("token", "token-of-the-contract");

    @Override
    protected ConnectorFactory factory() {
        return new CloudflareFactory();
    }

    @Override
    protected Map<String, String> goodSettings() {
        return CloudflareFixture.settings(URL);
    }

    @Override
    protected Map<String, String> goodSecrets() {
        return SECRETS;
    }

    @Override
    protected List<Misconfiguration> misconfigurations() {
        return List.of(
                new Misconfiguration("no token", goodSettings(), Map.of()),
                new Misconfiguration(
                        "nothing to do", CloudflareFixture.without(URL, "zone", "account", "list"), SECRETS),
                new Misconfiguration("a list without account", CloudflareFixture.without(URL, "account"), SECRETS),
                new Misconfiguration("a name for an id", CloudflareFixture.with(URL, "list", "watchfloor"), SECRETS),
                new Misconfiguration("a path for an id", CloudflareFixture.with(URL, "zone", "../user"), SECRETS),
                new Misconfiguration("too hasty", CloudflareFixture.with(URL, "poll", "1s"), SECRETS),
                new Misconfiguration(
                        "a token in the URL",
                        CloudflareFixture.with(URL, "api-url", URL + "?token=token-of-the-contract"),
                        SECRETS));
    }

    @Test
    void eachHalfWorksByItself() throws Exception {
        try (Connector events = CloudflareFixture.connector(
                        CloudflareFixture.without(URL, "account", "list"), "x", Clock.systemUTC());
                Connector list =
                        CloudflareFixture.connector(CloudflareFixture.without(URL, "zone"), "x", Clock.systemUTC())) {
            assertThat(events.events()).isPresent();
            assertThat(events.denylist()).isEmpty();
            assertThat(list.events()).isEmpty();
            assertThat(list.denylist()).isPresent();
        }
    }
}
