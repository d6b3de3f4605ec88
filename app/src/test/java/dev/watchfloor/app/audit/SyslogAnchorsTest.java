package dev.watchfloor.app.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.watchfloor.app.fakes.FakeSigner;
import dev.watchfloor.app.fakes.TestAuthority;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class SyslogAnchorsTest {
    private static final TestAuthority AUTHORITY = new TestAuthority("CN=Test Authority");

    private final Anchor anchor =
            Anchor.of(Chains.PROFILE, Chains.of(3).getLast(), Instant.parse("2026-11-24T10:00:00Z"), FakeSigner.HERE);

    @Test
    void overUdpOneDatagramHoldsTheAnchor() throws Exception {
        try (DatagramSocket server = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            anchors("udp://127.0.0.1:" + server.getLocalPort(), "").put(anchor);
            DatagramPacket packet = new DatagramPacket(new byte[2_048], 2_048);
            server.receive(packet);

            String message = new String(packet.getData(), 0, packet.getLength(), StandardCharsets.US_ASCII);
            assertThat(message)
                    .startsWith("<109>1 2026-11-24T10:00:00Z soc-ws-04 watchfloor ")
                    .endsWith(anchor.line());
        }
    }

    @Test
    void overTlsTheAnchorGoesToWhoMayHaveIt() throws Exception {
        try (ServerSocket server = listening(AUTHORITY.server("127.0.0.1"))) {
            CompletableFuture<String> received = CompletableFuture.supplyAsync(() -> receive(server));
            anchors(address(server), AUTHORITY.pem()).put(anchor);

            String message = received.get();
            int space = message.indexOf(' ');
            assertThat(message.length() - space - 1).isEqualTo(Integer.parseInt(message.substring(0, space)));
            assertThat(message).endsWith(anchor.line());
        }
    }

    @Test
    void aCertificateOfAnUnknownAuthorityIsRefused() throws Exception {
        try (ServerSocket server = listening(AUTHORITY.server("127.0.0.1"))) {
            assertNothingGoesTo(
                    server,
                    anchors(address(server), new TestAuthority("CN=Test Authority").pem()),
                    "is not from an authority that is trusted here");
        }
    }

    @Test
    void aCertificateForAnotherNameIsRefused() throws Exception {
        try (ServerSocket server = listening(AUTHORITY.server("logs.example.org"))) {
            assertNothingGoesTo(server, anchors(address(server), AUTHORITY.pem()), "made out for another name");
        }
    }

    @Test
    void aServerWithoutTlsIsRefused() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertNothingGoesTo(server, anchors(address(server), AUTHORITY.pem()), "127.0.0.1:");
        }
    }

    @Test
    void whereNobodyListensIsSaidWithWhatToDo() throws Exception {
        ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        server.close();
        SyslogAnchors anchors = anchors(address(server), "");

        assertThatThrownBy(() -> anchors.put(anchor))
                .isInstanceOfSatisfying(
                        IOException.class,
                        failure -> assertThat(Hindrance.sentence(failure, anchors.server()))
                                .isEqualTo("Nobody answers at 127.0.0.1:" + server.getLocalPort()
                                        + ". Look whether the server runs and the port is right."));
    }

    private void assertNothingGoesTo(ServerSocket server, SyslogAnchors anchors, String words) throws Exception {
        CompletableFuture<String> received = CompletableFuture.supplyAsync(() -> receive(server));
        assertThatThrownBy(() -> anchors.put(anchor))
                .isInstanceOfSatisfying(
                        IOException.class,
                        failure -> assertThat(Hindrance.sentence(failure, anchors.server()))
                                .contains(words)
                                .endsWith("."));
        assertThat(received.get()).doesNotContain("WATCHFLOOR");
    }

    private static SyslogAnchors anchors(String server, String authority) throws UnfitAnchorException {
        return new SyslogAnchors(AnchorSettings.checked(server, "", authority), "soc-ws-04");
    }

    private static ServerSocket listening(SSLContext tls) throws IOException {
        return tls.getServerSocketFactory().createServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    private static String address(ServerSocket server) {
        return "tls://127.0.0.1:" + server.getLocalPort();
    }

    /** What arrived; a client that refuses breaks the handshake off, and then nothing did. */
    private static String receive(ServerSocket server) {
        try (Socket socket = server.accept()) {
            socket.setSoTimeout(500);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException brokenOff) {
            return "";
        }
    }
}
