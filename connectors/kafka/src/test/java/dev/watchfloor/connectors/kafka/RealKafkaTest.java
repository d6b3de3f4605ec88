package dev.watchfloor.connectors.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.connectors.spi.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What topics do, at a real broker. */
class RealKafkaTest {
    private static final Instant FIRST = Instant.parse("2026-11-24T09:00:00Z");

    private final SharedKafka kafka = SharedKafka.get();
    private final List<KafkaFeed> feeds = new ArrayList<>();

    @AfterEach
    void close() {
        feeds.forEach(KafkaFeed::close);
    }

    @Test
    void partitionsAreReadTogetherInTheOrderOfTheirTimesAndGoOnAfterARestart() throws Exception {
        String topic = kafka.topic(3);
        for (int i = 0; i < 9; i++) {
            send(topic, i % 3, i);
        }
        List<SecurityEvent> events = new ArrayList<>();
        Cursor cursor = Cursor.START;
        while (events.size() < 9) {
            // Each page by another feed, as if the console had died after each commit.
            Page page = feed(topic, true).fetch(cursor, 4);
            events.addAll(page.events());
            assertThat(page.events().size()).isBetween(1, 4);
            cursor = page.next();
        }

        assertThat(events).extracting(SecurityEvent::id).doesNotHaveDuplicates();
        assertThat(feed(topic, true).fetch(cursor, 10).events()).isEmpty();
        assertThat(feed(topic, true).fetch(Cursor.START, 100).events())
                .extracting(SecurityEvent::summary)
                .isSorted();
    }

    @Test
    void theFirstRunMayBeginWithWhatComesAndForgetsNothingAfterwards() throws Exception {
        String topic = kafka.topic(1);
        send(topic, 0, 1);
        KafkaFeed feed = feed(topic, false);
        Page first = feed.fetch(Cursor.START, 10);
        send(topic, 0, 2);

        assertThat(first.events()).isEmpty();
        assertThat(feed(topic, false).fetch(first.next(), 10).events())
                .extracting(SecurityEvent::summary)
                .containsExactly("number 2");
    }

    @Test
    void whatKafkaDeletedUnreadIsTold() throws Exception {
        String topic = kafka.topic(1);
        for (int i = 0; i < 6; i++) {
            send(topic, 0, i);
        }
        Cursor cursor = feed(topic, true).fetch(Cursor.START, 2).next();
        kafka.deleteBefore(topic, 5);
        KafkaFeed feed = feed(topic, true);
        Page gap = feed.fetch(cursor, 10);

        assertThat(gap.rejected())
                .singleElement()
                .satisfies(rejected -> assertThat(rejected.reason()).contains("deleted up to 3 records"));
        assertThat(feed.fetch(gap.next(), 10).events())
                .extracting(SecurityEvent::summary)
                .containsExactly("number 5");
    }

    @Test
    void aTopicThatIsMadeAnewIsAnotherOne() throws Exception {
        String topic = kafka.topic(1);
        send(topic, 0, 1);
        Page before = feed(topic, true).fetch(Cursor.START, 10);
        kafka.delete(topic);
        await().ignoreExceptions().untilAsserted(() -> kafka.create(topic, 1));
        send(topic, 0, 2);

        Page after = feed(topic, true).fetch(before.next(), 10);

        assertThat(after.events()).extracting(SecurityEvent::summary).containsExactly("number 2");
        assertThat(after.events().getFirst().id())
                .isNotEqualTo(before.events().getFirst().id());
    }

    @Test
    void aRecordThatIsTooLongIsRejectedAndTheNextRead() throws Exception {
        String topic = kafka.topic(1);
        kafka.send(
                topic,
                0,
                1,
                "{\"@timestamp\":\"" + FIRST + "\",\"message\":\"" + "x".repeat(PageOfRecords.LONGEST) + "\"}");
        kafka.send(topic, 0, 1, null);
        send(topic, 0, 2);
        List<SecurityEvent> events = new ArrayList<>();
        KafkaFeed feed = feed(topic, true);
        Page page = feed.fetch(Cursor.START, 10);
        int rejected = page.rejected().size();
        while (page.more()) {
            events.addAll(page.events());
            page = feed.fetch(page.next(), 10);
            rejected += page.rejected().size();
        }
        events.addAll(page.events());

        assertThat(rejected).isEqualTo(1);
        assertThat(events).hasSize(1);
    }

    @Test
    void aTopicThatIsNotThereIsSaid() throws Exception {
        ConnectorException failure = Assertions.catchThrowableOfType(
                ConnectorException.class, () -> feed("nowhere", true).fetch(Cursor.START, 1));

        assertThat(failure.category()).isEqualTo(ConnectorException.Category.REJECTED);
        assertThat(failure.sentence()).contains("not there");
    }

    @Test
    void theStateTellsWhatIsNotReadYet() throws Exception {
        String topic = kafka.topic(1);
        for (int i = 0; i < 5; i++) {
            send(topic, 0, i);
        }
        try (KafkaConnector connector =
                new KafkaConnector(Kafkas.access(kafka.servers()), Kafkas.topics(topic), true)) {
            KafkaFeed feed = (KafkaFeed) connector.events().orElseThrow();
            feed.fetch(Cursor.START, 2);
            Health health = connector.checkHealth();

            assertThat(health.state()).isEqualTo(Health.State.HEALTHY);
            assertThat(health.sentence()).contains("about 3 records are not read yet");
            // This broker has no authorizer and lets everybody do everything.
            assertThat(connector.selfTest())
                    .extracting(check -> check.name() + ": " + check.verdict())
                    .containsExactly(
                            "Reach the brokers: PASSED",
                            "Compare clocks: SKIPPED",
                            "Describe the topics: PASSED",
                            "Least privilege: WARNING",
                            "Read the topics: PASSED",
                            "Understand the records: PASSED");
        }
    }

    private void send(String topic, int partition, int number) throws Exception {
        Instant time = FIRST.plusSeconds(number);
        kafka.send(topic, partition, time.toEpochMilli(), Kafkas.record(time, number));
    }

    private KafkaFeed feed(String topic, boolean fromBeginning) throws ConnectorException {
        KafkaFeed feed = Kafkas.feed(topic, fromBeginning);
        feeds.add(feed);
        return feed;
    }
}
