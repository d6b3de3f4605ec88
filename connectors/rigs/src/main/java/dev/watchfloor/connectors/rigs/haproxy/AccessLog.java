package dev.watchfloor.connectors.rigs.haproxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Writes access lines to a file and, where they are named, to a UDP and a TCP log target. Guarded by the rig's lock. */
final class AccessLog implements AutoCloseable {
    private final Path file;
    private final DatagramSocket socket;
    private @Nullable InetSocketAddress target;
    private @Nullable InetSocketAddress streamTarget;
    private @Nullable Socket connection;
    private long written;
    private int ports = 40_000;

    AccessLog(Path file) throws SocketException {
        this.file = file;
        socket = new DatagramSocket();
    }

    void sendTo(InetSocketAddress address) {
        target = address;
    }

    void streamTo(InetSocketAddress address) {
        disconnect();
        streamTarget = address;
    }

    void write(Instant time, RigRequest request, RigAnswer answer) {
        ports = ports >= 60_000 ? 40_000 : ports + 1;
        written++;
        line(AccessLine.of(time, request, answer, ports, written));
    }

    /** One line as it is: HAProxy writes free text to the same target. */
    void line(String text) {
        byte[] bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            Files.write(file, bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            if (target != null) {
                socket.send(new DatagramPacket(bytes, bytes.length, target));
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        if (streamTarget != null) {
            stream(bytes, streamTarget);
        }
    }

    private void stream(byte[] bytes, InetSocketAddress to) {
        byte[] count = (bytes.length + " ").getBytes(StandardCharsets.US_ASCII);
        try {
            Socket open = connection;
            if (open == null) {
                open = new Socket(to.getAddress(), to.getPort());
                connection = open;
            }
            open.getOutputStream().write(count);
            open.getOutputStream().write(bytes);
        } catch (IOException nobodyListens) {
            // HAProxy does not wait for a reader either: the line is lost and the next one connects anew.
            disconnect();
        }
    }

    private void disconnect() {
        Socket open = connection;
        connection = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException alreadyClosed) {
                // It is gone, which is what was wanted.
            }
        }
    }

    @Override
    public void close() {
        socket.close();
        disconnect();
    }
}
