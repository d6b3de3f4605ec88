package dev.watchfloor.connectors.apisix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.testing.ConnectorFactoryContract;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApisixFactoryTest extends ConnectorFactoryContract {
    private static final String URL = "http://127.0.0.1:9180";

    @Override
    protected ConnectorFactory factory() {
        return new ApisixConnectorFactory();
    }

    @Override
    protected Map<String, String> goodSettings() {
        return Map.of("admin-url", URL, "log-listen", "127.0.0.1:0");
    }

    @Override
    protected Map<String, String> goodSecrets() {
        return Map.of("admin-key", "key-of-the-contract", "log-token", "token-of-the-contract");
    }

    @Override
    protected List<Misconfiguration> misconfigurations() {
        return List.of(
                new Misconfiguration("nothing to connect to", Map.of(), Map.of()),
                new Misconfiguration("no key", Map.of("admin-url", URL), Map.of()),
                new Misconfiguration("no token", Map.of("log-listen", "127.0.0.1:0"), Map.of()),
                new Misconfiguration(
                        "two sources of the same requests",
                        Map.of("log-listen", "127.0.0.1:0", "log-file", "access.log"),
                        Map.of("log-token", "token-of-the-contract")),
                new Misconfiguration(
                        "a key in the URL",
                        Map.of("admin-url", URL + "/apisix/admin?api_key=key-of-the-contract"),
                        Map.of("admin-key", "key-of-the-contract")),
                new Misconfiguration(
                        "a rule id with a slash",
                        Map.of("admin-url", URL, "rule-id", "a/b"),
                        Map.of("admin-key", "key-of-the-contract")),
                new Misconfiguration(
                        "no certificate",
                        Map.of("admin-url", "https://127.0.0.1:9180", "ca-file", "no-such-file.pem"),
                        Map.of("admin-key", "key-of-the-contract")));
    }

    @ParameterizedTest
    @CsvSource({
        "http://gw.example:9180, http://gw.example:9180/apisix/admin",
        "http://gw.example:9180/, http://gw.example:9180/apisix/admin",
        "https://gw.example/apisix/admin/, https://gw.example/apisix/admin",
        "https://gw.example/apisix/admin/routes, https://gw.example/apisix/admin",
        "https://gw.example/inner, https://gw.example/inner/apisix/admin",
    })
    void theAdminUrlIsCompleted(String written, String meant) throws Exception {
        try (Connector connector = ApisixFixture.connector(Map.of("admin-url", written), "k")) {
            assertThat(connector.toString()).isEqualTo("ApisixConnector[" + meant + "]");
        }
    }

    @Test
    void capabilitiesFollowTheSettings() throws Exception {
        try (Connector list = ApisixFixture.connector(Map.of("admin-url", URL), "k");
                Connector log = ApisixFixture.connector(Map.of("log-file", "access.log"), "k")) {
            assertThat(list.denylist()).isPresent();
            assertThat(list.events()).isEmpty();
            assertThat(log.denylist()).isEmpty();
            assertThat(log.events()).isPresent();
        }
    }
}
