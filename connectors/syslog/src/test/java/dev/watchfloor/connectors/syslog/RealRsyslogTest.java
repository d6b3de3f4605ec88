package dev.watchfloor.connectors.syslog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.feeds.ServerTls;
import dev.watchfloor.connectors.feeds.SyslogFeed;
import dev.watchfloor.connectors.testing.Listening;
import dev.watchfloor.connectors.testing.RecordingSink;
import dev.watchfloor.connectors.testing.real.RealRsyslog;
import dev.watchfloor.connectors.testing.real.RealRsyslog.Way;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real rsyslogd forwards to the listener; skipped where none is installed. */
class RealRsyslogTest {
    private static final int MANY = 2_000;
    private static final String LINE = "CEF:0|Example|Gate\\|Keeper|10|4711|SQL injection|8|src=203.0.113.9 spt=";

    @TempDir
    Path folder;

    @Test
    void itsLinesArriveInOrder() throws Exception {
        forwards(Optional.empty(), new Way.Lines());
    }

    @Test
    void itsCountedMessagesArriveThoughALineFeedIsInTheCount() throws Exception {
        forwards(Optional.empty(), new Way.Counted());
    }

    @Test
    void itsMessagesOverTlsArriveFromASenderWithACertificate() throws Exception {
        Certificates certificates = new Certificates(folder);
        forwards(
                Optional.of(new ServerTls(
                        certificates.certificate("listener"),
                        certificates.key("listener"),
                        Optional.of(certificates.authority()))),
                new Way.Tls(certificates.authority(), certificates.certificate("sender"), certificates.key("sender")));
    }

    private void forwards(Optional<ServerTls> tls, Way way) throws Exception {
        SyslogFeed feed = new SyslogFeed("127.0.0.1:0", tls, Messages.parser("auto", ""), Clock.systemUTC());
        RecordingSink sink = new RecordingSink();
        List<String> lines =
                IntStream.range(0, MANY).mapToObj(number -> LINE + number).toList();
        try (Listening listening = new Listening(feed, sink);
                RealRsyslog rsyslog = RealRsyslog.forwarding(folder, lines, feed.port(), way)) {
            await().atMost(Duration.ofSeconds(15))
                    .pollInterval(Duration.ofMillis(50))
                    .failFast(() -> assertThat(rsyslog.output()).doesNotContain("error"))
                    .until(() -> sink.events().size() == MANY);
        }

        assertThat(sink.rejected()).isEmpty();
        assertThat(sink.events())
                .extracting(SecurityEvent::sourcePort)
                .containsExactlyElementsOf(IntStream.range(0, MANY).boxed().toList());
        SecurityEvent event = sink.events().getFirst();
        assertThat(Addresses.canonical(event.source())).isEqualTo("203.0.113.9");
        assertThat(event.summary()).startsWith("Gate|Keeper: SQL injection");
        assertThat(event.device()).isNotBlank();
    }
}
