package dev.watchfloor.connectors.kafka;

import dev.watchfloor.connectors.testing.real.RealKafka;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/** The one broker of this module's tests, started by the first that needs it; it ends with the tests' process. */
final class SharedKafka {
    private static @Nullable SharedKafka shared;

    private final RealKafka kafka;
    private final Admin admin;
    private final KafkaProducer<String, String> producer;

    private SharedKafka() {
        try {
            // Not below a temporary folder of a test: it serves all of them.
            Path folder = Files.createTempDirectory("watchfloor-kafka");
            kafka = new RealKafka(folder, System.getProperty("java.class.path"));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                kafka.close();
                delete(folder);
            }));
            Map<String, Object> settings =
                    Map.of("bootstrap.servers", kafka.servers(), "max.request.size", 4_000_000, "linger.ms", 0);
            admin = Admin.create(settings);
            Awaitility.await()
                    .atMost(java.time.Duration.ofSeconds(60))
                    .ignoreExceptions()
                    .failFast(() -> !kafka.isAlive())
                    .until(() -> admin.describeCluster().nodes().get().size() == 1);
            producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException("Kafka did not start", failure);
        }
    }

    /** Starts it when nobody did. Not while the class is made: other threads wait for that. */
    static synchronized SharedKafka get() {
        SharedKafka running = shared;
        if (running == null) {
            running = new SharedKafka();
            shared = running;
        }
        return running;
    }

    String servers() {
        return kafka.servers();
    }

    /** A new topic with a name of its own. */
    String topic(int partitions) throws ExecutionException, InterruptedException {
        String name = "topic-" + UUID.randomUUID();
        create(name, partitions);
        return name;
    }

    void create(String name, int partitions) throws ExecutionException, InterruptedException {
        admin.createTopics(List.of(new NewTopic(name, Optional.of(partitions), Optional.of((short) 1))))
                .all()
                .get();
    }

    void delete(String topic) throws ExecutionException, InterruptedException {
        admin.deleteTopics(List.of(topic)).all().get();
    }

    /** Deletes the first records of partition 0, as retention does. */
    void deleteBefore(String topic, long offset) throws ExecutionException, InterruptedException {
        admin.deleteRecords(Map.of(new TopicPartition(topic, 0), RecordsToDelete.beforeOffset(offset)))
                .all()
                .get();
    }

    /** Returns once the broker has it. */
    void send(String topic, int partition, long time, String value) throws ExecutionException, InterruptedException {
        producer.send(new ProducerRecord<>(topic, partition, time, null, value)).get();
    }

    private static void delete(Path folder) {
        try (java.util.stream.Stream<Path> files = Files.walk(folder)) {
            files.sorted(java.util.Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException left) {
            // The system's own cleaning takes it.
        }
    }
}
