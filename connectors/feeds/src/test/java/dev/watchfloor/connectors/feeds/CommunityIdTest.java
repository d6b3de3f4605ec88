package dev.watchfloor.connectors.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.event.Addresses;
import inet.ipaddr.IPAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class CommunityIdTest {

    /** The specification's own reference data: ids of its captures with the seeds 0 and 1, both directions. */
    @ParameterizedTest
    @CsvFileSource(resources = "/community-id/baseline.csv", numLinesToSkip = 2)
    void idsAreThoseOfTheSpecification(
            String protocol, String from, int fromPort, String to, int toPort, String id, String idOfSeedOne) {
        assertThat(computed(protocol, from, fromPort, to, toPort, 0)).contains(id);
        assertThat(computed(protocol, from, fromPort, to, toPort, 1)).contains(idOfSeedOne);
    }

    private static Optional<String> computed(
            String protocol, String from, int fromPort, String to, int toPort, int seed) {
        return protocol.equals("1") || protocol.equals("58")
                ? CommunityId.ofIcmp(address(from), address(to), fromPort, toPort, seed)
                : CommunityId.of(protocol, ends(from, fromPort, to, toPort), seed);
    }

    @Test
    void anEchoAndItsReplyHaveOneIdWhateverTheReplysCode() {
        Optional<String> asked = CommunityId.ofIcmp(address("192.0.2.1"), address("192.0.2.2"), 8, 0, 0);

        assertThat(CommunityId.ofIcmp(address("192.0.2.2"), address("192.0.2.1"), 0, 0, 0))
                .isEqualTo(asked);
        assertThat(CommunityId.ofIcmp(address("192.0.2.1"), address("192.0.2.2"), 8, 7, 0))
                .isEqualTo(asked);
    }

    @Test
    void aMessageWithoutAnAnswerHasADirectionAndACode() {
        Optional<String> unreachable = CommunityId.ofIcmp(address("192.0.2.1"), address("192.0.2.2"), 3, 3, 0);

        assertThat(CommunityId.ofIcmp(address("192.0.2.2"), address("192.0.2.1"), 3, 3, 0))
                .isNotEqualTo(unreachable);
        assertThat(CommunityId.ofIcmp(address("192.0.2.1"), address("192.0.2.2"), 3, 1, 0))
                .isNotEqualTo(unreachable);
    }

    @ParameterizedTest
    @CsvSource({"TCP, 6", "tcp, 6", "Udp, 17", "sctp, 132", "GRE, 47", "esp, 50"})
    void aProtocolMayBeNamedOrNumbered(String name, String number) {
        Ends ends = ends("192.0.2.1", 40_000, "192.0.2.2", 443);

        assertThat(CommunityId.of(name, ends, 0)).isPresent().isEqualTo(CommunityId.of(number, ends, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "icmp, 192.0.2.1, 8, 192.0.2.2, 1",
        "58, 2001:db8::1, 8, 2001:db8::2, 1",
        "tcp, 192.0.2.1, 0, 192.0.2.2, 1",
        "tcp, 192.0.2.1, 1, 192.0.2.2, 0",
        "tcp, 192.0.2.1, 1, 2001:db8::1, 1",
        "tcp, nobody, 1, 192.0.2.2, 1",
        "gre, nobody, 0, 192.0.2.2, 0",
        "256, 192.0.2.1, 1, 192.0.2.2, 1",
        "-6, 192.0.2.1, 1, 192.0.2.2, 1",
        "carrier pigeon, 192.0.2.1, 1, 192.0.2.2, 1",
        "'', 192.0.2.1, 1, 192.0.2.2, 1",
    })
    void whatIsNotKnownHasNone(String protocol, String from, int fromPort, String to, int toPort) {
        assertThat(CommunityId.of(protocol, ends(from, fromPort, to, toPort), 0))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.1, nobody, 8, 0",
        "192.0.2.1, 2001:db8::1, 8, 0",
        "192.0.2.1, 192.0.2.2, -1, 0",
        "192.0.2.1, 192.0.2.2, 8, -1",
        "192.0.2.1, 192.0.2.2, 256, 0"
    })
    void anIcmpMessageThatIsNotKnownHasNone(String from, String to, long type, long code) {
        assertThat(CommunityId.ofIcmp(address(from), address(to), type, code, 0))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "65535"})
    void theSeedChangesIt(int seed) {
        Ends ends = ends("2001:db8::1", 40_000, "2001:db8::2", 443);

        assertThat(CommunityId.of("tcp", ends, seed)).isEqualTo(CommunityId.of("tcp", ends.swapped(), seed));
        assertThat(CommunityId.of("tcp", ends, seed)).isNotEqualTo(CommunityId.of("tcp", ends, seed + 1 & 0xFFFF));
    }

    private static Ends ends(String from, int fromPort, String to, int toPort) {
        return new Ends(address(from), fromPort, address(to), toPort);
    }

    private static @Nullable IPAddress address(String text) {
        return Addresses.parse(text).orElse(null);
    }
}
