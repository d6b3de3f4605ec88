package dev.watchfloor.connectors.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.connectors.testing.Listening;
import dev.watchfloor.connectors.testing.RecordingSink;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Connections that say nothing keep nobody out. */
class SyslogPlacesTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-24T09:00:00Z"));
    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    };
    private final List<Socket> sockets = new ArrayList<>();
    private final RecordingSink sink = new RecordingSink();

    @TempDir
    Path folder;

    @AfterEach
    void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    @Test
    void whoNeverSentAnythingMakesRoomAndWhoDidIsNotCutOff() throws Exception {
        SyslogFeed feed = feed(Optional.empty(), Duration.ofMinutes(1));
        try (Listening listening = new Listening(feed, sink)) {
            Socket known = connected(feed.port());
            send(known, "<14>1 known\n");
            await().until(() -> sink.events().size() == 1);
            for (int i = 1; i < SyslogPlaces.MOST; i++) {
                connected(feed.port());
            }
            Socket early = connected(feed.port());
            assertThat(ended(early))
                    .as("all places are taken by those who came just now")
                    .isTrue();
            assertThat(feed.checkHealth().state()).isEqualTo(Health.State.DEGRADED);
            assertThat(feed.checkHealth().sentence()).contains("1 for which none of the 128 places was free");

            now.updateAndGet(time -> time.plus(Duration.ofMinutes(1)));
            Socket late = connected(feed.port());
            send(late, "<14>2 late\n");
            await().until(() -> sink.events().size() == 2);
            send(known, "<14>3 known\n");
            await().until(() -> sink.events().size() == 3);

            assertThat(feed.checkHealth().sentence())
                    .contains("1 that had sent nothing when others needed their place");
        }
    }

    @Test
    void whoDoesNotFinishItsHandshakeIsCutOffAndThatIsSaid() throws Exception {
        HeldCertificate held = new HeldCertificate.Builder()
                .addSubjectAlternativeName("127.0.0.1")
                .build();
        Path certificate = Files.writeString(folder.resolve("listener.pem"), held.certificatePem());
        Path key = Files.writeString(folder.resolve("listener.key"), held.privateKeyPkcs8Pem());
        SyslogFeed feed = feed(Optional.of(new ServerTls(certificate, key, Optional.empty())), Duration.ofMillis(700));
        try (Listening listening = new Listening(feed, sink)) {
            for (int i = 0; i < SyslogPlaces.MOST; i++) {
                connected(feed.port());
            }
            for (Socket silent : List.copyOf(sockets)) {
                assertThat(ended(silent)).isTrue();
            }
            HandshakeCertificates trusting = new HandshakeCertificates.Builder()
                    .addTrustedCertificate(held.certificate())
                    .build();
            await().untilAsserted(() ->
                    assertThat(feed.checkHealth().sentence()).contains("128 that did not finish their TLS handshake"));
            Socket sender = trusting.sslSocketFactory().createSocket("127.0.0.1", feed.port());
            sockets.add(sender);
            send(sender, "<14>1 secured\n");
            await().until(() -> sink.events().size() == 1);
        }
    }

    private SyslogFeed feed(Optional<ServerTls> tls, Duration patience) {
        return new SyslogFeed(
                "127.0.0.1:0",
                tls,
                (arrival, id) -> new LineEvents().parse(SyslogHeader.strip(arrival.text()), id),
                clock,
                patience);
    }

    private Socket connected(int port) throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        sockets.add(socket);
        return socket;
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    private static boolean ended(Socket socket) throws IOException {
        socket.setSoTimeout(20_000);
        // In TLS what ends it is an alert before the end.
        byte[] alert = socket.getInputStream().readAllBytes();
        return alert.length < 100;
    }
}
