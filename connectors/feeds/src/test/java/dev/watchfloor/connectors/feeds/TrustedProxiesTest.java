package dev.watchfloor.connectors.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Settings;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustedProxiesTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.9, 198.51.100.1, 203.0.113.9, a stranger's word",
        "10.0.0.1, '', 10.0.0.1, a proxy that asks for itself",
        "10.0.0.1, 198.51.100.1, 198.51.100.1, one proxy",
        "10.0.0.1, '8.8.8.8, 198.51.100.1', 198.51.100.1, what the client wrote before the proxy",
        "10.0.0.1, '8.8.8.8, 198.51.100.1, 10.0.0.2', 198.51.100.1, two proxies",
        "10.0.0.1, '8.8.8.8, 10.0.0.3, 10.0.0.2', 8.8.8.8, three proxies",
        "10.0.0.1, '10.0.0.3, 10.0.0.2', 10.0.0.3, the first proxy itself",
        "10.0.0.1, '8.8.8.8, nonsense', 10.0.0.1, no address",
        "10.0.0.1, '198.51.100.1:5000', 198.51.100.1, with a port",
        "10.0.0.1, '[2001:db8::7]:5000', 2001:db8::7, version 6 with a port",
        "2001:db8:1::1, '::ffff:198.51.100.1', 198.51.100.1, mapped",
    })
    void theClientIsWhoTheTrustedProxiesSay(String peer, String forwarded, String client, String why) throws Exception {
        assertThat(Addresses.canonical(proxies("10.0.0.0/8, 2001:db8:1::/48")
                        .client(Addresses.parse(peer).orElseThrow(), forwarded)))
                .as(why)
                .isEqualTo(client);
    }

    @Test
    void whenNoneIsNamedNobodyIsBelieved() throws Exception {
        assertThat(Addresses.canonical(
                        proxies("").client(Addresses.parse("10.0.0.1").orElseThrow(), "198.51.100.1")))
                .isEqualTo("10.0.0.1");
    }

    @Test
    void aLongChainEnds() throws Exception {
        assertThat(Addresses.canonical(proxies("10.0.0.0/8")
                        .client(Addresses.parse("10.0.0.1").orElseThrow(), "8.8.8.8" + ",10.0.0.2".repeat(10_000))))
                .isEqualTo("10.0.0.2");
    }

    @Test
    void whatIsNoNetworkIsToldInASentence() {
        assertThatThrownBy(() -> proxies("10.0.0.0/8,10.1.2.3/8"))
                .isInstanceOf(ConnectorException.class)
                .hasMessageContaining("10.1.2.3/8");
    }

    private static TrustedProxies proxies(String written) throws ConnectorException {
        return TrustedProxies.of(Settings.of(List.of(TrustedProxies.setting()), Map.of("trusted-proxies", written)));
    }
}
