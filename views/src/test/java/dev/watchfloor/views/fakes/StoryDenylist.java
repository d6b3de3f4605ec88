package dev.watchfloor.views.fakes;

import dev.watchfloor.app.response.DenylistRow;
import dev.watchfloor.app.response.DenylistTarget;
import dev.watchfloor.connectors.spi.DenylistState;
import dev.watchfloor.connectors.spi.DenylistTraits;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Two gateways and what they refuse: blocks of the console, entries that others put there, and one that vanished.
 *
 * @param targets the gateways
 * @param rows what is refused
 */
record StoryDenylist(List<DenylistTarget> targets, List<DenylistRow> rows) {
    static StoryDenylist upTo(Instant now) {
        String apisix = StoryConnectors.APISIX;
        String haproxy = StoryConnectors.HAPROXY;
        List<DenylistRow> rows = new ArrayList<>();
        rows.add(new DenylistRow(
                network("198.51.100.0/26"),
                Set.of(apisix),
                Set.of(haproxy),
                new DenylistRow.Lease(
                        FakeAuditTrail.ACTOR,
                        "Second wave of the scanner",
                        now.minusSeconds(3_180),
                        now.plus(Duration.ofHours(23)))));
        rows.add(new DenylistRow(
                network("198.51.100.77"),
                Set.of(apisix, haproxy),
                Set.of(),
                new DenylistRow.Lease(
                        "t.larsen@soc-ws-02",
                        "Guessing passwords of the VPN",
                        now.minusSeconds(14_400),
                        now.plus(Duration.ofMinutes(41)))));
        rows.add(new DenylistRow(
                network("203.0.113.77"),
                Set.of(apisix),
                Set.of(),
                new DenylistRow.Lease(
                        "t.larsen@soc-ws-02",
                        "Guessing passwords of the VPN",
                        now.minusSeconds(14_400),
                        now.plus(Duration.ofMinutes(12)))));
        rows.add(new DenylistRow(
                network("2001:db8:17::/48"),
                Set.of(apisix, haproxy),
                Set.of(),
                new DenylistRow.Lease(
                        FakeAuditTrail.ACTOR,
                        "Botnet of October, ticket SD-4077",
                        now.minus(Duration.ofDays(31)),
                        null)));
        for (int index = 0; index < 14; index++) {
            rows.add(new DenylistRow(
                    network("192.0.2." + (130 + index * 3)),
                    index % 3 == 0 ? Set.of(apisix, haproxy) : Set.of(index % 2 == 0 ? apisix : haproxy),
                    Set.of(),
                    null));
        }
        rows.add(new DenylistRow(network("203.0.113.200/29"), Set.of(haproxy), Set.of(), null));
        return new StoryDenylist(List.of(apisix(now), haproxy(now)), rows);
    }

    private static DenylistTarget apisix(Instant now) {
        return new DenylistTarget(
                StoryConnectors.APISIX,
                "Apache APISIX",
                new DenylistTraits(
                        false,
                        null,
                        Duration.ofSeconds(1),
                        DenylistTraits.Bite.AFTER_AUTHENTICATION,
                        true,
                        List.of("Routes that authenticate first still check passwords of refused addresses.")),
                DenylistState.Availability.READY,
                "",
                0,
                now.minusSeconds(12));
    }

    private static DenylistTarget haproxy(Instant now) {
        return new DenylistTarget(
                StoryConnectors.HAPROXY,
                "HAProxy",
                new DenylistTraits(
                        false,
                        100_000,
                        Duration.ZERO,
                        DenylistTraits.Bite.BEFORE_AUTHENTICATION,
                        true,
                        List.of("Connections that are open go on until they end.")),
                DenylistState.Availability.READY,
                "",
                0,
                now.minusSeconds(12));
    }

    static IPAddress network(String text) {
        IPAddress address = new IPAddressString(text).getAddress();
        return address.isPrefixed() ? address.toPrefixBlock() : address;
    }
}
