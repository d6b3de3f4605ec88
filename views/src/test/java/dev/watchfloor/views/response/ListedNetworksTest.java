package dev.watchfloor.views.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.event.Addresses;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ListedNetworksTest {
    @Test
    void readsOneInEachLineAndLeavesCommentsOut() {
        ListedNetworks list = ListedNetworks.read("""
            # from the ticket
            203.0.113.7   # seen twice

            198.51.100.0/24, scanner
            2001:db8:17::/48;botnet
            """);

        assertThat(list.networks())
                .extracting(Addresses::canonical)
                .containsExactly("203.0.113.7", "198.51.100.0/24", "2001:db8:17::/48");
        assertThat(list.problems()).isEmpty();
        assertThat(list.lines()).isEqualTo(5);
    }

    @Test
    void namesTheLinesThatCannotBeRead() {
        ListedNetworks list = ListedNetworks.read("203.0.113.7\nvpn.partner.example\n\n203.0.113.7/24\n");

        assertThat(list.problems()).extracting(ListedNetworks.Problem::number).containsExactly(2, 4);
        assertThat(list.problems().getFirst().sentence()).contains("vpn.partner.example");
        assertThat(list.problems().getLast().sentence()).contains("203.0.113.0/24");
    }

    @Test
    void countsRepeats() {
        ListedNetworks list = ListedNetworks.read("203.0.113.7\n::ffff:203.0.113.7\n203.0.113.7/32");

        assertThat(list.networks()).hasSize(1);
        assertThat(list.repeated()).isEqualTo(2);
    }

    @Test
    void takesNothingWhileLinesCannotBeReadUnlessTheyAreToBeLeftOut() {
        ListedNetworks list = ListedNetworks.read("203.0.113.7\nnonsense");

        assertThat(new Wanted.Several(list, false).networks()).isEmpty();
        assertThat(new Wanted.Several(list, false).problem()).startsWith("1 line cannot be read");
        assertThat(new Wanted.Several(list, true).networks()).hasSize(1);
        assertThat(new Wanted.Several(ListedNetworks.NONE, true).problem()).isNotEmpty();
        assertThat(new Wanted.Reading().networks()).isEmpty();
    }

    @Test
    void showsHostileLinesInOneLineAndShortened() {
        ListedNetworks list = ListedNetworks.read("\u202E" + "x".repeat(5_000));

        assertThat(list.problems().getFirst().sentence()).hasSizeLessThan(241).doesNotContain("\u202E");
    }

    @Test
    void readsTensOfThousands() {
        String text = IntStream.range(0, 50_000)
                .mapToObj(number -> "100." + (64 + number / 65_536) + "." + number / 256 % 256 + "." + number % 256)
                .collect(Collectors.joining("\n"));

        assertThat(ListedNetworks.read(text).networks()).hasSize(50_000);
    }
}
