package dev.watchfloor.connectors.kafka;

import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.feeds.LineFormats;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.ConnectorException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Feeds and records for tests. */
final class Kafkas {
    private Kafkas() {}

    static KafkaAccess access(String servers) {
        return new KafkaAccess(
                servers,
                false,
                Optional.empty(),
                "PLAIN",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new ConnectorContext("test", Clock.systemUTC(), key -> Optional.empty()));
    }

    static KafkaFeed feed(String topic, boolean fromBeginning) throws ConnectorException {
        return new KafkaFeed(access(SharedKafka.get().servers()), topics(topic), fromBeginning);
    }

    static KafkaTopics topics(String topic) throws ConnectorException {
        return KafkaTopics.of(topic, KafkaTopics.ECS, Layer.DETECTION, LineFormats.installed());
    }

    static String record(Instant time, int number) {
        return "{\"@timestamp\":\"" + time + "\",\"event\":{\"kind\":\"alert\"},\"message\":\"number " + number + "\"}";
    }
}
