package dev.watchfloor.connectors.awswaf;

import dev.watchfloor.connectors.rigs.awswaf.AwsWafRig;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Secret;
import dev.watchfloor.connectors.spi.Settings;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Makes connectors and lines for tests. */
final class AwsWafFixture {
    static final String SECRET = "secret-of-the-contract";

    private AwsWafFixture() {}

    static Connector connector(Map<String, String> settings, Map<String, String> secrets) throws ConnectorException {
        AwsWafFactory factory = new AwsWafFactory();
        return factory.create(
                Settings.of(factory.settings(), settings),
                new ConnectorContext(
                        "waf",
                        Clock.systemUTC(),
                        key -> Optional.ofNullable(secrets.get(key)).map(Secret::new)));
    }

    static Connector connector(URI endpoint) throws ConnectorException {
        return connector(settings(endpoint), secrets());
    }

    static Map<String, String> secrets() {
        return Map.of("secret-access-key", SECRET, "log-token", "token-of-the-contract");
    }

    static Map<String, String> settings(URI endpoint) {
        return Map.of(
                "endpoint",
                endpoint.toString(),
                "ipset-v4",
                AwsWafRig.ARN_V4,
                "ipset-v6",
                AwsWafRig.ARN_V6,
                "access-key-id",
                AwsWafRig.KEY_ID);
    }

    static Map<String, String> with(URI endpoint, String... keysAndValues) {
        Map<String, String> settings = new HashMap<>(settings(endpoint));
        for (int i = 0; i < keysAndValues.length; i += 2) {
            settings.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        settings.values().removeIf(String::isEmpty);
        return settings;
    }

    static String line(Instant time, int number) {
        return line(time, number, "BLOCK");
    }

    static String line(Instant time, int number, String action) {
        return "{\"timestamp\":" + time.toEpochMilli() + ",\"formatVersion\":1,\"webaclId\":\"arn:aws:wafv2:x\","
                + "\"terminatingRuleId\":\"deny\",\"terminatingRuleType\":\"REGULAR\",\"action\":\"" + action + "\","
                + "\"httpSourceName\":\"ALB\",\"httpRequest\":{\"clientIp\":\"203.0.113.9\",\"country\":\"DE\",\"headers\":["
                + "{\"name\":\"Host\",\"value\":\"shop.example\"},{\"name\":\"User-Agent\",\"value\":\"curl/8\"},"
                + "{\"name\":\"Authorization\",\"value\":\"Bearer hunter2hunter2\"}],\"uri\":\"/item/" + number
                + "\",\"args\":\"a=1\",\"httpVersion\":\"HTTP/1.1\",\"httpMethod\":\"GET\",\"requestId\":\"r" + number
                + "\"}}";
    }
}
