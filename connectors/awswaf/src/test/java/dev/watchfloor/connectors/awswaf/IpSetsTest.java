package dev.watchfloor.connectors.awswaf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.rigs.awswaf.AwsWafRig;
import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.DenylistChange;
import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.connectors.spi.SelfCheck;
import inet.ipaddr.IPAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IpSetsTest {
    private static final IPAddress ADDRESS = Addresses.parse("203.0.113.7").orElseThrow();

    private AwsWafRig rig;
    private Connector connector;

    @BeforeEach
    void start() throws Exception {
        rig = AwsWafRig.start();
        connector = AwsWafFixture.connector(rig.url());
    }

    @AfterEach
    void stop() {
        connector.close();
        rig.close();
    }

    @Test
    void aChangeOfOthersInTheSameMomentIsNotLost() throws Exception {
        rig.beforeWrites(() -> {
            rig.beforeWrites(() -> {});
            rig.add("198.51.100.9");
        });

        assertThat(block(connector)).isInstanceOf(ActionOutcome.Done.class);

        assertThat(rig.writes()).as("one with a stale token, one made").isEqualTo(2);
        assertThat(rig.entries()).containsExactly("198.51.100.9/32", "203.0.113.7/32");
    }

    @Test
    void theDescriptionStaysAsItWas() throws Exception {
        block(connector);

        assertThat(rig.descriptions()).containsOnly("Kept by the edge team");
    }

    @Test
    void requestsAreSignedAndHoldNoSecret() throws Exception {
        connector.identity();

        assertThat(rig.lastAuthorization())
                .contains("SignedHeaders=", "host", "x-amz-date", "x-amz-target", "Signature=")
                .doesNotContain(AwsWafFixture.SECRET);
    }

    @Test
    void aFamilyWithoutASetIsRefused() throws Exception {
        try (Connector four =
                AwsWafFixture.connector(AwsWafFixture.with(rig.url(), "ipset-v6", ""), AwsWafFixture.secrets())) {
            ActionOutcome outcome = four.denylist()
                    .orElseThrow()
                    .apply(DenylistChange.adding(Addresses.parse("2001:db8::1").orElseThrow()), new ActionKey("six"));

            assertThat(outcome).isInstanceOf(ActionOutcome.Rejected.class);
            assertThat(outcome.sentence()).contains("IP set for this family");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "AccessDeniedException, FORBIDDEN",
        "ExpiredTokenException, UNAUTHENTICATED",
        "InvalidSignatureException, UNAUTHENTICATED",
        "ThrottlingException, RATE_LIMITED",
        "WAFNonexistentItemException, MALFORMED_DATA",
        "com.amazonaws.wafv2#AccessDeniedException, FORBIDDEN",
        "WAFInvalidOperationException, REJECTED",
    })
    void whatAwsSaysWithTheStatus400IsSorted(String name, Category category) {
        rig.refuse(name);

        ConnectorException failure = catchThrowableOfType(
                ConnectorException.class,
                () -> connector.denylist().orElseThrow().read());

        assertThat(failure.category()).isEqualTo(category);
        assertThat(failure.sentence()).endsWith(".");
    }

    @Test
    void healthAndSelfTestAreGoodAndWriteNothing() throws Exception {
        assertThat(connector.checkHealth().state()).isEqualTo(Health.State.HEALTHY);
        assertThat(connector.selfTest())
                .extracting(SelfCheck::verdict)
                .doesNotContain(SelfCheck.Verdict.FAILED, SelfCheck.Verdict.WARNING)
                .contains(SelfCheck.Verdict.PASSED);
        assertThat(rig.writes()).isZero();
    }

    private static ActionOutcome block(Connector connector) throws Exception {
        return connector.denylist().orElseThrow().apply(DenylistChange.adding(ADDRESS), new ActionKey("block"));
    }
}
