package dev.watchfloor.connectors.apisix;

import static dev.watchfloor.connectors.apisix.ApisixFixture.rule;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.rigs.apisix.ApisixRig;
import dev.watchfloor.connectors.rigs.apisix.RigFaults.Moment;
import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.DenylistChange;
import dev.watchfloor.connectors.spi.DenylistControl;
import inet.ipaddr.IPAddress;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What another writer's stale list took away is put back and told; what was taken out on purpose stays out. */
class LostUpdatesTest {
    private static final IPAddress ADDRESS = Addresses.parse("203.0.113.7").orElseThrow();

    private ApisixRig rig;
    private Connector connector;
    private DenylistControl control;

    @BeforeEach
    void start() throws Exception {
        rig = ApisixRig.start(ApisixRig.Version.V3_18);
        connector = ApisixFixture.connector(rig);
        control = connector.denylist().orElseThrow();
    }

    @AfterEach
    void stop() {
        connector.close();
        rig.close();
    }

    @Test
    void entriesOfOthersThatWereLostWithOursGoBackInAndAreNamed() throws Exception {
        put("192.0.2.1", "192.0.2.2", "2001:DB8::0001");
        afterWrite(() -> put("192.0.2.1", "192.0.2.9"));

        ActionOutcome outcome = add();

        assertThat(outcome).isInstanceOf(ActionOutcome.Done.class);
        assertThat(outcome.sentence())
                .isEqualTo(
                        "APISIX refuses 203.0.113.7. Another writer had overwritten the list meanwhile, so the change"
                                + " was made again, and 2 entries of others that were lost with it went back in: 192.0.2.2,"
                                + " 2001:DB8::0001.");
        assertThat(items())
                .containsExactlyInAnyOrder("192.0.2.1", "192.0.2.9", "192.0.2.2", "2001:DB8::0001", "203.0.113.7");
    }

    @Test
    void anOverwriteThatCostNobodyElseAnythingIsToldToo() throws Exception {
        put("192.0.2.1");
        afterWrite(() -> put("192.0.2.1", "192.0.2.2"));

        assertThat(add().sentence()).endsWith("so the change was made again.");
    }

    @Test
    void anUndisturbedChangeSaysNothingOfOthers() throws Exception {
        put("192.0.2.1");

        assertThat(add().sentence()).isEqualTo("APISIX refuses 203.0.113.7.");
    }

    @Test
    void anEntryThatSomebodyTakesOutOnPurposeStaysOut() throws Exception {
        put("192.0.2.1", "192.0.2.2");
        afterWrite(() -> put("192.0.2.1", "203.0.113.7"));

        assertThat(add()).isInstanceOf(ActionOutcome.Done.class);

        assertThat(items()).containsExactly("192.0.2.1", "203.0.113.7");
    }

    @Test
    void whoTakesTheWholeRuleAwayIsNotContradicted() throws Exception {
        put("192.0.2.1", "192.0.2.2");
        afterWrite(() -> rig.removeGlobalRule("watchfloor"));

        assertThat(add()).isInstanceOf(ActionOutcome.Done.class);

        assertThat(items()).containsExactly("203.0.113.7");
    }

    @Test
    void aLiftThatWasOverwrittenIsMadeAgainAndPutsBackWhatWentWithIt() throws Exception {
        put("192.0.2.1", "192.0.2.2", "203.0.113.7");
        afterWrite(() -> put("192.0.2.1", "203.0.113.7"));

        ActionOutcome outcome = control.apply(DenylistChange.removing(ADDRESS), new ActionKey("k"));

        assertThat(outcome).isInstanceOf(ActionOutcome.Done.class);
        assertThat(outcome.sentence()).contains("1 entry of others", "192.0.2.2");
        assertThat(items()).containsExactlyInAnyOrder("192.0.2.1", "192.0.2.2");
    }

    @Test
    void aGatewayThatForgotIsWrittenAgain() throws Exception {
        add();
        rig.removeGlobalRule("watchfloor");
        assertThat(control.read().entries()).isEmpty();

        assertThat(control.apply(DenylistChange.adding(ADDRESS), new ActionKey("another")))
                .isInstanceOf(ActionOutcome.Done.class);

        assertThat(items()).containsExactly("203.0.113.7");
    }

    private ActionOutcome add() throws Exception {
        return control.apply(DenylistChange.adding(ADDRESS), new ActionKey("k"));
    }

    private void put(String... blacklist) {
        rig.putGlobalRule("watchfloor", rule(blacklist));
    }

    private void afterWrite(Runnable other) {
        rig.faults().interleave(Moment.AFTER_WRITE, other);
    }

    private List<String> items() {
        return OtherWriter.items((ObjectNode) rig.globalRule("watchfloor").orElseThrow());
    }
}
