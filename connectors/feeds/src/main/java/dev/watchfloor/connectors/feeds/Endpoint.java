package dev.watchfloor.connectors.feeds;

import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/** Where to listen: {@code host:port}, {@code [::1]:port}, or {@code *:port} for all of this machine's addresses. */
final class Endpoint {
    private Endpoint() {}

    /** @throws ConnectorException MISCONFIGURED when the text is no endpoint or the host is unknown */
    static InetSocketAddress parse(String text) throws ConnectorException {
        int colon = text.lastIndexOf(':');
        String port = text.substring(colon + 1);
        if (colon < 0 || !port.matches("[0-9]{1,5}") || Integer.parseInt(port) > 65_535) {
            throw misconfigured(text, null);
        }
        String host = text.substring(0, colon);
        if (host.startsWith("[") && host.endsWith("]")) {
            host = host.substring(1, host.length() - 1);
        }
        if (host.equals("*")) {
            return new InetSocketAddress(Integer.parseInt(port));
        }
        try {
            // A blank host is the loopback address: listening to the network must be asked for.
            InetAddress address = host.isBlank() ? InetAddress.getLoopbackAddress() : InetAddress.getByName(host);
            return new InetSocketAddress(address, Integer.parseInt(port));
        } catch (UnknownHostException unknown) {
            throw misconfigured(text, unknown);
        }
    }

    /** How an address is shown: {@code 127.0.0.1:5514}. */
    static String shown(InetSocketAddress address) {
        String host = address.getAddress().getHostAddress();
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + address.getPort();
    }

    private static ConnectorException misconfigured(String text, @Nullable UnknownHostException cause) {
        return new ConnectorException(
                Category.MISCONFIGURED,
                "\"" + text + "\" is no address to listen on. Write host:port, such as 127.0.0.1:5514.",
                cause);
    }
}
