package dev.watchfloor.connectors.crowdsec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.rigs.crowdsec.CrowdsecRig;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.connectors.spi.SelfCheck;
import dev.watchfloor.connectors.spi.SelfCheck.Verdict;
import dev.watchfloor.connectors.spi.Settings;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CrowdsecHealthTest {
    private CrowdsecRig rig;

    @BeforeEach
    void start() throws Exception {
        rig = CrowdsecRig.start();
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    @Test
    void eachPermissionIsProvenByItselfAndEnforcementIsNotClaimed() throws Exception {
        List<SelfCheck> checks = selfTest(rig.password(), rig.bouncerKey(), Clock.systemUTC());

        assertThat(verdict(checks, "Reach the Local API")).isEqualTo(Verdict.PASSED);
        assertThat(verdict(checks, "Compare clocks")).isEqualTo(Verdict.PASSED);
        assertThat(verdict(checks, "Sign in as the machine")).isEqualTo(Verdict.PASSED);
        assertThat(verdict(checks, "Read alerts")).isEqualTo(Verdict.PASSED);
        assertThat(verdict(checks, "Read decisions")).isEqualTo(Verdict.PASSED);
        assertThat(verdict(checks, "Make and delete decisions")).isEqualTo(Verdict.SKIPPED);
        assertThat(verdict(checks, "See that decisions are enforced")).isEqualTo(Verdict.SKIPPED);
        assertThat(rig.writes()).isZero();
    }

    @Test
    void aWrongPasswordLeavesTheDecisionsReadable() throws Exception {
        List<SelfCheck> checks = selfTest("wrong", rig.bouncerKey(), Clock.systemUTC());

        assertThat(verdict(checks, "Sign in as the machine")).isEqualTo(Verdict.FAILED);
        assertThat(verdict(checks, "Read alerts")).isEqualTo(Verdict.SKIPPED);
        assertThat(verdict(checks, "Read decisions")).isEqualTo(Verdict.PASSED);
    }

    @Test
    void aWrongKeyLeavesTheAlertsReadable() throws Exception {
        List<SelfCheck> checks = selfTest(rig.password(), "wrong", Clock.systemUTC());

        assertThat(verdict(checks, "Read alerts")).isEqualTo(Verdict.PASSED);
        assertThat(verdict(checks, "Read decisions")).isEqualTo(Verdict.FAILED);
        try (Connector connector = CrowdsecFixture.connector(
                rig.url(), CrowdsecFixture.secrets(rig.password(), "wrong"), Clock.systemUTC())) {
            Health health = connector.checkHealth();
            assertThat(health.state()).isEqualTo(Health.State.DEGRADED);
            assertThat(health.sentence()).contains("cscli bouncers add");
        }
    }

    @Test
    void aClockThatIsOffIsToldWithItsDirection() throws Exception {
        Clock slow = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(-5));

        SelfCheck check = find(selfTest(rig.password(), rig.bouncerKey(), slow), "Compare clocks");

        assertThat(check.verdict()).isEqualTo(Verdict.WARNING);
        assertThat(check.sentence()).contains("ahead of");
    }

    @Test
    void theReasonWhyAMachineIsRefusedIsTold() throws Exception {
        rig.addMachine("newbox", "secret", false);

        assertThat(refusal("ghost", "any")).contains("cscli machines add ghost");
        assertThat(refusal("newbox", "secret")).contains("cscli machines validate newbox");
        assertThat(refusal("watchfloor", "wrong")).contains("enter the password again");
    }

    private String refusal(String machine, String password) throws Exception {
        CrowdsecFactory factory = new CrowdsecFactory();
        try (Connector connector = factory.create(
                Settings.of(factory.settings(), Map.of("url", rig.url().toString(), "machine", machine)),
                new dev.watchfloor.connectors.spi.ConnectorContext(
                        "crowd",
                        Clock.systemUTC(),
                        key -> key.equals("machine-password")
                                ? Optional.of(new dev.watchfloor.connectors.spi.Secret(password))
                                : Optional.empty()))) {
            return find(connector.selfTest(), "Sign in as the machine").sentence();
        }
    }

    private List<SelfCheck> selfTest(String password, String key, Clock clock) throws Exception {
        try (Connector connector =
                CrowdsecFixture.connector(rig.url(), CrowdsecFixture.secrets(password, key), clock)) {
            return connector.selfTest();
        }
    }

    private static Verdict verdict(List<SelfCheck> checks, String name) {
        return find(checks, name).verdict();
    }

    private static SelfCheck find(List<SelfCheck> checks, String name) {
        return checks.stream()
                .filter(check -> check.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
