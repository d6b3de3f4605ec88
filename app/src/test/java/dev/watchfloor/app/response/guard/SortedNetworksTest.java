package dev.watchfloor.app.response.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.response.Networks;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SortedNetworksTest {
    /** In a small space, so that there is much within and around each other. */
    @Test
    void findsWhatALookAtEveryPairFinds() {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            for (boolean ipv6 : List.of(false, true)) {
                Set<IPAddress> networks = new HashSet<>();
                for (int number = 0; number < 120; number++) {
                    networks.add(network(random, ipv6));
                }
                SortedNetworks sorted = new SortedNetworks(networks);
                for (int number = 0; number < 60; number++) {
                    IPAddress asked = network(random, ipv6);
                    List<IPAddress> found = new ArrayList<>();
                    sorted.touching(asked, found::add);

                    assertThat(found)
                            .as("seed %d, touching %s", seed, asked)
                            .containsExactlyInAnyOrderElementsOf(networks.stream()
                                    .filter(network -> Networks.touch(network, asked))
                                    .toList());
                }
            }
        }
    }

    private static IPAddress network(Random random, boolean ipv6) {
        int last = random.nextInt(256);
        int free = random.nextInt(8);
        String text = ipv6
                ? "fd00::ff" + String.format("%02x", last) + "/" + (128 - free)
                : "250.1.2." + last + "/" + (32 - free);
        IPAddress block = new IPAddressString(text).getAddress().toPrefixBlock();
        return free == 0 ? block.getLower().withoutPrefixLength() : block;
    }
}
