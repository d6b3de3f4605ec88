package dev.watchfloor.connectors.caddy;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.gateway.GatewayClient;
import dev.watchfloor.connectors.gateway.ListDenylist;
import dev.watchfloor.connectors.http.Reach;
import dev.watchfloor.connectors.rigs.caddy.CaddyRig;
import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.DenylistChange;
import dev.watchfloor.connectors.testing.ActFailureContract;
import inet.ipaddr.IPAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;

/** Each act is one conditional write. */
class CaddyActFailuresTest extends ActFailureContract {
    private static final String ROUTE = "deny";
    private static final String BLOCK = "block";
    private static final String FIRST = "block for the first time";
    private static final IPAddress ADDRESS = Addresses.parse("203.0.113.7").orElseThrow();

    private CaddyRig rig;
    private int keys;

    @Override
    protected void startProduct() throws Exception {
        rig = CaddyRig.start();
        rig.addRoute("{'@id':'deny','match':[{'remote_ip':{'ranges':[]}}],'handle':[{'handler':'error'}]}"
                .replace('\'', '"'));
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
        return List.of(BLOCK, FIRST);
    }

    @Override
    protected Act prepare(String name, URI base, Duration patience) throws Exception {
        rig.setRanges(ROUTE, List.of());
        GatewayClient client =
                new GatewayClient("Caddy", base, Reach.DIRECT, UnaryOperator.identity(), Clock.systemUTC(), patience);
        String route = name.equals(FIRST) ? "new-" + keys : ROUTE;
        DenylistChange change = DenylistChange.adding(ADDRESS);
        ListDenylist<DenyRoute> denylist = new ListDenylist<>(
                "Caddy", new CaddyList(client, route, Optional.of("edge"), "remote_ip"), CaddyFactory.TRAITS);
        return new Act() {
            @Override
            public ActionOutcome run() throws Exception {
                return denylist.apply(change, new ActionKey("test:" + keys++));
            }

            @Override
            public boolean hasEffect() {
                return rig.rangesOf(route).contains("203.0.113.7");
            }

            @Override
            public void close() {
                client.close();
            }
        };
    }
}
