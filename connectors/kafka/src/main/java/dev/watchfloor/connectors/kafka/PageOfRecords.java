package dev.watchfloor.connectors.kafka;

import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.feeds.ParsedRecord;
import dev.watchfloor.connectors.http.BrokenJson;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.Page;
import dev.watchfloor.connectors.spi.RejectedRecord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Turns records into a page. Not thread-safe. */
final class PageOfRecords {
    /** Longest record that is read, in bytes, as in followed files. */
    static final int LONGEST = 1 << 20;

    private static final int SAMPLE = 2_000;

    private final KafkaTopics topics;
    private final Partitions partitions;
    private final List<SecurityEvent> events = new ArrayList<>();
    private final List<RejectedRecord> rejected = new ArrayList<>();
    private int passedOver;

    PageOfRecords(KafkaTopics topics, Partitions partitions) {
        this.topics = topics;
        this.partitions = partitions;
    }

    void add(ConsumerRecord<byte[], byte[]> record) {
        byte[] value = record.value();
        if (value == null) {
            // A tombstone of a compacted topic.
            return;
        }
        if (value.length > LONGEST) {
            String beginning = new String(value, 0, SAMPLE, StandardCharsets.UTF_8);
            reject("A record is longer than 1 MiB.", BrokenJson.withoutSecrets(beginning));
            return;
        }
        String text = new String(value, StandardCharsets.UTF_8).strip();
        if (text.isEmpty()) {
            return;
        }
        TopicPartition partition = new TopicPartition(record.topic(), record.partition());
        String id = partitions.name(partition) + "/" + record.offset();
        switch (topics.parser(record.topic()).parse(text, id)) {
            case ParsedRecord.Understood understood -> events.addAll(understood.events());
            case ParsedRecord.Rejected refused -> rejected.add(refused.record());
            case ParsedRecord.Skipped skipped -> passedOver++;
        }
    }

    /** @param missing how many offsets were deleted before they were read; negative when the topic lost its end */
    void gap(TopicPartition partition, long missing) {
        reject(
                missing > 0
                        ? "Kafka deleted up to " + missing + " records before they were read. Lengthen the topic's"
                                + " retention, or keep the console running."
                        : "The partition ends before what was read from it: its last records were lost at the brokers.",
                partition.toString());
    }

    Page page(Cursor next, boolean more) {
        return new Page(events, rejected, next, more, passedOver);
    }

    private void reject(String reason, String sample) {
        rejected.add(new RejectedRecord(reason, sample));
    }
}
