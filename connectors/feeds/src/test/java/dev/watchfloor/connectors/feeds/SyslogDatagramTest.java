package dev.watchfloor.connectors.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.watchfloor.connectors.spi.Health;
import dev.watchfloor.connectors.spi.PushFeed;
import dev.watchfloor.connectors.testing.Listening;
import dev.watchfloor.connectors.testing.PushFeedContract;
import dev.watchfloor.connectors.testing.RecordingSink;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SyslogDatagramTest extends PushFeedContract {
    private SyslogFeed feed;

    @BeforeEach
    void chooseAPort() {
        feed = new SyslogFeed("127.0.0.1:0", new LineEvents(), Clock.systemUTC());
    }

    @Override
    protected PushFeed feed() {
        return feed;
    }

    @Override
    protected OptionalInt send(int first, int count) throws Exception {
        for (int i = first; i < first + count; i++) {
            datagram("<134>Nov 24 00:00:0" + i % 10 + " haproxy[12]: " + i + " served");
        }
        return OptionalInt.empty();
    }

    @Override
    protected boolean sendMalformed() throws Exception {
        datagram("<134>no number");
        return true;
    }

    @Test
    void datagramsThatFindNoRoomAreCountedAndSaid() throws Exception {
        RecordingSink sink = new RecordingSink();
        try (Listening listening = new Listening(feed, sink)) {
            CountDownLatch gate = sink.block();
            send(0, 1);
            await().until(() -> sink.calls() == 1);
            Health health = feed.checkHealth();
            for (int sent = 0; health.state() == Health.State.HEALTHY && sent < 40; sent++) {
                send(0, ArrivalQueue.MOST / 4);
                health = feed.checkHealth();
            }

            assertThat(health.state()).isEqualTo(Health.State.DEGRADED);
            assertThat(health.sentence())
                    .contains("Datagrams lost since it began: ")
                    .contains("use TCP");
            gate.countDown();
            await().until(() -> sink.events().size() > ArrivalQueue.MOST / 2);
        }
    }

    @Test
    void theSystemsCountIsReadFromItsTable(@TempDir Path folder) throws Exception {
        Path table = Files.writeString(folder.resolve("udp"), """
                   sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode ref pointer drops
                 1234: 0100007F:158A 00000000:0000 07 00000000:00000000 00:00000000 00000000     0        0 1 2 0 17
                 1235: 0100007F:158B 00000000:0000 07 00000000:00000000 00:00000000 00000000     0        0 1 2 0 400
                """);

        assertThat(SocketDrops.in(table, 0x158A)).hasValue(17);
        assertThat(SocketDrops.in(table, 1)).isEmpty();
        assertThat(SocketDrops.in(folder.resolve("nothing"), 1)).isEmpty();
    }

    private void datagram(String text) throws Exception {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.send(new DatagramPacket(bytes, bytes.length, InetAddress.getLoopbackAddress(), feed.port()));
        }
    }
}
