package dev.watchfloor.connectors.rigs.haproxy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/**
 * The Runtime API's TCP socket: one line a connection, commands joined by semicolons, an empty line after each answer;
 * {@code prompt} makes it interactive.
 */
final class RuntimeSocket implements AutoCloseable {
    private static final int BUFFER = 16_384;

    private final ServerSocket socket;
    private final UnaryOperator<String> api;
    private final ExecutorService threads;
    private final AtomicInteger cut = new AtomicInteger(Integer.MAX_VALUE);
    private volatile boolean silent;

    RuntimeSocket(UnaryOperator<String> api, ExecutorService threads) throws IOException {
        this.api = api;
        this.threads = threads;
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    void cutAfter(int commands) {
        silent = false;
        cut.set(commands);
    }

    void silentAfter(int commands) {
        silent = true;
        cut.set(commands);
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
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
                OutputStream out = client.getOutputStream()) {
            boolean interactive = false;
            String line;
            while ((line = lines.readLine()) != null) {
                StringBuilder answer = new StringBuilder();
                for (String command : buffered(line).split(";")) {
                    if (cut.get() != Integer.MAX_VALUE && cut.getAndDecrement() == 0) {
                        cut.set(Integer.MAX_VALUE);
                        if (silent) {
                            lines.readLine(); // until the client gives up
                        }
                        return;
                    }
                    if (command.strip().equals("prompt")) {
                        interactive = true;
                    } else {
                        answer.append(api.apply(command)).append('\n');
                    }
                }
                out.write((answer + (interactive ? "\n> " : "")).getBytes(StandardCharsets.US_ASCII));
                out.flush();
                if (!interactive) {
                    return;
                }
            }
        } catch (IOException gone) {
            // The client left; HAProxy does not mind either.
        }
    }

    /** The product's buffer: of a longer line it carries out what fits and says nothing of the rest. */
    private static String buffered(String line) {
        return line.length() <= BUFFER ? line : line.substring(0, Math.max(0, line.lastIndexOf(';', BUFFER)));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
