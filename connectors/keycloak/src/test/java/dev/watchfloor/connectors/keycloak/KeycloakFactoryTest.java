package dev.watchfloor.connectors.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.testing.ConnectorFactoryContract;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class KeycloakFactoryTest extends ConnectorFactoryContract {
    private static final Map<String, String> READER =
            Map.of("base-url", "http://127.0.0.1:8080", "realm", "shop", "client-id", "reader");
    private static final Map<String, String> SECRET = Map.of("client-secret", "secret-of-the-reader");

    @Override
    protected ConnectorFactory factory() {
        return new KeycloakFactory();
    }

    @Override
    protected Map<String, String> goodSettings() {
        return with("responder-client-id", "responder");
    }

    @Override
    protected Map<String, String> goodSecrets() {
        return Map.of("client-secret", "secret-of-the-reader", "responder-secret", "secret-of-the-responder");
    }

    @Override
    protected List<Misconfiguration> misconfigurations() {
        return List.of(
                new Misconfiguration("no secret", READER, Map.of()),
                new Misconfiguration("a responder without secret", goodSettings(), SECRET),
                new Misconfiguration("a secret without responder", READER, goodSecrets()),
                new Misconfiguration("no URL", with("base-url", "id.example.com"), SECRET),
                new Misconfiguration("a URL with a query", with("base-url", "http://127.0.0.1:8080/?a=b"), SECRET),
                new Misconfiguration("polling without pause", with("poll", "0s"), SECRET),
                new Misconfiguration("too long a window", with("overlap", "1h"), SECRET),
                new Misconfiguration(
                        "no authority", with("base-url", "https://127.0.0.1:8443", "ca-file", "no-such.pem"), SECRET));
    }

    @Test
    void itIsFoundAsAService() {
        assertThat(ServiceLoader.load(ConnectorFactory.class)).anyMatch(KeycloakFactory.class::isInstance);
    }

    private static Map<String, String> with(String... pairs) {
        Map<String, String> settings = new HashMap<>(READER);
        for (int at = 0; at < pairs.length; at += 2) {
            settings.put(pairs[at], pairs[at + 1]);
        }
        return settings;
    }
}
