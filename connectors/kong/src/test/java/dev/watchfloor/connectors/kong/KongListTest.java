package dev.watchfloor.connectors.kong;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.rigs.kong.KongRig;
import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.DenylistChange;
import dev.watchfloor.connectors.spi.DenylistControl;
import dev.watchfloor.connectors.spi.DenylistState.Availability;
import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.connectors.spi.SelfCheck;
import inet.ipaddr.IPAddress;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The plugin around the list: made, found by its tag, and left as it is. */
class KongListTest {
    private static final IPAddress ADDRESS = Addresses.parse("203.0.113.7").orElseThrow();
    private static final String OURS =
            "{\"name\":\"ip-restriction\",\"tags\":[\"team\",\"watchfloor\"],\"enabled\":true,"
                    + "\"config\":{\"deny\":[\"192.0.2.66\"],\"allow\":[\"10.0.0.0/8\"],\"status\":403,\"message\":\"No.\"}}";

    private KongRig rig;
    private Connector connector;
    private DenylistControl control;

    @BeforeEach
    void start() throws Exception {
        rig = KongRig.start();
        connector = KongFixture.connector(rig.url(), rig.token());
        control = connector.denylist().orElseThrow();
    }

    @AfterEach
    void stop() {
        connector.close();
        rig.close();
    }

    @Test
    void theFirstBlockMakesThePluginWithItsTag() throws Exception {
        assertThat(block()).isInstanceOf(ActionOutcome.Done.class);

        JsonNode made = rig.plugins().getFirst();
        assertThat(made.path("name").asText()).isEqualTo("ip-restriction");
        assertThat(made.path("tags").path(0).asText()).isEqualTo("watchfloor");
        assertThat(rig.status("203.0.113.7")).isEqualTo(403);
    }

    @Test
    void nothingButTheDenyListIsChanged() throws Exception {
        rig.add("{\"name\":\"ip-restriction\",\"tags\":[\"other\"],\"config\":{\"deny\":[\"198.51.100.1\"]}}");
        rig.add(OURS);
        JsonNode before = rig.plugins().get(1);

        block();

        JsonNode after = rig.plugins().get(1);
        assertThat(after.path("config").path("deny")).hasToString("[\"192.0.2.66\",\"203.0.113.7\"]");
        ((ObjectNode) after.path("config")).set("deny", before.path("config").path("deny"));
        assertThat(after).isEqualTo(before);
        assertThat(rig.plugins().getFirst().path("config").path("deny")).hasSize(1);
    }

    @Test
    void anEmptyListKeepsThePluginAndRefusesNobody() throws Exception {
        block();

        assertThat(control.apply(DenylistChange.removing(ADDRESS), new ActionKey("lift")))
                .isInstanceOf(ActionOutcome.Done.class);

        assertThat(control.read().entries()).isEmpty();
        assertThat(rig.denied()).containsExactly("255.255.255.255");
        control.apply(DenylistChange.adding(ADDRESS), new ActionKey("again"));
        assertThat(rig.denied()).containsExactly("203.0.113.7");
    }

    @Test
    void whatAnOlderCopyOverwroteIsWrittenAgain() throws Exception {
        rig.add(OURS);
        rig.afterWrites(() -> {
            rig.afterWrites(() -> {});
            rig.deny(List.of("192.0.2.66"));
        });

        assertThat(block()).isInstanceOf(ActionOutcome.Done.class);

        assertThat(rig.writes()).isEqualTo(2);
        assertThat(rig.denied()).containsExactly("192.0.2.66", "203.0.113.7");
    }

    @Test
    void twoPluginsWithTheTagAreNotChosenBetween() throws Exception {
        rig.add(OURS);
        rig.add(OURS);

        assertThat(control.read().availability()).isEqualTo(Availability.IMPOSSIBLE);
        assertThat(block()).isInstanceOf(ActionOutcome.Rejected.class);
        assertThat(rig.writes()).isZero();
    }

    @Test
    void aPluginThatIsSwitchedOffIsNotSwitchedOn() throws Exception {
        rig.add(OURS.replace("\"enabled\":true", "\"enabled\":false"));

        assertThat(control.read().availability()).isEqualTo(Availability.DISABLED);
        assertThat(connector.checkHealth().state()).isEqualTo(Health.State.DEGRADED);
        assertThat(rig.writes()).isZero();
    }

    @Test
    void aPluginForOneRouteIsToldToGuardNoOther() throws Exception {
        rig.add(OURS.replace("\"enabled\"", "\"route\":{\"id\":\"r\"},\"enabled\""));

        assertThat(connector.selfTest())
                .filteredOn(check -> check.verdict() == SelfCheck.Verdict.WARNING)
                .singleElement()
                .satisfies(check -> assertThat(check.sentence()).contains("one route only"));
    }

    @Test
    void aKongWithoutADatabaseRefusesInItsOwnWords() throws Exception {
        rig.loseDatabase();

        assertThat(block().sentence()).contains("when not using a database");
    }

    @Test
    void identityHealthAndSelfTestAreGoodAndWriteNothing() throws Exception {
        assertThat(connector.identity().version()).isEqualTo("3.14.0");
        assertThat(connector.checkHealth().state()).isEqualTo(Health.State.HEALTHY);
        assertThat(connector.selfTest())
                .extracting(SelfCheck::verdict)
                .doesNotContain(SelfCheck.Verdict.FAILED, SelfCheck.Verdict.WARNING);
        assertThat(rig.writes()).isZero();
    }

    private ActionOutcome block() throws Exception {
        return control.apply(DenylistChange.adding(ADDRESS), new ActionKey("block"));
    }
}
