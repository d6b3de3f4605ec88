package dev.watchfloor.connectors.haproxy;

import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * Speaks HAProxy's Runtime API: one connection carries one line (commands joined by a semicolon) and ends after the
 * answer. Thread-safe; an interrupt ends a call at once.
 */
final class RuntimeClient {
    private static final int LARGEST_ANSWER = 64 << 20;

    private final RuntimeAddress address;
    private final Duration patience;

    RuntimeClient(RuntimeAddress address, Duration patience) {
        this.address = address;
        this.patience = patience;
    }

    RuntimeAddress address() {
        return address;
    }

    /**
     * Sends a line and returns the whole answer.
     *
     * @throws ConnectorException UNREACHABLE when there is no answer in time or it breaks off, MALFORMED_DATA when it
     *     does not stop
     */
    String ask(String line) throws ConnectorException, InterruptedException {
        String answer = exchange(line);
        // An empty line ends every answer (2.6.12). Without it an empty list and a lost connection look the same.
        if (!answer.equals("\n") && !answer.endsWith("\n\n")) {
            throw unreachable(
                    "The answer of the Runtime API " + address
                            + " broke off. Check that HAProxy is what answers there, and whether it was restarted.",
                    null);
        }
        return answer;
    }

    private String exchange(String line) throws ConnectorException, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        SocketAddress place = address.resolve();
        try (SocketChannel channel = open(place);
                Selector selector = Selector.open()) {
            channel.configureBlocking(false);
            if (!channel.connect(place)) {
                await(channel, selector, SelectionKey.OP_CONNECT, deadline);
                channel.finishConnect();
            }
            ByteBuffer out = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.US_ASCII));
            while (out.hasRemaining()) {
                if (channel.write(out) == 0) {
                    await(channel, selector, SelectionKey.OP_WRITE, deadline);
                }
            }
            return read(channel, selector, deadline);
        } catch (ClosedByInterruptException interrupted) {
            Thread.interrupted();
            throw new InterruptedException("the Runtime API was being asked");
        } catch (UnresolvedAddressException unknownHost) {
            throw unreachable("The host of " + address + " is not known. Check the name.", unknownHost);
        } catch (IOException failure) {
            throw unreachable(
                    "Nothing answers at the Runtime API " + address
                            + ". Check that HAProxy runs, that the socket is configured, and that you may open it.",
                    failure);
        }
    }

    private String read(SocketChannel channel, Selector selector, long deadline)
            throws IOException, ConnectorException, InterruptedException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        ByteBuffer block = ByteBuffer.allocate(1 << 16);
        while (true) {
            int count = channel.read(block.clear());
            if (count < 0) {
                return answer.toString(StandardCharsets.UTF_8);
            }
            if (count == 0) {
                await(channel, selector, SelectionKey.OP_READ, deadline);
            }
            answer.write(block.array(), 0, count);
            if (answer.size() > LARGEST_ANSWER) {
                throw new ConnectorException(
                        Category.MALFORMED_DATA, "What answers at " + address + " does not stop. It is not HAProxy.");
            }
        }
    }

    private void await(SocketChannel channel, Selector selector, int operation, long deadline)
            throws IOException, ConnectorException, InterruptedException {
        channel.register(selector, operation);
        long left = (deadline - System.nanoTime()) / 1_000_000;
        boolean ready = left > 0 && selector.select(left) > 0;
        selector.selectedKeys().clear();
        if (Thread.interrupted()) {
            throw new InterruptedException("the Runtime API was being asked");
        }
        if (!ready) {
            throw unreachable("HAProxy did not answer at " + address + " within " + patience.toSeconds() + " s.", null);
        }
    }

    private static SocketChannel open(SocketAddress place) throws IOException {
        return place instanceof InetSocketAddress
                ? SocketChannel.open()
                : SocketChannel.open(StandardProtocolFamily.UNIX);
    }

    private static ConnectorException unreachable(String sentence, @org.jspecify.annotations.Nullable Exception cause) {
        return new ConnectorException(Category.UNREACHABLE, sentence, cause);
    }

    @Override
    public String toString() {
        return "RuntimeClient[" + address + "]";
    }
}
