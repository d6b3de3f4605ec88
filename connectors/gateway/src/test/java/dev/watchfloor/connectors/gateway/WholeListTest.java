package dev.watchfloor.connectors.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.event.Addresses;
import inet.ipaddr.IPAddress;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WholeListTest {
    private static final IPAddress ADDRESS = Addresses.parse("203.0.113.7").orElseThrow();

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7",
        "203.0.113.7/32, 203.0.113.7",
        "192.0.2.77/24, 192.0.2.0/24",
        "2001:DB8:0:0::1, 2001:db8::1",
        "2001:db8::1/128, 2001:db8::1",
        "2001:db8::77/64, 2001:db8::/64",
    })
    void anItemMeansANetwork(String item, String network) {
        assertThat(WholeList.meaning(item).map(Addresses::canonical)).contains(network);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{env.DENIED}", "", "*", "10.0.0.0/99", "1.2.3", "::/129", "a.example"})
    void whatMeansNothingStaysAsItIs(String item) {
        WholeList list = new WholeList(List.of(item, "203.0.113.7/32"));

        assertThat(list.entries()).containsExactly(ADDRESS);
        assertThat(list.after(new ListChange(Set.of(), Set.of(ADDRESS)))).containsExactly(item);
    }

    @Test
    void allSpellingsOfANetworkAreTakenOut() {
        WholeList list = new WholeList(List.of("203.0.113.7", "192.0.2.1", "203.0.113.7/32"));

        assertThat(list.after(new ListChange(Set.of(), Set.of(ADDRESS)))).containsExactly("192.0.2.1");
    }
}
