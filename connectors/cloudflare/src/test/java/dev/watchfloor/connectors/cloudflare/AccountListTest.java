package dev.watchfloor.connectors.cloudflare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.gateway.GatewayClient;
import dev.watchfloor.connectors.gateway.ListDenylist;
import dev.watchfloor.connectors.http.Pause;
import dev.watchfloor.connectors.http.Reach;
import dev.watchfloor.connectors.rigs.cloudflare.CloudflareRig;
import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.DenylistChange;
import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.connectors.spi.Secret;
import dev.watchfloor.connectors.spi.SelfCheck;
import inet.ipaddr.IPAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Operations that take their time, fail, or are in each other's way, and what the self-test says of the list. */
class AccountListTest {
    private static final IPAddress ADDRESS = Addresses.parse("203.0.113.7").orElseThrow();

    private final List<Duration> pauses = new ArrayList<>();
    private CloudflareRig rig;
    private GatewayClient client;
    private ListDenylist<HeldItems> denylist;
    private Connector connector;

    @BeforeEach
    void start() throws Exception {
        rig = CloudflareRig.start();
        Secret token = new Secret(rig.token());
        client = new GatewayClient(
                "Cloudflare", rig.url(), Reach.DIRECT, request -> request.bearer(token), Clock.systemUTC());
        Pause pause = pauses::add;
        denylist = new ListDenylist<>(
                "Cloudflare",
                new AccountList(
                        client,
                        CloudflareRig.ACCOUNT,
                        CloudflareRig.LIST,
                        new BulkOperations(client, CloudflareRig.ACCOUNT, pause)),
                CloudflareFactory.TRAITS,
                pause);
        connector = CloudflareFixture.connector(rig.url(), rig.token(), Clock.systemUTC());
    }

    @AfterEach
    void stop() {
        client.close();
        connector.close();
        rig.close();
    }

    @Test
    void anOperationIsWaitedForAndThenReadBack() throws Exception {
        rig.looks(3);

        assertThat(block()).isInstanceOf(ActionOutcome.Done.class);

        assertThat(pauses).hasSize(3).isSorted();
        assertThat(rig.writes()).isEqualTo(1);
    }

    @Test
    void anOperationThatDoesNotEndIsPending() throws Exception {
        rig.looks(1_000);

        assertThat(block()).isInstanceOf(ActionOutcome.Pending.class);

        assertThat(pauses.stream().reduce(Duration.ZERO, Duration::plus)).isLessThan(Duration.ofMinutes(1));
        assertThat(rig.writes()).isEqualTo(1);
    }

    @Test
    void anOperationThatFailsIsToldInItsOwnWords() throws Exception {
        rig.fail("too many items");

        assertThat(block())
                .isEqualTo(new ActionOutcome.Rejected("Cloudflare could not make the change: too many items."));
    }

    @Test
    void anotherOperationOfTheAccountIsWaitedFor() throws Exception {
        rig.busy(4);

        assertThat(block()).isInstanceOf(ActionOutcome.Done.class);

        assertThat(rig.writes()).isEqualTo(5);
    }

    @Test
    void anItemThatIsRefusedIsToldInItsOwnWords() throws Exception {
        rig.add("nonsense that others wrote");

        assertThat(block()).isInstanceOf(ActionOutcome.Done.class);
        assertThat(rig.entries()).containsExactly("nonsense that others wrote", "203.0.113.7");
    }

    @Test
    void aTokenThatMayOnlyReadIsToldAtTheWrite() {
        rig.readsOnly();

        assertThatThrownBy(this::block)
                .isInstanceOfSatisfying(
                        ConnectorException.class,
                        failure -> assertThat(failure.category()).isEqualTo(ConnectorException.Category.FORBIDDEN));
    }

    @Test
    void theSelfTestProvesEachPermission() throws Exception {
        assertThat(connector.checkHealth().state()).isEqualTo(Health.State.HEALTHY);
        assertThat(connector.selfTest())
                .extracting(SelfCheck::verdict)
                .doesNotContain(SelfCheck.Verdict.FAILED, SelfCheck.Verdict.WARNING)
                .contains(SelfCheck.Verdict.PASSED);
        assertThat(rig.writes()).isZero();
    }

    @Test
    void aListThatNoRuleUsesIsToldToRefuseNobody() throws Exception {
        rig.rules(0);

        assertThat(connector.selfTest())
                .filteredOn(check -> check.verdict() == SelfCheck.Verdict.WARNING)
                .singleElement()
                .satisfies(check -> assertThat(check.sentence()).contains("ip.src in $watchfloor."));
    }

    @Test
    void aZoneThatTheTokenDoesNotSeeIsSaidToBeForbidden() throws Exception {
        Map<String, String> other = CloudflareFixture.with(rig.url(), "zone", "ffffffffffffffffffffffffffffffff");
        try (Connector blind = CloudflareFixture.connector(other, rig.token(), Clock.systemUTC())) {
            assertThat(blind.selfTest())
                    .filteredOn(check -> check.verdict() == SelfCheck.Verdict.FAILED)
                    .singleElement()
                    .satisfies(check -> assertThat(check.sentence()).contains("Zone, Analytics, Read"));
        }
    }

    private ActionOutcome block() throws Exception {
        return denylist.apply(DenylistChange.adding(ADDRESS), new ActionKey("block"));
    }
}
