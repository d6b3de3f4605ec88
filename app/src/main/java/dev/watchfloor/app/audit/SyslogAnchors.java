package dev.watchfloor.app.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/**
 * A syslog server: RFC 5424 messages over UDP (RFC 5426), TCP with octet counting (RFC 6587, 3.4.1) or TLS (RFC 5425).
 * A server does not answer, so over UDP nobody knows whether one arrived.
 */
final class SyslogAnchors implements AnchorPlace {
    /** Facility 13, log audit; severity 5, notice. */
    private static final int PRIORITY = 13 * 8 + 5;

    private static final int PATIENCE_MS = 3_000;
    /** What RFC 5424 lets a host be called. */
    private static final Pattern HOST = Pattern.compile("[!-~]{1,255}");

    private final AnchorSettings settings;
    private final String host;

    /** @param workstation the sender's name */
    SyslogAnchors(AnchorSettings settings, String workstation) {
        this.settings = settings;
        host = HOST.matcher(workstation).matches() ? workstation : "-";
    }

    @Override
    public String name() {
        return "syslog " + settings.syslog();
    }

    @Override
    public Duration rest() {
        return Duration.ZERO;
    }

    @Override
    public String server() {
        return URI.create(settings.syslog()).getAuthority();
    }

    @Override
    public Optional<Anchor> last() {
        return Optional.empty();
    }

    @Override
    public void put(Anchor anchor) throws IOException {
        URI server = URI.create(settings.syslog());
        byte[] message = message(anchor).getBytes(StandardCharsets.US_ASCII);
        InetSocketAddress address = new InetSocketAddress(server.getHost(), server.getPort());
        if (address.isUnresolved()) {
            throw new UnknownHostException(server.getHost());
        }
        switch (server.getScheme().toLowerCase(Locale.ROOT)) {
            case "udp" -> {
                try (DatagramSocket socket = new DatagramSocket()) {
                    socket.send(new DatagramPacket(message, message.length, address));
                }
            }
            case "tcp" -> {
                try (Socket socket = connected(address)) {
                    write(socket, message);
                }
            }
            default -> {
                try (Socket plain = connected(address);
                        Socket socket = secured(plain, server)) {
                    write(socket, message);
                }
            }
        }
    }

    /** The anchor's line is the text; its number and hash are structured data too, for searching. */
    String message(Anchor anchor) {
        // 32473 is IANA's enterprise number for examples (RFC 5612); this project has none of its own.
        return "<" + PRIORITY + ">1 " + anchor.time().truncatedTo(ChronoUnit.MICROS) + " " + host
                + " watchfloor " + ProcessHandle.current().pid() + " audit-anchor [anchor@32473 profile=\""
                + anchor.profile() + "\" entry=\"" + anchor.entry() + "\" hash=\"" + anchor.hash() + "\"] "
                + anchor.line();
    }

    private static Socket connected(InetSocketAddress address) throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(address, PATIENCE_MS);
            socket.setSoTimeout(PATIENCE_MS);
            return socket;
        } catch (IOException refused) {
            socket.close();
            throw refused;
        }
    }

    private Socket secured(Socket plain, URI server) throws IOException {
        Socket socket = Authorities.tls(settings)
                .getSocketFactory()
                .createSocket(plain, server.getHost(), server.getPort(), true);
        if (socket instanceof SSLSocket tls) {
            SSLParameters parameters = tls.getSSLParameters();
            // Without this Java checks the certificate but not whose it is.
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            tls.setSSLParameters(parameters);
            tls.startHandshake();
        }
        return socket;
    }

    private static void write(Socket socket, byte[] message) throws IOException {
        OutputStream stream = socket.getOutputStream();
        stream.write((message.length + " ").getBytes(StandardCharsets.US_ASCII));
        stream.write(message);
        stream.flush();
    }
}
