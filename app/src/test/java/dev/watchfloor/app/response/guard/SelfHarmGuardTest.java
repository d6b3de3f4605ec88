package dev.watchfloor.app.response.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.fakes.FakeConnectors;
import dev.watchfloor.app.fakes.FakeGateway;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.InvalidAddressException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SelfHarmGuardTest {
    private final FakeConnectors connectors = new FakeConnectors()
            .with("edge", new FakeGateway(), "https://gateway.example:9180/apisix")
            .with("runtime", new FakeGateway(), "198.51.100.9:9999")
            .with("socket", new FakeGateway(), "/run/haproxy/admin.sock");
    private final SelfHarmGuard guard = SelfHarmGuard.standard(
            connectors,
            () -> List.of(inet("10.1.2.3"), inet("2001:db8:1::5")),
            host -> host.equals("gateway.example")
                    ? List.of(inet("203.0.113.80"))
                    : host.equals("198.51.100.9") ? List.of(inet(host)) : List.of());

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, loopback",
        "127.0.0.0/8, loopback",
        "::1, loopback",
        "0.0.0.0, unspecified",
        "::, unspecified",
        "169.254.169.254, link-local",
        "fe80::/64, link-local",
        "224.0.0.251, multicast",
        "255.255.255.255, multicast",
        "ff02::1, multicast",
        "12.0.0.0/7, too-wide",
        "2000::/15, too-wide",
        "10.1.2.3, own-address",
        "10.1.0.0/16, own-address",
        "2001:db8:1::/48, own-address",
        "203.0.113.80, connected-system",
        "203.0.113.0/24, connected-system",
        "198.51.100.0/24, connected-system",
    })
    void refusesWhatWouldHurtOurselvesAndNamesTheRule(String network, String rule)
            throws InvalidAddressException, InterruptedException {
        assertThat(guard.check(block(network))).anySatisfy(refusal -> {
            assertThat(refusal.rule()).isEqualTo(rule);
            assertThat(refusal.sentence()).endsWith(".").hasSizeGreaterThan(40);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "203.0.113.7",
                "192.0.2.0/24",
                "45.0.0.0/8",
                "2001:db8:2::/48",
                "2400::/16",
                "10.1.2.4",
                "10.9.0.0/16"
            })
    void letsOtherNetworksPass(String network) throws InvalidAddressException, InterruptedException {
        assertThat(guard.check(block(network))).isEmpty();
    }

    private static ResponseRequest block(String network) throws InvalidAddressException, InterruptedException {
        return new ResponseRequest.Block(Addresses.network(network), null, Set.of("edge"), "attack");
    }

    private static InetAddress inet(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}
