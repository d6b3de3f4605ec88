package dev.watchfloor.connectors.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7",
        "203.0.113.7/32, 203.0.113.7",
        "203.0.113.0/24, 203.0.113.0/24",
        "0.0.0.0/0, 0.0.0.0/0",
        "2001:0DB8:0001::0080, 2001:db8:1::80",
        "2001:db8::/32, 2001:db8::/32",
        "2001:db8::1/128, 2001:db8::1",
        "::ffff:192.0.2.9, 192.0.2.9",
        "::ffff:192.0.2.0/120, 192.0.2.0/24",
    })
    void networksHaveOneSpelling(String written, String canonical) throws InvalidAddressException {
        assertThat(Addresses.canonical(Addresses.network(written))).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "example.com",
                "192.0.2",
                "192.0.2.01",
                "192.0.2.1/33",
                "192.0.2.1/00",
                "192.0.2.1-192.0.2.9",
                "fe80::1%eth0",
                "[2001:db8::1]",
                "1.2.3",
                "0x7f.1",
                "192.0.2.*",
                "*",
                "/24",
                "1",
                "192.0.2.1/255.255.255.0",
                "2001:db8::/129",
                "203.0.113.7; drop"
            })
    void anythingElseIsRefusedWithASentence(String written) {
        assertThatThrownBy(() -> Addresses.network(written))
                .isInstanceOf(InvalidAddressException.class)
                .hasMessageContaining("203.0.113");
    }

    @ParameterizedTest
    @CsvSource({"203.0.113.7/24, 203.0.113.0/24", "2001:db8::1/64, 2001:db8::/64"})
    void hostBitsAreRefusedWithTheNetworkMeant(String written, String meant) {
        assertThatThrownBy(() -> Addresses.network(written)).hasMessageContaining("Did you mean " + meant + "?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "255.255.255.255", "10.0.0.1", " 203.0.113.7 ", "198.51.100.20"})
    void dottedAddressesAreWhatTheLibraryReads(String written) throws Exception {
        IPAddress read = Addresses.parse(written).orElseThrow();
        IPAddress expected = new IPAddressString(written.strip()).toAddress();

        assertThat(read).isEqualTo(expected).hasSameHashCodeAs(expected);
        assertThat(read.getPrefixLength()).isNull();
        assertThat(Addresses.canonical(read)).isEqualTo(written.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "256.0.0.1",
                "1.2.3.4.5",
                "1..2.3",
                ".1.2.3",
                "1.2.3.",
                "1.2.3",
                "01.2.3.4",
                "1.2.3.00",
                "1.2.3.4444444444"
            })
    void whatLooksLikeADottedAddressIsNone(String written) {
        assertThat(Addresses.parse(written)).isEmpty();
    }

    @Test
    void aSingleAddressIsNotReadFromANetwork() {
        assertThat(Addresses.parse("203.0.113.0/24")).isEmpty();
        assertThat(Addresses.parse(null)).isEmpty();
        assertThat(Addresses.parse("-")).isEmpty();
        assertThat(Addresses.parse("2001:0db8:0001:0000:0000:0000:0000:0080"))
                .hasValueSatisfying(
                        address -> assertThat(Addresses.canonical(address)).isEqualTo("2001:db8:1::80"));
    }
}
