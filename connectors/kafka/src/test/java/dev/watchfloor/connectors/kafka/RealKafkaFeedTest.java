package dev.watchfloor.connectors.kafka;

import dev.watchfloor.connectors.spi.PullFeed;
import dev.watchfloor.connectors.testing.PullFeedContract;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The contract against a real broker. */
class RealKafkaFeedTest extends PullFeedContract {
    private static final Instant FIRST = Instant.parse("2026-11-24T09:00:00Z");

    private final List<KafkaFeed> feeds = new ArrayList<>();
    private String topic = "";
    private int next;

    @BeforeEach
    void makeATopic() throws Exception {
        topic = SharedKafka.get().topic(1);
    }

    @AfterEach
    void close() {
        feeds.forEach(KafkaFeed::close);
    }

    @Override
    protected PullFeed feed() throws Exception {
        KafkaFeed feed = Kafkas.feed(topic, true);
        feeds.add(feed);
        return feed;
    }

    @Override
    protected void produce(int count) throws Exception {
        for (int i = 0; i < count; i++) {
            send(Kafkas.record(FIRST.plusSeconds(next), next));
        }
    }

    @Override
    protected boolean produceMalformed() throws Exception {
        send("no JSON at all");
        return true;
    }

    @Override
    protected Optional<Instant> timeOfNext() {
        return Optional.of(FIRST.plusSeconds(next));
    }

    private void send(String value) throws Exception {
        SharedKafka.get().send(topic, 0, FIRST.plusSeconds(next).toEpochMilli(), value);
        next++;
    }
}
