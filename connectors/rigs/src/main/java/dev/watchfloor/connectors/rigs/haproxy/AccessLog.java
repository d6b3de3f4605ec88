package dev.watchfloor.connectors.rigs.haproxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes access lines in the recorded shape to a file and, where one is named, to a UDP log target. Guarded by the rig's lock. */
final class AccessLog implements AutoCloseable {
    private final Path file;
    private final DatagramSocket socket;
    private @Nullable InetSocketAddress target;
    private int ports = 40_000;

    AccessLog(Path file) throws SocketException {
        this.file = file;
        socket = new DatagramSocket();
    }

    void sendTo(InetSocketAddress address) {
        target = address;
    }

    void write(Instant time, RigRequest request, RigAnswer answer) {
        boolean refused = answer.termination().startsWith("P");
        ports = ports >= 60_000 ? 40_000 : ports + 1;
        line("{\"ts\":" + time.getEpochSecond() + "." + String.format(Locale.ROOT, "%03d", time.getNano() / 1_000_000)
                + ",\"id\":\"-\",\"client_ip\":\"" + request.client() + "\",\"client_port\":" + ports
                + ",\"frontend\":\"edge\",\"backend\":\"" + (refused ? "edge" : "app") + "\",\"server\":\""
                + (refused ? "<NOSRV>" : "app1") + "\",\"method\":\"" + escaped(request.method()) + "\",\"host\":\""
                + escaped(request.host()) + "\",\"path\":\"" + escaped(request.path()) + "\",\"ua\":\""
                + escaped(request.agent()) + "\",\"status\":" + answer.status() + ",\"bytes_out\":" + answer.bytes()
                + ",\"bytes_in\":" + (140 + request.path().length()) + ",\"term\":\"" + answer.termination()
                + "\",\"time_ms\":{\"request\":0,\"queue\":" + (refused ? -1 : 0) + ",\"connect\":" + (refused ? -1 : 0)
                + ",\"response\":" + (refused ? -1 : 2) + ",\"active\":" + (refused ? 0 : 2) + "},\"reason\":\""
                + escaped(answer.reason()) + "\",\"req_rate\":1}");
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
    }

    /** As HAProxy's json converter writes: the slash is escaped too. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("/", "\\/")
                .replaceAll("\\p{Cntrl}", " ");
    }

    @Override
    public void close() {
        socket.close();
    }
}
