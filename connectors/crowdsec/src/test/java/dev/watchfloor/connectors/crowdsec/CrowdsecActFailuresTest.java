package dev.watchfloor.connectors.crowdsec;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.rigs.crowdsec.CrowdsecRig;
import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.DenylistChange;
import dev.watchfloor.connectors.testing.ActFailureContract;
import inet.ipaddr.IPAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** Adding is one POST, lifting a DELETE for each decision. */
class CrowdsecActFailuresTest extends ActFailureContract {
    private static final String BLOCK = "block";
    private static final String LIFT = "lift what was banned twice";
    private static final IPAddress ADDRESS = Addresses.parse("203.0.113.7").orElseThrow();

    private CrowdsecRig rig;
    private int keys;

    @Override
    protected void startProduct() throws Exception {
        rig = CrowdsecRig.start();
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
        return super.isWrite(method, path) && !path.endsWith("/watchers/login");
    }

    @Override
    protected List<String> acts() {
        return List.of(BLOCK, LIFT);
    }

    @Override
    protected Act prepare(String name, URI base, Duration patience) throws Exception {
        rig.unban("203.0.113.7");
        LocalApi api = CrowdsecFixture.api(base, CrowdsecFixture.secrets(rig.password(), rig.bouncerKey()), patience);
        CrowdsecDenylist denylist =
                new CrowdsecDenylist(api, new DecisionWriter(api, "cscli"), Duration.ofSeconds(10), Clock.systemUTC());
        if (name.equals(BLOCK)) {
            return act(api, denylist, DenylistChange.adding(ADDRESS));
        }
        rig.ban("203.0.113.7", "watchfloor", Duration.ofHours(1));
        rig.ban("203.0.113.7", "crowdsec", Duration.ofHours(4));
        return act(api, denylist, DenylistChange.removing(ADDRESS));
    }

    private Act act(LocalApi api, CrowdsecDenylist denylist, DenylistChange change) {
        return new Act() {
            @Override
            public ActionOutcome run() throws Exception {
                return denylist.apply(change, new ActionKey("test:" + keys++));
            }

            @Override
            public boolean hasEffect() {
                return change.add().stream().allMatch(network -> rig.isBanned(Addresses.canonical(network)))
                        && change.remove().stream().noneMatch(network -> rig.isBanned(Addresses.canonical(network)));
            }

            @Override
            public void close() {
                api.close();
            }
        };
    }
}
