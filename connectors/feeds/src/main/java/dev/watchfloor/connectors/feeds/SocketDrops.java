package dev.watchfloor.connectors.feeds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * How many datagrams the system dropped before a socket was read, where it tells: Linux counts them for each socket in
 * the last column of {@code /proc/net/udp}. Stateless.
 */
final class SocketDrops {
    private static final int LOCAL_ADDRESS = 1;
    private static final int FEWEST_COLUMNS = 13;

    private SocketDrops() {}

    /** Drops of this machine's UDP sockets on {@code port}; empty where they are not told. */
    static OptionalLong of(int port) {
        OptionalLong four = in(Path.of("/proc/net/udp"), port);
        OptionalLong six = in(Path.of("/proc/net/udp6"), port);
        return four.isEmpty() ? six : OptionalLong.of(four.getAsLong() + six.orElse(0));
    }

    static OptionalLong in(Path table, int port) {
        String local = ":" + String.format(Locale.ROOT, "%04X", port);
        try {
            OptionalLong sum = OptionalLong.empty();
            for (String line : Files.readAllLines(table)) {
                String[] columns = line.strip().split("\\s+", -1);
                if (columns.length >= FEWEST_COLUMNS && columns[LOCAL_ADDRESS].endsWith(local)) {
                    sum = OptionalLong.of(sum.orElse(0) + Long.parseLong(columns[columns.length - 1]));
                }
            }
            return sum;
        } catch (IOException | NumberFormatException notTold) {
            return OptionalLong.empty();
        }
    }
}
