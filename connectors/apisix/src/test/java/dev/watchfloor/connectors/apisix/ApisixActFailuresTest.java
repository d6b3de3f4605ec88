package dev.watchfloor.connectors.apisix;

import static dev.watchfloor.connectors.apisix.ApisixFixture.rule;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.http.ProductOptions;
import dev.watchfloor.connectors.rigs.apisix.ApisixRig;
import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.DenylistChange;
import dev.watchfloor.connectors.spi.Secret;
import dev.watchfloor.connectors.testing.ActFailureContract;
import inet.ipaddr.IPAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;

/** The rule's first entry is a PUT, a further one a PATCH, the last one out a DELETE. */
class ApisixActFailuresTest extends ActFailureContract {
    private static final String FIRST = "block, in a new rule";
    private static final String FURTHER = "block, in a list";
    private static final String LIFT = "lift";
    private static final String LAST = "lift the last";
    private static final String ADOPT = "adopt";
    private static final IPAddress ADDRESS = Addresses.parse("203.0.113.7").orElseThrow();

    private ApisixRig rig;
    private int keys;

    @Override
    protected void startProduct() throws Exception {
        rig = ApisixRig.start(ApisixRig.Version.V3_18);
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    @Override
    protected URI product() {
        return URI.create("http://127.0.0.1:" + rig.adminUrl().getPort());
    }

    @Override
    protected List<String> acts() {
        return List.of(FIRST, FURTHER, LIFT, LAST, ADOPT);
    }

    @Override
    protected Act prepare(String name, URI base, Duration patience) throws Exception {
        rig.removeGlobalRule("watchfloor");
        rig.removeGlobalRule("theirs");
        ConnectorContext context =
                new ConnectorContext("gateway", Clock.systemUTC(), key -> Optional.of(new Secret(rig.adminKey())));
        AdminClient client = new AdminClient(
                ProductOptions.of("APISIX", URI.create(base + "/apisix/admin"), Clock.systemUTC())
                        .withTimeouts(patience, patience),
                context);
        ApisixDenylist denylist = new ApisixDenylist(client, "watchfloor");
        return switch (name) {
            case FIRST -> act(client, () -> denylist.apply(DenylistChange.adding(ADDRESS), key()), () -> listed());
            case FURTHER -> {
                rig.putGlobalRule("watchfloor", rule("192.0.2.1"));
                yield act(client, () -> denylist.apply(DenylistChange.adding(ADDRESS), key()), () -> listed());
            }
            case LIFT -> {
                rig.putGlobalRule("watchfloor", rule("192.0.2.1", "203.0.113.7"));
                yield act(client, () -> denylist.apply(DenylistChange.removing(ADDRESS), key()), () -> !listed());
            }
            case LAST -> {
                rig.putGlobalRule("watchfloor", rule("203.0.113.7"));
                yield act(client, () -> denylist.apply(DenylistChange.removing(ADDRESS), key()), () -> !listed());
            }
            default -> {
                rig.putGlobalRule("theirs", rule("192.0.2.1"));
                yield act(
                        client,
                        () -> denylist.adopt(key()),
                        () -> rig.globalRule("theirs")
                                .orElseThrow()
                                .at("/plugins/ip-restriction/message")
                                .asText()
                                .endsWith(Holder.ADOPTED));
            }
        };
    }

    private boolean listed() {
        return rig.globalRule("watchfloor")
                .filter(found -> found.at("/plugins/ip-restriction/blacklist")
                        .valueStream()
                        .anyMatch(item -> item.asText().equals("203.0.113.7")))
                .isPresent();
    }

    private ActionKey key() {
        return new ActionKey("test:" + keys++);
    }

    private static Act act(AdminClient client, Callable<ActionOutcome> run, Callable<Boolean> effect) {
        return new Act() {
            @Override
            public ActionOutcome run() throws Exception {
                return run.call();
            }

            @Override
            public boolean hasEffect() throws Exception {
                return effect.call();
            }

            @Override
            public void close() {
                client.close();
            }
        };
    }
}
