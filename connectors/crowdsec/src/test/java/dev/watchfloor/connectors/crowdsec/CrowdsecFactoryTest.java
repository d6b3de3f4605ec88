package dev.watchfloor.connectors.crowdsec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.testing.ConnectorFactoryContract;
import java.net.URI;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrowdsecFactoryTest extends ConnectorFactoryContract {
    private static final String URL = "http://127.0.0.1:8080";
    private static final Map<String, String> SECRETS =
            CrowdsecFixture.secrets("password-of-the-contract", "key-of-the-contract");

    @Override
    protected ConnectorFactory factory() {
        return new CrowdsecFactory();
    }

    @Override
    protected Map<String, String> goodSettings() {
        return Map.of("url", URL, "machine", "watchfloor");
    }

    @Override
    protected Map<String, String> goodSecrets() {
        return SECRETS;
    }

    @Override
    protected List<Misconfiguration> misconfigurations() {
        return List.of(
                new Misconfiguration("no password", goodSettings(), Map.of("bouncer-key", "key-of-the-contract")),
                new Misconfiguration(
                        "a key in the URL",
                        Map.of("url", URL + "?key=key-of-the-contract", "machine", "watchfloor"),
                        SECRETS),
                new Misconfiguration(
                        "a password in the URL",
                        Map.of("url", "http://me:password-of-the-contract@127.0.0.1", "machine", "watchfloor"),
                        SECRETS),
                new Misconfiguration("too hasty", with("poll", "10ms"), SECRETS),
                new Misconfiguration("bouncers that never follow", with("bouncer-delay", "1h"), SECRETS),
                new Misconfiguration("no certificate", with("ca-file", "no-such-file.pem"), SECRETS));
    }

    @ParameterizedTest
    @CsvSource({
        "http://crowd.example:8080, http://crowd.example:8080",
        "http://crowd.example:8080/, http://crowd.example:8080",
        "https://crowd.example/v1, https://crowd.example",
        "https://crowd.example/lapi/v1/, https://crowd.example/lapi",
    })
    void theUrlIsTheOneBeforeTheVersion(String written, String meant) throws Exception {
        try (Connector connector = CrowdsecFixture.connector(URI.create(written), goodSecrets(), Clock.systemUTC())) {
            assertThat(connector.toString()).isEqualTo("CrowdsecConnector[" + meant + ", watchfloor]");
        }
    }

    @Test
    void withoutABouncerKeyItOnlyReadsAlerts() throws Exception {
        try (Connector connector = CrowdsecFixture.connector(
                URI.create(URL), Map.of("machine-password", "password-of-the-contract"), Clock.systemUTC())) {
            assertThat(connector.events()).isPresent();
            assertThat(connector.denylist()).isEmpty();
        }
    }

    private Map<String, String> with(String key, String value) {
        Map<String, String> settings = new HashMap<>(goodSettings());
        settings.put(key, value);
        return settings;
    }
}
