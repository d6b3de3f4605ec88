package dev.watchfloor.app.intelligence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.spi.Observable;
import dev.watchfloor.connectors.spi.Observable.Kind;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IndicatorIndexTest {
    private final IndicatorIndex index = new IndicatorIndex(new IndicatorKeys(4711));

    @ParameterizedTest
    @CsvSource({
        "203.0.113.0/24, 203.0.113.255, true",
        "203.0.113.0/24, 203.0.114.0, false",
        "203.0.113.9, 203.0.113.9, true",
        "203.0.113.9, 203.0.113.8, false",
        "128.0.0.0/1, 203.0.113.9, true",
        "0.0.0.0/0, 203.0.113.9, true",
        "203.0.113.8/31, 203.0.113.9, true",
        "2001:db8::/32, 2001:db8:ffff::1, true",
        "2001:db8::/32, 2001:db9::1, false",
        "2001:db8::/64, 2001:db8::ffff:0:0:1, true",
        "2001:db8::/65, 2001:db8::8000:0:0:1, false",
        "2001:db8::1, 2001:db8::1, true",
        "2001:db8::1, 2001:db8::2, false",
        "::/0, 203.0.113.9, false",
    })
    void anAddressIsFoundInEachNetworkAroundIt(String network, String address, boolean isFound) throws Exception {
        index.add(7, Kind.NETWORK, network);
        index.add(8, Kind.DOMAIN, "a.example");
        List<Long> found = new ArrayList<>();
        index.candidates(Addresses.parse(address).orElseThrow(), found::add);
        assertThat(found).isEqualTo(isFound ? List.of(7L) : List.of());
    }

    @Test
    void aMillionTakeThirtyTwoMegabytesAndEachIsFound() {
        for (int n = 0; n < 1_000_000; n++) {
            index.add(n + 1L, Kind.DOMAIN, "n" + n + ".example");
        }
        assertThat(index.size()).isEqualTo(1_000_000);
        assertThat(index.bytes()).isLessThanOrEqualTo(32L << 20);
        List<Long> found = new ArrayList<>();
        for (int n = 0; n < 1_000_000; n += 10_007) {
            index.candidates(Kind.DOMAIN, "n" + n + ".example", found::add);
        }
        assertThat(found).hasSize(100);
        index.candidates(Kind.URL, "n1.example", found::add);
        assertThat(found).as("of another kind").hasSize(100);
    }

    @Test
    void theSameThingAHundredThousandTimesIsNoBurden() {
        for (int n = 0; n < 100_000; n++) {
            index.add(n + 1L, Kind.DOMAIN, "same.example");
        }
        assertThat(index.size()).isLessThan(20);
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, ADDRESS, 203.0.113.7",
        "203.0.113.0/24, NETWORK, 203.0.113.0/24",
        "203.0.113.7/32, ADDRESS, 203.0.113.7",
        "2001:DB8::0:1, ADDRESS, 2001:db8::1",
        "Evil.Example., DOMAIN, evil.example",
        "*.evil.example, DOMAIN, *.evil.example",
        "bücher.example, DOMAIN, xn--bcher-kva.example",
        "HTTP://Evil.Example:80, URL, http://evil.example/",
        "https://evil.example/A?b#c, URL, https://evil.example/A?b",
        "44D88612FEA8A8F36DE82E1278ABB02F, FILE_HASH, 44d88612fea8a8f36de82e1278abb02f",
        "t13d1516h2_8daaf6152771_b0da82dd1658, JA4, t13d1516h2_8daaf6152771_b0da82dd1658",
    })
    void oneThingHasOneSpelling(String text, Kind kind, String value) {
        assertThat(Observable.guess(text)).contains(new Observable(kind, value));
    }

    @ParameterizedTest
    @CsvSource({"203.0.113.7/24", "localhost", "a b.example", "-.example", "ftp://evil.example/", "''", "1.2.3", "..."})
    void whatIsNoSuchThingIsNone(String text) {
        assertThat(Observable.guess(text)).isEmpty();
    }
}
