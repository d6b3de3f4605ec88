package dev.watchfloor.connectors.awswaf;

import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.testing.ConnectorFactoryContract;
import java.net.URI;
import java.util.List;
import java.util.Map;

class AwsWafFactoryTest extends ConnectorFactoryContract {
    private static final URI URL = URI.create("https://wafv2.example");

    @Override
    protected ConnectorFactory factory() {
        return new AwsWafFactory();
    }

    @Override
    protected Map<String, String> goodSettings() {
        return AwsWafFixture.with(URL, "log-http", "127.0.0.1:0");
    }

    @Override
    protected Map<String, String> goodSecrets() {
        return AwsWafFixture.secrets();
    }

    @Override
    protected List<Misconfiguration> misconfigurations() {
        return List.of(
                new Misconfiguration("nothing", Map.of(), Map.of()),
                new Misconfiguration("no secret", AwsWafFixture.settings(URL), Map.of()),
                new Misconfiguration(
                        "no key id", AwsWafFixture.with(URL, "access-key-id", ""), AwsWafFixture.secrets()),
                new Misconfiguration("no ARN", AwsWafFixture.with(URL, "ipset-v4", "deny4"), AwsWafFixture.secrets()),
                new Misconfiguration(
                        "two regions",
                        AwsWafFixture.with(
                                URL,
                                "ipset-v6",
                                "arn:aws:wafv2:us-east-1:123456789012:global/ipset/deny6/66666666-7777-8888-9999-0"),
                        AwsWafFixture.secrets()),
                new Misconfiguration("no token", Map.of("log-http", "127.0.0.1:0"), Map.of()),
                new Misconfiguration(
                        "two logs", Map.of("log-http", "127.0.0.1:0", "path", "waf.log"), AwsWafFixture.secrets()));
    }
}
