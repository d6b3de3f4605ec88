package dev.watchfloor.connectors.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.event.Addresses;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against what the specification's own baseline says. */
class CommunityIdTest {

    @ParameterizedTest
    @CsvSource({
        "tcp, 128.232.110.120, 34855, 66.35.250.204, 80, 1:LQU9qZlK+B5F3KDmev6m5PMibrg=",
        "TCP, 66.35.250.204, 80, 128.232.110.120, 34855, 1:LQU9qZlK+B5F3KDmev6m5PMibrg=",
        "udp, 192.168.1.52, 54585, 8.8.8.8, 53, 1:d/FP5EW3wiY1vCndhwleRRKHowQ=",
    })
    void bothDirectionsHaveTheIdOfTheSpecification(
            String protocol, String from, int fromPort, String to, int toPort, String id) {
        assertThat(CommunityId.of(protocol, ends(from, fromPort, to, toPort), 0))
                .contains(id);
    }

    @ParameterizedTest
    @CsvSource({
        "icmp, 192.0.2.1, 8, 192.0.2.2, 1",
        "tcp, 192.0.2.1, 0, 192.0.2.2, 1",
        "tcp, 192.0.2.1, 1, 2001:db8::1, 1",
        "tcp, nobody, 1, 192.0.2.2, 1",
    })
    void whatIsNotKnownHasNone(String protocol, String from, int fromPort, String to, int toPort) {
        assertThat(CommunityId.of(protocol, ends(from, fromPort, to, toPort), 0))
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
        return new Ends(
                Addresses.parse(from).orElse(null),
                fromPort,
                Addresses.parse(to).orElse(null),
                toPort);
    }
}
