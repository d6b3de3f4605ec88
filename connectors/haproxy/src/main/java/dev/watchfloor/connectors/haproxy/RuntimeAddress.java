package dev.watchfloor.connectors.haproxy;

import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;

/**
 * Where the Runtime API is: {@code unix:/path} or {@code host:port}. Names are looked up when it is used, not here.
 *
 * @param text as the operator wrote it
 */
record RuntimeAddress(String text) {

    /** @throws ConnectorException MISCONFIGURED when the text is neither form */
    static RuntimeAddress parse(String text) throws ConnectorException {
        boolean unix = text.startsWith("unix:/") && text.length() < 100;
        boolean tcp = text.matches("[A-Za-z0-9.\\-\\[\\]:]+:[0-9]{1,5}") && !text.startsWith("unix:");
        if (!unix && !tcp) {
            throw new ConnectorException(
                    Category.MISCONFIGURED,
                    "\"" + text + "\" is not a Runtime API address. Write unix:/run/haproxy/admin.sock or host:port.");
        }
        return new RuntimeAddress(text);
    }

    boolean isUnix() {
        return text.startsWith("unix:");
    }

    /** Whether HAProxy runs on this machine for sure, so that its paths are ours. Looks no name up. */
    boolean isLocal() {
        return isUnix() || text.startsWith("127.") || text.startsWith("localhost:") || text.startsWith("[::1]:");
    }

    SocketAddress resolve() {
        if (isUnix()) {
            return UnixDomainSocketAddress.of(text.substring("unix:".length()));
        }
        int colon = text.lastIndexOf(':');
        String host = text.substring(0, colon).replaceAll("^\\[|]$", "");
        return new InetSocketAddress(host, Integer.parseInt(text.substring(colon + 1)));
    }

    @Override
    public String toString() {
        return text;
    }
}
