package dev.watchfloor.connectors.crowdsec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.rigs.crowdsec.CrowdsecRig;
import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.DenylistChange;
import dev.watchfloor.connectors.spi.DenylistControl;
import dev.watchfloor.connectors.testing.FaultProxy;
import dev.watchfloor.connectors.testing.WriteFault;
import inet.ipaddr.IPAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is peculiar to CrowdSec's decisions. */
class CrowdsecDenylistTest {
    private static final IPAddress ADDRESS = Addresses.parse("192.0.2.66").orElseThrow();
    private static final Duration SKEW = Duration.ofMinutes(90);

    private CrowdsecRig rig;
    private Connector connector;
    private DenylistControl denylist;
    private int keys;

    @BeforeEach
    void start() throws Exception {
        rig = CrowdsecRig.start();
        connector = CrowdsecFixture.connector(rig);
        denylist = connector.denylist().orElseThrow();
    }

    @AfterEach
    void stop() {
        connector.close();
        rig.close();
    }

    @Test
    void liftingAnAddressLeavesTheRangeAroundItAndTellsSo() throws Exception {
        rig.ban("192.0.2.77/28", "cscli", Duration.ofHours(1));
        rig.ban("192.0.2.66", "watchfloor", Duration.ofHours(1));

        ActionOutcome outcome = apply(DenylistChange.removing(ADDRESS));

        assertThat(rig.isBanned("192.0.2.77/28")).isTrue();
        assertThat(rig.isBanned("192.0.2.66")).isFalse();
        assertThat(outcome).isInstanceOf(ActionOutcome.Done.class);
        assertThat(outcome.sentence()).endsWith("It stays banned by 192.0.2.64/28 (decided by cscli).");
    }

    @Test
    void everyBanOfTheAddressIsLifted() throws Exception {
        rig.ban("192.0.2.66", "watchfloor", Duration.ofHours(1));
        rig.ban("192.0.2.66", "crowdsec", Duration.ofHours(4));

        assertThat(apply(DenylistChange.removing(ADDRESS))).isInstanceOf(ActionOutcome.Done.class);

        assertThat(rig.isBanned("192.0.2.66")).isFalse();
    }

    @Test
    void aBanOfSomebodyElseThatEndsTooEarlyIsNotEnough() throws Exception {
        rig.ban("192.0.2.66", "crowdsec", Duration.ofHours(4));
        Instant until = Instant.now().plus(Duration.ofDays(7));

        assertThat(apply(new DenylistChange(Set.of(ADDRESS), Set.of(), until))).isInstanceOf(ActionOutcome.Done.class);
        assertThat(apply(new DenylistChange(Set.of(ADDRESS), Set.of(), until)))
                .isInstanceOf(ActionOutcome.AlreadyDone.class);

        assertThat(rig.bannedUntil("192.0.2.66")).isCloseTo(until, within(3, ChronoUnit.SECONDS));
        assertThat(denylist.read().ends().get(ADDRESS)).isCloseTo(until, within(3, ChronoUnit.SECONDS));
    }

    @Test
    void aClockThatIsOffDoesNotShortenTheBan() throws Exception {
        Clock slow = Clock.offset(Clock.systemUTC(), SKEW.negated());
        try (Connector skewed =
                CrowdsecFixture.connector(rig.url(), CrowdsecFixture.secrets(rig.password(), rig.bouncerKey()), slow)) {
            DenylistControl control = skewed.denylist().orElseThrow();
            Instant until = slow.instant().plus(Duration.ofHours(1));

            assertThat(control.apply(new DenylistChange(Set.of(ADDRESS), Set.of(), until), new ActionKey("skewed")))
                    .isInstanceOf(ActionOutcome.Done.class);

            assertThat(rig.bannedUntil("192.0.2.66"))
                    .isCloseTo(Instant.now().plus(Duration.ofHours(1)), within(5, ChronoUnit.SECONDS));
            assertThat(control.read().ends().get(ADDRESS)).isCloseTo(until, within(5, ChronoUnit.SECONDS));
        }
    }

    @Test
    void aBanWhoseAnswerIsLostIsNeverCalledNothing() throws Exception {
        try (FaultProxy proxy = new FaultProxy(rig.url(), (method, path) -> path.endsWith("/alerts"));
                Connector behind = CrowdsecFixture.connector(
                        proxy.url(), CrowdsecFixture.secrets(rig.password(), rig.bouncerKey()), Clock.systemUTC())) {
            proxy.spoil(WriteFault.lost(new WriteFault.Ending.Cut()));

            ActionOutcome outcome =
                    behind.denylist().orElseThrow().apply(DenylistChange.adding(ADDRESS), new ActionKey("lost"));

            assertThat(outcome).isInstanceOf(ActionOutcome.Unknown.class);
        }
    }

    @Test
    void anEndInThePastIsRefusedBeforeAnythingIsSent() throws Exception {
        Instant past = Instant.now().minusSeconds(10);

        assertThat(apply(new DenylistChange(Set.of(ADDRESS), Set.of(), past)))
                .isInstanceOf(ActionOutcome.Rejected.class);
        assertThat(rig.writes()).isZero();
    }

    @Test
    void captchasCountriesAndDeadDecisionsAreNoEntries() throws Exception {
        rig.ban("192.0.2.70", "cscli", Duration.ofHours(-1));

        assertThat(denylist.read().entries()).isEmpty();
    }

    @Test
    void ourBansAreKnownAlthoughTheyPassForThoseOfCscli() throws Exception {
        apply(DenylistChange.adding(ADDRESS));

        try (LocalApi api = CrowdsecFixture.api(
                rig.url(), CrowdsecFixture.secrets(rig.password(), rig.bouncerKey()), Duration.ofSeconds(20))) {
            assertThat(Decisions.all(api).bans()).extracting(Decision::by).containsExactly("watchfloor");
        }
    }

    private ActionOutcome apply(DenylistChange change) throws Exception {
        return denylist.apply(change, new ActionKey("test:" + keys++));
    }
}
