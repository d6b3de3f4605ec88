package dev.watchfloor.connectors.feeds;

import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.connectors.spi.SelfCheck;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** The line of a self-test about a listener: whether it listens or could, and who may send. Stateless. */
final class PortCheck {
    private PortCheck() {}

    /** Who may send to a listener, as a sentence. */
    @FunctionalInterface
    interface Senders {
        /** Of a listener to this machine only, or to the network. */
        String sentence(boolean local);
    }

    /**
     * Binds the port of a listener that does not listen, and gives it back at once.
     *
     * @param datagrams whether it listens for datagrams as well
     * @param state of the listener
     */
    static SelfCheck of(String name, String endpoint, boolean datagrams, Health state, Senders senders) {
        try {
            InetSocketAddress address = Endpoint.parse(endpoint);
            String who = senders.sentence(address.getAddress().isLoopbackAddress());
            boolean listens = state.state() == Health.State.HEALTHY || state.state() == Health.State.DEGRADED;
            if (!listens) {
                bind(address, datagrams);
            }
            return SelfCheck.passed(
                    name,
                    (listens
                                    ? state.sentence()
                                    : "It can listen on " + endpoint + ", and does once the connector is saved.")
                            + " " + who);
        } catch (ConnectorException unusable) {
            return SelfCheck.failed(name, unusable.sentence());
        } catch (IOException taken) {
            return SelfCheck.failed(
                    name,
                    "Cannot listen on " + endpoint + " (" + taken.getMessage()
                            + "). Check that the address is this machine's and the port is free.");
        }
    }

    private static void bind(InetSocketAddress address, boolean datagrams) throws IOException {
        try (ServerSocket tcp = new ServerSocket()) {
            tcp.setReuseAddress(true);
            tcp.bind(address);
            if (datagrams) {
                new DatagramSocket(new InetSocketAddress(address.getAddress(), tcp.getLocalPort())).close();
            }
        }
    }
}
