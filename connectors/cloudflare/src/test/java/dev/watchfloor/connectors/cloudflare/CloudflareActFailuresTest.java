package dev.watchfloor.connectors.cloudflare;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.gateway.GatewayClient;
import dev.watchfloor.connectors.gateway.ListDenylist;
import dev.watchfloor.connectors.http.Pause;
import dev.watchfloor.connectors.http.Reach;
import dev.watchfloor.connectors.rigs.cloudflare.CloudflareRig;
import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.DenylistChange;
import dev.watchfloor.connectors.spi.Secret;
import dev.watchfloor.connectors.testing.ActFailureContract;
import inet.ipaddr.IPAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;

/** Blocking is one operation, blocking one and lifting another two. */
class CloudflareActFailuresTest extends ActFailureContract {
    private static final String BLOCK = "block";
    private static final String EXCHANGE = "block one and lift another";
    private static final IPAddress ADDRESS = Addresses.parse("203.0.113.7").orElseThrow();
    private static final IPAddress OTHER = Addresses.parse("203.0.113.8").orElseThrow();
    private static final Pause NONE = time -> {};

    private CloudflareRig rig;
    private int keys;

    @Override
    protected void startProduct() throws Exception {
        rig = CloudflareRig.start();
        rig.looks(0);
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
    protected List<String> acts() {
        return List.of(BLOCK, EXCHANGE);
    }

    @Override
    protected Act prepare(String name, URI base, Duration patience) throws Exception {
        rig.entries().forEach(rig::remove);
        rig.add("203.0.113.8");
        Secret token = new Secret(rig.token());
        GatewayClient client = new GatewayClient(
                "Cloudflare", base, Reach.DIRECT, request -> request.bearer(token), Clock.systemUTC(), patience);
        AccountList list = new AccountList(
                client,
                CloudflareRig.ACCOUNT,
                CloudflareRig.LIST,
                new BulkOperations(client, CloudflareRig.ACCOUNT, NONE));
        ListDenylist<HeldItems> denylist = new ListDenylist<>("Cloudflare", list, CloudflareFactory.TRAITS, NONE);
        DenylistChange change = new DenylistChange(Set.of(ADDRESS), name.equals(EXCHANGE) ? Set.of(OTHER) : Set.of());
        return new Act() {
            @Override
            public ActionOutcome run() throws Exception {
                return denylist.apply(change, new ActionKey("test:" + keys++));
            }

            @Override
            public boolean hasEffect() {
                return rig.entries().contains("203.0.113.7")
                        && (name.equals(BLOCK) || !rig.entries().contains("203.0.113.8"));
            }

            @Override
            public void close() {
                client.close();
            }
        };
    }
}
