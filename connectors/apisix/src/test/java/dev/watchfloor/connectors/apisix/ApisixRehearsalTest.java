package dev.watchfloor.connectors.apisix;

import static dev.watchfloor.connectors.apisix.ApisixFixture.rule;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.http.Json;
import dev.watchfloor.connectors.rigs.apisix.ApisixRig;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.DenylistChange;
import dev.watchfloor.connectors.spi.SelfCheck;
import dev.watchfloor.connectors.spi.SelfCheck.Verdict;
import inet.ipaddr.IPAddress;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a rehearsal of a block finds out, and that it leaves the gateway alone. */
class ApisixRehearsalTest {
    private static final IPAddress ADDRESS = Addresses.parse("203.0.113.7").orElseThrow();

    private ApisixRig rig;

    @BeforeEach
    void start() throws Exception {
        rig = ApisixRig.start(ApisixRig.Version.V3_18);
    }

    @AfterEach
    void stop() {
        assertThat(rig.adminWrites()).isZero();
        rig.close();
    }

    @Test
    void aBlockThatWouldWorkIsValidatedByTheGatewayItself() throws Exception {
        rig.putGlobalRule("watchfloor", rule("192.0.2.1"));

        assertThat(rehearse(rig.adminKey()))
                .extracting(SelfCheck::verdict, SelfCheck::sentence)
                .containsExactly(
                        told(Verdict.PASSED, "1 entry."),
                        told(Verdict.PASSED, "The key has the role admin."),
                        told(Verdict.PASSED, "The list would have 2 entries instead of 1."),
                        told(Verdict.PASSED, "It accepts the new list."));
    }

    @Test
    void anOldGatewayDoesNotValidateAndIsNotBlamedForIt() throws Exception {
        try (ApisixRig old = ApisixRig.start(ApisixRig.Version.V3_2);
                Connector connector = ApisixFixture.connector(old)) {
            List<SelfCheck> checks = connector.denylist().orElseThrow().rehearse(DenylistChange.adding(ADDRESS));

            assertThat(checks).extracting(SelfCheck::verdict).doesNotContain(Verdict.FAILED);
            assertThat(checks.getLast().verdict()).isEqualTo(Verdict.SKIPPED);
            assertThat(old.adminWrites()).isZero();
        }
    }

    @Test
    void aListThatTheGatewayRefusesIsFoundOutBefore() throws Exception {
        rig.putGlobalRule("watchfloor", rule("192.0.2.1", "not-an-address"));

        assertThat(rehearse(rig.adminKey())).last().satisfies(check -> {
            assertThat(check.verdict()).isEqualTo(Verdict.FAILED);
            assertThat(check.sentence()).contains("would refuse");
        });
    }

    @Test
    void aKeyOfAViewerFails() throws Exception {
        assertThat(rehearse(rig.viewerKey()))
                .filteredOn(check -> check.verdict() == Verdict.FAILED)
                .singleElement()
                .satisfies(check -> assertThat(check.sentence()).contains("role viewer"));
    }

    @Test
    void anAllowlistAndAListOfOthersFail() throws Exception {
        rig.putGlobalRule("theirs", rule("192.0.2.1"));
        assertThat(rehearse(rig.adminKey()).getFirst())
                .satisfies(check -> assertThat(check.sentence()).contains("somebody else"));
        rig.removeGlobalRule("theirs");
        ObjectNode allow = Json.object();
        allow.putObject("plugins")
                .putObject("ip-restriction")
                .putArray("whitelist")
                .add("192.0.2.0/24");
        rig.putGlobalRule("allow", allow);

        assertThat(rehearse(rig.adminKey()).getFirst())
                .satisfies(check -> assertThat(check.sentence()).contains("allowlist"));
    }

    @Test
    void aFullListIsFoundOutBefore() throws Exception {
        rig.putGlobalRule("watchfloor", rule(many(95_000)));
        assertThat(rehearse(rig.adminKey()))
                .filteredOn(check -> check.verdict() == Verdict.FAILED)
                .singleElement()
                .satisfies(check -> assertThat(check.sentence()).contains("1.5 MB"));

        rig.putGlobalRule("watchfloor", rule(many(80_000)));
        assertThat(rehearse(rig.adminKey()))
                .filteredOn(check -> check.verdict() == Verdict.WARNING)
                .singleElement()
                .satisfies(check -> assertThat(check.sentence()).contains("No more than 80000"));
    }

    @Test
    void aLostStoreFails() throws Exception {
        rig.faults().etcdDown(true);

        assertThat(rehearse(rig.adminKey()).getFirst())
                .satisfies(check -> assertThat(check.sentence()).contains("etcd"));
    }

    private List<SelfCheck> rehearse(String key) throws Exception {
        try (Connector connector =
                ApisixFixture.connector(Map.of("admin-url", rig.adminUrl().toString()), key)) {
            return connector.denylist().orElseThrow().rehearse(DenylistChange.adding(ADDRESS));
        }
    }

    private static String[] many(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> "100." + (100 + number / 62_500) + "." + (number / 250 % 250) + "." + number % 250)
                .toArray(String[]::new);
    }

    private static Tuple told(Verdict verdict, String sentence) {
        return Tuple.tuple(verdict, sentence);
    }
}
