package dev.watchfloor.app.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.fakes.MovableClock;
import dev.watchfloor.app.response.DenylistRow;
import dev.watchfloor.app.response.KeptLease;
import dev.watchfloor.app.response.LeaseLedger;
import dev.watchfloor.app.rules.typed.Denylist;
import dev.watchfloor.connectors.event.Addresses;
import inet.ipaddr.IPAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LeasedBlocksTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final MovableClock clock = new MovableClock("2026-03-02T13:00:00Z");
    private final List<KeptLease> leases = new ArrayList<>();
    private final LeasedBlocks blocks = new LeasedBlocks(
            new LeaseLedger() {
                @Override
                public void change(Collection<KeptLease> put, Collection<IPAddress> remove) {
                    throw new AssertionError("it only looks");
                }

                @Override
                public List<KeptLease> all() {
                    return leases;
                }
            },
            clock);

    @Test
    void anAddressIsCoveredByTheNarrowestNetworkThatIsInForce() throws Exception {
        lease("203.0.113.0/24", null);
        lease("203.0.113.7", NOON.plusSeconds(600));
        lease("2001:db8:1::/48", null);
        assertThat(network("203.0.113.7", NOON.plusSeconds(60))).contains("203.0.113.7");
        assertThat(network("203.0.113.7", NOON.plusSeconds(600))).contains("203.0.113.0/24");
        assertThat(network("203.0.113.200", NOON)).contains("203.0.113.0/24");
        assertThat(network("2001:db8:1:2::3", NOON)).contains("2001:db8:1::/48");
        assertThat(network("203.0.114.7", NOON)).isEmpty();
        assertThat(network("2001:db8:2::1", NOON)).isEmpty();
        assertThat(network("203.0.113.200", NOON.minusSeconds(1))).isEmpty();
    }

    @Test
    void whatIsBlockedLaterIsSeenAfterAWhile() throws Exception {
        assertThat(network("203.0.113.7", NOON)).isEmpty();
        lease("203.0.113.0/24", null);
        clock.advance(Duration.ofSeconds(5));
        assertThat(network("203.0.113.7", NOON)).isEmpty();
        clock.advance(Duration.ofSeconds(15));
        Denylist.Block block = blocks.covering(address("203.0.113.7"), NOON).orElseThrow();
        assertThat(block.targets()).containsExactly("edge");
        assertThat(block.since()).isEqualTo(NOON);
    }

    private Optional<String> network(String address, Instant at) {
        return blocks.covering(address(address), at).map(Denylist.Block::network);
    }

    private void lease(String network, Instant until) throws Exception {
        leases.add(new KeptLease(
                Addresses.network(network), Set.of("edge"), new DenylistRow.Lease("ana", "a test", NOON, until)));
    }

    private static IPAddress address(String text) {
        return Addresses.parse(text).orElseThrow();
    }
}
