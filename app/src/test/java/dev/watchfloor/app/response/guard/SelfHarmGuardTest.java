package dev.watchfloor.app.response.guard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.fakes.FakeConnectors;
import dev.watchfloor.app.fakes.FakeGateway;
import dev.watchfloor.app.fakes.FakeGuardSettings;
import dev.watchfloor.app.fakes.FakeSessions;
import dev.watchfloor.app.response.GuardSettings.PrivateRanges;
import dev.watchfloor.app.response.GuardedEntry.Kind;
import dev.watchfloor.app.response.Networks;
import dev.watchfloor.app.response.Plan.Refusal;
import dev.watchfloor.app.response.Plan.Severity;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.InvalidAddressException;
import inet.ipaddr.IPAddress;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SelfHarmGuardTest {
    private final FakeConnectors connectors = new FakeConnectors()
            .with("edge", new FakeGateway(), "https://gateway.example:9180/apisix")
            .with("runtime", new FakeGateway(), "198.51.100.9:9999")
            .with("socket", new FakeGateway(), "/run/haproxy/admin.sock");
    private final FakeGuardSettings settings = new FakeGuardSettings()
            .with(Kind.RANGE, "192.0.2.128/25", "Head office")
            .with(Kind.RANGE, "2001:db8:aa::/48", "Head office")
            .with(Kind.PROXY, "104.16.0.0/13", "Cloudflare")
            .with(Kind.EGRESS, "198.51.100.77", "Line 1");
    private final SelfHarmGuard guard = SelfHarmGuard.standard(
            settings,
            connectors,
            new FakeSessions(),
            () -> List.of(inet("45.1.2.3"), inet("2001:db8:1::5")),
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
        "0.0.0.0/0, too-wide",
        "2000::/15, too-wide",
        "45.1.2.3, own-address",
        "45.1.0.0/16, own-address",
        "2001:db8:1::/48, own-address",
        "203.0.113.80, connected-system",
        "203.0.113.0/24, connected-system",
        "198.51.100.0/24, connected-system",
        "192.0.2.200, protected-range",
        "192.0.2.128/25, protected-range",
        "192.0.2.0/24, protected-range",
        "2001:db8:aa:1::/64, protected-range",
        "104.17.5.5, trusted-proxy",
        "104.0.0.0/10, trusted-proxy",
        "198.51.100.77, own-egress",
        "198.51.100.64/26, own-egress"
    })
    void refusesWhatWouldHurtOurselvesAndNamesTheRule(String network, String rule) throws InterruptedException {
        assertThat(check(network)).anySatisfy(refusal -> {
            assertThat(refusal.rule()).isEqualTo(rule);
            assertThat(refusal.severity()).isEqualTo(Severity.FORBIDDEN);
            assertThat(refusal.sentence()).endsWith(".").hasSizeGreaterThan(40).doesNotContain("..");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "46.0.0.0/15, wide-network",
        "44.0.0.0/8, wide-network",
        "2400::/16, wide-network",
        "2a00:1450::/31, wide-network",
        "10.1.2.4, private-range",
        "172.16.0.0/16, private-range",
        "192.168.7.0/24, private-range",
        "100.64.3.3, private-range",
        "fd12:3456::1, private-range"
    })
    void leavesWhatOnePersonShouldNotDecideToASecond(String network, String rule) throws InterruptedException {
        assertThat(check(network)).singleElement().satisfies(refusal -> {
            assertThat(refusal.rule()).isEqualTo(rule);
            assertThat(refusal.severity()).isEqualTo(Severity.NEEDS_APPROVAL);
            assertThat(refusal.sentence()).contains("second person").endsWith(".");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "::127.0.0.1, 127.0.0.1, loopback",
        "64:ff9b::127.0.0.1, 127.0.0.1, loopback",
        "2002:7f00:1::, 127.0.0.1, loopback",
        "2002:7f00:1:7::9, 127.0.0.1, loopback",
        "::169.254.1.1, 169.254.1.1, link-local",
        "64:ff9b::169.254.1.1, 169.254.1.1, link-local",
        "2002:a9fe:101::/48, 169.254.1.1, link-local",
        "::192.0.2.200, 192.0.2.200, protected-range",
        "64:ff9b::192.0.2.200, 192.0.2.200, protected-range",
        "2002:c000:2c8::1, 192.0.2.200, protected-range",
        "::127.0.0.0/104, 127.0.0.0/8, loopback",
        "64:ff9b::192.0.2.0/120, 192.0.2.0/24, protected-range",
        "2002:c000:200::/40, 192.0.2.0/24, protected-range",
        "2002:7f00::/24, 127.0.0.0/8, loopback",
        "64:ff9b::/96, 0.0.0.0/0, too-wide",
        "64:ff9b::/64, 0.0.0.0/0, loopback",
        "2002::/16, 0.0.0.0/0, loopback",
        "64:ff9b::45.1.2.3, 45.1.2.3, own-address",
        "2002:cb00:7150::1, 203.0.113.80, connected-system",
        "64:ff9b::104.17.5.5, 104.17.5.5, trusted-proxy",
        "64:ff9b::198.51.100.77, 198.51.100.77, own-egress"
    })
    void judgesAnEmbeddedIpv4NetworkByTheSameRules(String network, String embedded, String rule)
            throws InterruptedException {
        assertThat(check(network)).anySatisfy(refusal -> {
            assertThat(refusal.rule()).isEqualTo(rule);
            assertThat(refusal.severity()).isEqualTo(Severity.FORBIDDEN);
            assertThat(refusal.sentence())
                    .startsWith(Networks.text(network(network)) + " stands for " + embedded + " (")
                    .contains(", RFC ");
        });
    }

    @Test
    void embeddedNetworksSideBySideAreAsWideAsTheyAreTogether() throws InterruptedException {
        assertThat(check("64:ff9b::46.0.0.0/112", "64:ff9b::46.1.0.0/112"))
                .singleElement()
                .satisfies(refusal -> {
                    assertThat(refusal.rule()).isEqualTo("wide-network");
                    assertThat(refusal.sentence()).contains("stands for 46.0.0.0/15", "46.0.0.0/15 is wider than /16");
                });
        assertThat(check("64:ff9b::10.1.2.4"))
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.severity()).isEqualTo(Severity.NEEDS_APPROVAL));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "64:ff9b::203.0.113.7",
                "2002:cb00:7107::/48",
                "::203.0.113.7",
                "203.0.113.7",
                "192.0.2.0/25",
                "46.5.0.0/16",
                "2001:db8:2::/48",
                "2a00:1450::/32",
                "11.0.0.1",
                "104.15.255.255"
            })
    void letsOtherNetworksPass(String network) throws InterruptedException {
        assertThat(check(network)).isEmpty();
    }

    @Test
    void thePolicyForPrivateRangesIsTheOperators() throws InterruptedException {
        settings.with(PrivateRanges.ALLOWED);
        assertThat(check("10.1.2.4")).isEmpty();

        settings.with(PrivateRanges.NEVER);
        assertThat(check("10.1.2.4")).extracting(Refusal::severity).containsExactly(Severity.FORBIDDEN);
    }

    @Test
    void aListedNetworkIsTakenOffAtOnce() throws InterruptedException {
        settings.remove(Kind.RANGE, List.of("192.0.2.128/25"), "", "moved out");

        assertThat(check("192.0.2.200")).isEmpty();
    }

    @Test
    void sentencesSayWhoListedItWhyAndHowItIsTouched() throws InterruptedException {
        assertThat(check("192.0.2.200").getFirst().sentence())
                .isEqualTo(
                        "192.0.2.200 lies in 192.0.2.128/25, a protected range: Head office. Listed by ana@desk: agreed."
                                + " Block what lies outside of it, or have it taken off the guard's list first.");
        assertThat(check("198.51.100.64/26").getFirst().sentence())
                .startsWith("198.51.100.64/26 includes 198.51.100.77, an address under which we go out");
        assertThat(check("104.16.0.0/13").getLast().sentence())
                .startsWith("104.16.0.0/13 is an address of the trusted proxy Cloudflare.");
    }

    @Test
    void narrowNetworksSideBySideAreAsWideAsTheyAreTogether() throws InterruptedException {
        String[] halves = {"46.0.0.0/16", "46.1.0.0/16"};
        String[] all = IntStream.range(0, 512)
                .mapToObj(number -> (46 + number / 256) + "." + number % 256 + ".0.0/16")
                .toArray(String[]::new);

        assertThat(check(halves)).extracting(Refusal::rule).containsExactly("wide-network");
        assertThat(check(halves).getFirst().sentence()).startsWith("46.0.0.0/15 ");
        assertThat(check(all)).extracting(Refusal::rule).containsExactly("too-wide");
        assertThat(check("46.0.0.0/16", "46.2.0.0/16")).isEmpty();
    }

    @Test
    void ofManyFiveAreNamedAndTheOthersAreCounted() throws InterruptedException {
        assertThat(check("192.0.2.129", "192.0.2.130", "192.0.2.131", "203.0.113.9"))
                .singleElement()
                .extracting(Refusal::sentence)
                .asString()
                .startsWith("192.0.2.129 ")
                .endsWith("The same rule stands against 192.0.2.130 and 192.0.2.131.");

        String[] seven = IntStream.range(130, 137)
                .mapToObj(number -> "192.0.2." + number)
                .toArray(String[]::new);
        assertThat(check(seven).getFirst().sentence())
                .endsWith("The same rule stands against 192.0.2.131, 192.0.2.132, 192.0.2.133, 192.0.2.134 and"
                        + " 2 other networks of the list.");
    }

    @Test
    void networksThatAreTooWideAreAllNamed() throws InterruptedException {
        assertThat(check("12.0.0.0/7", "44.0.0.0/6", "203.0.113.9"))
                .filteredOn(refusal -> refusal.rule().equals("too-wide"))
                .singleElement()
                .extracting(Refusal::sentence)
                .asString()
                .contains("12.0.0.0/7", "44.0.0.0/6");
    }

    @Test
    void whatHoldsPrivateSpaceAndMoreIsNotCalledPrivate() throws InterruptedException {
        assertThat(check("10.0.0.0/7"))
                .filteredOn(refusal -> refusal.rule().equals("private-range"))
                .singleElement()
                .extracting(Refusal::sentence)
                .asString()
                .startsWith("10.0.0.0/7 takes private address space (10.0.0.0/8) with it: ");
        assertThat(check("10.0.0.0/8"))
                .extracting(Refusal::sentence)
                .anyMatch(sentence -> sentence.startsWith("10.0.0.0/8 is private address space: "));
    }

    private List<Refusal> check(String... networks) throws InterruptedException {
        Set<IPAddress> parsed =
                Arrays.stream(networks).map(SelfHarmGuardTest::network).collect(Collectors.toSet());
        return guard.check(new ResponseRequest.Block(parsed, null, Set.of("edge"), "attack"));
    }

    private static IPAddress network(String text) {
        try {
            return Addresses.network(text);
        } catch (InvalidAddressException unfit) {
            throw new IllegalArgumentException(unfit);
        }
    }

    private static InetAddress inet(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }
}
