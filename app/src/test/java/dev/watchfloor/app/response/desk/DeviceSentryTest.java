package dev.watchfloor.app.response.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchfloor.app.audit.AuditEntry;
import dev.watchfloor.app.devices.ProductRegisters;
import dev.watchfloor.app.devices.RefusedPolicyException;
import dev.watchfloor.app.devices.SeenDevice;
import dev.watchfloor.app.devices.SignIns;
import dev.watchfloor.app.response.GuardedEntry;
import dev.watchfloor.app.store.H2DevicePolicies;
import dev.watchfloor.connectors.spi.Device;
import dev.watchfloor.connectors.spi.Session;
import dev.watchfloor.connectors.spi.SessionRef;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the console ends by itself, and what not. */
class DeviceSentryTest extends DeskRig {
    private final ProductRegisters registers = new ProductRegisters();
    private H2DevicePolicies policies;
    private DeviceSentry sentry;
    private long position;

    @BeforeEach
    void watch() throws Exception {
        provider.keepsDevices = false;
        policies = new H2DevicePolicies(database, audit.writerFor(OPERATOR), OPERATOR, clock);
        sentry = new DeviceSentry(
                board, seen, registers, policies, desk::actByPolicy, audit.writerFor("console"), clock);
        opens("first", "ana", "10.0.0.7");
        seen.decide("idp", device("first").id(), Device.State.APPROVED);
        clock.advance(Duration.ofSeconds(5));
    }

    @Test
    void endsNothingUntilAnAdministratorSaysSo() throws Exception {
        opens("s1", "eve", "203.0.113.7");

        sentry.look();

        assertThat(isOpen("s1")).isTrue();
    }

    @Test
    void endsWhatOpensOnADeviceThatNobodyApprovedInTheConsolesName() throws Exception {
        policies.set("idp", false, true, "trial");
        clock.advance(Duration.ofSeconds(1));
        opens("s1", "eve", "203.0.113.7");
        opens("s2", "ana", "10.0.0.8");

        sentry.look();

        assertThat(isOpen("s1")).isFalse();
        assertThat(isOpen("s2")).as("on the approved device").isTrue();
        assertThat(lines("session.revoke"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line.actor()).isEqualTo("console"))
                .anySatisfy(line -> assertThat(line.detail()).contains("Policy of " + OPERATOR, "203.0.113.0/24"));
    }

    @Test
    void endsWhatOpensOnABlockedDeviceOnlyAfterTheBlock() throws Exception {
        policies.set("idp", true, false, "trial");
        clock.advance(Duration.ofSeconds(1));
        opens("before", "eve", "203.0.113.7");
        clock.advance(Duration.ofSeconds(1));
        seen.decide("idp", device("before").id(), Device.State.BLOCKED);
        clock.advance(Duration.ofSeconds(1));
        opens("after", "eve", "203.0.113.7");
        opens("other", "bob", "198.51.100.7");

        sentry.look();

        assertThat(isOpen("before")).isTrue();
        assertThat(isOpen("after")).isFalse();
        assertThat(isOpen("other")).as("nobody decided, which is left alone").isTrue();
    }

    @Test
    void whereTheProductKeepsTheRegisterItsWordCountsAndTheUnknownIsLeftAlone() throws Exception {
        registers.found("idp", List.of(device("blocked", Device.State.BLOCKED)), clock.instant());
        policies.set("idp", true, true, "trial");
        clock.advance(Duration.ofSeconds(1));
        opens("s1", "eve", "203.0.113.7", "blocked");
        opens("s2", "bob", "203.0.113.8", "never listed");
        opens("s3", "cyd", "203.0.113.9");

        sentry.look();

        assertThat(isOpen("s1")).isFalse();
        assertThat(isOpen("s2")).isTrue();
        assertThat(isOpen("s3")).isTrue();
    }

    private static Device device(String id, Device.State state) {
        return new Device(id, id, null, null, null, null, state);
    }

