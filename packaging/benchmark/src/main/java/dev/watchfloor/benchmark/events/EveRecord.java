package dev.watchfloor.benchmark.events;

import inet.ipaddr.IPAddress;
import java.time.Instant;

/**
 * What a record of the sensor says. The parts that its type does not have are drawn all the same, and ignored.
 *
 * @param time when it happened
 * @param type what it is about
 * @param source who opened the connection
 * @param sourcePort of the opener
 * @param destination who answered
 * @param destinationPort of the answerer
 * @param flow joins records of one connection
 * @param flowNumber the sensor's own number for it
 * @param web of alerts about requests, and requests
 * @param rule of alerts
 * @param isBlocked of alerts
 * @param seconds how long a flow lasted
 */
record EveRecord(
        Instant time,
        EveType type,
        IPAddress source,
        int sourcePort,
        IPAddress destination,
        int destinationPort,
        String flow,
        long flowNumber,
        Exchange web,
        Rule rule,
        boolean isBlocked,
        int seconds) {

    static EveRecord of(Occasion occasion) {
        Draw draw = occasion.draw();
        Wave wave = occasion.wave();
        EveType type = EveType.of(wave, draw);
        boolean isName = type == EveType.DNS;
        return new EveRecord(
                occasion.time(),
                type,
                wave == null ? Hosts.client(draw) : Hosts.attacker(wave, draw),
                32_768 + draw.below(28_000),
                isName ? Hosts.nameServer(draw) : Hosts.server(draw),
                isName ? 53 : type == EveType.TLS ? 443 : draw.chance(0.7) ? 80 : 8_080,
                Stamps.flow(draw),
                draw.next() >>> 12,
                Exchange.of(wave, draw),
                wave == null ? Rule.ordinary(draw) : Rule.of(wave, draw),
                wave != null && draw.chance(0.6),
                draw.zipf(300));
    }

    String proto() {
        return type == EveType.DNS ? "UDP" : "TCP";
    }

    /** Of flows: since when. */
    Instant start() {
        return time.minusSeconds(seconds);
    }

    /** Of TLS handshakes and name look-ups: whose name. */
    String name() {
        return web.host();
    }
}
