package dev.watchfloor.connectors.syslog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.spi.SettingSpec;
import dev.watchfloor.connectors.testing.ConnectorFactoryContract;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SyslogFactoryTest extends ConnectorFactoryContract {
    @Override
    protected ConnectorFactory factory() {
        return new SyslogFactory();
    }

    @Override
    protected Map<String, String> goodSettings() {
        return Map.of(
                "listen", "127.0.0.1:0",
                "tls-listen", "127.0.0.1:0",
                "tls-certificate", "listener.pem",
                "tls-key", "listener.key",
                "zone", "Europe/Berlin");
    }

    @Override
    protected Map<String, String> goodSecrets() {
        return Map.of();
    }

    @Override
    protected List<Misconfiguration> misconfigurations() {
        return List.of(
                new Misconfiguration("nowhere to listen", Map.of(), Map.of()),
                new Misconfiguration("no certificate", Map.of("tls-listen", "127.0.0.1:0"), Map.of()),
                new Misconfiguration("no zone", Map.of("listen", "127.0.0.1:0", "zone", "Berlin"), Map.of()));
    }

    @Test
    void whatIsInstalledCanBeInside() {
        assertThat(factory().settings())
                .filteredOn(setting -> setting.key().equals("content"))
                .flatExtracting(SettingSpec::choices)
                .contains("auto", "cef", "leef", "ecs", "text");
    }
}
