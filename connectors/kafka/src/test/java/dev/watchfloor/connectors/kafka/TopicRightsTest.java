package dev.watchfloor.connectors.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.spi.SelfCheck;
import dev.watchfloor.connectors.spi.SelfCheck.Verdict;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.acl.AclOperation;
import org.junit.jupiter.api.Test;

class TopicRightsTest {
    @Test
    void readingAndDescribingIsEnough() {
        assertThat(TopicRights.least(List.of(topic("eve", Set.of(AclOperation.READ, AclOperation.DESCRIBE))))
                        .verdict())
                .isEqualTo(Verdict.PASSED);
    }

    @Test
    void whatMayDoMoreIsNamed() {
        SelfCheck check = TopicRights.least(List.of(
                topic("edge", Set.of(AclOperation.READ, AclOperation.DESCRIBE)),
                topic("eve", Set.of(AclOperation.READ, AclOperation.WRITE, AclOperation.ALTER_CONFIGS))));

        assertThat(check.verdict()).isEqualTo(Verdict.WARNING);
        assertThat(check.sentence()).contains("with eve: AlterConfigs, Write.");
    }

    @Test
    void aBrokerThatDoesNotTellIsNoProof() {
        assertThat(TopicRights.least(List.of(topic("eve", null))).verdict()).isEqualTo(Verdict.SKIPPED);
    }

    private static TopicDescription topic(String name, Set<AclOperation> operations) {
        return new TopicDescription(name, false, List.of(), operations, Uuid.ZERO_UUID);
    }
}
