package dev.watchfloor.connectors.kafka;

import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.EventFeed;
import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.connectors.spi.Page;
import dev.watchfloor.connectors.spi.ProductIdentity;
import dev.watchfloor.connectors.spi.SelfCheck;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;

/** Topics of one Kafka cluster. It reads and acts on nothing. Thread-safe. */
final class KafkaConnector implements Connector {
    private static final String CLOCK = "Compare clocks";
    private static final String READ = "Read the topics";
    private static final String UNDERSTAND = "Understand the records";
    private static final Duration LONGEST_CLOSE = Duration.ofMillis(500);
    private static final int PROBE_MILLIS = 4_000;

    private final KafkaAccess access;
    private final KafkaTopics topics;
    private final KafkaFeed feed;

    KafkaConnector(KafkaAccess access, KafkaTopics topics, boolean fromBeginning) {
        this.access = access;
        this.topics = topics;
        this.feed = new KafkaFeed(access, topics, fromBeginning);
    }

    /** Brokers tell which protocol they speak, and not their version. */
    @Override
    public ProductIdentity identity() throws ConnectorException, InterruptedException {
        cluster();
        return new ProductIdentity("Apache Kafka", "unknown", access.servers());
    }

    @Override
    public Health checkHealth() throws InterruptedException {
        long begun = System.nanoTime();
        try {
            String cluster = cluster();
            Duration latency = Duration.ofNanos(System.nanoTime() - begun);
            OptionalLong lag = feed.lag();
            String behind = lag.isEmpty()
                    ? "nothing was read yet"
                    : lag.getAsLong() == 0
                            ? "all records are read"
                            : "about " + lag.getAsLong() + " records are not read yet";
            return Health.healthy("Cluster " + cluster + " answers; " + behind + ".", latency, null);
        } catch (ConnectorException failure) {
            return Health.down(failure);
        }
    }

    @Override
    public List<SelfCheck> selfTest() throws InterruptedException {
        List<SelfCheck> checks = new ArrayList<>();
        try {
            long asked = System.nanoTime();
            String cluster = cluster();
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - asked);
            checks.add(SelfCheck.passed("Reach the brokers", "Cluster " + cluster + " answers in " + millis + " ms."));
        } catch (ConnectorException failure) {
            checks.add(SelfCheck.failed("Reach the brokers", failure.sentence()));
            for (String name : List.of(CLOCK, TopicRights.DESCRIBE, TopicRights.LEAST, READ, UNDERSTAND)) {
                checks.add(SelfCheck.skipped(name, "The brokers cannot be reached."));
            }
            return checks;
        }
        checks.add(SelfCheck.skipped(CLOCK, "They cannot be compared: Kafka's brokers do not tell their time."));
        checks.addAll(TopicRights.of(access, topics.parsers().keySet()));
        KafkaFeed probe = new KafkaFeed(access, topics, true);
        try {
            Page page = probe.fetch(Cursor.START, 10);
            checks.add(SelfCheck.passed(READ, "Topics " + topics.parsers().keySet() + " can be read."));
            checks.add(understood(page));
        } catch (ConnectorException failure) {
            checks.add(SelfCheck.failed(READ, failure.sentence()));
            checks.add(SelfCheck.skipped(UNDERSTAND, "They must be read first."));
        } finally {
            probe.close();
        }
        return checks;
    }

    private static SelfCheck understood(Page page) {
        if (!page.rejected().isEmpty()) {
            String reason = page.rejected().getFirst().reason();
            return SelfCheck.failed(UNDERSTAND, reason + " Check the topic's format.");
        }
        return page.events().isEmpty()
                ? SelfCheck.skipped(UNDERSTAND, "There is no record yet, or none that is of interest.")
                : SelfCheck.passed(UNDERSTAND, "The oldest records are understood.");
    }

    @Override
    public Optional<EventFeed> events() {
        return Optional.of(feed);
    }

    @Override
    public void close() {
        feed.close();
    }

    @Override
    public String toString() {
        return "KafkaConnector[" + access.servers() + "]";
    }

    private String cluster() throws ConnectorException, InterruptedException {
        Admin admin = access.admin();
        try {
            return admin.describeCluster(new DescribeClusterOptions().timeoutMs(PROBE_MILLIS))
                    .clusterId()
                    .get();
        } catch (ExecutionException failure) {
            throw KafkaFailures.of(failure, access.servers());
        } finally {
            admin.close(LONGEST_CLOSE);
        }
    }
}
