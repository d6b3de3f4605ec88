package dev.watchfloor.connectors.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.connectors.spi.PullFeed;
import dev.watchfloor.connectors.spi.Secret;
import dev.watchfloor.connectors.spi.Settings;
import dev.watchfloor.connectors.testing.ConnectorFactoryContract;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class KafkaFactoryTest extends ConnectorFactoryContract {
    private static final Map<String, String> PLAIN =
            Map.of("servers", "127.0.0.1:9092", "topics", "alerts", "tls", "false");

    @Override
    protected ConnectorFactory factory() {
        return new KafkaFactory();
    }

    @Override
    protected Map<String, String> goodSettings() {
        return Map.of("servers", "127.0.0.1:9092,[::1]:9093", "topics", "alerts:ecs, other", "user", "watchfloor");
    }

    @Override
    protected Map<String, String> goodSecrets() {
        return Map.of("password", "kafka-password-\"quoted\\");
    }

    @Override
    protected List<Misconfiguration> misconfigurations() {
        return List.of(
                wrong("no port", "servers", "broker"),
                wrong("no topic's name", "topics", "a/b"),
                wrong("no format", "topics", "a:morse"),
                wrong("a password without TLS", "user", "watchfloor"),
                wrong("a certificate without its key", "client-certificate", "client.pem"),
                new Misconfiguration("no password", goodSettings(), Map.of()));
    }

    private static Misconfiguration wrong(String name, String key, String value) {
        Map<String, String> settings = new java.util.HashMap<>(PLAIN);
        settings.put(key, value);
        return new Misconfiguration(name, settings, Map.of("password", "kafka-password"));
    }

    @Test
    void whereNobodyAnswersItIsSaidWithoutTheSecret() throws Exception {
        int port;
        try (ServerSocket held = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = held.getLocalPort();
        }
        Map<String, String> settings = Map.of("servers", "127.0.0.1:" + port, "topics", "alerts", "user", "watchfloor");
        ConnectorContext context =
                new ConnectorContext("test", Clock.systemUTC(), key -> Optional.of(new Secret("kafka-password")));
        try (Connector connector = factory().create(Settings.of(factory().settings(), settings), context)) {
            Health health = connector.checkHealth();
            assertThat(health.state()).isEqualTo(Health.State.DOWN);
            assertThat(health.sentence()).contains("does not answer").doesNotContain("kafka-password");
        }
    }

    @Test
    void anUnreadableFileOfTheAuthorityIsNamed() throws Exception {
        Map<String, String> settings =
                Map.of("servers", "127.0.0.1:1", "topics", "alerts", "authority", "/nowhere/authority.pem");
        ConnectorContext context = new ConnectorContext("test", Clock.systemUTC(), key -> Optional.empty());
        try (Connector connector = factory().create(Settings.of(factory().settings(), settings), context)) {
            PullFeed feed = (PullFeed) connector.events().orElseThrow();
            ConnectorException failure =
                    Assertions.catchThrowableOfType(ConnectorException.class, () -> feed.fetch(Cursor.START, 1));

            assertThat(failure.category()).isEqualTo(ConnectorException.Category.MISCONFIGURED);
            assertThat(failure.sentence()).contains("/nowhere/authority.pem");
        }
    }
}
