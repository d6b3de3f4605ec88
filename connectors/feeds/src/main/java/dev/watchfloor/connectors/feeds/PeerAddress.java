package dev.watchfloor.connectors.feeds;

import dev.watchfloor.connectors.event.Addresses;
import inet.ipaddr.IPAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address with or without a port, as proxies write it.
 *
 * @param port 0..65535, 0 when there is none
 */
public record PeerAddress(IPAddress address, int port) {
    private static final Pattern WITH_PORT =
            Pattern.compile("(?:\\[([0-9A-Fa-f:.]{2,45})\\]|([0-9.]{7,15}))(?::([0-9]{1,5}))?");

    private static final int HIGHEST_PORT = 65_535;

    /** {@code 192.0.2.1}, {@code 192.0.2.1:443}, {@code 2001:db8::1}, {@code [2001:db8::1]:443}; empty for all else. */
    public static Optional<PeerAddress> parse(@Nullable String text) {
        String written = text == null ? "" : text.strip();
        Matcher parts = WITH_PORT.matcher(written);
        if (!parts.matches()) {
            return Addresses.parse(written).map(address -> new PeerAddress(address, 0));
        }
        int port = parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3));
        String address = parts.group(1) == null ? parts.group(2) : parts.group(1);
        return port > HIGHEST_PORT
                ? Optional.empty()
                : Addresses.parse(address).map(parsed -> new PeerAddress(parsed, port));
    }
}
