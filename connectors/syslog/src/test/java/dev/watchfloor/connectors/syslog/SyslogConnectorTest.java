package dev.watchfloor.connectors.syslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.spi.ConnectorContext;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.connectors.spi.PushFeed;
import dev.watchfloor.connectors.spi.SelfCheck;
import dev.watchfloor.connectors.spi.Settings;
import dev.watchfloor.connectors.testing.Listening;
import dev.watchfloor.connectors.testing.RecordingSink;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.tls.HandshakeCertificates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The connector with real sockets. */
class SyslogConnectorTest {
    @TempDir
    Path folder;

    @Test
    void itListensPlainlyAndWithTlsAtOnce() throws Exception {
        Certificates certificates = new Certificates(folder);
        SyslogConnector connector = connector(certificates, Map.of());
        RecordingSink sink = new RecordingSink();
        try (Listening listening = new Listening((PushFeed) connector.events().orElseThrow(), sink)) {
            int plain = connector.listeners().get(0).port();
            int secured = connector.listeners().get(1).port();
            try (Socket sender = new Socket(InetAddress.getLoopbackAddress(), plain)) {
                send(sender, Messages.LEEF + "\n");
            }
            try (Socket sender = tls(certificates.sender(false), secured)) {
                send(sender, Messages.CEF.getBytes(StandardCharsets.UTF_8).length + " " + Messages.CEF);
            }
            await().until(() -> sink.events().size() == 2);

            assertThat(sink.events()).extracting(SecurityEvent::ruleId).containsExactlyInAnyOrder("scan", "4711");
            assertThat(connector.checkHealth().state()).isEqualTo(Health.State.HEALTHY);
        }
    }

    @Test
    void whereSendersMustShowACertificateOthersAreRefused() throws Exception {
        Certificates certificates = new Certificates(folder);
        SyslogConnector connector = connector(
                certificates, Map.of("tls-senders", certificates.authority().toString()));
        RecordingSink sink = new RecordingSink();
        try (Listening listening = new Listening((PushFeed) connector.events().orElseThrow(), sink)) {
            int port = connector.listeners().get(1).port();

            assertThatThrownBy(() -> {
                        try (Socket nobody = tls(certificates.sender(false), port)) {
                            nobody.setSoTimeout(5_000);
                            send(nobody, Messages.CEF + "\n");
                            // In TLS 1.3 the refusal comes after the sender's own handshake is over.
                            nobody.getInputStream().read();
                        }
                    })
                    .isInstanceOf(IOException.class);
            try (Socket known = tls(certificates.sender(true), port)) {
                send(known, Messages.CEF + "\n");
            }

            await().until(() -> sink.events().size() == 1);
        }
    }

    @Test
    void theCheckTellsWhatIsWrongWithTheCertificate() throws Exception {
        Certificates certificates = new Certificates(folder);
        assertThat(verdicts(connector(certificates, Map.of()).selfTest())).containsEntry("Certificate", "PASSED");

        Map<String, String> other = Map.of("tls-key", certificates.key("sender").toString());
        assertThat(connector(certificates, other).selfTest().getFirst().sentence())
                .contains("does not fit");
        Files.writeString(certificates.key("listener"), "-----BEGIN RSA PRIVATE KEY-----");
        SelfCheck unusable = connector(certificates, Map.of()).selfTest().getFirst();

        assertThat(unusable.verdict()).isEqualTo(SelfCheck.Verdict.FAILED);
        assertThat(unusable.sentence()).contains("BEGIN PRIVATE KEY");
        assertThat(verdicts(connector(certificates, Map.of()).selfTest()))
                .containsEntry("Times without a zone", "PASSED")
                .containsEntry("Listen for syslog", "PASSED")
                .containsEntry("Listen for syslog over TLS", "PASSED")
                .containsEntry("Loss", "WARNING");
    }

    private static Map<String, String> verdicts(List<SelfCheck> checks) {
        Map<String, String> verdicts = new HashMap<>();
        checks.forEach(check -> verdicts.put(check.name(), check.verdict().name()));
        return verdicts;
    }

    private static SyslogConnector connector(Certificates certificates, Map<String, String> more)
            throws ConnectorException {
        Map<String, String> settings = new HashMap<>(Map.of(
                "listen", "127.0.0.1:0",
                "tls-listen", "127.0.0.1:0",
                "tls-certificate", certificates.certificate("listener").toString(),
                "tls-key", certificates.key("listener").toString(),
                "zone", "UTC"));
        settings.putAll(more);
        SyslogFactory factory = new SyslogFactory();
        return (SyslogConnector) factory.create(
                Settings.of(factory.settings(), settings),
                new ConnectorContext("test", Clock.systemUTC(), key -> Optional.empty()));
    }

    private static Socket tls(HandshakeCertificates sender, int port) throws IOException {
        return sender.sslSocketFactory().createSocket("127.0.0.1", port);
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }
}
