package dev.watchfloor.connectors.okta;

import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.testing.ConnectorFactoryContract;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class OktaFactoryTest extends ConnectorFactoryContract {

    @Override
    protected ConnectorFactory factory() {
        return new OktaFactory();
    }

    @Override
    protected Map<String, String> goodSettings() {
        return OktaFixture.settings(URI.create("https://example.okta.com"));
    }

    @Override
    protected Map<String, String> goodSecrets() {
        return OktaFixture.SECRETS;
    }

    @Override
    protected List<Misconfiguration> misconfigurations() {
        return List.of(
                new Misconfiguration("no key", goodSettings(), Map.of()),
                new Misconfiguration("no key in it", goodSettings(), Map.of("private-key", "00aSecretApiToken")),
                new Misconfiguration(
                        "half a key", goodSettings(), Map.of("private-key", "-----BEGIN PRIVATE KEY-----\nMII\n")),
                new Misconfiguration(
                        "a broken JWK", goodSettings(), Map.of("private-key", "{\"kty\":\"RSA\",\"d\":\"x\"")),
                new Misconfiguration("in clear", with("url", "http://example.okta.com"), goodSecrets()),
                new Misconfiguration("with a query", with("url", "https://example.okta.com?x=1"), goodSecrets()),
                new Misconfiguration("too hasty", with("poll", "0s"), goodSecrets()),
                new Misconfiguration("endless sessions", with("session-life", "9999d"), goodSecrets()),
                new Misconfiguration("no proxy", with("trusted-proxies", "everybody"), goodSecrets()));
    }

    private Map<String, String> with(String key, String value) {
        Map<String, String> settings = new HashMap<>(goodSettings());
        settings.put(key, value);
        return settings;
    }
}
