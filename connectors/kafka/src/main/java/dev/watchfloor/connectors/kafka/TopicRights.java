package dev.watchfloor.connectors.kafka;

import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.SelfCheck;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.acl.AclOperation;

/**
 * What the user may do with the topics, as the brokers tell it (authorized operations, KIP-430). Stateless.
 *
 * <p>Brokers without an authorizer tell that everybody may do everything, which is so.
 */
final class TopicRights {
    static final String DESCRIBE = "Describe the topics";
    static final String LEAST = "Least privilege";

    private static final Duration LONGEST_CLOSE = Duration.ofMillis(500);
    private static final int PATIENCE_MILLIS = 5_000;
    /** What reading needs, and what tells no more than names and settings. */
    private static final Set<AclOperation> HARMLESS =
            Set.of(AclOperation.READ, AclOperation.DESCRIBE, AclOperation.DESCRIBE_CONFIGS, AclOperation.UNKNOWN);

    private TopicRights() {}

    /** One check of Describe and one of rights that are not needed. */
    static List<SelfCheck> of(KafkaAccess access, Collection<String> topics) throws InterruptedException {
        long begun = System.nanoTime();
        Map<String, TopicDescription> told;
        try {
            told = described(access, topics);
        } catch (ConnectorException failure) {
            return List.of(
                    SelfCheck.failed(DESCRIBE, failure.sentence()),
                    SelfCheck.skipped(LEAST, "\"" + DESCRIBE + "\" must succeed first."));
        }
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
        List<SelfCheck> checks = new ArrayList<>();
        checks.add(SelfCheck.passed(
                DESCRIBE, "The brokers describe " + String.join(", ", told.keySet()) + " in " + millis + " ms."));
        checks.add(least(told.values()));
        return checks;
    }

    /** @param told each with its operations, null where a broker does not tell them */
    static SelfCheck least(Collection<TopicDescription> told) {
        Set<String> extra = new TreeSet<>();
        Set<String> wide = new TreeSet<>();
        for (TopicDescription topic : told) {
            Set<AclOperation> operations = topic.authorizedOperations();
            if (operations == null) {
                return SelfCheck.skipped(LEAST, "The brokers do not tell what the user may do.");
            }
            for (AclOperation operation : operations) {
                if (!HARMLESS.contains(operation)) {
                    extra.add(word(operation));
                    wide.add(topic.name());
                }
            }
        }
        return extra.isEmpty()
                ? SelfCheck.passed(LEAST, "The user may only read and describe the topics.")
                : SelfCheck.warning(
                        LEAST,
                        "The user may do more than it needs with " + String.join(", ", wide) + ": "
                                + String.join(", ", extra)
                                + ". Read and Describe are enough; brokers without an authorizer let everybody.");
    }

    private static Map<String, TopicDescription> described(KafkaAccess access, Collection<String> topics)
            throws ConnectorException, InterruptedException {
        Admin admin = access.admin();
        try {
            return new TreeMap<>(admin.describeTopics(
                            topics,
                            new DescribeTopicsOptions()
                                    .includeAuthorizedOperations(true)
                                    .timeoutMs(PATIENCE_MILLIS))
                    .allTopicNames()
                    .get());
        } catch (ExecutionException failure) {
            throw KafkaFailures.of(failure, access.servers());
        } finally {
            admin.close(LONGEST_CLOSE);
        }
    }

    private static String word(AclOperation operation) {
        return List.of(operation.name().split("_", -1)).stream()
                .map(part -> part.charAt(0) + part.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
