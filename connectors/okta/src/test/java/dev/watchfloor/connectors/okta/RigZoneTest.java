package dev.watchfloor.connectors.okta;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.rigs.json.TokenDesk;
import dev.watchfloor.connectors.rigs.okta.OktaRig;
import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.DenylistChange;
import dev.watchfloor.connectors.spi.DenylistControl;
import dev.watchfloor.connectors.spi.DenylistState;
import dev.watchfloor.connectors.testing.DenylistControlContract;
import java.net.URI;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RigZoneTest extends DenylistControlContract {
    private OktaFixture okta;
    private Connector connector;

    @BeforeEach
    void start() throws Exception {
        okta = new OktaFixture();
        connector = okta.connector();
    }

    @AfterEach
    void stop() {
        okta.close();
    }

    @Override
    protected DenylistControl control() {
        return connector.denylist().orElseThrow();
    }

    @Override
    protected DenylistControl controlAt(int port) throws Exception {
        return okta.at(URI.create("http://127.0.0.1:" + port)).denylist().orElseThrow();
    }

    @Override
    protected void addForeignEntry(String entry) {
        okta.rig.addGateway(entry.contains("/") ? entry : entry + "/32");
    }

    @Override
    protected void removeForeignEntry(String entry) {
        okta.rig.removeGateway(entry.contains("/") ? entry : entry + "/32");
    }

    @Override
    protected OptionalLong writes() {
        return OptionalLong.of(okta.rig.writes());
    }

    @Override
    protected int manyEntries() {
        return 900;
    }

    @Override
    protected List<String> secrets() {
        return List.of(TokenDesk.privateKey());
    }

    @Override
    protected List<Object> describables() {
        return List.of(connector);
    }

    @Test
    void rangesOfOthersStayAsTheyAre() throws Exception {
        apply("203.0.113.7");

        assertThat(okta.rig.blocked()).containsExactly("192.0.2.7-192.0.2.9", "203.0.113.7/32");
    }

    @Test
    void theThousandAndFirstEntryIsRefusedBeforeItIsSent() throws Exception {
        for (int number = 0; number < 999; number++) {
            okta.rig.addGateway("10.9." + number / 250 + "." + number % 250 + "/32");
        }
        long writes = okta.rig.writes();

        ActionOutcome outcome = apply("203.0.113.7");

        assertThat(outcome).isInstanceOf(ActionOutcome.Rejected.class);
        assertThat(outcome.sentence()).contains("1000");
        assertThat(okta.rig.writes()).isEqualTo(writes);
    }

    @Test
    void aZoneThatIsSwitchedOffIsSaidToRefuseNobody() throws Exception {
        okta.rig.zoneStatus("INACTIVE");

        assertThat(control().read().availability()).isEqualTo(DenylistState.Availability.DISABLED);
        assertThat(apply("203.0.113.7")).isInstanceOf(ActionOutcome.Rejected.class);
    }

    @Test
    void anotherZoneIsNotTouched() throws Exception {
        DenylistControl other = okta.connector("zone-id", "nzoother").denylist().orElseThrow();

        assertThat(OktaRig.ZONE).isNotEqualTo("nzoother");
        org.assertj.core.api.Assertions.assertThatThrownBy(other::read)
                .isInstanceOf(dev.watchfloor.connectors.spi.ConnectorException.class);
        assertThat(okta.rig.writes()).isZero();
    }

    private ActionOutcome apply(String address) throws Exception {
        return control()
                .apply(DenylistChange.adding(Addresses.parse(address).orElseThrow()), new ActionKey("test:" + address));
    }
}
