package dev.watchfloor.connectors.kafka;

import dev.watchfloor.connectors.spi.ConnectorException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;

/**
 * The partitions of the topics, with the names under which cursors and ids know them. Asked for again from time to time:
 * topics grow, and are made anew. Not thread-safe.
 */
final class Partitions implements AutoCloseable {
    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(1);

    private final String servers;
    private final Collection<String> topics;
    private final Admin admin;
    private Map<TopicPartition, String> known = Map.of();
    private long askedAt;

    Partitions(KafkaAccess access, Collection<String> topics) throws ConnectorException {
        this(access.admin(), access.servers(), topics);
    }

    /** @param admin closed with this */
    Partitions(Admin admin, String servers, Collection<String> topics) {
        this.admin = admin;
        this.servers = servers;
        this.topics = topics;
    }

    /** Whether something changed since the last call. */
    boolean refresh() throws ConnectorException, InterruptedException {
        if (!known.isEmpty() && System.nanoTime() - askedAt < FRESH.toNanos()) {
            return false;
        }
        Map<TopicPartition, String> found = new HashMap<>();
        for (TopicDescription topic : described().values()) {
            for (TopicPartitionInfo partition : topic.partitions()) {
                found.put(
                        new TopicPartition(topic.name(), partition.partition()),
                        topic.topicId() + "/" + partition.partition());
            }
        }
        askedAt = System.nanoTime();
        boolean isChanged = !found.equals(known);
        known = Map.copyOf(found);
        return isChanged;
    }

    Set<TopicPartition> all() {
        return known.keySet();
    }

    /** The topic's id and the number of the partition. */
    String name(TopicPartition partition) {
        return known.getOrDefault(partition, partition.toString());
    }

    @Override
    public void close() {
        admin.close(LONGEST_CLOSE);
    }

    private Map<String, TopicDescription> described() throws ConnectorException, InterruptedException {
        try {
            return admin.describeTopics(topics).allTopicNames().get();
        } catch (ExecutionException failure) {
            throw KafkaFailures.of(failure, servers);
        }
    }
}
