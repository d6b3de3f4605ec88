package dev.watchfloor.connectors.kong;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.gateway.GatewayClient;
import dev.watchfloor.connectors.gateway.ListDenylist;
import dev.watchfloor.connectors.http.Reach;
import dev.watchfloor.connectors.rigs.kong.KongRig;
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
import org.junit.jupiter.api.AfterEach;

/** The first block makes the plugin, the others change it. */
class KongActFailuresTest extends ActFailureContract {
    private static final String FIRST = "block for the first time";
    private static final String AGAIN = "block one more";
    private static final IPAddress ADDRESS = Addresses.parse("203.0.113.7").orElseThrow();

    private KongRig rig;
    private int keys;

    @Override
    protected void startProduct() throws Exception {
        rig = KongRig.start();
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
        return List.of(FIRST, AGAIN);
    }

    @Override
    protected Act prepare(String name, URI base, Duration patience) throws Exception {
        rig.clear();
        if (name.equals(AGAIN)) {
            rig.add("{\"name\":\"ip-restriction\",\"tags\":[\"watchfloor\"],\"config\":{\"deny\":[\"192.0.2.66\"]}}");
        }
        Secret token = new Secret(rig.token());
        GatewayClient client = new GatewayClient(
                "Kong",
                base,
                Reach.DIRECT,
                request -> request.header("Kong-Admin-Token", token),
                Clock.systemUTC(),
                patience);
        ListDenylist<DenyPlugin> denylist =
                new ListDenylist<>("Kong", new KongList(client, List.of(), "watchfloor"), KongFactory.TRAITS);
        return new Act() {
            @Override
            public ActionOutcome run() throws Exception {
                return denylist.apply(DenylistChange.adding(ADDRESS), new ActionKey("test:" + keys++));
            }

            @Override
            public boolean hasEffect() {
                return rig.denied().contains("203.0.113.7");
            }

            @Override
            public void close() {
                client.close();
            }
        };
    }
}
