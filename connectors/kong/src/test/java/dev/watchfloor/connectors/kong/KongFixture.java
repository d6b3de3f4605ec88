package dev.watchfloor.connectors.kong;

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
final class KongFixture {
    private KongFixture() {}

    static Connector connector(URI url, String token) throws ConnectorException {
        KongFactory factory = new KongFactory();
        return factory.create(
                Settings.of(factory.settings(), Map.of("admin-url", url.toString())),
                new ConnectorContext(
                        "kong",
                        Clock.systemUTC(),
                        key -> key.equals("admin-token") ? Optional.of(new Secret(token)) : Optional.empty()));
    }

    static Map<String, String> with(URI url, String key, String value) {
        Map<String, String> settings = new HashMap<>(Map.of("admin-url", url.toString()));
        settings.put(key, value);
        return settings;
    }

    static String line(Instant time, int number) {
        return line(time, number, 200, "upstream");
    }

    static String line(Instant time, int number, int status, String source) {
        return "{\"request\":{\"id\":\"r" + number + "\",\"method\":\"GET\",\"uri\":\"/item/" + number
                + "?a=1\",\"url\":\"http://shop.example:8000/item\",\"size\":120,\"querystring\":{\"a\":\"1\"},\"headers\":"
                + "{\"host\":\"shop.example\",\"user-agent\":\"curl/8\",\"authorization\":\"Bearer hunter2hunter2\"}},"
                + "\"response\":{\"status\":" + status + ",\"size\":18,\"headers\":{}},\"client_ip\":\"203.0.113.9\","
                + "\"started_at\":" + time.toEpochMilli() + ",\"latencies\":{\"kong\":1,\"proxy\":2,\"request\":3},"
                + "\"consumer\":{\"username\":\"j.tanaka\"},\"source\":\"" + source
                + "\",\"tries\":[],\"workspace\":\"w\"}";
    }
}
