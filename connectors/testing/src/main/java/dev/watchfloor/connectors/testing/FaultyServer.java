package dev.watchfloor.connectors.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** An HTTP server that gives every request the same bad answer. Loopback only. */
public final class FaultyServer implements AutoCloseable {
    private final ServerSocket listener;
    private final String scheme;
    private final String answer;
    private final AtomicInteger requests = new AtomicInteger();
    private final Queue<Socket> taken = new ConcurrentLinkedQueue<>();

    private FaultyServer(ServerSocket listener, String scheme, String answer) {
        this.listener = listener;
        this.scheme = scheme;
        this.answer = answer;
        Thread.ofVirtual().name("faulty-server").start(this::take);
    }

    /**
     * Answers with a status.
     *
     * @param headers complete header lines with line ends, or empty
     * @param body of any kind
     */
    public static FaultyServer answering(int status, String headers, String body) throws IOException {
        String head = "HTTP/1.1 " + status + " Status\r\nConnection: close\r\n" + headers + "Content-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n";
        return new FaultyServer(plain(), "http", head + body);
    }

    /** Promises more of a body than it sends, then drops the connection. */
    public static FaultyServer droppingInTheMiddle() throws IOException {
        return new FaultyServer(
                plain(),
                "http",
                "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{\"begun\":");
    }

    /** Speaks TLS with a certificate that nobody signed. */
    public static FaultyServer withoutGoodCertificate() throws IOException, GeneralSecurityException {
        HeldCertificate own = new HeldCertificate.Builder()
                .commonName("127.0.0.1")
                .addSubjectAlternativeName("127.0.0.1")
                .build();
        SSLContext context =
                new HandshakeCertificates.Builder().heldCertificate(own).build().sslContext();
        ServerSocket socket =
                context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        return new FaultyServer(socket, "https", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}");
    }

    /** Where it is. */
    public URI url() {
        return URI.create(scheme + "://127.0.0.1:" + listener.getLocalPort());
    }

    /** How many requests it has read. */
    public int requests() {
        return requests.get();
    }

    private static ServerSocket plain() throws IOException {
        return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    private void take() {
        try {
            while (true) {
                Socket socket = listener.accept();
                taken.add(socket);
                Thread.ofVirtual().start(() -> answer(socket));
            }
        } catch (IOException closed) {
            requests.addAndGet(0);
        }
    }

    private void answer(Socket socket) {
        try (socket;
                InputStream in = socket.getInputStream();
                OutputStream out = socket.getOutputStream()) {
            readHead(in);
            requests.incrementAndGet();
            out.write(answer.getBytes(StandardCharsets.UTF_8));
            out.flush();
            socket.shutdownOutput();
            // A body that is still unread would turn the close into a reset, and the answer would be lost.
            socket.setSoTimeout(200);
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException refusedByTheClient) {
            taken.remove(socket);
        }
    }

    private static void readHead(InputStream in) throws IOException {
        int matched = 0;
        String end = "\r\n\r\n";
        while (matched < end.length()) {
            int letter = in.read();
            if (letter < 0) {
                throw new IOException("ended before the request did");
            }
            matched = letter == end.charAt(matched) ? matched + 1 : letter == '\r' ? 1 : 0;
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Socket socket : taken) {
            socket.close();
        }
    }
}
