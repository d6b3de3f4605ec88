package dev.watchfloor.benchmark.events;

import inet.ipaddr.IPAddress;
import inet.ipaddr.ipv4.IPv4Address;
import inet.ipaddr.ipv6.IPv6Address;

/** Who sends and who answers. Stateless. */
final class Hosts {
    private static final int CLIENTS = 150_000;
    /** 198.18.0.0/15, kept for benchmarks (RFC 2544). */
    private static final int BENCHMARK = 198 << 24 | 18 << 16;

    private static final int BENCHMARK_SIZE = 1 << 17;
    /** 100.64.0.0/10 (RFC 6598). */
    private static final int SHARED = 100 << 24 | 64 << 16;

    private static final int SERVERS = 40;
    private static final int[] ATTACKERS = {203 << 24 | 113 << 8, 198 << 24 | 51 << 16 | 100 << 8, 192 << 24 | 2 << 8};

    private Hosts() {}

    static IPAddress client(Draw draw) {
        int rank = draw.zipf(CLIENTS);
        // Every 25th client speaks IPv6.
        if (rank % 25 == 7) {
            return ipv6(rank);
        }
        return new IPv4Address(
                rank < 100_000 ? BENCHMARK | (rank * 40_503 & (BENCHMARK_SIZE - 1)) : shared(Draw.mixed(rank)));
    }

    static IPAddress attacker(Wave wave, Draw draw) {
        if (wave.kind() == Wave.Kind.FLOOD) {
            return new IPv4Address(shared(Draw.mixed(draw.zipf(6_000) + wave.number() * 7_919L)));
        }
        int hosts = wave.kind() == Wave.Kind.STUFFING ? 40 : 5;
        int first = (wave.number() * 37) % 200 + 1;
        return new IPv4Address(ATTACKERS[wave.number() % ATTACKERS.length] | (first + draw.zipf(hosts)));
    }

    static IPAddress server(Draw draw) {
        int rank = draw.zipf(SERVERS);
        return new IPv4Address(10 << 24 | 20 << 16 | ((rank / 8) << 8) | (10 + rank % 8));
    }

    static IPAddress nameServer(Draw draw) {
        return new IPv4Address(10 << 24 | 20 << 16 | (53 + draw.below(2)));
    }

    static IPAddress upstream(Draw draw) {
        return new IPv4Address(10 << 24 | 30 << 16 | (11 + draw.zipf(24)));
    }

    private static int shared(long scattered) {
        return SHARED | ((int) scattered & ((1 << 22) - 1));
    }

    private static IPAddress ipv6(int rank) {
        byte[] bytes = new byte[16];
        long scattered = Draw.mixed(rank);
        bytes[0] = 0x20;
        bytes[1] = 0x01;
        bytes[2] = 0x0d;
        bytes[3] = (byte) 0xb8;
        for (int i = 0; i < 8; i++) {
            bytes[(i < 4 ? 4 : 8) + i] = (byte) (scattered >>> (8 * i));
        }
        return new IPv6Address(bytes);
    }
}
