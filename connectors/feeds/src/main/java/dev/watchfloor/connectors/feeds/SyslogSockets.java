package dev.watchfloor.connectors.feeds;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sockets of a syslog listener, UDP and TCP on one port, and the threads that read them into a queue. A full queue
 * stops the reading, and with it, over TCP, the sender. Thread-safe.
 */
final class SyslogSockets implements AutoCloseable {
    /** Most TCP connections at once; more are closed as they come. */
    static final int MOST_CONNECTIONS = 128;

    private static final Logger LOG = LoggerFactory.getLogger(SyslogSockets.class);
    private static final int PORT_ATTEMPTS = 20;

    private final ServerSocket tcp;
    private final DatagramSocket udp;
    private final BlockingQueue<SyslogFrames.Frame> received;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

    private SyslogSockets(ServerSocket tcp, DatagramSocket udp, BlockingQueue<SyslogFrames.Frame> received) {
        this.tcp = tcp;
        this.udp = udp;
        this.received = received;
    }

    /** Binds both sockets and starts reading. Port 0 takes one that is free for both. */
    static SyslogSockets open(InetSocketAddress at, BlockingQueue<SyslogFrames.Frame> received) throws IOException {
        for (int attempt = 1; ; attempt++) {
            ServerSocket tcp = new ServerSocket();
            try {
                tcp.setReuseAddress(true);
                tcp.bind(at, MOST_CONNECTIONS);
                DatagramSocket udp = new DatagramSocket(new InetSocketAddress(at.getAddress(), tcp.getLocalPort()));
                udp.setReceiveBufferSize(4 << 20);
                SyslogSockets sockets = new SyslogSockets(tcp, udp, received);
                sockets.start(sockets::readDatagrams);
                sockets.start(sockets::acceptConnections);
                return sockets;
            } catch (IOException failure) {
                tcp.close();
                if (at.getPort() != 0 || attempt == PORT_ATTEMPTS) {
                    throw failure;
                }
            }
        }
    }

    InetSocketAddress address() {
        return new InetSocketAddress(tcp.getInetAddress(), tcp.getLocalPort());
    }

    /** Whether both sockets are still open. */
    boolean isOpen() {
        return !tcp.isClosed() && !udp.isClosed();
    }

    /** Closes all sockets and ends the threads; returns within about a second. */
    @Override
    public void close() {
        udp.close();
        closeQuietly(tcp);
        connections.forEach(SyslogSockets::closeQuietly);
        threads.forEach(Thread::interrupt);
    }

    private void readDatagrams() {
        byte[] buffer = new byte[SyslogFrames.LONGEST];
        DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
        try {
            while (true) {
                packet.setLength(buffer.length);
                udp.receive(packet);
                String text = new String(buffer, 0, packet.getLength(), StandardCharsets.UTF_8);
                received.put(new SyslogFrames.Frame(text, false));
            }
        } catch (IOException ended) {
            reportUnlessClosed(udp.isClosed(), "Receiving syslog datagrams", ended);
            udp.close();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void acceptConnections() {
        try {
            while (true) {
                Socket connection = tcp.accept();
                if (connections.size() >= MOST_CONNECTIONS) {
                    LOG.warn("More than {} syslog connections at once; one was closed.", MOST_CONNECTIONS);
                    closeQuietly(connection);
                    continue;
                }
                connections.add(connection);
                start(() -> readConnection(connection));
            }
        } catch (IOException ended) {
            reportUnlessClosed(tcp.isClosed(), "Accepting syslog connections", ended);
            closeQuietly(tcp);
        }
    }

    private void readConnection(Socket connection) {
        try (connection) {
            connection.setKeepAlive(true);
            SyslogFrames frames = new SyslogFrames(new BufferedInputStream(connection.getInputStream()));
            for (SyslogFrames.Frame frame = frames.next(); frame != null; frame = frames.next()) {
                received.put(frame);
            }
        } catch (SocketException reset) {
            LOG.debug("A syslog connection ended: {}", reset.getMessage());
        } catch (IOException ended) {
            reportUnlessClosed(tcp.isClosed(), "Reading a syslog connection", ended);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } finally {
            connections.remove(connection);
        }
    }

    private void start(Runnable work) {
        Thread thread = Thread.ofVirtual().name("syslog").unstarted(() -> {
            try {
                work.run();
            } finally {
                threads.remove(Thread.currentThread());
            }
        });
        threads.add(thread);
        thread.start();
    }

    private static void reportUnlessClosed(boolean closed, String what, IOException ended) {
        if (!closed) {
            LOG.warn("{} ended: {}", what, ended.getMessage());
        }
    }

    private static void closeQuietly(java.io.Closeable socket) {
        try {
            socket.close();
        } catch (IOException failure) {
            LOG.debug("Closing a socket failed: {}", failure.getMessage());
        }
    }
}
