package dev.watchfloor.app.response.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.fakes.FakeConnectors;
import dev.watchfloor.app.fakes.FakeGateway;
import dev.watchfloor.app.fakes.FakeGuardSettings;
import dev.watchfloor.app.fakes.FakeSessions;
import dev.watchfloor.app.response.GuardedEntry.Kind;
import dev.watchfloor.app.response.Plan.Refusal;
import dev.watchfloor.app.response.ResponseRequest;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A blocklist of 50,000 against a guard with thousands of entries: the guard looks twice at every one. */
class LongListTest {
    /** Far more than the tenth of a second that it takes; a look at every pair takes minutes. */
    private static final Duration MOST = Duration.ofSeconds(5);

    @Test
    void fiftyThousandNetworksAreCheckedAtOnce() throws InterruptedException {
        FakeGuardSettings settings = new FakeGuardSettings();
        for (int number = 0; number < 3_000; number++) {
            settings.with(Kind.PROXY, "151." + number / 250 + "." + number % 250 + ".0/24", "Content network");
        }
        SelfHarmGuard guard = SelfHarmGuard.standard(
                settings,
                new FakeConnectors().with("edge", new FakeGateway()),
                new FakeSessions(),
                List::of,
                host -> List.of());
        Set<IPAddress> networks = new HashSet<>();
        for (int number = 0; number < 50_000; number++) {
            networks.add(network(60 + number % 40 + "." + number / 200 % 250 + "." + number % 200 + ".7"));
        }
        networks.add(network("151.3.7.9"));
        networks.add(network("151.3.8.9"));
        ResponseRequest request = new ResponseRequest.Block(networks, null, Set.of("edge"), "list");

        long begun = System.nanoTime();
        List<Refusal> refusals = guard.check(request);

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(MOST);
        assertThat(networks).hasSizeGreaterThan(49_000);
        assertThat(refusals).singleElement().satisfies(refusal -> {
            assertThat(refusal.rule()).isEqualTo("trusted-proxy");
            assertThat(refusal.sentence()).startsWith("151.3.7.9 ").endsWith("The same rule stands against 151.3.8.9.");
        });
    }

    private static IPAddress network(String text) {
        return new IPAddressString(text).getAddress();
    }
}
