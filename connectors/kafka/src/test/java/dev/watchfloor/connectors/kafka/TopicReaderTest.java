package dev.watchfloor.connectors.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.Page;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsResult;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a broker does too seldom to wait for it. */
class TopicReaderTest {
    private static final Instant FIRST = Instant.parse("2026-11-24T09:00:00Z");
    private static final String TOPIC = "eve";
    private static final TopicPartition ZERO = new TopicPartition(TOPIC, 0);
    private static final TopicPartition ONE = new TopicPartition(TOPIC, 1);
    private static final Uuid ID = Uuid.randomUuid();

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("none");
    private TopicReader reader;

    @BeforeEach
    void open() throws Exception {
        reader = new TopicReader(
                Kafkas.topics(TOPIC), true, new Partitions(admin(), "broker:9092", List.of(TOPIC)), consumer);
        consumer.updateBeginningOffsets(Map.of(ZERO, 0L, ONE, 0L));
    }

    @AfterEach
    void close() {
        reader.close();
    }

    @Test
    void whatOnePartitionGaveIsKeptWhereAnotherLostItsPlace() throws Exception {
        consumer.updateEndOffsets(Map.of(ZERO, 2L, ONE, 7L));
        consumer.schedulePollTask(() -> add(ZERO, 0, 2, 100));
        consumer.schedulePollTask(() -> {
            consumer.updateBeginningOffsets(Map.of(ONE, 5L));
            add(ONE, 5, 2, 100);
        });

        Page page = reader.read(Cursor.START, 100);

        assertThat(page.events()).extracting(SecurityEvent::summary).containsExactly("number 0", "number 1");
        assertThat(page.rejected())
                .singleElement()
                .satisfies(rejected -> assertThat(rejected.reason()).contains("deleted up to 5 records"));
        assertThat(page.next().value()).isEqualTo(ID + "/0=2;" + ID + "/1=5");
        assertThat(page.more()).isTrue();
    }

    @Test
    void recordsThatUnpackToMuchMakeASmallerPage() throws Exception {
        consumer.updateEndOffsets(Map.of(ZERO, 100L, ONE, 0L));
        consumer.setMaxPollRecords(10);
        consumer.schedulePollTask(() -> add(ZERO, 0, 100, 1 << 20));

        Page page = reader.read(Cursor.START, 2_000);

        assertThat(page.events()).hasSize(40);
        assertThat(page.more()).isTrue();
        assertThat(reader.read(page.next(), 2_000).events())
                .first()
                .extracting(SecurityEvent::summary)
                .isEqualTo("number 40");
    }

    /** @param size the length that is told of each value, in bytes */
    private void add(TopicPartition partition, int from, int count, int size) {
        IntStream.range(from, from + count)
                .forEach(number -> consumer.addRecord(new ConsumerRecord<>(
                        partition.topic(),
                        partition.partition(),
                        number,
                        FIRST.plusSeconds(number).toEpochMilli(),
                        TimestampType.CREATE_TIME,
                        0,
                        size,
                        new byte[0],
                        Kafkas.record(FIRST.plusSeconds(number), number).getBytes(StandardCharsets.UTF_8),
                        new RecordHeaders(),
                        Optional.empty())));
    }

    /** Knows the topic, and nothing else. */
    private static Admin admin() {
        Node node = new Node(0, "broker", 9092);
        TopicDescription topic = new TopicDescription(
                TOPIC,
                false,
                IntStream.range(0, 2)
                        .mapToObj(partition -> new TopicPartitionInfo(partition, node, List.of(node), List.of(node)))
                        .toList(),
                java.util.Set.of(),
                ID);
        return (Admin) Proxy.newProxyInstance(
                TopicReaderTest.class.getClassLoader(),
                new Class<?>[] {Admin.class},
                (proxy, method, arguments) -> method.getName().equals("describeTopics") ? new Described(topic) : null);
    }

    private static final class Described extends DescribeTopicsResult {
        Described(TopicDescription topic) {
            super(null, Map.of(topic.name(), KafkaFuture.completedFuture(topic)));
        }
    }
}
