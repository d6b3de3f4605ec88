package dev.watchfloor.connectors.awswaf;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.gateway.GatewayClient;
import dev.watchfloor.connectors.gateway.ListDenylist;
import dev.watchfloor.connectors.http.Reach;
import dev.watchfloor.connectors.rigs.awswaf.AwsWafRig;
import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.DenylistChange;
import dev.watchfloor.connectors.testing.ActFailureContract;
import inet.ipaddr.IPAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/** Blocking an address is one write, blocking one of each family two. */
class AwsWafActFailuresTest extends ActFailureContract {
    private static final String ONE = "block an address";
    private static final String BOTH = "block one of each family";
    private static final IPAddress ADDRESS = Addresses.parse("203.0.113.7").orElseThrow();
    private static final IPAddress ADDRESS6 = Addresses.parse("2001:db8:bad::5").orElseThrow();

    private AwsWafRig rig;
    private int keys;

    @Override
    protected void startProduct() throws Exception {
        rig = AwsWafRig.start();
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    @Override
    protected URI product() {
        return rig.url();
    }

    @Override
    protected boolean isWrite(String method, String path) {
        return path.endsWith("UpdateIPSet");
    }

    @Override
    protected List<String> acts() {
        return List.of(ONE, BOTH);
    }

    @Override
    protected Act prepare(String name, URI base, Duration patience) throws Exception {
        rig.clear();
        GatewayClient client =
                new GatewayClient("AWS WAF", base, Reach.DIRECT, UnaryOperator.identity(), Clock.systemUTC(), patience);
        AwsCredentialsIdentity identity = AwsCredentialsIdentity.create(AwsWafRig.KEY_ID, AwsWafFixture.SECRET);
        ListDenylist<IpSets.Sets> denylist = new ListDenylist<>(
                "AWS WAF",
                new IpSets(
                        new SignedApi(client, "eu-central-1", () -> identity, Clock.systemUTC()),
                        List.of(SetName.of(AwsWafRig.ARN_V4), SetName.of(AwsWafRig.ARN_V6))),
                AwsWafFactory.TRAITS);
        Set<IPAddress> added = name.equals(ONE) ? Set.of(ADDRESS) : Set.of(ADDRESS, ADDRESS6);
        return new Act() {
            @Override
            public ActionOutcome run() throws Exception {
                return denylist.apply(new DenylistChange(added, Set.of()), new ActionKey("test:" + keys++));
            }

            @Override
            public boolean hasEffect() {
                return rig.entries().size() == added.size();
            }

            @Override
            public void close() {
                client.close();
            }
        };
    }
}
