package dev.watchfloor.connectors.kafka;

import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;

/**
 * Open connections to the brokers, and where they are. A page holds little more than {@value #MOST_BYTES} bytes of values,
 * however well they were packed; one record alone is as large as the broker lets it be, since the client unpacks it before
 * its length is known. Not thread-safe, except {@link #wakeUp}.
 */
final class TopicReader implements AutoCloseable {
    /** Records that are unpacked at once; between two such steps their bytes are counted. */
    static final int MOST_AT_ONCE = 50;

    static final long MOST_BYTES = 32L << 20;

    private static final Duration WAIT = Duration.ofMillis(50);
    /** Longest time in which records that are there may be on their way. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private static final Duration LONGEST_CLOSE = Duration.ofMillis(800);

    private final KafkaTopics topics;
    private final boolean fromBeginning;
    private final Partitions partitions;
    private final Consumer<byte[], byte[]> consumer;
    private long lag;

    TopicReader(KafkaAccess access, KafkaTopics topics, boolean fromBeginning) throws ConnectorException {
        this.topics = topics;
        this.fromBeginning = fromBeginning;
        this.partitions = new Partitions(access, topics.parsers().keySet());
        try {
            this.consumer = access.consumer(MOST_AT_ONCE);
        } catch (ConnectorException failure) {
            partitions.close();
            throw failure;
        }
    }

    /** @param partitions closed with this, as the consumer is */
    TopicReader(KafkaTopics topics, boolean fromBeginning, Partitions partitions, Consumer<byte[], byte[]> consumer) {
        this.topics = topics;
        this.fromBeginning = fromBeginning;
        this.partitions = partitions;
        this.consumer = consumer;
    }

    Page read(Cursor cursor, int limit) throws ConnectorException, InterruptedException {
        if (partitions.refresh()) {
            consumer.assign(partitions.all());
        }
        KafkaCursor start = KafkaCursor.of(cursor);
        goTo(start, cursor.isStart() && !fromBeginning);
        PageOfRecords page = new PageOfRecords(topics, partitions);
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try {
            poll(limit, records);
        } catch (OffsetOutOfRangeException gone) {
            // What came before it, of whichever partition, is part of the page: the consumer moved on past it.
            goOn(gone.offsetOutOfRangePartitions(), page);
        }
        List<ConsumerRecord<byte[], byte[]>> taken = records.subList(0, Math.min(limit, records.size()));
        putBack(records.subList(taken.size(), records.size()));
        List<ConsumerRecord<byte[], byte[]>> inOrder = new ArrayList<>(taken);
        inOrder.sort(Comparator.comparingLong(ConsumerRecord::timestamp));
        inOrder.forEach(page::add);
        return page.page(place().written(), behind() > 0);
    }

    /** Records that are there and were not read. */
    long lag() {
        return lag;
    }

    /** Ends a {@link #read} that runs on another thread. */
    void wakeUp() {
        consumer.wakeup();
    }

    @Override
    public void close() {
        consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(LONGEST_CLOSE));
        partitions.close();
    }

    /** Partitions that the cursor does not know are new: read whole, unless this is the first run and only news count. */
    private void goTo(KafkaCursor cursor, boolean onlyNews) {
        Set<TopicPartition> unknown = new HashSet<>();
        for (TopicPartition partition : partitions.all()) {
            Long offset = cursor.offsets().get(partitions.name(partition));
            if (offset == null) {
                unknown.add(partition);
            } else {
                seek(partition, offset);
            }
        }
        Map<TopicPartition, Long> places = unknown.isEmpty()
                ? Map.of()
                : onlyNews ? consumer.endOffsets(unknown) : consumer.beginningOffsets(unknown);
        places.forEach(consumer::seek);
        partitions.all().forEach(partition -> consumer.position(partition));
    }

    /** Going where one is would throw away what was fetched ahead. */
    private void seek(TopicPartition partition, long offset) {
        try {
            if (consumer.position(partition) == offset) {
                return;
            }
        } catch (org.apache.kafka.clients.consumer.NoOffsetForPartitionException isNew) {
            // Assigned a moment ago.
        }
        consumer.seek(partition, offset);
    }

    /** As many as are wanted and fit, as long as there are any; {@code records} holds them also where it fails. */
    private void poll(int wanted, List<ConsumerRecord<byte[], byte[]>> records) {
        long begun = System.nanoTime();
        long bytes = 0;
        boolean more = true;
        while (more && System.nanoTime() - begun < PATIENCE.toNanos()) {
            ConsumerRecords<byte[], byte[]> polled = consumer.poll(WAIT);
            for (ConsumerRecord<byte[], byte[]> record : polled) {
                records.add(record);
                bytes += Math.max(0, record.serializedValueSize());
            }
            // After as many as are unpacked at once the next ones were mostly fetched already: no need to ask the
            // brokers.
            more = records.size() < wanted && bytes < MOST_BYTES && (polled.count() >= MOST_AT_ONCE || behind() > 0);
        }
    }

    private void putBack(List<ConsumerRecord<byte[], byte[]>> left) {
        Map<TopicPartition, Long> first = new java.util.HashMap<>();
        for (ConsumerRecord<byte[], byte[]> record : left) {
            first.merge(new TopicPartition(record.topic(), record.partition()), record.offset(), Math::min);
        }
        first.forEach(consumer::seek);
    }

    private void goOn(Map<TopicPartition, Long> gone, PageOfRecords page) {
        Map<TopicPartition, Long> first = consumer.beginningOffsets(gone.keySet());
        Map<TopicPartition, Long> end = consumer.endOffsets(gone.keySet());
        gone.forEach((partition, offset) -> {
            long begin = first.getOrDefault(partition, 0L);
            page.gap(partition, begin - offset);
            consumer.seek(partition, offset < begin ? begin : end.getOrDefault(partition, begin));
        });
    }

    private KafkaCursor place() {
        TreeMap<String, Long> offsets = new TreeMap<>();
        for (TopicPartition partition : partitions.all()) {
            offsets.put(partitions.name(partition), consumer.position(partition));
        }
        return new KafkaCursor(offsets);
    }

    private long behind() {
        long sum = 0;
        for (Map.Entry<TopicPartition, Long> end :
                consumer.endOffsets(partitions.all()).entrySet()) {
            sum += Math.max(0, end.getValue() - consumer.position(end.getKey()));
        }
        lag = sum;
        return sum;
    }
}
