package dev.watchfloor.connectors.rigs.haproxy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.concurrent.ExecutorService;

/** The frontend that accepts a PROXY protocol v1 line, so that tests can play any client address. One request a connection. */
final class DataPlane implements AutoCloseable {
    private final HaproxyRig rig;
    private final Clock clock;
    private final ServerSocket socket;
    private final ExecutorService threads;

    DataPlane(HaproxyRig rig, Clock clock, ExecutorService threads) throws IOException {
        this.rig = rig;
        this.clock = clock;
        this.threads = threads;
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                threads.execute(() -> serve(client));
            } catch (IOException closing) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1))) {
            String[] proxy = String.valueOf(lines.readLine()).split(" ");
            String[] request = String.valueOf(lines.readLine()).split(" ");
            String agent = "-";
            String host = "-";
            String header;
            while ((header = lines.readLine()) != null && !header.isEmpty()) {
                String name = header.toLowerCase(Locale.ROOT);
                agent = name.startsWith("user-agent:") ? header.substring(11).strip() : agent;
                host = name.startsWith("host:") ? header.substring(5).strip() : host;
            }
            if (proxy.length < 3 || request.length < 2) {
                return;
            }
            RigAnswer answer =
                    rig.request(new RigRequest(proxy[2], request[0], request[1], agent, host), clock.instant());
            client.getOutputStream()
                    .write(("HTTP/1.1 " + answer.status() + " \r\ncontent-length: 0\r\nconnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException gone) {
            // The client left.
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