    @Test
    void leavesSessionsAloneThatWereOpenBeforeThePolicy() throws Exception {
        opens("s1", "eve", "203.0.113.7");
        clock.advance(Duration.ofSeconds(1));
        policies.set("idp", true, true, "trial");

        sentry.look();

        assertThat(isOpen("s1")).isTrue();
    }

    @Test
    void theGuardStandsBeforeItAsBeforeAnyAct() throws Exception {
        guard.add(GuardedEntry.Kind.BREAK_GLASS, List.of("eve"), "", "emergency", "never locked out");
        policies.set("idp", false, true, "trial");
        clock.advance(Duration.ofSeconds(1));
        opens("s1", "eve", "203.0.113.7");

        sentry.look();
        sentry.look();

        assertThat(isOpen("s1")).isTrue();
        assertThat(lines("session.revoke")).singleElement().satisfies(line -> {
            assertThat(line.outcome()).isEqualTo("REFUSED");
            assertThat(line.actor()).isEqualTo("console");
        });
    }

    @Test
    void holdsWhenVeryManyWouldBeEndedUntilThePolicyIsSetAnew() throws Exception {
        policies.set("idp", false, true, "trial");
        clock.advance(Duration.ofSeconds(1));
        for (int number = 0; number < DeviceSentry.MOST + 5; number++) {
            opens("s" + number, "user" + number, "203.0.113.7");
        }

        sentry.look();
        clock.advance(DeviceSentry.WITHIN.plusSeconds(1));
        sentry.look();

        assertThat(provider.sessions).hasSize(1 + 5);
        assertThat(lines("device.policy"))
                .filteredOn(line -> line.outcome().equals("REFUSED"))
                .hasSize(1);

        clock.advance(Duration.ofSeconds(1));
        policies.set("idp", false, true, "looked at it");
        clock.advance(Duration.ofSeconds(1));
        opens("later", "mallory", "203.0.113.7");
        sentry.look();

        assertThat(isOpen("later")).isFalse();
    }

    @Test
    void aPolicyIsKeptWithWhoSetItAndNeedsAReason() throws Exception {
        assertThatThrownBy(() -> policies.set("idp", true, true, " ")).isInstanceOf(RefusedPolicyException.class);
        assertThat(policies.all()).isEmpty();

        policies.set("idp", true, false, "stolen laptops");

        assertThat(new H2DevicePolicies(database, audit.writerFor(OPERATOR), OPERATOR, clock).all())
                .containsExactlyElementsOf(policies.all())
                .singleElement()
                .satisfies(policy -> assertThat(policy.by()).isEqualTo(OPERATOR));
        assertThat(lines("device.policy"))
                .singleElement()
                .satisfies(line ->
                        assertThat(line.detail()).contains("ends sessions on blocked devices", "stolen laptops"));
    }

    private void opens(String session, String user, String address) throws Exception {
        opens(session, user, address, null);
    }

    private void opens(String session, String user, String address, @Nullable String device) throws Exception {
        int second = (int) Duration.between(SignIns.NOON, clock.instant()).toSeconds();
        seen.learn(List.of(SignIns.stored(
                ++position, SignIns.session(session, user, address, second).device(device))));
        provider.add(new Session(
                new SessionRef(session, SessionRef.Kind.ONLINE),
                "id-" + user,
                user,
                null,
                clock.instant(),
                clock.instant(),
                List.of("portal"),
                null,
                false));
        board.refresh("idp");
    }

    private SeenDevice device(String session) {
        return seen.ofSession("idp", session).orElseThrow();
    }

    private boolean isOpen(String session) {
        return provider.sessions.containsKey(new SessionRef(session, SessionRef.Kind.ONLINE));
    }

    private List<AuditEntry> lines(String action) {
        return audit.latest(1_000, Long.MAX_VALUE).stream()
                .filter(line -> line.action().equals(action))
                .toList();
    }
}
