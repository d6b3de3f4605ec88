package dev.watchfloor.connectors.kong;

import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.testing.ConnectorFactoryContract;
import java.net.URI;
import java.util.List;
import java.util.Map;

class KongFactoryTest extends ConnectorFactoryContract {
    private static final URI URL = URI.create("http://127.0.0.1:8001");
    private static final Map<String, String> SECRETS =
            Map.of("admin-token", "token-of-the-contract", "log-token", "log-token-of-the-contract");

    @Override
    protected ConnectorFactory factory() {
        return new KongFactory();
    }

    @Override
    protected Map<String, String> goodSettings() {
        return KongFixture.with(URL, "log-http", "127.0.0.1:0");
    }

    @Override
    protected Map<String, String> goodSecrets() {
        return SECRETS;
    }

    @Override
    protected List<Misconfiguration> misconfigurations() {
        return List.of(
                new Misconfiguration("a token over plain http", Map.of("admin-url", "http://h.example:8001"), SECRETS),
                new Misconfiguration("nothing", Map.of(), Map.of()),
                new Misconfiguration("no log token", KongFixture.with(URL, "log-http", "127.0.0.1:0"), Map.of()),
                new Misconfiguration("two tags", KongFixture.with(URL, "tag", "a,b"), SECRETS),
                new Misconfiguration("a path for a workspace", KongFixture.with(URL, "workspace", "../x"), SECRETS),
                new Misconfiguration("a query", Map.of("admin-url", URL + "?a=token-of-the-contract"), SECRETS));
    }
}
