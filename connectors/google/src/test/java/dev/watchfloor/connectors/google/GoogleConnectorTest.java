package dev.watchfloor.connectors.google;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.Cursor;
import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.connectors.spi.SelfCheck;
import dev.watchfloor.connectors.spi.SelfCheck.Verdict;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoogleConnectorTest {
    private GoogleFixture google;

    @BeforeEach
    void start() throws Exception {
        google = new GoogleFixture();
    }

    @AfterEach
    void stop() {
        google.close();
    }

    @Test
    void whatIsDelegatedIsTried() throws Exception {
        assertThat(google.connector().selfTest())
                .allMatch(check -> check.verdict() == Verdict.PASSED)
                .hasSize(7);
        assertThat(google.rig.writes()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "admin.reports.audit.readonly,Read reports",
        "cloud-identity.devices.readonly,Read devices",
        "cloud-identity.devices,Approve and block devices",
        "admin.directory.user.readonly,Read accounts",
        "admin.directory.user.security,Sign users out",
    })
    void eachScopeIsProvenByItself(String scope, String check) throws Exception {
        google.rig.desk().withhold("https://www.googleapis.com/auth/" + scope);

        assertThat(google.connector().selfTest())
                .filteredOn(tried -> tried.verdict() == Verdict.FAILED)
                .singleElement()
                .satisfies(failed -> {
                    assertThat(failed.name()).isEqualTo(check);
                    assertThat(failed.sentence()).contains(scope, "Grant it there");
                });
    }

    @Test
    void eachRequestCarriesTheScopeItNeedsAndNoOther() throws Exception {
        google.feed().fetch(Cursor.START, 10);

        assertThat(google.rig.desk().live()).isEqualTo(1);
    }

    @Test
    void aTokenThatDiesIsReplacedOnce() throws Exception {
        var feed = google.feed();
        feed.fetch(Cursor.START, 10);
        google.rig.desk().forget();

        assertThat(feed.fetch(Cursor.START, 10).events()).isEmpty();
        assertThat(google.rig.desk().live()).isEqualTo(1);
    }

    @Test
    void whoIsNoSuchAdministratorIsNotAccepted() throws Exception {
        try (Connector stranger = GoogleFixture.connector(
                google.rig.url(), Duration.ofSeconds(20), Map.of("admin", "nobody@example.com"))) {
            assertThatThrownBy(stranger::identity)
                    .isInstanceOfSatisfying(
                            ConnectorException.class,
                            failure -> assertThat(failure.category()).isEqualTo(Category.UNAUTHENTICATED));
            assertThat(stranger.selfTest())
                    .extracting(SelfCheck::verdict)
                    .first()
                    .isEqualTo(Verdict.FAILED);
        }
    }

    @Test
    void healthSaysHowOftenItAsks() throws Exception {
        Health health = google.connector().checkHealth();

        assertThat(health.state()).isEqualTo(Health.State.HEALTHY);
        assertThat(health.sentence()).contains("every 60 s");
        assertThat(health.clockOffset()).isNotNull();
    }
}
