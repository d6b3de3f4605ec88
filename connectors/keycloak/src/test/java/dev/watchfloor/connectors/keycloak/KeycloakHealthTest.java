package dev.watchfloor.connectors.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchfloor.connectors.rigs.keycloak.Fault;
import dev.watchfloor.connectors.rigs.keycloak.KeycloakRig;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.connectors.spi.SelfCheck;
import dev.watchfloor.connectors.spi.SelfCheck.Verdict;
import dev.watchfloor.connectors.spi.SessionControl;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeycloakHealthTest {
    private KeycloakRig rig;
    private Connectors connectors;

    @BeforeEach
    void start() throws Exception {
        rig = KeycloakRig.start();
        connectors = Connectors.acting(rig);
    }

    @AfterEach
    void stop() {
        connectors.close();
        rig.close();
    }

    @Test
    void allIsWell() throws Exception {
        Health health = connectors.make().checkHealth();

        assertThat(health.state()).isEqualTo(Health.State.HEALTHY);
        assertThat(health.latency()).isPositive();
        assertThat(health.clockOffset()).isBetween(Duration.ofSeconds(-2), Duration.ofSeconds(2));
        assertThat(connectors.make().selfTest())
                .allSatisfy(check ->
                        assertThat(check.verdict()).as(check.sentence()).isEqualTo(Verdict.PASSED));
    }

    @Test
    void savingSwitchedOffIsToldWithTheWayToSwitchItOn() throws Exception {
        rig.saveLoginEvents(false);

        Health health = connectors.make().checkHealth();

        assertThat(health.state()).isEqualTo(Health.State.DEGRADED);
        assertThat(health.sentence()).contains("Save events");
        assertThat(verdict("Events are saved")).isEqualTo(Verdict.WARNING);
    }

    @Test
    void aServerThatStartsIsNotCalledBroken() throws Exception {
        rig.fail(Fault.STARTING);
        Connector connector = connectors.make();

        assertThat(connector.checkHealth().state()).isEqualTo(Health.State.DOWN);
        assertThat(connector.checkHealth().sentence()).contains("starting");
        assertThatThrownBy(() -> sessions(connector).list())
                .isInstanceOfSatisfying(
                        ConnectorException.class,
                        failure -> assertThat(failure.category()).isEqualTo(Category.UNREACHABLE));
        rig.fail(Fault.NONE);
        assertThat(connector.checkHealth().state()).isEqualTo(Health.State.HEALTHY);
    }

    @Test
    void limitsAreRespectedWithTheirPause() throws Exception {
        Connector connector = connectors.make();
        connector.checkHealth();
        rig.fail(Fault.RATE_LIMITED);

        assertThatThrownBy(() -> sessions(connector).list())
                .isInstanceOfSatisfying(ConnectorException.class, failure -> {
                    assertThat(failure.category()).isEqualTo(Category.RATE_LIMITED);
                    assertThat(failure.retryAfter()).contains(Duration.ofSeconds(7));
                });
    }

    @Test
    void aPageOfHtmlIsNotTakenForKeycloak() throws Exception {
        rig.fail(Fault.HTML);

        assertThatThrownBy(() -> connectors.make().identity())
                .isInstanceOfSatisfying(
                        ConnectorException.class,
                        failure -> assertThat(failure.category()).isEqualTo(Category.MALFORMED_DATA));
    }

    @Test
    void oneTokenServesManyRequests() throws Exception {
        Connector connector = connectors.make();
        for (int number = 0; number < 5; number++) {
            connector.checkHealth();
            sessions(connector).list();
        }

        assertThat(rig.tokensIssued()).isEqualTo(1);
    }

    @Test
    void aDeadTokenIsReplacedOnce() throws Exception {
        Connector connector = connectors.make();
        connector.checkHealth();
        rig.forgetTokens();

        assertThat(sessions(connector).list()).isEmpty();
        assertThat(rig.tokensIssued()).isEqualTo(2);
    }

    @Test
    void aWrongSecretIsUnauthenticatedAndNotInTheSentence() throws Exception {
        Connector connector =
                connectors.reader(rig.readerId(), "wrong-secret-value").make();

        assertThatThrownBy(connector::identity).isInstanceOfSatisfying(ConnectorException.class, failure -> {
            assertThat(failure.category()).isEqualTo(Category.UNAUTHENTICATED);
            assertThat(failure.sentence()).contains(rig.readerId()).doesNotContain("wrong-secret-value");
        });
        List<SelfCheck> checks = connector.selfTest();
        assertThat(checks)
                .extracting(SelfCheck::verdict)
                .startsWith(Verdict.PASSED, Verdict.FAILED, Verdict.SKIPPED)
                .endsWith(SelfCheck.Verdict.SKIPPED)
                .hasSize(9);
    }

    @Test
    void aWrongRealmIsNamed() throws Exception {
        Connector connector = connectors.set("realm", "Watchfloor-Lab").make();

        assertThatThrownBy(connector::identity).isInstanceOfSatisfying(ConnectorException.class, failure -> {
            assertThat(failure.category()).isEqualTo(Category.MISCONFIGURED);
            assertThat(failure.sentence()).contains("Watchfloor-Lab");
        });
    }

    @Test
    void aMissingRoleIsNamed() throws Exception {
        Set<String> roles = new TreeSet<>(KeycloakRig.READER_ROLES);
        roles.remove("view-events");
        connectors.reader("half", rig.addServiceClient("half", roles));

        assertThat(connectors.make().checkHealth().sentence()).contains("view-events");
        assertThat(verdict("Read events")).isEqualTo(Verdict.FAILED);
        assertThat(verdict("Read sessions")).isEqualTo(Verdict.PASSED);
    }

    @Test
    void tooMuchPowerIsWarnedOf() throws Exception {
        Set<String> roles = new TreeSet<>(KeycloakRig.READER_ROLES);
        roles.add("manage-realm");
        connectors.reader("strong", rig.addServiceClient("strong", roles));

        assertThat(verdict("Least privilege")).isEqualTo(Verdict.WARNING);
    }

    @Test
    void aReaderAloneIsToldThatItCannotAct() throws Exception {
        try (Connectors reading = Connectors.reading(rig)) {
            assertThat(reading.make().selfTest())
                    .filteredOn(check -> check.name().equals("End sessions"))
                    .singleElement()
                    .satisfies(check -> assertThat(check.sentence()).contains("may only read"));
        }
    }

    @Test
    void aClockThatIsOffIsMeasuredByTheToken() throws Exception {
        try (KeycloakRig late = KeycloakRig.start(Clock.offset(Clock.systemUTC(), Duration.ofSeconds(-90)), 0);
                Connectors reading = Connectors.reading(late)) {
            Connector connector = reading.make();

            assertThat(connector.checkHealth().clockOffset())
                    .isBetween(Duration.ofSeconds(-92), Duration.ofSeconds(-88));
            assertThat(connector.selfTest())
                    .filteredOn(check -> check.name().equals("Compare clocks"))
                    .singleElement()
                    .satisfies(check -> assertThat(check.sentence()).contains("behind"));
        }
    }

    @Test
    void aTokenIsRenewedBeforeItEnds() throws Exception {
        Instant now = Instant.now();
        MovingClock clock = new MovingClock(now);
        Connector connector = connectors.clock(clock).make();
        connector.identity();
        clock.moveTo(now.plus(Duration.ofSeconds(230)));
        connector.identity();
        assertThat(rig.tokensIssued()).isEqualTo(1);

        clock.moveTo(now.plus(Duration.ofSeconds(241)));
        connector.identity();

        assertThat(rig.tokensIssued()).isEqualTo(2);
    }

    private Verdict verdict(String name) throws Exception {
        return connectors.make().selfTest().stream()
                .filter(check -> check.name().equals(name))
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    private static SessionControl sessions(Connector connector) {
        return connector.sessions().orElseThrow();
    }

    /** A clock that moves when told. */
    private static final class MovingClock extends Clock {
        private volatile Instant now;

        MovingClock(Instant now) {
            this.now = now;
        }

        void moveTo(Instant later) {
            now = later;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }
    }
}
