package dev.watchfloor.connectors.okta;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.connectors.spi.SelfCheck;
import dev.watchfloor.connectors.spi.SelfCheck.Verdict;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OktaConnectorTest {
    private OktaFixture okta;

    @BeforeEach
    void start() throws Exception {
        okta = new OktaFixture();
    }

    @AfterEach
    void stop() {
        okta.close();
    }

    @Test
    void healthTellsTheQuotaAndHowOftenItAsks() throws Exception {
        Health health = okta.connector().checkHealth();

        assertThat(health.state()).isEqualTo(Health.State.HEALTHY);
        assertThat(health.sentence()).contains("every 10 s", "of 600 log requests are left, until ", "Z.");
        assertThat(health.clockOffset()).isNotNull();
    }

    @Test
    void theSelfTestProvesEachPermissionByItself() throws Exception {
        assertThat(okta.connector().selfTest()).allMatch(check -> check.verdict() == Verdict.PASSED);

        okta.rig.desk().withhold("okta.devices.manage");
        okta.rig.desk().withhold("okta.networkZones.read");
        List<SelfCheck> checks = okta.connector().selfTest();

        assertThat(checks)
                .filteredOn(check -> check.verdict() == Verdict.FAILED)
                .extracting(SelfCheck::name)
                .containsExactly("Suspend devices", "Read the blocklist zone");
        assertThat(checks)
                .filteredOn(check -> check.name().equals("Suspend devices"))
                .first()
                .satisfies(check -> assertThat(check.sentence()).contains("okta.devices.manage"));
    }

    @Test
    void aTokenThatDiesIsReplacedOnce() throws Exception {
        var feed = okta.feed();
        feed.fetch(Cursor.START, 10);
        okta.rig.desk().forget();

        assertThat(feed.fetch(Cursor.START, 10).events()).isEmpty();
        assertThat(okta.rig.desk().live()).isEqualTo(1);
    }

    @Test
    void eachRequestCarriesTheScopeItNeedsAndNoOther() throws Exception {
        okta.feed().fetch(Cursor.START, 10);

        assertThat(okta.rig.desk().live()).isEqualTo(1);
    }

    @Test
    void aDemandForProofOfPossessionIsSaidToBeOne() throws Exception {
        okta.rig.desk().tokenType("DPoP");

        assertThat(okta.connector().checkHealth().sentence()).contains("DPoP", "Switch it off");
    }

    @Test
    void anotherOrganisationsKeyIsNotAccepted() throws Exception {
        var stranger = okta.connector("client-id", "0oaother");

        org.assertj.core.api.Assertions.assertThatThrownBy(stranger::identity)
                .isInstanceOfSatisfying(
                        ConnectorException.class,
                        failure ->
                                assertThat(failure.category()).isEqualTo(ConnectorException.Category.UNAUTHENTICATED));
    }
}
