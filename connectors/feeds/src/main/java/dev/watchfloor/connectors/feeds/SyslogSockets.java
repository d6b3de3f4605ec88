package dev.watchfloor.connectors.feeds;

import dev.watchfloor.connectors.event.Addresses;
import inet.ipaddr.IPAddress;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sockets of a syslog listener, UDP and TCP on one port or TLS alone, and the threads that read them into a queue. A
 * full queue stops the reading of connections, and with it their senders; datagrams are then dropped and counted.
 * Thread-safe.
 */
final class SyslogSockets implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SyslogSockets.class);
    private static final int PORT_ATTEMPTS = 20;
    /** Longest TLS handshake. */
    private static final Duration HANDSHAKE = Duration.ofSeconds(10);

    private final ServerSocket tcp;
    /** Null with TLS. */
    private final @Nullable DatagramSocket udp;

    private final ArrivalQueue received;
    private final Clock clock;
    private final Duration patience;
    private final SyslogPlaces places;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

    /**
     * What all sockets of a listener share.
     *
     * @param received where messages go
     * @param places who may be connected
     * @param clock gives the time of arrival
     * @param patience longest time from the first byte of a message to its last
     */
    record Shared(ArrivalQueue received, SyslogPlaces places, Clock clock, Duration patience) {}

    private SyslogSockets(ServerSocket tcp, @Nullable DatagramSocket udp, Shared shared) {
        this.tcp = tcp;
        this.udp = udp;
        this.received = shared.received();
        this.places = shared.places();
        this.clock = shared.clock();
        this.patience = shared.patience();
    }

    /** Binds both sockets and starts reading. Port 0 takes one that is free for both. */
    static SyslogSockets open(InetSocketAddress at, Shared shared) throws IOException {
        for (int attempt = 1; ; attempt++) {
            ServerSocket tcp = bound(ServerSocketFactory.getDefault(), at);
            try {
                DatagramSocket udp = new DatagramSocket(new InetSocketAddress(at.getAddress(), tcp.getLocalPort()));
                udp.setReceiveBufferSize(4 << 20);
                SyslogSockets sockets = new SyslogSockets(tcp, udp, shared);
                sockets.start(() -> sockets.readDatagrams(udp));
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

    /** Binds one socket for TLS and starts reading. */
    static SyslogSockets openTls(
            InetSocketAddress at, SSLContext context, boolean sendersShowCertificates, Shared shared)
            throws IOException {
        ServerSocket tcp = bound(context.getServerSocketFactory(), at);
        ((SSLServerSocket) tcp).setNeedClientAuth(sendersShowCertificates);
        SyslogSockets sockets = new SyslogSockets(tcp, null, shared);
        sockets.start(sockets::acceptConnections);
        return sockets;
    }

    private static ServerSocket bound(ServerSocketFactory factory, InetSocketAddress at) throws IOException {
        ServerSocket socket = factory.createServerSocket();
        try {
            socket.setReuseAddress(true);
            socket.bind(at, SyslogPlaces.MOST);
            return socket;
        } catch (IOException taken) {
            socket.close();
            throw taken;
        }
    }

    InetSocketAddress address() {
        return new InetSocketAddress(tcp.getInetAddress(), tcp.getLocalPort());
    }

    /** Whether all sockets are still open. */
    boolean isOpen() {
        return !tcp.isClosed() && (udp == null || !udp.isClosed());
    }

    /** Datagrams that the system dropped before they were read; empty where it does not tell, and with TLS. */
    OptionalLong systemDrops() {
        return udp == null ? OptionalLong.empty() : SocketDrops.of(tcp.getLocalPort());
    }

    /** Closes all sockets and ends the threads; returns within about a second. */
    @Override
    public void close() {
        if (udp != null) {
            udp.close();
        }
        closeQuietly(tcp);
        connections.forEach(SyslogSockets::closeQuietly);
        threads.forEach(Thread::interrupt);
    }

    private void readDatagrams(DatagramSocket udp) {
        byte[] buffer = new byte[SyslogFrames.LONGEST];
        DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
        try {
            while (true) {
                packet.setLength(buffer.length);
                udp.receive(packet);
                String text = new String(buffer, 0, packet.getLength(), StandardCharsets.UTF_8);
                received.offer(arrival(text, packet.getAddress(), Arrival.Ending.WHOLE));
            }
        } catch (IOException ended) {
            reportUnlessClosed(udp.isClosed(), "Receiving syslog datagrams", ended);
            udp.close();
        }
    }

    private void acceptConnections() {
        try {
            while (true) {
                Socket connection = tcp.accept();
                switch (places.admit(connection)) {
                    case SyslogPlaces.Answer.Full full -> {
                        LOG.warn("More than {} syslog connections at once; one was closed.", SyslogPlaces.MOST);
                        closeQuietly(connection);
                    }
                    case SyslogPlaces.Answer.Admitted admitted -> {
                        admitted.instead().ifPresent(this::dropSilent);
                        connections.add(connection);
                        start(() -> readConnection(connection));
                    }
                }
            }
        } catch (IOException ended) {
            reportUnlessClosed(tcp.isClosed(), "Accepting syslog connections", ended);
            closeQuietly(tcp);
        }
    }

    private void dropSilent(Socket silent) {
        LOG.warn(
                "The syslog connection from {} had sent nothing, and was closed for another one.",
                silent.getInetAddress());
        closeQuietly(silent);
    }

    /**
     * Gets TLS ready within its time as a whole, however slowly the other side answers; without it, who says nothing would
     * keep its place for ever.
     */
    private void secure(SSLSocket connection) throws IOException {
        Duration limit = patience.compareTo(HANDSHAKE) < 0 ? patience : HANDSHAKE;
        CountDownLatch ready = new CountDownLatch(1);
        AtomicBoolean isLate = new AtomicBoolean();
        start(() -> {
            try {
                if (!ready.await(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                    isLate.set(true);
                    closeQuietly(connection);
                }
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
            }
        });
        try {
            connection.startHandshake();
        } catch (IOException failed) {
            if (isLate.get()) {
                places.notSecuredInTime();
                throw new SSLException("its TLS handshake took longer than " + limit.toMillis() + " ms", failed);
            }
            throw failed;
        } finally {
            ready.countDown();
        }
    }

    private void readConnection(Socket connection) {
        try (connection) {
            connection.setKeepAlive(true);
            if (connection instanceof SSLSocket secured) {
                secure(secured);
            }
            connection.setSoTimeout((int) patience.toMillis());
            SyslogFrames frames = new SyslogFrames(connection.getInputStream(), patience);
            for (SyslogFrames.Frame frame = frames.next(); frame != null; frame = frames.next()) {
                places.sent(connection);
                received.put(arrival(frame.text(), connection.getInetAddress(), frame.ending()));
                if (frame.ending() == Arrival.Ending.BROKEN_OFF) {
                    break;
                }
            }
        } catch (SSLException refused) {
            LOG.warn("A syslog connection from {} was refused: {}", connection.getInetAddress(), refused.getMessage());
        } catch (SocketException reset) {
            LOG.debug("A syslog connection ended: {}", reset.getMessage());
        } catch (IOException ended) {
            reportUnlessClosed(tcp.isClosed(), "Reading a syslog connection", ended);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } finally {
            connections.remove(connection);
            places.leave(connection);
        }
    }

    private Arrival arrival(String text, InetAddress from, Arrival.Ending ending) {
        IPAddress sender = Addresses.parse(from.getHostAddress()).orElse(null);
        return new Arrival(text, sender, clock.instant(), ending);
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
