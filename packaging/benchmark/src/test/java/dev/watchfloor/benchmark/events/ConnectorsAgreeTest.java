package dev.watchfloor.benchmark.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.ConnectorFactory;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.Page;
import dev.watchfloor.connectors.spi.PullFeed;
import dev.watchfloor.connectors.spi.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generated events are what the real connectors make of the generated lines. */
class ConnectorsAgreeTest {
    private final GeneratedEvents events = GeneratedEvents.endingAt(Instant.parse("2026-11-24T18:00:00Z"), 1_000_000);

    @TempDir
    Path folder;

    @Test
    void theConnectorForSuricataUnderstandsEveryLineAsGenerated() throws Exception {
        same("suricata", "path", Layer.DETECTION, events::eveLine);
    }

    @Test
    void theConnectorForApisixUnderstandsEveryLineAsGenerated() throws Exception {
        same("apisix", "log-file", Layer.PERIMETER, events::gatewayLine);
    }

    private void same(String type, String setting, Layer layer, LongFunction<String> line) throws Exception {
        List<Long> indexes = LongStream.iterate(0, index -> index + 397)
                .filter(index -> events.layer(index) == layer)
                .limit(1_000)
                .boxed()
                .toList();
        Path file = folder.resolve(type + ".log");
        Files.write(file, indexes.stream().map(line::apply).toList());

        List<SecurityEvent> parsed = parsed(type, setting, file);

        assertThat(parsed).hasSameSizeAs(indexes);
        for (int i = 0; i < parsed.size(); i++) {
            assertThat(parsed.get(i))
                    .usingRecursiveComparison()
                    .withEqualsForType(Object::equals, inet.ipaddr.IPAddress.class)
                    .withEqualsForType(Object::equals, inet.ipaddr.ipv4.IPv4Address.class)
                    .withEqualsForType(Object::equals, inet.ipaddr.ipv6.IPv6Address.class)
                    .ignoringFields("id")
                    .isEqualTo(events.event(indexes.get(i)));
        }
    }

    private List<SecurityEvent> parsed(String type, String setting, Path file) throws Exception {
        ConnectorFactory factory = ServiceLoader.load(ConnectorFactory.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(found -> found.type().equals(type))
                .findFirst()
                .orElseThrow();
        try (Connector connector = factory.create(
                Settings.of(factory.settings(), Map.of(setting, file.toString())),
                new ConnectorContext(type, Clock.systemUTC(), key -> Optional.empty()))) {
            Page page = ((PullFeed) connector.events().orElseThrow()).fetch(Cursor.START, 5_000);
            assertThat(page.rejected()).isEmpty();
            return page.events();
        }
    }
}
